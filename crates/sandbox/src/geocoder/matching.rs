//! How well a place fits the typed words.

use super::Place;

/// Score of the town that answers words which fit nothing: what the real geocoder gives.
const NONSENSE: u8 = 48;
/// Score of a town that is named exactly, and of a street address with its town.
const EXACT_TOWN: u8 = 95;
const EXACT_ADDRESS: u8 = 100;

/// A place and how well it fits, of 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    pub place: &'a Place,
    pub score: u8,
}

/// The best places, best first. Never empty while there is any place at all.
pub fn best<'a>(places: &'a [Place], typed: &str, most: usize) -> Vec<Hit<'a>> {
    let typed = words(typed);
    let mut hits: Vec<Hit> =
        places.iter().filter_map(|place| score(place, &typed).map(|score| Hit { place, score })).collect();
    // Stable, so that of equal ones towns come first.
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits.truncate(most);
    if hits.is_empty() {
        hits.extend(places.first().map(|place| Hit { place, score: NONSENSE }));
    }
    hits
}

/// All words of the place's town must be typed; of the street's words, each missing one costs.
fn score(place: &Place, typed: &[String]) -> Option<u8> {
    let town = words(&place.town);
    let has = |word: &String| typed.contains(word);
    if town.is_empty() || !town.iter().all(has) {
        return None;
    }
    let Some(street) = place.street.as_deref().map(words) else {
        let beyond = typed.len().saturating_sub(town.len());
        return Some(
            EXACT_TOWN.saturating_sub(u8::try_from(beyond * 6).unwrap_or(u8::MAX)).max(NONSENSE + 12),
        );
    };
    let found = street.iter().filter(|word| has(word)).count();
    if found == 0 {
        return None;
    }
    let missing = street.len() - found;
    Some(EXACT_ADDRESS.saturating_sub(u8::try_from(missing * 15).unwrap_or(u8::MAX)).max(NONSENSE))
}

/// Words in lower case, without the province.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "bc")
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Vec<Place> {
        let place = |street: Option<&str>, town: &str| Place {
            street: street.map(str::to_owned),
            town: town.to_owned(),
            lat: 50.0,
            lon: -120.0,
        };
        vec![
            place(None, "Kelowna"),
            place(None, "Prince George"),
            place(Some("1577 7th Avenue"), "Prince George"),
        ]
    }

    #[test]
    fn a_town_is_found_by_its_whole_name() {
        let places = places();
        let hits = best(&places, "prince george, BC", 5);
        assert_eq!((hits[0].place, hits[0].score), (&places[1], 95));
    }

    #[test]
    fn an_address_beats_its_town() {
        let places = places();
        let hits = best(&places, "1577 7th Avenue, Prince George", 1);
        assert_eq!((hits[0].place, hits[0].score), (&places[2], 100));
    }

    #[test]
    fn nonsense_still_gets_a_town_with_a_low_score() {
        let places = places();
        let hits = best(&places, "qwertz uiop", 5);
        assert_eq!((hits.len(), hits[0].score), (1, 48));
        assert!(best(&[], "Kelowna", 5).is_empty());
    }
}
