//! What the page of one service needs, in one file that is made at build.

use super::service::{Contact, Cost};
use super::{Service, ServiceId, Source};
use language::Text;
use precheck::{EvidenceType, IdentitySet};
use serde::{Deserialize, Serialize};

/// A service with every record it refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicePage {
    /// The service.
    pub service: Service,
    /// The name of its category, for the way back.
    #[serde(default)]
    pub category: Text,
    /// Its sources, in its order.
    pub sources: Vec<Source>,
    /// The documents its requirements name.
    #[serde(default)]
    pub documents: Vec<EvidenceType>,
    /// The identity rule sets its requirements name.
    #[serde(default)]
    pub identity_sets: Vec<IdentitySet>,
    /// The contacts its routes name.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// The other services that issue its documents or that its routes lead to (CPSV-AP *related service*), in the
    /// order of the catalogue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedService>,
}

/// What one has to know of a service on the page of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelatedService {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: Text,
    /// What it costs; where that was read is on its own page. Empty: not known here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<Cost>,
    /// How long it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing_time: Option<Text>,
}

impl ServicePage {
    /// The related service with this id.
    pub fn related(&self, id: &str) -> Option<&RelatedService> {
        self.related.iter().find(|service| service.id.as_str() == id)
    }
}
