//! Towns and communities by name.

use super::Point;
use crate::search::{distance, fold};
use serde::{Deserialize, Serialize};

/// Longest query looked at, in characters.
const LONGEST: usize = 60;

/// The list of places, as its file holds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Places {
    /// Where it comes from, in words: to be shown where the list is used.
    pub credit: String,
    /// SPDX id of its licence.
    pub licence: String,
    /// Where the source is.
    pub source_url: String,
    /// The places.
    pub places: Vec<Place>,
}

/// A town, a community, a part of a city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Former names, names in Indigenous languages, First Nations by which people know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// A larger place nearby, where several places have this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<String>,
    /// Degrees north, WGS 84.
    pub lat: f64,
    /// Degrees east, WGS 84.
    pub lon: f64,
    /// Inhabitants, to put large places first; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Where its point was read.
    pub from: Origin,
}

/// Where a place was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// GeoNames.
    Geonames,
    /// The coordinates of an office there.
    Offices,
    /// Added by hand, good to a few kilometres.
    Editors,
}

impl Place {
    /// Its point, if it is one on earth.
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lat, self.lon)
    }
}

/// The places, ready to be looked up.
#[derive(Debug)]
pub struct Gazetteer {
    places: Places,
    names: Vec<Name>,
}

/// A name as it is compared: without marks, spaces and punctuation.
#[derive(Debug)]
struct Name {
    place: usize,
    /// Which of [`Place::other_names`]; absent: its own.
    other: Option<usize>,
    letters: String,
    signature: u32,
    /// Where words begin in `letters`, but for the first.
    words: Vec<usize>,
}

/// A place that fits what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'a> {
    /// The place.
    pub place: &'a Place,
    /// The other name that fits, where its own does not.
    pub also: Option<&'a str>,
}

impl Gazetteer {
    /// Prepares a list of places.
    pub fn new(places: Places) -> Self {
        let mut names = Vec::new();
        for (at, place) in places.places.iter().enumerate() {
            let others = place.other_names.iter().enumerate().map(|(i, name)| (Some(i), name));
            for (other, name) in std::iter::once((None, &place.name)).chain(others) {
                let (letters, words) = letters(name);
                names.push(Name {
                    place: at,
                    other,
                    signature: distance::signature(&letters),
                    letters,
                    words,
                });
            }
        }
        Self { places, names }
    }

    /// The list.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The places that fit what was typed so far, best first, at most so many.
    ///
    /// Marks, capitals, spaces and punctuation do not matter; a name may be unfinished; one slip is forgiven from four
    /// letters on and two from eight. A whole name comes before its beginning, that before a later word of a name,
    /// and those before slips; among equals the larger place is first.
    pub fn find(&self, query: &str, most: usize) -> Vec<Found<'_>> {
        let query: String = query.chars().take(LONGEST).collect();
        let (typed, _) = letters(without_province(&fold(&query)));
        if typed.is_empty() {
            return Vec::new();
        }
        let slips = match typed.chars().count() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let compared = distance::Typed::new(&typed);
        let mut best: Vec<Option<(u8, Option<usize>)>> = vec![None; self.places.places.len()];
        for name in &self.names {
            let rank = rank(name, &typed, &compared, slips).map(|rank| (rank, name.other));
            if let (Some(rank), Some(kept)) = (rank, best.get_mut(name.place)) {
                *kept = Some(kept.map_or(rank, |kept| kept.min(rank)));
            }
        }
        let mut found: Vec<_> = best
            .into_iter()
            .zip(&self.places.places)
            .filter_map(|(rank, place)| rank.map(|(rank, other)| (rank, other, place)))
            .collect();
        // A name that fits needs no guessing at slips.
        if found.iter().any(|(rank, ..)| *rank <= WORD) {
            found.retain(|(rank, ..)| *rank <= WORD);
        }
        found.sort_by_key(|(rank, _, place)| (*rank, std::cmp::Reverse(place.population.unwrap_or(0))));
        found.truncate(most);
        found
            .into_iter()
            .map(|(_, other, place)| Found {
                place,
                also: other.and_then(|i| place.other_names.get(i)).map(String::as_str),
            })
            .collect()
    }
}

const WHOLE: u8 = 0;
const BEGINNING: u8 = 1;
const WORD: u8 = 2;

/// How well a name fits: [`WHOLE`], [`BEGINNING`], [`WORD`], or more with each slip.
fn rank(name: &Name, typed: &str, compared: &distance::Typed, slips: usize) -> Option<u8> {
    if name.letters == typed {
        return Some(WHOLE);
    }
    if name.letters.starts_with(typed) {
        return Some(BEGINNING);
    }
    let later = |at: &usize| name.letters.get(*at..).is_some_and(|rest| rest.starts_with(typed));
    if name.words.iter().any(later) {
        return Some(WORD);
    }
    // the first letter is hardly ever the slip, and this keeps unlike names out
    if name.letters.chars().next() != typed.chars().next() {
        return None;
    }
    let found = compared.slips(&name.letters, name.signature, slips, distance::Compare::Beginning)?;
    Some(WORD + u8::try_from(found).ok()?)
}

/// A name's letters and digits in a row, and where its later words begin. Short forms are written out.
fn letters(name: &str) -> (String, Vec<usize>) {
    let folded = fold(name);
    let mut row = String::with_capacity(folded.len());
    let mut starts = Vec::new();
    for word in folded.replace('\'', "").split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if !row.is_empty() {
            starts.push(row.len());
        }
        row.push_str(match word {
            "saint" => "st",
            "mt" => "mount",
            "ft" => "fort",
            other => other,
        });
    }
    (row, starts)
}

/// What was typed without ", BC" at its end.
fn without_province(folded: &str) -> &str {
    let end = |text: &str| text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let whole = folded.get(..end(folded)).unwrap_or(folded);
    ["british columbia", "colombie britannique", "colombie-britannique", "b.c", "bc", "canada"]
        .iter()
        .filter_map(|province| whole.strip_suffix(province))
        .find(|rest| rest.ends_with([' ', ',']) && rest.chars().any(char::is_alphanumeric))
        .unwrap_or(whole)
}

#[cfg(test)]
mod tests;
