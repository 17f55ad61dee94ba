//! What the agent's side says beside sound and pictures, and what it is told: small JSON records on the connection of
//! the call.
//!
//! | from | record | meaning |
//! | --- | --- | --- |
//! | agent | `{"type": "identity.begin", "papers": ["BC Services Card"], "service": "bcid"}` | asks to check who the person is, with one of these papers or one that the service takes; either may be left out |
//! | agent | `{"type": "identity.end"}` | the check is over |
//! | agent | `{"type": "point", "x": 500, "y": 250}` | points at the page that is shown, in thousandths of what is seen |
//! | person | `{"type": "page.end"}` | the page is shown no more |
//! | person | `{"type": "identity.taken"}` | they take part |
//! | person | `{"type": "identity.declined"}` | they do not, or no more |
//! | person | `{"type": "identity.ended"}` | no picture of it is left in the conversation |

use super::papers;
use crate::gateways::parse;
use serde::Deserialize;

/// Most papers that are named, and longest name of one, in characters.
const MOST: usize = 12;
const LONGEST: usize = 120;

/// What the agent's side says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A check begins, with these papers, or those of a service.
    Begin(Vec<String>, Option<String>),
    /// It is over.
    End,
    /// Look here, in thousandths from the left and from the top.
    Point(u16, u16),
}

#[derive(Deserialize)]
struct Record {
    r#type: String,
    #[serde(default)]
    papers: Vec<String>,
    #[serde(default)]
    service: Option<String>,
    #[serde(default)]
    x: Option<u16>,
    #[serde(default)]
    y: Option<u16>,
}

impl Asked {
    /// Reads a record; `None` if it is of no use.
    pub fn read(said: &str) -> Option<Self> {
        let record: Record = parse(said.as_bytes()).ok()?;
        match record.r#type.as_str() {
            "identity.begin" => {
                let name = |name: &String| {
                    let name = matrix::text::name(name)?;
                    Some(name.chars().take(LONGEST).collect())
                };
                let papers = record.papers.iter().filter_map(name).take(MOST).collect();
                Some(Self::Begin(papers, record.service.filter(|id| papers::is_id(id))))
            }
            "identity.end" => Some(Self::End),
            "point" => Some(Self::Point(record.x?.min(1_000), record.y?.min(1_000))),
            _ => None,
        }
    }
}

/// What the agent's side is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The person takes part in the check.
    Taken,
    /// They do not.
    Declined,
    /// Nothing of it is left.
    Ended,
}

impl Told {
    /// As a record.
    pub fn written(self) -> &'static str {
        match self {
            Self::Taken => r#"{"type":"identity.taken"}"#,
            Self::Declined => r#"{"type":"identity.declined"}"#,
            Self::Ended => r#"{"type":"identity.ended"}"#,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn only_what_is_known_is_heard_and_names_are_made_safe() {
        let begin = r#"{"type": "identity.begin", "papers": ["BC Services Card", "", "a\u202eb"]}"#;
        let papers = vec!["BC Services Card".to_owned(), "ab".to_owned()];
        assert_eq!(Asked::read(begin), Some(Asked::Begin(papers, None)));
        let begin = r#"{"type": "identity.begin", "service": "bcid"}"#;
        assert_eq!(Asked::read(begin), Some(Asked::Begin(vec![], Some("bcid".to_owned()))));
        let begin = r#"{"type": "identity.begin", "service": "../config"}"#;
        assert_eq!(Asked::read(begin), Some(Asked::Begin(vec![], None)));
        assert_eq!(Asked::read(r#"{"type": "identity.end"}"#), Some(Asked::End));
        assert_eq!(Asked::read(r#"{"type": "point", "x": 20, "y": 9000}"#), Some(Asked::Point(20, 1_000)));
        for said in ["", "{\"type\": \"point\"}", "{}", "[]", r#"{"type": "click"}"#, r#"{"type": 1}"#] {
            assert_eq!(Asked::read(said), None, "{said}");
        }
    }
}
