//! Web addresses in a text.
//!
//! What is shown is the address itself and nothing else, so a link cannot say one thing and lead to another. Only `http`
//! and `https` with a plain host name; an address with a user name in it, a number for a host, or letters that look like
//! others stays text.

/// Longest address that becomes a link, in bytes.
const LONGEST: usize = 2_000;

/// Most links in one text; what follows stays text.
const MOST: usize = 100;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to show as it is.
    Text(&'a str),
    /// An address: it is both what is shown and where it leads.
    Link(&'a str),
}

/// A text in pieces, which together are the text.
#[inline(never)]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at, mut links) = (0, 0, 0);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find("://")) {
        let mark = at + found;
        at = mark + 3;
        let Some((begin, end)) = link_around(text, from, mark) else { continue };
        let (Some(before), Some(link)) = (text.get(from..begin), text.get(begin..end)) else { continue };
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Link(link));
        (from, at, links) = (end, end, links + 1);
        if links == MOST {
            break;
        }
    }
    match text.get(from..) {
        None | Some("") => {}
        Some(rest) => pieces.push(Piece::Text(rest)),
    }
    pieces
}

/// Where the address around `://` begins and ends, if it is one that may be a link.
fn link_around(text: &str, from: usize, mark: usize) -> Option<(usize, usize)> {
    let before = text.get(from..mark)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| ends_with(before, scheme))?;
    let begin = mark - scheme.len();
    let alone = text.get(from..begin)?.chars().next_back().is_none_or(|c| !joins(c));
    let rest = text.get(mark + 3..)?;
    let whole = rest.split(|c: char| matches!(c, '/' | '?' | '#') || c.is_whitespace()).next()?;
    let host = whole.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.')).count();
    let (name, after) = rest.split_at_checked(host)?;
    let port = port(after)?;
    let path = path(after.get(port..)?)?;
    // A full stop or a dash behind the host is the sentence's, unless something follows it.
    let name = if port + path == 0 { name.trim_end_matches(['.', '-']) } else { name };
    let end = mark + 3 + name.len() + port + path;
    (alone && !whole.contains('@') && is_host(name) && end - begin <= LONGEST).then_some((begin, end))
}

fn ends_with(text: &str, end: &str) -> bool {
    let start = text.len().checked_sub(end.len()).and_then(|at| text.get(at..));
    start.is_some_and(|start| start.eq_ignore_ascii_case(end))
}

/// Whether a character before an address is part of the same word.
fn joins(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '@' | '/' | ':' | '_' | '=' | '&' | '%')
}

/// Names of letters, digits and dashes, the last of them with letters only or in Punycode: never a number.
fn is_host(name: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    let named = last.len() > 1 && (last.bytes().all(|b| b.is_ascii_alphabetic()) || last.starts_with("xn--"));
    name.len() <= 253 && name.contains('.') && name.split('.').all(label) && named
}

/// Bytes of the port behind a host, with its colon. `None` if what follows is no end of a host.
fn port(after: &str) -> Option<usize> {
    let Some(digits) = after.strip_prefix(':') else { return ends_host(after).then_some(0) };
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    // Without digits the colon is the sentence's.
    let length = if count == 0 { 0 } else { count + 1 };
    (count <= 5 && ends_host(digits.get(count..)?)).then_some(length)
}

/// Whether a host may end here: not in the middle of a word, in whatever script.
fn ends_host(after: &str) -> bool {
    after
        .chars()
        .next()
        .is_none_or(|c| !matches!(c, '%' | '\\' | '_') && (c.is_ascii() || !c.is_alphanumeric()))
}

/// Bytes of the path, query and fragment, without the punctuation of the sentence around it.
fn path(after: &str) -> Option<usize> {
    if !after.starts_with(['/', '?', '#']) {
        return Some(0);
    }
    let letters = after.char_indices().take(LONGEST + 1);
    let end = letters.take_while(|(_, c)| in_path(*c)).last().map_or(0, |(at, c)| at + c.len_utf8());
    let mut kept = after.get(..end)?;
    // How many closing brackets have no partner.
    let count = |bracket: char| kept.matches(bracket).count();
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    while let Some(last) = kept.chars().next_back() {
        match last {
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' => {}
            _ => break,
        }
        kept = kept.get(..kept.len() - last.len_utf8())?;
    }
    Some(kept.len())
}

