//! The places that the stand-in knows.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{fs, path::Path};

/// A town, or the address of an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// House number and street; absent: the town as a whole.
    pub street: Option<String>,
    /// The town.
    pub town: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// All places, towns first.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer(Vec<Place>);

impl Gazetteer {
    /// Towns from `places.json`, addresses and their towns from `offices.json`; a missing file has no places.
    pub fn from_content(folder: &Path) -> Result<Self> {
        let mut places: Vec<Place> = list(folder, "places.json", "places")?.iter().filter_map(town).collect();
        let offices = list(folder, "offices.json", "offices")?;
        let addresses: Vec<Place> = offices.iter().filter_map(address).collect();
        for at in &addresses {
            if !places.iter().any(|place| place.town == at.town) {
                places.push(Place { street: None, ..at.clone() });
            }
        }
        places.extend(addresses);
        Ok(Self(places))
    }

    /// All places, towns first.
    pub fn places(&self) -> &[Place] {
        &self.0
    }
}

/// The records of a file: an array, or an object with the array under `key`.
fn list(folder: &Path, file: &str, key: &str) -> Result<Vec<Value>> {
    let path = folder.join(file);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let value: Value =
        serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
    Ok(value.get(key).unwrap_or(&value).as_array().cloned().unwrap_or_default())
}

fn town(record: &Value) -> Option<Place> {
    let name = &record["name"];
    let town = name.as_str().or_else(|| name["en"].as_str())?.to_owned();
    Some(Place { street: None, town, lat: record["lat"].as_f64()?, lon: record["lon"].as_f64()? })
}

fn address(record: &Value) -> Option<Place> {
    Some(Place {
        street: Some(record["address"]["street"].as_str()?.to_owned()),
        town: record["address"]["city"].as_str()?.to_owned(),
        lat: record["geo"]["lat"].as_f64()?,
        lon: record["geo"]["lon"].as_f64()?,
    })
}
