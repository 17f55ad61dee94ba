//! Files: where they go and where they come from.

use super::SMALL;
use crate::{Body, Failure, Method, Request, failure, request::encoded};
use std::fmt;

/// The address of a file on its homeserver: `mxc://server/id`.
#[derive(Clone, PartialEq, Eq)]
pub struct Mxc {
    server: Box<str>,
    id: Box<str>,
}

impl Mxc {
    /// Reads one. Both parts hold only the letters that the specification allows, so that neither leads elsewhere.
    pub fn read(address: &str) -> Option<Self> {
        let (server, id) = address.strip_prefix("mxc://")?.split_once('/')?;
        let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
        let word = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let right = !server.is_empty()
            && !id.is_empty()
            && address.len() <= 255
            && server.bytes().all(name)
            && server.bytes().any(|b| b.is_ascii_alphanumeric())
            && id.bytes().all(word);
        right.then(|| Self { server: server.into(), id: id.into() })
    }

    /// As it stands in events.
    pub fn address(&self) -> String {
        ["mxc://", &self.server, "/", &self.id].concat()
    }

    fn parts(&self) -> String {
        [&encoded(&self.server), "/", &*self.id].concat()
    }
}

impl fmt::Debug for Mxc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address())
    }
}

/// Asks how large a file may be.
pub fn limits() -> Request {
    Request::get(&["/_matrix/client/v1/media/config"])
}

/// Most bytes of a file, from the answer to [`limits`]; `None` if the server does not say.
///
/// # Errors
/// [`Failure`] if that can't be read.
pub fn read_limits(status: u16, body: &[u8]) -> Result<Option<u64>, Failure> {
    let said = failure::good(status, body, SMALL)?;
    Ok(said.get("m.upload.size").whole().and_then(|size| u64::try_from(size).ok()))
}

/// Sends a file. The name is what the agent sees.
pub fn upload(name: &str, mime: &str) -> Request {
    Request::new(Method::Post, &["/_matrix/media/v3/upload"], Body::File { mime: mime.to_owned() })
        .with("filename", name)
}

/// Where the file went.
///
/// # Errors
/// [`Failure`]: [`Failure::TooLarge`] if it has more bytes than the server takes.
pub fn read_upload(status: u16, body: &[u8]) -> Result<Mxc, Failure> {
    let said = failure::good(status, body, SMALL)?;
    said.get("content_uri")
        .text()
        .and_then(Mxc::read)
        .ok_or(Failure::Unreadable { what: "no address of a file" })
}

/// Fetches a file, with the access token: so it can't be the address of an image on a page.
pub fn download(file: &Mxc) -> Request {
    Request::get(&["/_matrix/client/v1/media/download/", &file.parts()])
}

/// Fetches a small picture of an image, at most so many pixels wide and high.
pub fn thumbnail(file: &Mxc, width: u16, height: u16) -> Request {
    Request::get(&["/_matrix/client/v1/media/thumbnail/", &file.parts()])
        .with("width", &width.to_string())
        .with("height", &height.to_string())
        .with("method", "scale")
}

#[cfg(test)]
mod tests {
    use super::Mxc;

    #[test]
    fn addresses_that_could_lead_elsewhere_are_refused() {
        for address in [
            "https://localhost/a",
            "mxc://localhost",
            "mxc://localhost/",
            "mxc:///a",
            "mxc://../a",
            "mxc://localhost/../../client/v3/logout",
            "mxc://localhost/a?b",
            "mxc://localhost/a#b",
            "mxc://local host/a",
            "mxc://user@localhost/a",
            "javascript:alert(1)",
        ] {
            assert_eq!(Mxc::read(address), None, "{address}");
        }
        assert!(Mxc::read("mxc://[::1]:8448/a_b-C").is_some());
    }
}
