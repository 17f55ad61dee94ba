//! Other programs: found on the PATH and in the checkout's tools, run in the checkout, failing with a sentence.

use crate::{Outcome, checkout::Checkout};
use std::{
    env,
    io::ErrorKind,
    path::PathBuf,
    process::{Command, Stdio},
};

/// Variables that cargo and rustup set for the programs they run. A child cargo that inherits them would keep using the
/// toolchain that compiled this command, whatever `setup` chose for the checkout since.
const FROM_PARENT: [&str; 6] =
    ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "RUST_RECURSION_COUNT"];
const FROM_PARENT_STARTING_WITH: [&str; 5] =
    ["CARGO_BIN_", "CARGO_CRATE_", "CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_PRIMARY_"];

/// A program about to run.
pub struct Program {
    command: Command,
    line: String,
}

impl Program {
    pub fn new(checkout: &Checkout, name: &str) -> Self {
        let found = find(checkout, name).unwrap_or_else(|| name.into()); // a whole path stays one
        let mut command = Command::new(found);
        command.current_dir(checkout.root()).env("PATH", checkout.search_path());
        for (variable, _) in env::vars_os() {
            let text = variable.to_string_lossy();
            if FROM_PARENT.contains(&&*text)
                || FROM_PARENT_STARTING_WITH.iter().any(|start| text.starts_with(start))
            {
                command.env_remove(&variable);
            }
        }
        Self { command, line: name.into() }
    }

    /// One of the workspace's own commands, compiled first. Cargo is asked for all members at once: asked for one alone it
    /// would choose other features of the same libraries and compile them again.
    pub fn tool(checkout: &Checkout, name: &str) -> Outcome<Self> {
        Self::new(checkout, "cargo").args(["build", "-q", "--workspace", "--bin", name]).run()?;
        let file = checkout.target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX));
        Ok(Self::new(checkout, &file.to_string_lossy()))
    }

    pub fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        for argument in arguments {
            self.command.arg(argument);
            self.line = format!("{} {argument}", self.line);
        }
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in another folder than the checkout's.
    pub fn within(mut self, folder: &std::path::Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs to the end; its output goes to the terminal.
    pub fn run(mut self) -> Outcome {
        let status = self.command.status().map_err(|why| self.not_started(&why))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", self.line)) }
    }

    /// Runs to the end and gives what it printed; its complaints go to the terminal.
    pub fn output(self) -> Outcome<String> {
        self.capture(Stdio::inherit())
    }

    /// The same without a word, for programs that may be missing.
    pub fn quiet_output(self) -> Outcome<String> {
        self.capture(Stdio::null())
    }

    fn capture(mut self, complaints: Stdio) -> Outcome<String> {
        let output = self.command.stderr(complaints).output().map_err(|why| self.not_started(&why))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            Ok(text)
        } else {
            Err(format!("`{}` failed ({})\n{text}", self.line, output.status))
        }
    }

    /// Starts it and leaves it running; its output goes to the terminal.
    pub fn start(mut self) -> Outcome<Running> {
        self.command.spawn().map(Running).map_err(|why| self.not_started(&why))
    }

    fn not_started(&self, why: &std::io::Error) -> String {
        match why.kind() {
            ErrorKind::NotFound => format!("`{}` could not start: it is not installed", self.line),
            _ => format!("`{}` could not start: {why}", self.line),
        }
    }
}

/// A program that runs beside this one and ends with it.
pub struct Running(std::process::Child);

impl Running {
    /// Whether it ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already; either way there is nothing more to do.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The first file of that name in the search path.
pub fn find(checkout: &Checkout, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&checkout.search_path()).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
