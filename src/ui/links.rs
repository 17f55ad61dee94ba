//! Links that leave the site: telephone numbers and other sites.

use super::{
    button::Weight,
    icon::{Icon, Picture},
};
use crate::messages;
use leptos::{either::Either, prelude::*};

/// A telephone number that a phone can dial.
#[component]
pub fn PhoneLink(
    /// As people write it, `1-800-663-7867`.
    #[prop(into)]
    number: String,
) -> impl IntoView {
    let href = dial(&number);
    view! { <a class="phone" href=href><Picture icon=Icon::Phone /><bdi class="number">{number}</bdi></a> }
}

/// A link to another site. Only `https:`, `tel:` and `mailto:` lead anywhere; with any other address the words stand
/// alone, because content is outside data.
#[component]
pub fn ExternalLink(
    /// The address.
    #[prop(into)]
    href: String,
    /// Given: it looks like a button that asks this much to be pressed.
    #[prop(optional)]
    weight: Option<Weight>,
    /// The words.
    children: Children,
) -> impl IntoView {
    if !is_safe(&href) {
        return Either::Left(view! { <span>{children()}</span> });
    }
    let leaves = href.starts_with("https:").then(|| {
        view! { <Picture icon=Icon::External /><span class="sr-only">" "{messages::ui::other_site()}</span> }
    });
    let class = weight.map_or("external", Weight::class);
    Either::Right(view! { <a class=class rel="external noreferrer" href=href>{children()}{leaves}</a> })
}

/// True for addresses that may become a link.
pub fn is_safe(address: &str) -> bool {
    ["https://", "tel:", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
        && !address.contains(|c: char| c.is_control() || c.is_whitespace())
}

/// The `tel:` address (RFC 3966) of a number as written in Canada. Ten digits get the country code; short numbers
/// such as `711` stay as they are; what follows `ext` becomes the extension.
pub fn dial(number: &str) -> String {
    let lower = number.to_ascii_lowercase();
    // No search for a text: its code is larger than all of this.
    let at = lower
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| lower.get(*at..).is_some_and(|rest| rest.starts_with("ext")));
    let (main, extension) = lower.split_at(at.unwrap_or(lower.len()));
    let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
    let (main, extension) = (digits(main), digits(extension));
    let mut address = match main.len() {
        10 => format!("tel:+1{main}"),
        11 => format!("tel:+{main}"),
        _ => format!("tel:{main}"),
    };
    if !extension.is_empty() {
        address.push_str(";ext=");
        address.push_str(&extension);
    }
    address
}

/// One of each, and an address that is refused.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    view! {
        <p><PhoneLink number="1-800-663-7867" /></p>
        <p><ExternalLink href="https://www2.gov.bc.ca/">"The official page"</ExternalLink></p>
        <p><ExternalLink href="javascript:alert(1)">"Not a link"</ExternalLink></p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_with_its_country_code() {
        let numbers = [
            ("1-800-663-7867", "tel:+18006637867"),
            ("604-660-2421", "tel:+16046602421"),
            ("(250) 387-6121 ext. 42", "tel:+12503876121;ext=42"),
            ("711", "tel:711"),
        ];
        for (written, dialled) in numbers {
            assert_eq!(dial(written), dialled);
        }
    }

    #[test]
    fn only_addresses_of_known_kinds_become_links() {
        for address in ["https://www2.gov.bc.ca/", "tel:+18006637867", "mailto:someone@gov.bc.ca"] {
            assert!(is_safe(address), "{address}");
        }
        for address in
            ["javascript:alert(1)", "http://gov.bc.ca", "//gov.bc.ca", "data:text/html,x", "https:// x", ""]
        {
            assert!(!is_safe(address), "{address}");
        }
    }
}
