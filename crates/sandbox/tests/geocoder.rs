//! The geocoder's stand-in over the real offices.

mod server;

use server::get_json;

#[tokio::test]
async fn an_office_is_found_by_its_address() {
    let found = get_json(
        "/geocoder/addresses.json?addressString=300%20Highway%2097%20S%2C%20100%20Mile%20House%2C%20BC",
    )
    .await;
    assert_eq!(found["type"], "FeatureCollection");
    let best = &found["features"][0];
    assert_eq!(best["properties"]["fullAddress"], "300 Highway 97 S, 100 Mile House, BC");
    assert_eq!(best["properties"]["score"], 100);
    let [lon, lat] = [0, 1].map(|i| best["geometry"]["coordinates"][i].as_f64().unwrap());
    assert!(lon < -114.0 && lat > 48.0, "longitude first: {lon}, {lat}");
}

#[tokio::test]
async fn nonsense_gets_some_town_unless_a_score_is_asked_for() {
    let found = get_json("/geocoder/addresses.json?addressString=qwertz").await;
    assert_eq!(found["features"][0]["properties"]["score"], 48);
    assert_eq!(found["features"][0]["properties"]["matchPrecision"], "LOCALITY");
    let strict = get_json("/geocoder/addresses.json?addressString=qwertz&minScore=60").await;
    assert_eq!(strict["features"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn no_more_results_come_than_asked_for() {
    let found = get_json("/geocoder/addresses.json?addressString=Victoria&maxResults=5").await;
    let count = found["features"].as_array().unwrap().len();
    assert!((1..=5).contains(&count), "{count}");
}
