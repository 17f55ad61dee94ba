//! Reading a ticket's code with the camera. The picture stays on the device.

use crate::{
    browser::{
        camera::{Camera, Grey, NoCamera},
        document, wait,
    },
    messages::line as said,
    navigation::navigation,
    ui::{Action, Icon},
};
use leptos::prelude::*;
use the_q::TicketId;

/// The element that shows the picture.
const VIDEO: &str = "scan-picture";

/// Milliseconds between two looks: quick enough for a hand, slow enough for an old phone.
const PAUSE: i32 = 150;

/// Longest text of a code that is looked at, in bytes.
const LONGEST: usize = 2_000;

/// The camera's picture, until a ticket is found or the person stops.
#[component]
pub fn Scan(
    /// What happens when it is over.
    #[prop(into)]
    on_end: Callback<()>,
) -> impl IntoView {
    let told = RwSignal::new(said::scan_hold());
    let navigation = navigation();
    let alive = RwSignal::new(true);
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            // The element is there after this turn.
            leptos::task::tick().await;
            document::focus("scan");
            if let Some(id) = find(told, alive).await {
                navigation.replace_part(id.fragment());
            }
        });
    });
    view! {
        <section class="card flow scan" id="scan" tabindex="-1" aria-labelledby="scan-title">
            <h2 id="scan-title">{said::scan()}</h2>
            <p role="status">{told}</p>
            <video id=VIDEO playsinline muted=true aria-hidden="true"></video>
            <p><Action on_press=move |()| on_end.run(()) icon=Icon::Closed>{said::scan_stop()}</Action></p>
        </section>
    }
}

/// Looks until a ticket is found, or the page is left. The camera goes off with the end of this.
async fn find(told: RwSignal<&'static str>, alive: RwSignal<bool>) -> Option<TicketId> {
    let camera = match Camera::open(VIDEO).await {
        Ok(camera) => camera,
        Err(why) => {
            _ = told.try_set(refusal(why));
            return None;
        }
    };
    // The signal goes with the page.
    while alive.try_get_untracked().is_some() {
        let codes = look(&camera).await;
        if let Some(id) = codes.iter().find_map(|text| ticket(text)) {
            return Some(id);
        }
        if !codes.is_empty() {
            _ = told.try_set(said::scan_other());
        }
        wait::sleep(PAUSE).await;
    }
    None
}

fn refusal(why: NoCamera) -> &'static str {
    match why {
        NoCamera::Refused => said::scan_refused(),
        NoCamera::Missing | NoCamera::Other => said::scan_missing(),
        NoCamera::Busy => said::scan_busy(),
    }
}

/// What the codes in the picture say. Few browsers read codes by themselves.
async fn look(camera: &Camera) -> Vec<String> {
    match camera.codes().await {
        Some(codes) => codes,
        None => camera.grey().map(|picture| read(&picture)).unwrap_or_default(),
    }
}

fn read(picture: &Grey) -> Vec<String> {
    let at = |x: usize, y: usize| picture.points.get(y * picture.width + x).copied().unwrap_or(255);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.height, at);
    picture.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

/// The ticket of a link, the queue's own or ours.
fn ticket(text: &str) -> Option<TicketId> {
    let text = text.get(..LONGEST.min(text.len()))?;
    TicketId::from_link(text).or_else(|| {
        let (page, fragment) = text.split_once('#')?;
        page.ends_with("/ticket").then(|| TicketId::from_fragment(fragment)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::{read, ticket};
    use crate::browser::camera::Grey;

    const ID: &str = "0a1b2c3d-0000-4000-8000-000000000000";

    /// A code as a camera sees it: not quite black on not quite white, each of its fields so many points wide.
    fn picture(text: &str, wide: usize) -> Grey {
        let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).unwrap();
        let side = (code.size() as usize + 8) * wide;
        let field = |at: usize| (at / wide) as i32 - 4;
        let point = |at: usize| if code.get_module(field(at % side), field(at / side)) { 40 } else { 215 };
        Grey { width: side, height: side, points: (0..side * side).map(point).collect() }
    }

    #[test]
    fn a_picture_of_a_tickets_code_leads_to_the_ticket() {
        for link in
            [format!("https://queue.example/walk-in-Q/{ID}"), format!("https://a.example/fr/ticket#{ID}")]
        {
            let texts = read(&picture(&link, 4));
            assert_eq!(texts, std::slice::from_ref(&link));
            assert!(ticket(&link).is_some_and(|id| id.fragment() == ID), "{link}");
        }
    }

    #[test]
    fn other_codes_and_pictures_without_any_are_no_ticket() {
        for text in
            ["", "WIFI:S:x;;", "https://evil.example/?u=walk-in-Q/", "https://a.example/ticket#nonsense"]
        {
            assert!(ticket(text).is_none(), "{text}");
        }
        let noise =
            Grey { width: 60, height: 60, points: (0..3_600_u32).map(|n| (n * n % 251) as u8).collect() };
        assert!(read(&noise).is_empty());
        assert!(read(&Grey { width: 60, height: 60, points: Vec::new() }).is_empty());
    }
}
