//! Pictures that only the device's bar has, from Lucide as those of [`crate::ui::Icon`] are (ISC licence): one path of a 24 by
//! 24 grid each.

use leptos::prelude::*;

/// A large letter beside a small one.
pub const LARGER: &str = "M21 14h-5M16 16v-3.5a2.5 2.5 0 0 1 5 0V16M4.5 13h6M3 16l4.5-9 4.5 9";
/// A circle, half of it dark.
pub const CONTRAST: &str = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 18a6 6 0 0 0 0-12z";
/// An ear.
pub const EAR: &str =
    "M6 8.5a6.5 6.5 0 1 1 13 0c0 6-6 6-6 10a3.5 3.5 0 1 1-7 0M15 8.5a2.5 2.5 0 0 0-5 0v1a2 2 0 1 1 0 4";
/// A loudspeaker.
pub const LOUD: &str = "M11 4.7a.7.7 0 0 0-1.2-.5L6.4 7.6a1.4 1.4 0 0 1-1 .4H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.4a1.4 1.4 0 0 1 1 .4l3.4 3.4a.7.7 0 0 0 1.2-.5zM16 9a5 5 0 0 1 0 6M19.4 18.4a9 9 0 0 0 0-12.8";
/// Headphones.
pub const HEADPHONES: &str = "M3 14h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a9 9 0 0 1 18 0v7a2 2 0 0 1-2 2h-1a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2h3";

/// A picture beside words that say the same.
pub fn picture(path: &'static str, class: &'static str) -> AnyView {
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true"><path d=path /></svg> }.into_any()
}
