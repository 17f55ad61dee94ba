//! What an office can do.

use crate::model::{
    Confidence, Office, Service, ServiceCard, ServiceId,
    office::Level,
    service::{Channel, OfficesThatDoIt},
};

/// Whether a person gets a service at an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Yes.
    Yes,
    /// Not here.
    No,
    /// It may; what is known is not enough to send someone there.
    CallFirst,
}

/// A service, as far as offices are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its id.
    pub id: &'a ServiceId,
    /// Which offices do it; absent: it is not done in person.
    pub in_person: Option<OfficesThatDoIt>,
    /// True: someone else does it.
    pub elsewhere: bool,
}

impl<'a> From<&'a ServiceCard> for Asked<'a> {
    fn from(card: &'a ServiceCard) -> Self {
        Self { id: &card.id, in_person: card.in_person, elsewhere: card.elsewhere }
    }
}

impl<'a> From<&'a Service> for Asked<'a> {
    fn from(service: &'a Service) -> Self {
        let in_person = service.channels.iter().find_map(|channel| match channel {
            Channel::InPerson { offices, .. } => Some(*offices),
            _ => None,
        });
        Self { id: &service.id, in_person, elsewhere: service.elsewhere }
    }
}

/// Whether an office does a service.
///
/// A counter with a list of everything it does ([`Abilities::only`](crate::model::office::Abilities::only)) does that
/// and what every office does. Where the office's abilities are hardly known, a yes becomes "call first".
pub fn does(office: &Office, asked: Asked<'_>) -> Does {
    if let Some(only) = &office.can.only
        && only.contains(asked.id)
    {
        return Does::Yes;
    }
    if asked.elsewhere {
        return Does::No;
    }
    let flag = |does| if does { Does::Yes } else { Does::No };
    let limited = office.can.only.is_some();
    let found = match asked.in_person {
        None | Some(OfficesThatDoIt::None) => Does::No,
        Some(OfficesThatDoIt::Any) => Does::Yes,
        Some(_) if limited => Does::No,
        Some(OfficesThatDoIt::DriverLicensing) => flag(office.can.driver_licensing),
        Some(OfficesThatDoIt::IncomeAssistance) => flag(office.can.income_assistance),
        Some(OfficesThatDoIt::Full) => flag_or_call(office.can.level),
        Some(OfficesThatDoIt::Some) => Does::CallFirst,
    };
    let sure = office.confidence.get("service_availability").is_none_or(|c| *c > Confidence::Low);
    if found == Does::Yes && !sure { Does::CallFirst } else { found }
}

/// A full office offers the popular services; what a lesser one without a list offers is not known.
fn flag_or_call(level: Level) -> Does {
    match level {
        Level::Full => Does::Yes,
        Level::Limited | Level::Temporary => Does::CallFirst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office(id: &str) -> Office {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/content/offices.json");
        let offices: Vec<Office> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        offices.into_iter().find(|o| o.id.as_str() == id).unwrap()
    }

    #[test]
    fn abilities_decide_service_by_service() {
        use OfficesThatDoIt as By;
        for (id, service, in_person, expected) in [
            // a full office without driver licensing
            ("victoria", "drivers-licence-renewal", Some(By::DriverLicensing), Does::No),
            ("victoria", "income-assistance", Some(By::IncomeAssistance), Does::Yes),
            ("victoria", "birth-certificate", Some(By::Full), Does::Yes),
            ("victoria", "death-certificate", Some(By::Some), Does::CallFirst),
            ("victoria", "online-only", None, Does::No),
            ("victoria", "nobody-here", Some(By::None), Does::No),
            ("terrace", "drivers-licence-renewal", Some(By::DriverLicensing), Does::Yes),
            // limited counters do their list, and what every office does
            ("surrey", "pesticide-licence", Some(By::Full), Does::Yes),
            ("surrey", "pesticide-licence", None, Does::Yes),
            ("surrey", "birth-certificate", Some(By::Full), Does::No),
            ("surrey", "death-certificate", Some(By::Some), Does::No),
            ("surrey", "directions", Some(By::Any), Does::Yes),
            ("mission-temporary", "birth-certificate", Some(By::Full), Does::CallFirst),
        ] {
            let service = ServiceId::from(service);
            let asked = Asked { id: &service, in_person, elsewhere: false };
            assert_eq!(does(&office(id), asked), expected, "{service} at {id}");
        }
    }

    #[test]
    fn a_service_of_someone_else_is_done_at_no_office() {
        let id = ServiceId::from("passport");
        for in_person in [None, Some(OfficesThatDoIt::Full), Some(OfficesThatDoIt::Any)] {
            assert_eq!(does(&office("victoria"), Asked { id: &id, in_person, elsewhere: true }), Does::No);
        }
    }

    #[test]
    fn a_doubtful_yes_says_call_first() {
        let mut office = office("victoria");
        office.confidence.insert("service_availability".into(), Confidence::Low);
        let id = ServiceId::from("birth-certificate");
        let asked = Asked { id: &id, in_person: Some(OfficesThatDoIt::Full), elsewhere: false };
        assert_eq!(does(&office, asked), Does::CallFirst);
    }
}
