//! How many numbers have been given out since the doors opened.
//!
//! Numbers begin anew every day and follow one another: `A0`, `A1`, `B0`. So the highest of each row tells how many
//! there were, even to a phone that has just been opened.

use crate::Hall;

/// An office has hardly more rows of numbers than this.
const MAX_ROWS: usize = 16;

/// Numbers beyond this are no count of a day's people.
const MAX_NUMBER: u32 = 2000;

/// The highest number of each row.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    rows: Vec<(String, u32)>,
}

impl Numbers {
    /// Takes note of the numbers on a board.
    pub fn see(&mut self, hall: &Hall) {
        for person in &hall.people {
            let text = person.number.as_str();
            let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
            let digits = text.get(letters.len()..).unwrap_or_default();
            let Ok(number @ 0..=MAX_NUMBER) = digits.parse() else { continue };
            if let Some(row) = self.rows.iter_mut().find(|row| row.0 == letters) {
                row.1 = row.1.max(number);
            } else if self.rows.len() < MAX_ROWS {
                self.rows.push((letters.to_owned(), number));
            }
        }
    }

    /// How many people those numbers make.
    pub fn given_out(&self) -> u32 {
        self.rows.iter().map(|row| row.1 + 1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use crate::{BoardKind, Hall, OnBoard, Stage};

    #[test]
    fn the_highest_of_each_row_counts() {
        let person = |number: &str| OnBoard { number: number.into(), stage: Stage::Waiting, since: None };
        let numbers = ["A3", "A10", "B0", "", "C", "A99999", "7", "É12x"].map(person);
        let mut seen = Numbers::default();
        seen.see(&Hall { kind: BoardKind::ByTicket, people: numbers.into() });
        assert_eq!(seen.given_out(), 11 + 1 + 8);
    }
}
