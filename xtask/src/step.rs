//! Telling what happens: a heading per step, its result and its time, and a table at the end.

use crate::Outcome;
use std::{process::ExitCode, time::Instant};

/// Results of the steps so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<Done>,
    /// Set by a failure of a step that the others stand on.
    fallen: bool,
}

struct Done {
    name: &'static str,
    result: &'static str,
    seconds: f64,
    /// What failed: said once more behind the table, since the end of a long log is what people see of it.
    why: Option<String>,
}

const PASSED: &str = "passed";
const FAILED: &str = "FAILED";
const NOT_RUN: &str = "not run";

impl Steps {
    /// Runs a step that all that follow stand on: they are left out when it fails.
    pub fn run(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) {
        self.check(name, step);
        self.fallen |= self.done.last().is_some_and(|done| done.result == FAILED);
    }

    /// Runs a step that nothing stands on: those that follow have their turn in any case.
    pub fn check(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) {
        if self.fallen {
            self.done.push(Done { name, result: NOT_RUN, seconds: 0.0, why: None });
            return;
        }
        eprintln!("\n=== {name}");
        let started = Instant::now();
        let why = step().err();
        let seconds = started.elapsed().as_secs_f64();
        let result = if why.is_none() { PASSED } else { FAILED };
        if let Some(why) = &why {
            eprintln!("{why}");
        }
        eprintln!("=== {name}: {result} after {seconds:.1} s");
        self.done.push(Done { name, result, seconds, why });
    }

    /// Prints the table, a line that counts, and what failed.
    pub fn finish(self) -> ExitCode {
        println!();
        for Done { name, result, seconds, .. } in &self.done {
            println!("{result:<8} {seconds:>7.1} s  {name}");
        }
        let count = |wanted: &str| self.done.iter().filter(|done| done.result == wanted).count();
        println!("{} passed, {} failed", count(PASSED), count(FAILED));
        for Done { name, why, .. } in &self.done {
            if let Some(why) = why {
                println!("\n{name}: {}", why.trim_end());
            }
        }
        if count(FAILED) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::{FAILED, NOT_RUN, PASSED, Steps};

    #[test]
    fn only_what_others_stand_on_keeps_them_from_running() {
        let mut steps = Steps::default();
        steps.check("a check that fails", || Err("why".to_owned()));
        steps.run("a ground that holds", || Ok(()));
        steps.run("a ground that fails", || Err("why".to_owned()));
        steps.check("a check on it", || Ok(()));
        let results: Vec<_> = steps.done.iter().map(|done| done.result).collect();
        assert_eq!(results, [FAILED, PASSED, FAILED, NOT_RUN]);
    }
}
