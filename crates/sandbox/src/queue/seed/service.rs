//! The content's services and categories as The Q would tell of them.

use super::content::Content;
use crate::queue::wire::{Parent, Service};
use catalogue::model::{self, Channel, Office, office::Level, service::OfficesThatDoIt};
use std::collections::{BTreeMap, BTreeSet};

/// What staff do behind the counter: in the lists of the API, and never shown to citizens.
pub const BACK_OFFICE: &str = "Back Office";
const BACK_OFFICE_TASKS: &[&str] = &["Batching", "Cash Out"];
/// First database id of a category; services keep the ids that the content knows.
const FIRST_CATEGORY: u32 = 2001;

/// Categories first, then services by id. An id that several of our services share is told once.
pub fn records(content: &Content) -> Vec<Service> {
    let mut records = Vec::new();
    let mut ids = BTreeMap::new();
    for (category, id) in content.categories.iter().zip(FIRST_CATEGORY..) {
        let name = category.name.words("en");
        ids.insert(&category.id, (id, name));
        records.push(self::category(id, name, "A"));
    }
    let back_office = FIRST_CATEGORY + records.len() as u32;
    records.push(category(back_office, BACK_OFFICE, "B"));

    let mut services: BTreeMap<u32, Service> = BTreeMap::new();
    for service in &content.services {
        let Some((category_id, category)) = ids.get(&service.category) else { continue };
        for (nth, id) in service.queue_services.iter().enumerate() {
            services.entry(*id).or_insert_with(|| actual(service, *id, nth, *category_id, category));
        }
    }
    records.extend(services.into_values());
    records.extend(BACK_OFFICE_TASKS.iter().zip(back_office + 1..).map(|(name, id)| Service {
        display_dashboard_ind: 0,
        actual_service_ind: 1,
        parent: Some(Parent { service_name: BACK_OFFICE.into() }),
        parent_id: Some(back_office),
        ..category(id, name, "B")
    }));
    records
}

fn category(service_id: u32, name: &str, prefix: &str) -> Service {
    Service {
        service_id,
        service_code: name.into(),
        service_name: name.into(),
        service_desc: name.into(),
        prefix: prefix.into(),
        ..Service::default()
    }
}

/// `nth`: where one of our services is several in The Q, they need different names.
fn actual(service: &model::Service, id: u32, nth: usize, parent_id: u32, parent: &str) -> Service {
    let name = service.name.words("en");
    let name = if nth == 0 { name.to_owned() } else { format!("{name} ({})", nth + 1) };
    let online_link = service.channels.iter().find_map(|channel| match channel {
        Channel::Online { url, .. } => url.clone(),
        _ => None,
    });
    Service {
        service_id: id,
        service_code: format!("{} - {id:03}", service.id),
        service_desc: service.summary.words("en").to_owned(),
        external_service_name: Some(name.clone()),
        service_name: name,
        parent: Some(Parent { service_name: parent.to_owned() }),
        parent_id: Some(parent_id),
        prefix: "A".into(),
        display_dashboard_ind: 1,
        actual_service_ind: 1,
        online_availability: Some(
            if online_link.is_some() { "Availability.DISABLE" } else { "Availability.SHOW" }.into(),
        ),
        online_link,
        ..Service::default()
    }
}

/// Ids of the services that an office does, as far as the content knows.
pub fn done_at(office: &Office, content: &Content) -> BTreeSet<u32> {
    content
        .services
        .iter()
        .filter(|service| does(office, service))
        .flat_map(|s| s.queue_services.clone())
        .collect()
}

fn does(office: &Office, service: &model::Service) -> bool {
    if let Some(only) = &office.can.only {
        return only.contains(&service.id);
    }
    service.channels.iter().any(|channel| match channel {
        Channel::InPerson { offices, .. } => match offices {
            OfficesThatDoIt::Any => true,
            OfficesThatDoIt::Full => office.can.level == Level::Full,
            OfficesThatDoIt::DriverLicensing => office.can.driver_licensing,
            OfficesThatDoIt::IncomeAssistance => office.can.income_assistance,
            OfficesThatDoIt::Some | OfficesThatDoIt::None => false,
        },
        _ => false,
    })
}
