//! Finding the places of the real list.

use super::*;
use crate::model::Office;

fn read<T: serde::de::DeserializeOwned>(file: &str) -> T {
    let path = format!("{}/../../public/content/{file}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn gazetteer() -> Gazetteer {
    Gazetteer::new(read("places"))
}

fn first<'a>(gazetteer: &'a Gazetteer, query: &str) -> &'a str {
    gazetteer.find(query, 1).first().map_or("nothing", |f| f.place.name.as_str())
}

#[test]
fn towns_are_found_as_people_type_them() {
    let list = gazetteer();
    for (query, name) in [
        ("kelowna", "Kelowna"),
        ("KELOWNA, B.C.", "Kelowna"),
        ("Kelowna BC", "Kelowna"),
        ("kel", "Kelowna"),
        ("kamlops", "Kamloops"),
        ("Kamlosps", "Kamloops"),
        ("prince gorge", "Prince George"),
        ("princegeorge", "Prince George"),
        ("ft st john", "Fort St. John"),
        ("Fort Saint John", "Fort St. John"),
        ("100 mile", "100 Mile House"),
        ("chiliwack", "Chilliwack"),
        ("vancouver", "Vancouver"),
        ("v", "Vancouver"),
        ("mount pleasant", "Mount Pleasant"),
        ("ubc", "University Endowment Lands"),
        ("trail", "Trail"),
        ("house", "100 Mile House"),
    ] {
        assert_eq!(first(&list, query), name, "{query}");
    }
}

#[test]
fn indigenous_and_former_names_lead_to_the_same_place() {
    let list = gazetteer();
    for (query, name) in [
        ("daajing", "Daajing Giids"),
        ("Queen Charlotte", "Daajing Giids"),
        ("queen charlote city", "Daajing Giids"),
        ("Tk̓emlúps", "Kamloops"),
        ("tkemlups", "Kamloops"),
        ("xʷməθkʷəy̓əm", "Musqueam"),
        ("skwxwu7mesh", "Squamish"),
        ("Tla'amin", "Sliammon"),
        ("tlaamin", "Sliammon"),
        ("snuneymuxw", "Nanaimo"),
        ("salt spring island", "Ganges"),
        ("Saltspring", "Ganges"),
        ("kincolith", "Ging̱olx"),
        ("gingolx", "Ging̱olx"),
        ("moricetown", "Witset"),
        ("Waglisla", "Bella Bella"),
        ("lax kwalaams", "Lax Kw’alaams"),
    ] {
        assert_eq!(first(&list, query), name, "{query}");
    }
    let found = list.find("queen charlotte", 1);
    assert_eq!(found.first().and_then(|f| f.also), Some("Queen Charlotte"), "the page can say why");
}

#[test]
fn every_name_can_be_typed_on_an_ordinary_keyboard_and_is_kept_as_it_is_written() {
    let list = gazetteer();
    let mut special = 0;
    for place in &list.places().places {
        for name in place.other_names.iter().chain([&place.name]) {
            let plain = fold(name);
            assert!(plain.is_ascii(), "{name} becomes {plain}");
            special += usize::from(!name.chars().all(|c| c.is_ascii() || c == '’'));
            let found = list.find(&plain, 9);
            assert!(found.iter().any(|f| f.place == place), "{name} as {plain}");
        }
    }
    assert!(special > 40, "only {special} names with letters of their own");
    let found = list.find("xwmethkweyem", 1);
    assert_eq!(found.first().and_then(|f| f.also), Some("xʷməθkʷəy̓əm"), "shown with its own letters");
}

#[test]
fn nothing_is_guessed_from_noise() {
    let list = gazetteer();
    for query in ["", "  ", "...", "zzzz", "qwertyuiop", "123456", "BC", "driver licence"] {
        let found = list.find(query, 5);
        let tolerated = query == "BC"; // may be the beginning of a name
        assert!(found.is_empty() || tolerated, "{query}: {:?}", found.first().map(|f| &f.place.name));
    }
    assert!(list.find(&"kelowna".repeat(10_000), 5).is_empty());
}

#[test]
fn every_office_is_found_by_its_community_and_its_other_names() {
    let list = gazetteer();
    for office in read::<Vec<Office>>("offices") {
        for name in std::iter::once(&office.community).chain(&office.other_names) {
            let found = list.find(name, 5);
            let near = found
                .iter()
                .filter_map(|f| f.place.point())
                .any(|p| p.distance((&office.geo).into()).km() < 25.0);
            // Gateway Village is a building, not a place
            assert!(near || name == "Gateway Village", "{name} of {}", office.id);
        }
    }
}

#[test]
fn places_of_one_name_can_be_told_apart() {
    let list = gazetteer();
    let west_ends: Vec<_> = list.find("west end", 9).iter().map(|f| f.place.near.clone()).collect();
    assert_eq!(west_ends.iter().flatten().count(), 3);
    let mut seen = std::collections::BTreeSet::new();
    for place in &list.places().places {
        let (key, _) = letters(&place.name);
        assert!(seen.insert((key, place.near.clone())), "{} twice", place.name);
    }
}

#[test]
fn every_place_is_in_or_next_to_the_province_and_credited() {
    let list = gazetteer();
    assert!(list.places().credit.contains("GeoNames") && list.places().licence == "CC-BY-4.0");
    for place in &list.places().places {
        assert!(
            (48.2..60.01).contains(&place.lat) && (-139.1..-114.0).contains(&place.lon),
            "{}",
            place.name
        );
    }
}
