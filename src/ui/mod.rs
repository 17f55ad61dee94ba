//! The design system: one component per file, each with an example that is its documentation and its test at once.
//!
//! Components take words and values, never raw content files, and look nothing up but interface texts. What they look
//! like is in `style/`; a component sets classes and no styles.

mod brand;
mod button;
mod card;
mod confidence;
pub mod date;
mod disclosure;
mod facts;
mod footer;
mod header;
mod heading;
mod icon;
mod languages;
pub mod links;
mod map;
mod money;
mod notice;
pub mod opening;
mod qr;
mod ridge;
mod said;
mod search;
mod settings;
mod status;
mod talk_about;
mod trouble;

pub use brand::Brand;
pub use button::{Action, Button, LinkButton, Weight};
pub use card::{CardLink, RowLink};
pub use confidence::{Provenance, meaning, needs_checking};
pub use disclosure::Disclosure;
pub use facts::Fact;
pub use footer::SiteFooter;
pub use header::SiteHeader;
pub use heading::{Breadcrumb, PageHeading};
pub use icon::{Icon, Picture};
pub use languages::{LanguageMenu, languages};
pub use links::{ExternalLink, PhoneLink};
pub use map::{Frame, Map, Pin, pin_class};
pub use money::{dollars, price};
pub use notice::{Kind, Notice};
pub use qr::qr;
pub use ridge::Ridge;
pub use said::{Said, Words};
pub use search::{Answers, SearchBox, Suggestion};
pub use settings::{settings, skip};
pub use status::{State, StatusPill};
pub use talk_about::{About, TalkAbout};
pub use trouble::{Trouble, TroubleProps, what_happened};

/// Every component with its example, by name, for the page that shows them all.
#[cfg(debug_assertions)]
pub fn examples() -> Vec<(&'static str, leptos::prelude::AnyView)> {
    vec![
        ("button", button::example()),
        ("card", card::example()),
        ("confidence", confidence::example()),
        ("disclosure", disclosure::example()),
        ("facts", facts::example()),
        ("heading", heading::example()),
        ("links", links::example()),
        ("map", map::example()),
        ("notice", notice::example()),
        ("said", said::example()),
        ("search", search::example()),
        ("status", status::example()),
        ("trouble", trouble::example()),
    ]
}
