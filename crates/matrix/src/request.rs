//! Requests as values.

use crate::secret::AccessToken;
use std::fmt;

/// One request to the homeserver, for somebody else to make.
///
/// Its path, query and body may name people and hold passwords, so `Debug` shows the method alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is asked.
    pub method: Method,
    /// Below the homeserver's base address, percent-encoded: `/_matrix/client/v3/sync`.
    pub path: String,
    /// What follows the question mark, percent-encoded; may be empty.
    pub query: String,
    /// What is sent along.
    pub body: Body,
    /// Whether it goes with [`AccessToken::header`].
    pub auth: bool,
}

/// HTTP methods that are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Asks.
    Get,
    /// Tells, perhaps anew each time.
    Post,
    /// Tells, once for each address.
    Put,
}

/// What a request sends along.
#[derive(Clone, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    None,
    /// A text of `application/json`.
    Json(String),
    /// A file that the page holds, with its media type. Files are too large to pass through here.
    File {
        /// Its media type, such as `image/png`.
        mime: String,
    },
}

impl Method {
    /// Its name in HTTP.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }
}

impl Request {
    /// Path and query, to be put behind the homeserver's base address.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { [&self.path, "?", &self.query].concat() }
    }

    /// The `Authorization` header, if the request wants one.
    pub fn authorization(&self, token: &AccessToken) -> Option<String> {
        self.auth.then(|| token.header())
    }

    #[inline(never)]
    pub(crate) fn new(method: Method, path: &[&str], body: Body) -> Self {
        Self { method, path: path.concat(), query: String::new(), body, auth: true }
    }

    pub(crate) fn get(path: &[&str]) -> Self {
        Self::new(Method::Get, path, Body::None)
    }

    pub(crate) fn post(path: &[&str], json: String) -> Self {
        Self::new(Method::Post, path, Body::Json(json))
    }

    pub(crate) fn put(path: &[&str], json: String) -> Self {
        Self::new(Method::Put, path, Body::Json(json))
    }

    /// Without the access token.
    pub(crate) fn open(mut self) -> Self {
        self.auth = false;
        self
    }

    /// With one more parameter.
    #[inline(never)]
    pub(crate) fn with(mut self, key: &str, value: &str) -> Self {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(key);
        self.query.push('=');
        self.query.push_str(&encoded(value));
        self
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.method.as_str())
    }
}

/// A text as one part of a path or query: all but letters, digits and `-._~` are percent-encoded.
#[inline(never)]
pub(crate) fn encoded(text: &str) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    let mut all = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            all.push(char::from(byte));
        } else {
            all.push('%');
            all.push(digit(byte >> 4));
            all.push(digit(byte & 15));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Request, encoded};

    #[test]
    fn nothing_in_an_id_leaves_its_part_of_the_path() {
        assert_eq!(encoded("!a:b/../?#%é"), "%21a%3Ab%2F..%2F%3F%23%25%C3%A9");
    }

    #[test]
    fn parameters_follow_one_another() {
        let request = Request::get(&["/x/", "y"]).with("since", "s1&2").with("timeout", "0");
        assert_eq!(request.target(), "/x/y?since=s1%262&timeout=0");
        assert_eq!(format!("{request:?}"), "GET");
    }
}
