//! Addresses, telephone numbers and e-mail addresses that people will follow.

use crate::problem::Record;
use url::Url;

/// Reports an address that is not `https:`, `tel:` or `mailto:`.
pub fn url(record: &mut Record<'_>, address: &str, path: &str) {
    let message = match Url::parse(address) {
        Err(e) => format!("'{address}' is no address: {e}"),
        Ok(url) => match url.scheme() {
            "https" if url.has_host() && url.username().is_empty() => return,
            "tel" | "mailto" => return,
            "https" => format!("'{address}' must name a host and no user"),
            other => format!("'{address}': only https:, tel: and mailto: are allowed, not {other}:"),
        },
    };
    record.problem(path, message);
}

/// Reports a telephone number that is not written `1-800-663-7867`, `250-387-6121` or `811`.
pub fn phone(record: &mut Record<'_>, number: &str, path: &str) {
    let groups: Vec<&str> = number.split('-').collect();
    let digits =
        |group: &str, length: usize| group.len() == length && group.bytes().all(|b| b.is_ascii_digit());
    // North American area and exchange codes never start with 0 or 1.
    let code = |group: &str| digits(group, 3) && !group.starts_with(['0', '1']);
    let good = match groups.as_slice() {
        ["1", area, exchange, line] | [area, exchange, line] => {
            code(area) && code(exchange) && digits(line, 4)
        }
        [short] => digits(short, 3),
        _ => false,
    };
    if !good {
        record.problem(
            path,
            format!("'{number}' is no telephone number of the form 250-387-6121 or 1-800-663-7867"),
        );
    }
}

/// Reports an e-mail address that cannot be one.
pub fn email(record: &mut Record<'_>, address: &str, path: &str) {
    let good = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !address.contains(|c: char| c.is_whitespace() || c.is_control())
    });
    if !good {
        record.problem(path, format!("'{address}' is no e-mail address"));
    }
}
