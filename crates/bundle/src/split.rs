//! One module becomes a main piece and pieces that load when a lazy route opens.
//!
//! This runs in development too: what the compiler makes of a lazy route imports a name that only exists after
//! splitting.

use crate::{
    build::APP,
    care,
    command::run,
    group,
    merge::{self, Pieces},
    stems,
};
use anyhow::{Context, Result, anyhow};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The page's only script element; it loads all the rest.
pub const BOOT: &str = "boot.js";

/// The script that loads pieces; the main script imports it.
pub const LOADER: &str = "__wasm_split.js";

/// The program as files in the site.
pub struct Program {
    /// One per lazy route, and those that several routes share.
    pub lazy_pieces: Vec<PathBuf>,
    /// For each lazy function's symbol, the file stems that it needs.
    pub needs: BTreeMap<String, Vec<String>>,
    site: PathBuf,
}

impl Program {
    /// Splits cargo's raw module and binds the main piece to its JavaScript, over the unsplit files that Trunk wrote. For
    /// a release, small shared pieces become part of the main one.
    ///
    /// # Errors
    /// When the module is missing or was compiled without relocations, or when `wasm-bindgen` on the PATH is missing
    /// or of another version than the crate.
    pub fn split(root: &Path, raw: &Path, site: &Path, release: bool) -> Result<Self> {
        let module = fs::read(raw).with_context(|| format!("reading {}", raw.display()))?;
        let main_piece = site.join("main-piece.wasm");
        let main_script = format!("./{APP}.js");
        let mut options = wasm_split_cli_support::Options::new(&module);
        options.output_dir = site;
        options.main_out_path = &main_piece;
        options.main_module = &main_script;
        let loader = format!("./{LOADER}");
        options.link_name = &loader;
        let split = wasm_split_cli_support::transform(options)
            .map_err(|why| anyhow!("splitting {}: {why:#}", raw.display()))?;

        care::take_care(&site.join(LOADER))?;

        let mut lazy_pieces = split.split_modules;
        lazy_pieces.sort();
        let mut needs: BTreeMap<_, _> = split.prefetch_map.into_iter().collect();
        stems::shorten(&site.join(LOADER), &mut lazy_pieces, &mut needs)?;
        if release {
            let loader = &site.join(LOADER);
            let (lazy, needs) = (&mut lazy_pieces, &mut needs);
            merge::small_pieces(root, Pieces { main: &main_piece, loader, lazy, needs })?;
            group::same_pages(root, Pieces { main: &main_piece, loader, lazy, needs })?;
        }

        let mut bind = Command::new("wasm-bindgen");
        // The pieces find each other through the linker's exports, which binding would otherwise drop.
        bind.args([
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-name",
            APP,
            "--out-dir",
        ]);
        run(bind.arg(site).arg(&main_piece)).context("see `cargo xtask setup`")?;
        fs::remove_file(&main_piece).context("removing the unbound main piece")?;

        Ok(Self { lazy_pieces, needs, site: site.into() })
    }

    /// Every WebAssembly file, the main piece first.
    pub fn all_pieces(&self) -> Vec<PathBuf> {
        std::iter::once(self.main_piece()).chain(self.lazy_pieces.iter().cloned()).collect()
    }

    /// The piece that every page loads.
    pub fn main_piece(&self) -> PathBuf {
        self.site.join(format!("{APP}_bg.wasm"))
    }

    /// The JavaScript that it imports from.
    pub fn main_script(&self) -> PathBuf {
        self.site.join(format!("{APP}.js"))
    }

    /// The script that loads the other pieces.
    pub fn loader(&self) -> PathBuf {
        self.site.join(LOADER)
    }

    /// The JavaScript that a browser needs to start the program.
    pub fn scripts(&self) -> Vec<PathBuf> {
        [format!("{APP}.js"), LOADER.to_string(), BOOT.to_string()].map(|name| self.site.join(name)).into()
    }
}
