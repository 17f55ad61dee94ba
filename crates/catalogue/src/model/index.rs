//! What the home page and search need of every service: one small file, made from the service files at build.

use super::{Category, CategoryId, ServiceId, service::OfficesThatDoIt};
use language::{Few, Text};
use serde::{Deserialize, Serialize};

/// The whole catalogue in short.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The categories, in the order shown.
    pub categories: Vec<Category>,
    /// What most people come for, in the order shown.
    pub popular: Vec<ServiceId>,
    /// Groups of words with the same meaning, for search, by language.
    #[serde(default)]
    pub synonyms: Few<Vec<Vec<String>>>,
    /// Every service, sorted by id.
    pub services: Vec<ServiceCard>,
}

/// One service in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceCard {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// Words people use for it, by language: for search only.
    #[serde(default)]
    pub also_called: Few<Vec<String>>,
    /// Where it is listed.
    pub category: CategoryId,
    /// Which offices do it in person; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_person: Option<OfficesThatDoIt>,
    /// True when it can be done online.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub online: bool,
    /// True when it can be done by telephone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phone: bool,
    /// True when it has rules to check papers with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub precheck: bool,
    /// True: not a provincial counter service.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
}

impl Index {
    /// The service with this id.
    pub fn service(&self, id: &str) -> Option<&ServiceCard> {
        self.services.iter().find(|s| s.id.as_str() == id)
    }

    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|c| c.id.as_str() == id)
    }
}
