//! The homeserver from its start to its end.

use super::{
    BASE, Entry, Limits,
    accounts::{self, Accounts, Desk},
    api::{Api, Failure},
    configuration::{self, Secrets},
    process::Process,
    relay::{self, Relay},
};
use crate::upstream::Upstream;
use anyhow::{Context, Result};
use axum::{Router, http::Method};
use serde_json::Value;
use std::{
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;
use tokio::sync::Mutex;

/// Longest wait for the first byte of an answer: clients ask for news and wait half a minute for it.
const PATIENCE: Duration = Duration::from_secs(90);

/// A homeserver; clones are the same one.
#[derive(Clone, Debug)]
pub struct Homeserver(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    environment: PathBuf,
    folder: TempDir,
    port: u16,
    entry: Entry,
    secrets: Secrets,
    api: Api,
    accounts: Accounts,
    /// What carries calls; absent while it is stopped.
    relay: Mutex<Option<Relay>>,
    relay_port: u16,
    relay_at: Vec<String>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// Absent while it is stopped.
    process: Option<Process>,
    limits: Limits,
}

impl Homeserver {
    /// Starts one from a virtual environment, on a free port, and registers the desks.
    ///
    /// Fails without the program, or when it does not answer within a minute.
    pub async fn start(environment: &Path, entry: Entry) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("homeserver-").tempdir()?;
        let port = free_port()?;
        let api = Api::new(port);
        let secrets = Secrets::new()?;
        let limits = Limits::default();
        let relay_port = relay::free_port()?;
        let relay_at = relay::addresses(relay_port);
        let relay = Relay::start(environment, folder.path(), relay_port, &secrets.relay).await?;
        configuration::write(folder.path(), port, entry, limits, &secrets, &relay_at)?;
        let process = Process::start(environment, folder.path(), &api).await?;
        let accounts = accounts::register(&api, &secrets.registration).await?;
        let state = Mutex::new(State { process: Some(process), limits });
        let environment = environment.to_owned();
        let relay = Mutex::new(Some(relay));
        let inner = Inner {
            environment,
            folder,
            port,
            entry,
            secrets,
            api,
            accounts,
            relay,
            relay_port,
            relay_at,
            state,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// How citizens get in.
    pub fn entry(&self) -> Entry {
        self.0.entry
    }

    /// Every desk, the site's first.
    pub fn desks(&self) -> &[Desk] {
        &self.0.accounts.desks
    }

    /// Its own address, without the site in front of it.
    pub fn address(&self) -> &str {
        self.0.api.base()
    }

    /// Where calls are carried, as clients read it.
    pub fn relay(&self) -> &[String] {
        &self.0.relay_at
    }

    /// Whether it runs, and how strictly.
    pub async fn state(&self) -> (bool, Limits) {
        let state = self.0.state.lock().await;
        (state.process.is_some(), state.limits)
    }

    /// Everything that clients may ask, at `prefix` of the site followed by [`BASE`].
    pub fn router(&self, prefix: &'static str) -> Result<Router> {
        let upstream = Upstream::new(self.address(), prefix)?.with_patience(PATIENCE).quietly();
        Ok(upstream.router(&format!("{prefix}{BASE}")))
    }

    /// Ends the program without a warning; everything it knows stays.
    pub async fn kill(&self) -> Result<()> {
        let process = self.0.state.lock().await.process.take();
        match process {
            Some(process) => process.kill().await,
            None => Ok(()),
        }
    }

    /// Starts it again on the same data and the same port, unless it runs.
    pub async fn start_again(&self) -> Result<()> {
        let mut state = self.0.state.lock().await;
        if state.process.is_none() {
            state.process = Some(self.launch(state.limits).await?);
        }
        Ok(())
    }

    /// Ends the relay without a warning: who talks through it hears nothing any more.
    pub async fn stop_relay(&self) -> Result<()> {
        match self.0.relay.lock().await.take() {
            Some(relay) => relay.end().await,
            None => Ok(()),
        }
    }

    /// Starts the relay again on the same port, unless it runs. It carries nobody until they ask anew.
    pub async fn start_relay(&self) -> Result<()> {
        let Inner { environment, folder, secrets, relay, relay_port, .. } = &*self.0;
        let mut relay = relay.lock().await;
        if relay.is_none() {
            *relay = Some(Relay::start(environment, folder.path(), *relay_port, &secrets.relay).await?);
        }
        Ok(())
    }

    /// Starts it again with other limits, even if it was stopped.
    pub async fn limit(&self, limits: Limits) -> Result<()> {
        let mut state = self.0.state.lock().await;
        if let Some(process) = state.process.take() {
            process.kill().await?;
        }
        state.limits = limits;
        state.process = Some(self.launch(limits).await?);
        Ok(())
    }

    async fn launch(&self, limits: Limits) -> Result<Process> {
        let Inner { environment, folder, port, entry, secrets, api, relay_at, .. } = &*self.0;
        configuration::write(folder.path(), *port, *entry, limits, secrets, relay_at)?;
        Process::start(environment, folder.path(), api).await
    }

    /// Ends it for good and deletes what it kept.
    pub async fn end(&self) -> Result<()> {
        self.kill().await?;
        self.stop_relay().await?;
        tokio::fs::remove_dir_all(self.0.folder.path()).await.context("deleting the homeserver's data")
    }

    /// Asks as the administrator.
    pub(super) async fn administer(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Result<Value, Failure> {
        self.0.api.ask(method, path, Some(&self.0.accounts.keeper), body).await
    }

    pub(super) fn jwt_secret(&self) -> &str {
        &self.0.secrets.jwt
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr()?.port())
}
