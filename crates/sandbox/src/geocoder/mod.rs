//! A stand-in for the BC Address Geocoder: `GET /geocoder/addresses.json`.
//!
//! It knows the towns and the offices of the content. Like the real one it always answers: words that fit nothing
//! get some town with a low score.
//!
//! Layout: `gazetteer` the places it knows, `matching` the score of a place, `feature` GeoJSON as the real one sends.

mod feature;
mod gazetteer;
mod matching;

pub use gazetteer::{Gazetteer, Place};

use axum::{
    Json, Router,
    extract::{Query, State},
    routing::get,
};
use feature::FeatureCollection;
use serde::Deserialize;
use std::sync::Arc;

/// Where the web server puts the geocoder.
pub const BASE: &str = "/geocoder";

/// The real one's own default and limit.
const RESULTS_UNASKED: usize = 1;
const RESULTS_AT_MOST: usize = 200;

/// The parameters that the app uses; others are ignored, as the real one does.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    #[serde(default)]
    address_string: String,
    max_results: Option<usize>,
    min_score: Option<u8>,
}

/// The geocoder's addresses, to be nested at [`BASE`].
pub fn router(gazetteer: Gazetteer) -> Router {
    Router::new().route("/addresses.json", get(addresses)).with_state(Arc::new(gazetteer))
}

async fn addresses(
    State(gazetteer): State<Arc<Gazetteer>>,
    Query(asked): Query<Asked>,
) -> Json<FeatureCollection> {
    let most = asked.max_results.unwrap_or(RESULTS_UNASKED).clamp(1, RESULTS_AT_MOST);
    let mut found = matching::best(gazetteer.places(), &asked.address_string, most);
    found.retain(|hit| hit.score >= asked.min_score.unwrap_or(0));
    Json(FeatureCollection::new(&asked.address_string, &found))
}
