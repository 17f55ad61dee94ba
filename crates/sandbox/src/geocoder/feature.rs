//! GeoJSON in the shape of the real geocoder.

use super::matching::Hit;
use serde::Serialize;

/// The whole answer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeatureCollection {
    #[serde(rename = "type")]
    kind: &'static str,
    query_address: String,
    features: Vec<Feature>,
}

#[derive(Serialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    geometry: Geometry,
    properties: Properties,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    full_address: String,
    score: u8,
    /// `CIVIC_NUMBER` or `LOCALITY`.
    match_precision: &'static str,
    street_name: String,
    locality_name: String,
    province_code: &'static str,
}

impl FeatureCollection {
    /// The answer to `typed`.
    pub fn new(typed: &str, hits: &[Hit]) -> Self {
        let features = hits.iter().map(feature).collect();
        Self { kind: "FeatureCollection", query_address: typed.to_owned(), features }
    }
}

fn feature(Hit { place, score }: &Hit) -> Feature {
    let street = place.street.clone().unwrap_or_default();
    let (full_address, match_precision) = match &place.street {
        Some(street) => (format!("{street}, {}, BC", place.town), "CIVIC_NUMBER"),
        None => (format!("{}, BC", place.town), "LOCALITY"),
    };
    Feature {
        kind: "Feature",
        geometry: Geometry { kind: "Point", coordinates: [place.lon, place.lat] },
        properties: Properties {
            full_address,
            score: *score,
            match_precision,
            street_name: street,
            locality_name: place.town.clone(),
            province_code: "BC",
        },
    }
}
