//! Reads a service, whose rules are fields among its own in JSON.
//!
//! Serde's own `flatten` first keeps the rules as values of any kind and then reads those, with code of its own for all
//! that is in them, which a browser has to load.

use super::{Amount, CategoryId, Channel, Cost, Depth, Service, ServiceId};
use crate::model::{Confidence, SourceId};
use language::{Few, Text};
use precheck::{Question, Requirement, Route, Rules};
use serde::de::{Deserialize, Deserializer};

/// The fields are those of [`Service`]; what they mean, and which may be left out, is said there.
#[derive(serde::Deserialize)]
#[serde(expecting = "a service")]
struct Flat {
    id: ServiceId,
    name: Text,
    summary: Text,
    #[serde(default)]
    also_called: Few<Vec<String>>,
    category: CategoryId,
    authority: Text,
    depth: Depth,
    #[serde(default)]
    elsewhere: bool,
    #[serde(default)]
    channels: Vec<Channel>,
    #[serde(default)]
    costs: Vec<Cost>,
    #[serde(default)]
    amounts: Vec<Amount>,
    #[serde(default)]
    outputs: Vec<Text>,
    #[serde(default)]
    eligibility: Vec<Text>,
    processing_time: Option<Text>,
    #[serde(default)]
    tips: Vec<Text>,
    #[serde(default)]
    details_to_know: Vec<Text>,
    note: Option<Text>,
    #[serde(default)]
    questions: Vec<Question>,
    #[serde(default)]
    routes: Vec<Route>,
    #[serde(default)]
    requirements: Vec<Requirement>,
    #[serde(default)]
    queue_services: Vec<u32>,
    #[serde(default)]
    unconfirmed: Vec<Text>,
    sources: Vec<SourceId>,
    confidence: Confidence,
    confidence_note: Option<Text>,
    as_of: Option<String>,
}

impl<'de> Deserialize<'de> for Service {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let flat = Flat::deserialize(reader)?;
        Ok(Service {
            id: flat.id,
            name: flat.name,
            summary: flat.summary,
            also_called: flat.also_called,
            category: flat.category,
            authority: flat.authority,
            depth: flat.depth,
            elsewhere: flat.elsewhere,
            channels: flat.channels,
            costs: flat.costs,
            amounts: flat.amounts,
            outputs: flat.outputs,
            eligibility: flat.eligibility,
            processing_time: flat.processing_time,
            tips: flat.tips,
            details_to_know: flat.details_to_know,
            note: flat.note,
            rules: Rules { questions: flat.questions, routes: flat.routes, requirements: flat.requirements },
            queue_services: flat.queue_services,
            unconfirmed: flat.unconfirmed,
            sources: flat.sources,
            confidence: flat.confidence,
            confidence_note: flat.confidence_note,
            as_of: flat.as_of,
        })
    }
}
