//! What Trunk tells its hook, and the order of the steps.

use crate::{
    chunks::Chunks, crates, immutable::ImmutableFolder, imports, inputs, locations, optimise, pages,
    shell::Shell, site_files, sizes, split::Program, unused, words,
};
use anyhow::{Context, Result, bail};
use std::{env, path::PathBuf, time::Instant};

/// Setting this variable prerenders a development build too; `trunk serve` leaves it out, so that a reload is quick.
pub const PRERENDER: &str = "GUICHET_PRERENDER";

/// One build, as Trunk describes it to a hook.
pub struct Build {
    /// The checkout.
    pub root: PathBuf,
    /// Where Trunk assembles the site before it becomes `dist/`.
    pub site: PathBuf,
    /// Cargo's target folder, where the raw module and the size report lie.
    pub target: PathBuf,
    /// Whether the site is meant for people rather than for the developer.
    pub release: bool,
    started: Instant,
}

impl Build {
    /// Reads the variables that Trunk sets for hooks.
    ///
    /// # Errors
    /// When one is missing, which means that something other than Trunk runs this command.
    pub fn from_environment() -> Result<Self> {
        let var = |name: &str| {
            env::var(name).with_context(|| format!("{name} is not set: Trunk runs this command"))
        };
        // Paths such as /offices/12 are absolute, in the pages as in the content: the site lives at a domain's root.
        let public_url = var("TRUNK_PUBLIC_URL")?;
        if public_url != "/" {
            bail!("public_url is '{public_url}': the site can only be served from '/'");
        }
        let program = env::current_exe().context("finding the bundle command itself")?;
        let target = program.ancestors().nth(2).context("finding cargo's target folder")?;
        Ok(Self {
            root: var("TRUNK_SOURCE_DIR")?.into(),
            site: var("TRUNK_STAGING_DIR")?.into(),
            target: target.into(),
            release: var("TRUNK_PROFILE")? == "release",
            started: Instant::now(),
        })
    }

    /// Makes what the compiler and Trunk read.
    ///
    /// # Errors
    /// When an asset script or the content export fails.
    pub fn before(&self) -> Result<()> {
        inputs::make(&self.root)?;
        self.say("assets and content are up to date");
        Ok(())
    }

    /// Turns Trunk's output into a site.
    ///
    /// # Errors
    /// When any step fails; the message names the step and the file.
    pub fn after(&self) -> Result<()> {
        site_files::copy(&self.root, &self.site)?;
        words::write(&self.root, &self.site)?;
        let program = Program::split(&self.root, &self.raw_module(), &self.site, self.release)?;
        self.say(&format!("split into a main piece and {} lazy ones", program.lazy_pieces.len()));
        let mut shell = Shell::read(&self.site)?;
        if self.release {
            unused::exports(&program.main_piece(), &program.main_script(), &program.loader())?;
            let pieces = program.all_pieces();
            optimise::wasm(&self.root, &pieces)?;
            locations::blank(&pieces)?;
            unused::imports(&program.main_piece(), &program.main_script())?;
            optimise::javascript(&self.root, &program.scripts())?;
            imports::shorten(&program.main_piece(), &program.main_script(), &program.loader())?;
            self.say("made code smaller");
            let folder = ImmutableFolder::fill(&self.site)?;
            folder.rewrite(&mut shell)?;
            shell.inline_styles(&self.site)?;
            shell.minify_script(&self.root, &self.site)?;
            Chunks::of(&program, folder.url()).write(&self.site)?;
        } else {
            Chunks::of(&program, "/").write(&self.site)?;
        }
        shell.write(&self.site)?;
        if self.release || env::var_os(PRERENDER).is_some() {
            pages::prerender(&self.root, &self.site)?;
            self.say("prerendered the pages");
        }
        if self.release {
            compress::beside_each_file(&self.site)?;
            self.say("compressed every file");
            let crates = crates::weigh(&self.raw_module())?;
            sizes::report(&self.site, crates, &self.target.join("sizes.json"))?;
        }
        Ok(())
    }

    fn raw_module(&self) -> PathBuf {
        let profile = if self.release { "release" } else { "debug" };
        self.target.join("wasm32-unknown-unknown").join(profile).join(format!("{APP}.wasm"))
    }

    fn say(&self, what: &str) {
        eprintln!("  bundle {:>5.1} s  {what}", self.started.elapsed().as_secs_f64());
    }
}

/// Name of the browser's binary, and so of its files.
pub const APP: &str = "guichet";
