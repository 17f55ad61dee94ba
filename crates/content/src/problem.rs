//! What is wrong with the content, in a line that leads to the place.

use std::fmt;

/// One thing to correct: `services/bcid.json: bcid: $.routes[0].applies_when.fact: no question 'x'`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the content folder, with forward slashes.
    pub file: String,
    /// The id of the record; empty where the file as a whole is meant.
    pub id: String,
    /// JSON path inside the record, from `$`.
    pub path: String,
    /// What is wrong, in words for an editor.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, id, path, message } = self;
        let separator = if id.is_empty() { "" } else { ": " };
        write!(f, "{file}: {id}{separator}{path}: {message}")
    }
}

/// One record, to which problems are reported as they are found.
#[derive(Debug)]
pub struct Record<'a> {
    file: String,
    id: String,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Record<'a> {
    /// The record `id` of `file`; an empty id stands for the whole file.
    pub fn new(file: impl Into<String>, id: impl Into<String>, problems: &'a mut Vec<Problem>) -> Self {
        Self { file: file.into(), id: id.into(), problems }
    }

    /// Reports a problem at a JSON path.
    pub fn problem(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem {
            file: self.file.clone(),
            id: self.id.clone(),
            path: path.into(),
            message: message.into(),
        });
    }

    /// How many problems were reported so far, here and elsewhere.
    pub fn reported(&self) -> usize {
        self.problems.len()
    }
}
