//! Whether a person gets a service in the office where they stand.

use super::{Asked, Does, Near, Point, does, nearest};
use crate::model::Office;

/// The answer.
#[derive(Clone, Debug)]
pub enum Here<'a> {
    /// Yes.
    Yes,
    /// It may be: somebody at the counter knows.
    Ask,
    /// Not here, but at these offices, nearest first. There is at least one.
    Other(Vec<Near<'a>>),
    /// At no counter of ours.
    NoCounter,
}

/// The answer of one office. Leave out offices that are gone ([`crate::hours::is_gone`]) beforehand.
pub fn here<'a>(
    office: &Office,
    offices: impl IntoIterator<Item = &'a Office>,
    asked: Asked<'_>,
) -> Here<'a> {
    match does(office, asked) {
        Does::Yes => return Here::Yes,
        Does::CallFirst => return Here::Ask,
        Does::No => {}
    }
    let others = offices.into_iter().filter(|other| other.id != office.id);
    let found = nearest(others, Point::new(office.geo.lat, office.geo.lon), Some(asked));
    if found.is_empty() { Here::NoCounter } else { Here::Other(found) }
}

#[cfg(test)]
mod tests {
    use super::{Here, here};
    use crate::{
        model::{Office, ServiceId, service::OfficesThatDoIt},
        place::Asked,
    };

    fn answer(at: &str, in_person: Option<OfficesThatDoIt>, elsewhere: bool) -> String {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/content/offices.json");
        let all: Vec<Office> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let office = all.iter().find(|office| office.id.as_str() == at).unwrap();
        let id = ServiceId::from("some-service");
        match here(office, &all, Asked { id: &id, in_person, elsewhere }) {
            Here::Yes => "yes".to_owned(),
            Here::Ask => "ask".to_owned(),
            Here::Other(found) => found.first().unwrap().office.id.to_string(),
            Here::NoCounter => "no counter".to_owned(),
        }
    }

    #[test]
    fn the_office_itself_comes_first_then_the_nearest_other_one() {
        use OfficesThatDoIt as By;
        for (at, in_person, elsewhere, expected) in [
            ("victoria", Some(By::Full), false, "yes"),
            ("victoria", Some(By::Some), false, "ask"),
            ("kitimat", Some(By::DriverLicensing), false, "terrace"),
            ("victoria", None, false, "no counter"),
            ("victoria", Some(By::None), false, "no counter"),
            ("victoria", Some(By::Full), true, "no counter"),
        ] {
            assert_eq!(answer(at, in_person, elsewhere), expected, "{at} {in_person:?} {elsewhere}");
        }
    }
}
