//! The id in the link that a person got by text message or e-mail.

/// What the page of The Q is called in its links.
const PAGE: &str = "walk-in-Q";

/// Where an id has dashes.
const DASHES: [usize; 4] = [8, 13, 18, 23];

const LENGTH: usize = 36;

/// The id of one ticket: whoever has it sees where the person stands. So it can be sent, and kept in the fragment of the
/// app's address, and not be printed: it has neither `Debug` nor `Display`.
///
/// ```compile_fail,E0277
/// fn printed<T: std::fmt::Debug>() {}
/// printed::<the_q::TicketId>();
/// ```
/// ```compile_fail,E0277
/// fn printed<T: std::fmt::Display>() {}
/// printed::<the_q::TicketId>();
/// ```
/// ```compile_fail,E0277
/// fn written<T: serde::Serialize>() {}
/// written::<the_q::TicketId>();
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TicketId(String);

impl TicketId {
    /// Reads The Q's link: `https://…/walk-in-Q/{id}`, or its path alone. What follows as query or fragment does not
    /// matter. `None` for everything else.
    pub fn from_link(link: &str) -> Option<Self> {
        let link = link.trim();
        let path = link.get(..link.find(['?', '#']).unwrap_or(link.len()))?;
        let (before, id) = path.strip_suffix('/').unwrap_or(path).rsplit_once('/')?;
        let (base, page) = before.rsplit_once('/')?;
        let known =
            page.eq_ignore_ascii_case(PAGE) && (base.is_empty() || base.starts_with('/') || is_web(base));
        if known { Self::read(id) } else { None }
    }

    /// Reads the fragment that [`fragment`](Self::fragment) made, with or without its `#`. `None` for everything else.
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let fragment = fragment.trim();
        Self::read(fragment.strip_prefix('#').unwrap_or(fragment))
    }

    fn read(id: &str) -> Option<Self> {
        let right = |(at, byte): (usize, u8)| {
            if DASHES.contains(&at) { byte == b'-' } else { byte.is_ascii_hexdigit() }
        };
        let whole = id.len() == LENGTH && id.bytes().enumerate().all(right);
        whole.then(|| Self(id.to_ascii_lowercase()))
    }

    /// The path that asks for this ticket's line. For the request alone: it belongs in no log and no address.
    pub fn path(&self) -> String {
        ["/citizen/all-walkin/", &self.0, "/"].concat()
    }

    /// What stands for the ticket in the fragment of the app's address, without `#`. Browsers send no fragment.
    pub fn fragment(&self) -> &str {
        &self.0
    }

    /// Whether an id that stands in an answer is this one.
    pub(crate) fn is(&self, other: &str) -> bool {
        other.trim().eq_ignore_ascii_case(&self.0)
    }
}

/// Whether an address begins with the scheme of a web page and a host.
fn is_web(base: &str) -> bool {
    let host = |scheme: &str| {
        let (start, rest) = base.split_at_checked(scheme.len())?;
        (start.eq_ignore_ascii_case(scheme) && !rest.is_empty() && !rest.starts_with('/')).then_some(())
    };
    host("https://").or_else(|| host("http://")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "d2c22ccb-f1da-5720-985a-73e324cdb0b4";

    #[test]
    fn an_id_is_read_from_links_paths_and_fragments() {
        for link in [
            "https://citizen.example/walk-in-Q/ID",
            " http://127.0.0.1:8081/walk-in-Q/ID\n",
            "HTTPS://citizen.example/some/where/walk-in-q/ID/?from=sms#top",
            "/walk-in-Q/ID",
            "/app/walk-in-Q/ID/",
        ] {
            for id in [ID.to_owned(), ID.to_uppercase()] {
                let read = TicketId::from_link(&link.replace("ID", &id));
                assert!(read.is_some_and(|read| read.fragment() == ID), "{link}");
            }
        }
        for fragment in ["#ID", "ID", "  #ID ", "\tID"] {
            let read = TicketId::from_fragment(&fragment.replace("ID", &ID.to_uppercase()));
            assert!(
                read.is_some_and(|read| read.path() == format!("/citizen/all-walkin/{ID}/")),
                "{fragment}"
            );
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for link in [
            "",
            "ID",
            "#ID",
            "walk-in-Q/ID",
            "citizen.example/walk-in-Q/ID",
            "https:///walk-in-Q/ID",
            "javascript:/walk-in-Q/ID",
            "https://citizen.example/ID",
            "https://citizen.example/walk-in-Q/ID/more",
            "https://citizen.example/walk-in-Q/ID.",
            "https://citizen.example/walk-in-Q//ID",
            "https://citizen.example/walk-in/?id=/walk-in-Q/ID",
            "/walk-in-Q/d2c22ccb-f1da-5720-985a-73e324cdb0b",
            "/walk-in-Q/d2c22ccbf1da5720985a73e324cdb0b4",
            "/walk-in-Q/d2c22ccb-f1da-5720-985a-73e324cdb0bg",
            "/walk-in-Q/d2c22ccb-f1da-5720-985a-73e324cdb0bé",
            "/walk-in-Q/' OR 1=1",
        ] {
            assert!(TicketId::from_link(&link.replace("ID", ID)).is_none(), "{link}");
        }
        for fragment in ["", "#", "##ID", "c=ID", "ID/", "/walk-in-Q/ID"] {
            assert!(TicketId::from_fragment(&fragment.replace("ID", ID)).is_none(), "{fragment}");
        }
    }
}
