//! The addresses of the API, and its rules about the final slash.

mod boards;
mod catalogue;
mod drafts;
mod health;
mod members;
mod slots;
mod tickets;

use super::{Queue, cors, wire::Failure};
use axum::{
    Router,
    extract::OriginalUri,
    http::{HeaderMap, header},
    middleware,
    routing::{MethodRouter, any, delete, get, post, put},
};

/// All addresses, to be nested at [`super::BASE`].
pub fn router(queue: Queue) -> Router {
    let sockets = queue.sockets().router();
    let mut router = Router::new();
    for (path, handler) in [
        ("/healthz", get(health::healthz)),
        ("/readyz", get(health::readyz)),
        ("/offices", get(catalogue::offices)),
        ("/offices/{office_id}/slots", get(slots::slots)),
        ("/services", get(catalogue::services)),
        ("/categories", get(catalogue::categories)),
        ("/smartboard", get(boards::smartboard)),
        ("/citizen/all-walkin/{unique_id}", get(tickets::all_walkin)),
        ("/appointments/draft/{id}", delete(drafts::delete)),
        // For people who are signed in, which nobody is here.
        ("/appointments", post(members::only)),
        ("/appointments/{id}", put(members::only).delete(members::only)),
        ("/appointment/reminders/{kind}", get(members::only)),
        ("/citizens", get(members::only)),
        ("/citizens/{id}", get(members::only)),
        ("/feedback", post(members::only)),
        ("/send-reminder/line-walkin", post(members::only)),
        ("/users", post(members::only)),
        ("/users/{id}", put(members::only)),
        ("/users/me", get(members::only)),
        ("/users/appointments", get(members::only)),
    ] {
        router = slashed(router, path, handler);
    }
    router
        // These have no final slash; "smardboard" is how The Q spells it.
        .route("/smardboard/Q-details/waiting/{office_number}", get(boards::waiting))
        .route("/smardboard/Q-details/upcoming/{office_number}", get(boards::upcoming))
        .route("/smardboard/side-menu/{office_number}", get(boards::side_menu))
        .route("/videofiles/{office_number}", get(boards::videofiles))
        .route("/appointments/draft", post(drafts::create))
        .route("/appointments/draft/flush", post(drafts::flush))
        .method_not_allowed_fallback(async || Failure::WRONG_METHOD)
        .fallback(async || Failure::NoSuchAddress)
        .layer(middleware::from_fn(cors::mark))
        .with_state(queue)
        // They answer before the rest of the API sees a request.
        .merge(sockets)
}

/// The address with its slash, and a redirect to it from the one without.
fn slashed(router: Router<Queue>, path: &str, handler: MethodRouter<Queue>) -> Router<Queue> {
    router.route(&format!("{path}/"), handler).route(path, any(add_slash))
}

async fn add_slash(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Failure {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Failure::MissingSlash(format!("http://{host}{}/{query}", uri.path()))
}
