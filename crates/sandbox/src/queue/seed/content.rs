//! Reads offices, services and categories, in the form people edit or in the form the browser fetches.

use anyhow::{Context, Result};
use catalogue::model::{Calendar, Category, Index, Office, Offices, Service, ServicePage};
use serde::{Deserialize, de::DeserializeOwned};
use std::{fs, io::ErrorKind, path::Path};

/// The part of the content that concerns the queue.
#[derive(Default)]
pub struct Content {
    pub offices: Vec<Office>,
    pub services: Vec<Service>,
    pub categories: Vec<Category>,
    pub calendar: Calendar,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OfficesFile {
    Source(Vec<Office>),
    Built(Offices),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ServiceFile {
    Built(Box<ServicePage>),
    Source(Box<Service>),
}

impl Content {
    pub fn read(folder: &Path) -> Result<Self> {
        let (offices, calendar) = match read(&folder.join("offices.json"))? {
            Some(OfficesFile::Source(offices)) => {
                (offices, read(&folder.join("calendar.json"))?.unwrap_or_default())
            }
            Some(OfficesFile::Built(Offices { offices, calendar, .. })) => (offices, calendar),
            None => (Vec::new(), Calendar::default()),
        };
        let categories = match read::<Vec<Category>>(&folder.join("categories.json"))? {
            Some(categories) => categories,
            None => {
                read::<Index>(&folder.join("index.json"))?.map(|index| index.categories).unwrap_or_default()
            }
        };
        let mut services = Vec::new();
        if let Ok(entries) = fs::read_dir(folder.join("services")) {
            for entry in entries {
                let path = entry?.path();
                if path.extension().is_none_or(|e| e != "json") {
                    continue;
                }
                match read(&path)? {
                    Some(ServiceFile::Built(page)) => services.push(page.service),
                    Some(ServiceFile::Source(service)) => services.push(*service),
                    None => {}
                }
            }
        }
        services.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self { offices, services, categories, calendar })
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>> {
    match fs::read(path) {
        Ok(json) => Ok(Some(serde_json::from_slice(&json).with_context(|| path.display().to_string())?)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e).with_context(|| path.display().to_string()),
    }
}
