//! Disruptions and news from the settings, on the home page. Those with dates need a clock, so prerendered pages leave them
//! out: on a page that rests they come to life in their place.

#[cfg(target_arch = "wasm32")]
use crate::browser::piece::arrived;
use crate::{
    browser::{
        clock,
        takeover::{Part, Place},
    },
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

/// Shows them on a page that was sent, where the settings or the page have any. Whatever fails, the page stays as it is.
pub async fn begin(place: &Place, config: Arc<Config>) {
    let Some((_, part)) = place.parts("data-live").pop() else { return };
    if config.notices.is_empty() && part.inside("*").is_none() {
        return;
    }
    #[cfg(target_arch = "wasm32")]
    if arrived(Box::pin(__preload_live_notices())).await.is_err() {
        return;
    }
    // The app may be there by now, with its own.
    if !place.runs() {
        live_notices(part, config).await;
    }
}

#[lazy]
fn live_notices(part: Part, config: Arc<Config>) {
    part.fill(move || current(&config));
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
