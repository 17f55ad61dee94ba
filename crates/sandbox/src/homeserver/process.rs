//! The program while it runs.

use super::api::Api;
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs::{self, OpenOptions},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::{
    process::{Child, ChildStdin, Command},
    time::{Instant, sleep},
};

const LAUNCHER: &str = include_str!("launch.py");

/// Longest wait for its first answer. It needs a second or two; machines that build at the same time need more.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is asked until then.
const PAUSE: Duration = Duration::from_millis(20);
/// How many lines of its log explain why it did not start.
const LAST_LINES: usize = 12;

/// A homeserver that answers.
#[derive(Debug)]
pub struct Process {
    child: Child,
    /// The launcher ends the server when this closes.
    _lifeline: ChildStdin,
}

impl Process {
    /// Starts it on the settings in its folder and waits until it answers.
    pub async fn start(environment: &Path, folder: &Path, api: &Api) -> Result<Self> {
        let python = python(environment)?;
        let log = folder.join("homeserver.log");
        let out = OpenOptions::new().create(true).append(true).open(&log)?;
        let mut child = Command::new(&python)
            .args(["-I", "-c", LAUNCHER])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(out.try_clone()?)
            .stderr(out)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("starting {}", python.display()))?;
        let lifeline = child.stdin.take().context("the homeserver has no standard input")?;
        let mut process = Self { child, _lifeline: lifeline };
        process.wait_until_it_answers(api, &log).await?;
        Ok(process)
    }

    async fn wait_until_it_answers(&mut self, api: &Api, log: &Path) -> Result<()> {
        let started = Instant::now();
        while !api.answers().await {
            if let Some(status) = self.child.try_wait()? {
                bail!("the homeserver ended at once ({status}):\n{}", last_lines(log));
            }
            ensure!(started.elapsed() < PATIENCE, "the homeserver does not answer:\n{}", last_lines(log));
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Ends it without a warning, as a power cut does.
    pub async fn kill(mut self) -> Result<()> {
        self.child.kill().await.context("ending the homeserver")
    }
}

/// The environment's Python. Fails if there is none.
pub fn python(environment: &Path) -> Result<PathBuf> {
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    ensure!(
        python.is_file(),
        "there is no homeserver in '{}'; `cargo xtask demo --talk` installs one",
        environment.display()
    );
    Ok(python)
}

fn last_lines(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
}
