//! The address search: a BC Address Geocoder, or what stands in for it.
//!
//! It answers everything: words that fit nothing get the middle of some town with a low score. So weak answers are
//! dropped here, and each that remains says how exact it is.

use super::parse;
use crate::{browser::http, config::Api, failure::Failure};
use catalogue::place::Point;
use json::Raw;
use serde::Deserialize;
use std::fmt::Write;

/// Answers below this score (of 100) are guesses.
const LEAST_SCORE: u8 = 65;

/// Most answers shown.
const MOST: usize = 5;

/// A real answer with five addresses has about 10 kB.
const LIMIT: usize = 256 << 10;

/// In milliseconds.
const PATIENCE: i32 = 10_000;

/// Longest address sent, in characters.
const LONGEST: usize = 120;

/// An address that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// As the search writes it.
    pub text: String,
    /// Where it is.
    pub point: Point,
    /// What the point stands for.
    pub exact: Exactness,
}

/// What the point of an address stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// The house or the unit.
    Address,
    /// One block of a street.
    Block,
    /// A street or a crossing.
    Street,
    /// The town as a whole.
    Town,
    /// Something else.
    Other,
}

#[derive(Deserialize)]
struct Answer {
    features: Vec<Raw>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Geometry {
    /// Longitude first.
    coordinates: (f64, f64),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    full_address: String,
    score: f64,
    #[serde(default)]
    match_precision: String,
}

/// Looks an address up; best first, none when nothing fits well enough.
///
/// # Errors
/// See [`Failure`].
pub async fn find(api: &Api, typed: &str) -> Result<Vec<Address>, Failure> {
    let bytes = http::get(&url(api, typed), LIMIT, PATIENCE).await?;
    read(&bytes).map_err(Failure::Unreadable)
}

fn url(api: &Api, typed: &str) -> String {
    let typed: String = typed.trim().chars().take(LONGEST).collect();
    let mark = if api.url.contains('?') { '&' } else { '?' };
    let mut url = format!("{}{mark}addressString=", api.url);
    for byte in typed.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            _ = write!(url, "%{byte:02X}");
        }
    }
    _ = write!(
        url,
        "&maxResults={MOST}&minScore={LEAST_SCORE}&outputSRS=4326&interpolation=adaptive&echo=false"
    );
    url
}

/// Reads an answer. A feature that can't be read is left out, the others stay.
fn read(json: &[u8]) -> Result<Vec<Address>, String> {
    let answer: Answer = parse(json)?;
    let mut found: Vec<Address> = Vec::new();
    for feature in answer.features.into_iter().take(4 * MOST) {
        let Some(address) = parse::<Feature>(feature.0.as_bytes()).ok().and_then(address) else {
            continue;
        };
        if found.len() < MOST && found.iter().all(|known| known.text != address.text) {
            found.push(address);
        }
    }
    Ok(found)
}

fn address(feature: Feature) -> Option<Address> {
    let Properties { full_address, score, match_precision } = feature.properties;
    let (lon, lat) = feature.geometry.coordinates;
    let exact = match match_precision.as_str() {
        "UNIT" | "SITE" | "CIVIC_NUMBER" | "OCCUPANT" => Exactness::Address,
        "BLOCK" => Exactness::Block,
        "STREET" | "INTERSECTION" => Exactness::Street,
        "LOCALITY" => Exactness::Town,
        // a point for the whole province helps nobody
        "PROVINCE" | "NONE" => return None,
        _ => Exactness::Other,
    };
    let text: String = full_address.trim().chars().take(2 * LONGEST).collect();
    let fits = score >= f64::from(LEAST_SCORE) && !text.is_empty();
    fits.then_some(Address { text, point: Point::new(lat, lon)?, exact })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(text: &str, score: f64, precision: &str, lon: f64, lat: f64) -> String {
        format!(
            r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[{lon},{lat}],"crs":{{}}}},
            "properties":{{"fullAddress":"{text}","score":{score},"matchPrecision":"{precision}","faults":[]}}}}"#
        )
    }

    fn answer(features: &[String]) -> Vec<u8> {
        format!(r#"{{"type":"FeatureCollection","version":"4.4","features":[{}]}}"#, features.join(","))
            .into_bytes()
    }

    #[test]
    fn a_weak_answer_is_no_answer() {
        let town = feature("Likely, BC", 48.0, "LOCALITY", -121.5, 52.6);
        let house = feature("300 Highway 97 S, 100 Mile House, BC", 99.0, "CIVIC_NUMBER", -121.295, 51.644);
        let found = read(&answer(&[town, house])).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].exact, Exactness::Address);
        assert_eq!(found[0].point, Point { lat: 51.644, lon: -121.295 });
    }

    #[test]
    fn precision_words_of_the_service_become_ours_and_new_ones_are_kept() {
        for (word, exact) in [
            ("UNIT", Some(Exactness::Address)),
            ("BLOCK", Some(Exactness::Block)),
            ("INTERSECTION", Some(Exactness::Street)),
            ("LOCALITY", Some(Exactness::Town)),
            ("SOMETHING_NEW", Some(Exactness::Other)),
            ("PROVINCE", None),
        ] {
            let found = read(&answer(&[feature("Somewhere, BC", 80.0, word, -123.0, 49.0)])).unwrap();
            assert_eq!(found.first().map(|a| a.exact), exact, "{word}");
        }
    }

    #[test]
    fn one_bad_feature_does_not_spoil_the_others() {
        let bad = [
            r#"{"type":"Feature"}"#.to_owned(),
            "5".to_owned(),
            feature("Nowhere, BC", 90.0, "LOCALITY", -999.0, 49.0),
            feature("", 90.0, "LOCALITY", -123.0, 49.0),
        ];
        let good = feature("Victoria, BC", 90.0, "LOCALITY", -123.4, 48.4);
        let all: Vec<String> = bad.into_iter().chain([good.clone(), good]).collect();
        assert_eq!(read(&answer(&all)).unwrap().len(), 1, "the same address twice is shown once");
    }

    #[test]
    fn what_is_no_answer_is_an_error() {
        for json in ["", "<!doctype html>", "[]", r#"{"features":5}"#, "null"] {
            assert!(read(json.as_bytes()).is_err(), "{json}");
        }
        assert_eq!(read(br#"{"features":[]}"#), Ok(Vec::new()));
    }

    #[test]
    fn what_is_typed_can_not_change_the_request() {
        let api = Api { url: "/geocoder/addresses.json".into() };
        let sent = url(&api, " 525 Superior St&maxResults=9#é ");
        assert!(sent.starts_with(
            "/geocoder/addresses.json?addressString=525%20Superior%20St%26maxResults%3D9%23%C3%A9&"
        ));
        assert!(sent.contains("&maxResults=5&minScore=65&"));
        assert!(url(&api, &"x".repeat(5_000)).len() < 400);
    }
}
