//! A link as a QR code, drawn as one path.

use crate::messages::check as said;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// White squares around the code, which readers need (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

/// The picture; `None` for a text that fits no code.
pub fn qr(text: &str) -> Option<AnyView> {
    let (path, size) = drawn(text)?;
    let frame = format!("0 0 {size} {size}");
    // Dark on light whatever the colours of the page: many readers know no other.
    Some(
        view! {
            <svg viewBox=frame role="img" aria-label=said::take_qr_name() shape-rendering="crispEdges">
                <path class="light" d=format!("M0 0h{size}v{size}h-{size}z") />
                <path class="dark" d=path />
            </svg>
        }
        .into_any(),
    )
}

/// The dark squares, run by run, and the width with the quiet zone.
fn drawn(text: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run + 1;
        }
    }
    Some((path, code.size() + 2 * QUIET))
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn a_usual_link_fits_a_code_that_is_read_at_arms_length() {
        let link = "https://guichet.example.gov.bc.ca/services/drivers-licence-renewal/check#c=1234567890ABCDEFGHJKMNPQRSTV";
        let (path, size) = drawn(link).expect("it fits");
        // 41 modules at 4 cm are a millimetre each: more than a phone needs at 40 cm.
        assert!(size <= 41 + 8, "{size}");
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert_eq!(drawn(&"x".repeat(5000)), None);
    }
}
