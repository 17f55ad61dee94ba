//! Where the project lies on this machine.

use crate::Outcome;
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The folder with the workspace's `Cargo.toml`.
pub struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout that this command was compiled from.
    pub fn find() -> Outcome<Self> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.parent().filter(|root| root.join("Trunk.toml").is_file());
        root.map(|root| Self { root: root.into() }).ok_or_else(|| {
            format!(
                "{} is no longer in its checkout: run `cargo xtask` again from the project's folder",
                own.display()
            )
        })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Tools that `setup` compiled, since the machine had none of the right version.
    pub fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// Cargo's target folder, from the place that cargo gave this command. The bundler leaves its size report there.
    pub fn target(&self) -> PathBuf {
        let own = env::current_exe().ok();
        own.as_deref()
            .and_then(|own| own.ancestors().nth(2))
            .map_or_else(|| self.path("target"), Path::to_path_buf)
    }

    /// Folders to look for programs in: our own tools first, then the person's cargo folder, whose `cargo` knows which
    /// toolchain this checkout uses.
    pub fn search_path(&self) -> OsString {
        let mut folders = vec![self.tools().join("bin")];
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from);
        let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home?.join(".cargo")));
        folders.extend(cargo.map(|cargo| cargo.join("bin")));
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).unwrap_or_default()
    }
}
