//! How long a person waits for the next letter.

use catalogue::model::Index;
use catalogue::search::Searcher;
use serde::{Deserialize, Serialize};

/// How many hits the home page shows.
const SHOWN: usize = 20;

/// The index is read and laid out so many times; the median counts.
const BUILDS: usize = 5;

/// Each letter is typed so many times and the median counts: other programs on the machine are not the search's fault.
const TYPED: usize = 3;

/// Times in milliseconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Speed {
    /// Services in the catalogue.
    pub services: usize,
    /// Bytes of the index file.
    pub bytes: usize,
    /// From the text of the index file to its records.
    pub read: f64,
    /// From the records to something that can be searched.
    pub lay_out: f64,
    /// How many letters were typed.
    pub letters: usize,
    /// Half of the letters were faster.
    pub median: f64,
    /// 95 of 100 letters were faster.
    pub p95: f64,
    /// The slowest letter.
    pub max: f64,
    /// What stood in the field then.
    pub slowest: String,
}

/// Reads the index, lays it out and types every query letter by letter; `now` tells the time in milliseconds.
///
/// # Errors
/// When `text` is no index.
pub fn measure(text: &str, queries: &[String], now: impl Fn() -> f64) -> Result<Speed, json::Problem> {
    let (mut reading, mut laying) = (Vec::new(), Vec::new());
    let mut ready = None;
    for _ in 0..BUILDS {
        drop(ready.take()); // two catalogues at once would need twice the memory
        let start = now();
        let index: Index = json::from_str(text)?;
        let read = now();
        let searcher = Searcher::new(&index);
        reading.push(read - start);
        laying.push(now() - read);
        ready = Some((index.services.len(), searcher));
    }
    let (services, searcher) = ready.unwrap_or_else(|| (0, Searcher::new(&Index::default())));
    let mut letters = Vec::new();
    let mut slowest = (0.0, "");
    for query in queries {
        for end in query.char_indices().map(|(at, c)| at + c.len_utf8()) {
            let typed = query.get(..end).unwrap_or_default();
            let mut times = [0.0; TYPED];
            for time in &mut times {
                let start = now();
                std::hint::black_box(searcher.search(typed, "en", SHOWN));
                *time = now() - start;
            }
            let time = at(&mut times, 0.5);
            letters.push(time);
            if time > slowest.0 {
                slowest = (time, typed);
            }
        }
    }
    Ok(Speed {
        services,
        bytes: text.len(),
        read: at(&mut reading, 0.5),
        lay_out: at(&mut laying, 0.5),
        letters: letters.len(),
        median: at(&mut letters, 0.5),
        p95: at(&mut letters, 0.95),
        max: slowest.0,
        slowest: slowest.1.to_owned(),
    })
}

/// The time that such a share of all is below.
fn at(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let place = (times.len().saturating_sub(1) as f64 * share).round() as usize;
    times.get(place).copied().unwrap_or(0.0)
}
