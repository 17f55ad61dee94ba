//! The relay for calls beside the homeserver: coturn, for people whose networks let nothing in.
//!
//! It is a program of its own, so that a call goes on while the homeserver is stopped. It listens on 127.0.0.1, carries
//! between addresses of this machine alone, and takes whom the homeserver gave a password for an hour
//! (`GET …/voip/turnServer`).

use super::{SERVER_NAME, process::python};
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs::{self, OpenOptions},
    io,
    net::{Ipv4Addr, TcpListener, UdpSocket},
    path::Path,
    process::Stdio,
    time::Duration,
};
use tokio::{
    net::TcpStream,
    process::{Child, ChildStdin, Command},
    time::{Instant, sleep, timeout},
};

const LAUNCHER: &str = include_str!("relay.py");

/// As Debian and everybody else call it.
const PROGRAM: &str = "turnserver";

/// Longest wait for it to take connections; it needs a tenth of a second.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is tried until then.
const PAUSE: Duration = Duration::from_millis(20);
/// Longest wait for its end.
const GRACE: Duration = Duration::from_secs(5);

/// A relay that takes connections.
#[derive(Debug)]
pub struct Relay {
    launcher: Child,
    /// The launcher ends the relay when this closes.
    lifeline: ChildStdin,
}

impl Relay {
    /// Starts it on a port and waits until it takes connections. Its settings and its log are in `folder`; `secret` is
    /// what the homeserver makes passwords with.
    ///
    /// Fails without the program, or when it does not come up.
    pub async fn start(environment: &Path, folder: &Path, port: u16, secret: &str) -> Result<Self> {
        let settings = folder.join("relay.conf");
        fs::write(&settings, self::settings(folder, port, secret))?;
        let out = OpenOptions::new().create(true).append(true).open(folder.join("relay.log"))?;
        let mut launcher = Command::new(python(environment)?)
            .args(["-I", "-c", LAUNCHER, PROGRAM, "-c"])
            .arg(&settings)
            .stdin(Stdio::piped())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()
            .context("starting the relay for calls")?;
        let lifeline = launcher.stdin.take().context("the relay has no standard input")?;
        let mut relay = Self { launcher, lifeline };
        relay.wait_until_it_is_there(port, folder).await?;
        Ok(relay)
    }

    async fn wait_until_it_is_there(&mut self, port: u16, folder: &Path) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
            if let Some(status) = self.launcher.try_wait()? {
                let log = fs::read_to_string(folder.join("relay.log")).unwrap_or_default();
                let last = log.lines().next_back().unwrap_or_default();
                bail!(
                    "coturn, which carries calls, ended at once ({status}); `cargo xtask demo --talk` installs it. {last}"
                );
            }
            ensure!(started.elapsed() < PATIENCE, "coturn, which carries calls, takes no connections");
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Ends it at once; whoever it carried hears nothing any more.
    pub async fn end(mut self) -> Result<()> {
        drop(self.lifeline);
        timeout(GRACE, self.launcher.wait()).await.context("the relay does not end")??;
        Ok(())
    }
}

/// The addresses of a relay on a port, as clients read them (RFC 7065).
pub fn addresses(port: u16) -> Vec<String> {
    ["udp", "tcp"].map(|how| format!("turn:127.0.0.1:{port}?transport={how}")).into()
}

/// coturn's settings, a line each.
fn settings(folder: &Path, port: u16, secret: &str) -> String {
    let folder = folder.display();
    [
        "listening-ip=127.0.0.1",
        "relay-ip=127.0.0.1",
        &format!("listening-port={port}"),
        // Callers in tests are on this machine; anywhere else these would be the doors to it.
        "allow-loopback-peers",
        "no-multicast-peers",
        "no-cli",
        "no-tls",
        "no-dtls",
        "use-auth-secret",
        &format!("static-auth-secret={secret}"),
        &format!("realm={SERVER_NAME}"),
        &format!("userdb={folder}/relay.db"),
        &format!("pidfile={folder}/relay.pid"),
        "log-file=stdout",
        "",
    ]
    .join("\n")
}

/// A port that is free for both of its protocols.
pub fn free_port() -> Result<u16> {
    for _ in 0..20 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        match UdpSocket::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(why) if why.kind() == io::ErrorKind::AddrInUse => {}
            Err(why) => return Err(why.into()),
        }
    }
    bail!("there is no port that is free for calls")
}

#[cfg(test)]
mod tests {
    use super::settings;
    use std::path::Path;

    #[test]
    fn a_relay_is_there_for_this_machine_and_for_nobody_without_a_password() {
        let all = settings(Path::new("/data"), 3478, "secret");
        let has = |line: &str| all.lines().any(|other| other == line);
        assert!(has("listening-ip=127.0.0.1") && has("relay-ip=127.0.0.1"));
        assert!(has("use-auth-secret") && has("static-auth-secret=secret"));
        assert!(!all.contains("no-auth"));
    }
}
