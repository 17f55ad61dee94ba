//! Upgraded connections: after the handshake bytes pass in both directions, whatever they mean.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use hyper::upgrade::{OnUpgrade, on};
use hyper_util::rt::TokioIo;
use std::sync::Arc;
use tokio::{io::copy_bidirectional, sync::Notify};

/// What a browser wants to speak instead of HTTP, and the connection on which it does.
pub struct Wish {
    protocol: HeaderValue,
    connection: OnUpgrade,
}

/// The tunnels that are open.
#[derive(Clone, Debug, Default)]
pub struct Tunnels(Arc<Notify>);

/// The upgrade that a request asks for, if it does.
pub fn wish(request: &mut Request) -> Option<Wish> {
    let connection = request.headers().get(header::CONNECTION)?.to_str().ok()?;
    if !connection.split(',').any(|option| option.trim().eq_ignore_ascii_case("upgrade")) {
        return None;
    }
    let protocol = request.headers().get(header::UPGRADE)?.clone();
    Some(Wish { protocol, connection: on(request) })
}

impl Wish {
    /// Asks the other side for the same.
    pub fn mark(&self, headers: &mut HeaderMap) {
        headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(header::UPGRADE, self.protocol.clone());
    }
}

impl Tunnels {
    /// Joins both connections once the answer is on its way. Either end closes both.
    pub fn dig(&self, wish: Wish, answer: &mut Response<Body>) {
        let theirs = on(answer);
        let closing = self.0.clone();
        tokio::spawn(async move {
            let closed = closing.notified();
            let (Ok(ours), Ok(theirs)) = tokio::join!(wish.connection, theirs) else { return };
            let (mut ours, mut theirs) = (TokioIo::new(ours), TokioIo::new(theirs));
            tokio::select! {
                // A connection that breaks ends the tunnel, and there is nobody left to tell.
                _ = copy_bidirectional(&mut ours, &mut theirs) => {}
                () = closed => {}
            }
        });
    }

    /// Closes every tunnel; others can be dug at once.
    pub fn close(&self) {
        self.0.notify_waiters();
    }
}
