//! When it is time to end.

use std::{future::pending, io};

/// Waits for Ctrl-C, or for the system's request to end where it has one. From now on neither ends the program by
/// itself, so that it can put away what it started. Fails if the system lets nobody listen.
#[cfg(unix)]
pub fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        let came = tokio::select! {
            came = interrupt.recv() => came,
            came = terminate.recv() => came,
        };
        if came.is_none() {
            pending().await
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
pub fn end() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler the server simply runs until it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            pending().await
        }
    })
}
