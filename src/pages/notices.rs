//! Disruptions and news from the settings, on the home page. Those with dates need a clock, so prerendered pages leave them
//! out: on a page that rests they come to life in their place.

#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::{clock, takeover::Place},
    config::{self, Config, NoticeKind},
    messages::home as words,
    store::store,
    ui::{ExternalLink, Kind, Notice, Words, links},
};
use leptos::{either::Either, lazy, prelude::*};
use std::sync::Arc;

/// Those of this moment.
#[component]
pub fn Notices() -> impl IntoView {
    view! { <div class="notices" data-live="notices">{current(&store().config())}</div> }
}

/// Shows them on a page that was sent, where the settings have any. Whatever fails, the page stays as it is.
pub async fn begin(place: &Place, config: Arc<Config>) {
    if config.notices.is_empty() {
        return;
    }
    #[cfg(target_arch = "wasm32")]
    if arrived(Box::pin(__preload_live_notices())).await.is_err() {
        return;
    }
    // They move what a finger may be about to press.
    place.settle().await;
    live_notices(place.clone(), config).await;
}

#[lazy]
fn live_notices(place: Place, config: Arc<Config>) {
    // The app may be there by now, with its own.
    if !place.runs()
        && let Some((_, part)) = place.parts("data-live").pop()
    {
        part.fill(move || current(&config));
    }
}

fn current(config: &Config) -> AnyView {
    let now = clock::now();
    let shown = config.notices.iter().filter(|notice| notice.is_current(now)).cloned().map(notice);
    shown.collect_view().into_any()
}

fn notice(notice: config::Notice) -> impl IntoView {
    let kind = match notice.kind {
        NoticeKind::Disruption => Kind::Disruption,
        NoticeKind::Info => Kind::Info,
    };
    let more = notice.link.map(|href| {
        let link = if links::is_safe(&href) {
            Either::Left(view! { <ExternalLink href>{words::notice_more()}</ExternalLink> })
        } else {
            let inside = href.starts_with('/') && !href.starts_with("//");
            Either::Right(inside.then(|| view! { <a href=href>{words::notice_more()}</a> }))
        };
        view! { <p>{link}</p> }
    });
    view! { <Notice kind title=view! { <Words text=notice.text /> }.into_any()>{more}</Notice> }
}
