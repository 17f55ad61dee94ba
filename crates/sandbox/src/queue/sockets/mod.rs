//! The sockets: Socket.IO 5 over Engine.IO 4, with the rooms and announcements that a citizen's client meets.
//!
//! socketioxide speaks the protocol. In two details it differs from the real API, and clients must bear both anyway: the
//! open packet also has `maxPayload`, and the first ping comes at once instead of after 25 seconds.

mod announcement;
mod gate;
mod room;

pub use announcement::Announcement;

use axum::{Router, http::StatusCode, middleware, routing::any};
use socketioxide::{SocketIo, handler::ConnectHandler, layer::SocketIoLayer};
use std::time::Duration;

/// Where sockets connect, below [`super::BASE`].
pub const PATH: &str = "/socket.io";

const PING_INTERVAL: Duration = Duration::from_secs(25);
const PING_TIMEOUT: Duration = Duration::from_secs(5);

/// Every socket that is connected.
#[derive(Clone)]
pub struct Sockets {
    io: SocketIo,
    layer: SocketIoLayer,
}

impl Sockets {
    /// None yet.
    pub fn new() -> Self {
        let (layer, io) = SocketIo::builder()
            .req_path(PATH)
            .ping_interval(PING_INTERVAL)
            .ping_timeout(PING_TIMEOUT)
            .build_layer();
        io.ns("/", room::connected.with(room::listen));
        Self { io, layer }
    }

    /// The address where they connect, to be nested at [`super::BASE`].
    pub fn router(&self) -> Router {
        Router::new()
            .route(&format!("{PATH}/"), any(async || StatusCode::NOT_FOUND))
            .layer(self.layer.clone())
            .layer(middleware::from_fn(gate::check))
    }

    /// Tells those whom it concerns.
    pub async fn tell(&self, announcement: &Announcement) {
        // There is no namespace for the moment in which all sockets are being closed.
        let Some(all) = self.io.of("/") else { return };
        let to = match announcement.room {
            Some(office_number) => all.within(room::name(office_number.into())),
            None => all,
        };
        // A socket that is closing or does not read misses it, as with the real one.
        let sent = match &announcement.argument {
            Some(argument) => to.emit(announcement.event.as_ref(), argument).await,
            None => to.emit(announcement.event.as_ref(), &[(); 0]).await,
        };
        if let Err(why) = sent {
            eprintln!("a socket missed {}: {why}", announcement.event);
        }
    }

    /// Closes every socket; others can connect at once.
    pub async fn close(&self) {
        self.io.close().await;
        self.io.ns("/", room::connected.with(room::listen));
    }
}

impl Default for Sockets {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Sockets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sockets")
    }
}