/// Letters of addresses, and accented Latin ones that people paste.
fn in_path(c: char) -> bool {
    match c {
        '\u{c0}'..='\u{24f}' => true,
        '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '}' | '|' => false,
        _ => c.is_ascii_graphic(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Piece, pieces};
    use proptest::prelude::*;

    fn links(text: &str) -> Vec<&str> {
        pieces(text)
            .into_iter()
            .filter_map(|piece| if let Piece::Link(link) = piece { Some(link) } else { None })
            .collect()
    }

    #[test]
    fn addresses_in_sentences_become_links() {
        for (text, expected) in [
            ("https://gov.bc.ca", "https://gov.bc.ca"),
            ("See https://www2.gov.bc.ca/gov/content?x=1#top.", "https://www2.gov.bc.ca/gov/content?x=1#top"),
            ("(http://example.org/a_(b))", "http://example.org/a_(b)"),
            ("<https://example.org/>", "https://example.org/"),
            ("([see https://example.org/a)b]), and", "https://example.org/a)b"),
            ("\"https://example.org\", he said", "https://example.org"),
            ("HTTPS://Example.ORG/X!", "HTTPS://Example.ORG/X"),
            ("at https://example.org:8443/x, or", "https://example.org:8443/x"),
            ("https://example.org: here", "https://example.org"),
            ("https://example.org. Then", "https://example.org"),
            ("https://xn--bcher-kva.example/é", "https://xn--bcher-kva.example/é"),
            ("线上办理https://example.org/办理。", ""),
            ("线上办理 https://example.org/办理。", "https://example.org/"),
            ("mail me: me@example.org https://example.org", "https://example.org"),
            ("https://example.org/@name", "https://example.org/@name"),
        ] {
            assert_eq!(links(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn what_might_deceive_stays_text() {
        for text in [
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,<script>",
            "ftp://example.org",
            "xhttps://example.org",
            "https://gov.bc.ca@evil.example",
            "https://gov.bc.ca:443@evil.example/",
            "https://gov.bc.ca:pw@evil.example/",
            "https://user@gov.bc.ca",
            "https://gov.bc.ca%2eevil.example",
            "https://gov.bc.ca\\@evil.example",
            "https://gоv.bc.ca",
            "https://gov.bc.cа.evil.example",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://localhost/",
            "https://a..b",
            "https://-a.example",
            "https://",
            "://",
            "https:///example.org",
            "https://example.org:123456/",
        ] {
            assert_eq!(links(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_giant_address_and_many_of_them_end() {
        assert_eq!(links(&["https://example.org/", &"x".repeat(LONGEST)].concat()).len(), 0);
        assert_eq!(links(&"https://example.org/ ".repeat(5_000)).len(), 100);
        assert_eq!(links(&"://".repeat(30_000)).len(), 0);
        // Each of these looks anew at what follows, which must not take long.
        assert_eq!(links(&"(http://a.bc/".repeat(5_000)).len(), 1);
        assert_eq!(links(&["https://example.org/", &")".repeat(1_900), " "].concat().repeat(33)).len(), 33);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_links_are_plain(text in "(https?://|[a-z.@:/?#()\\\\ é\u{202e}-]|example\\.org){0,24}") {
            let joined: String = pieces(&text).into_iter().map(|p| match p { Piece::Text(t) | Piece::Link(t) => t }).collect();
            prop_assert_eq!(&joined, &text);
            for link in links(&text) {
                let (scheme, rest) = link.split_once("://").unwrap();
                let authority = rest.split(['/', '?', '#']).next().unwrap();
                prop_assert!(["http", "https"].contains(&scheme) && !authority.contains('@') && authority.is_ascii());
                let odd = link.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\u{202e}');
                prop_assert!(!odd);
            }
        }

        #[test]
        fn any_text_is_cut_into_itself(text in any::<String>()) {
            let joined: String = pieces(&text).into_iter().map(|p| match p { Piece::Text(t) | Piece::Link(t) => t }).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
