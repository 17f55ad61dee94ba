//! The sockets that a fault can hang up on.

use crate::{queue::sockets::Sockets, upstream::Tunnels};

/// Sockets of the stand-in, or those that are passed through to a real The Q.
#[derive(Clone, Debug)]
pub enum Lines {
    /// The stand-in's.
    Sockets(Sockets),
    /// To a real one.
    Tunnels(Tunnels),
}

impl Lines {
    /// Closes every socket; others can be opened at once.
    pub async fn hang_up(&self) {
        match self {
            Self::Sockets(sockets) => sockets.close().await,
            Self::Tunnels(tunnels) => tunnels.close(),
        }
    }
}
