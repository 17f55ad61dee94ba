//! What a page says to machines: the facts of a service or an office in the words of schema.org, as JSON-LD.
//!
//! It repeats what the page says to people and no more. A block of data is no script, so the security policy needs no
//! exception for it.

use crate::site::Site;
use catalogue::model::{
    Channel, Office, Service,
    office::{Hours, Span},
};
use guichet::route::Route;
use serde_json::{Map, Value, json};

/// The data element of a page; nothing for pages that are about no single thing.
pub fn element(site: &Site, lang: &str, route: &Route) -> String {
    let facts = match route {
        Route::Service(id) => site.services.get(id).map(|page| service(site, lang, route, &page.service)),
        Route::Office(id) => {
            let office = site.offices.offices.iter().find(|office| office.id.as_str() == id);
            office.map(|office| self::office(site, lang, route, office))
        }
        Route::Home => Some(operator(site, lang)),
        _ => None,
    };
    facts.map(|facts| script(with_context(facts))).unwrap_or_default()
}

/// Nothing in the data can end its element: its marks are escaped as JSON allows.
fn script(facts: Value) -> String {
    let json = facts.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!(r#"<script type="application/ld+json">{json}</script>"#)
}

fn with_context(facts: Value) -> Value {
    let mut all = Map::from_iter([("@context".to_owned(), json!("https://schema.org"))]);
    if let Value::Object(facts) = facts {
        all.extend(facts);
    }
    all.into()
}

/// An object without the facts that are not known.
fn known<const N: usize>(facts: [(&str, Value); N]) -> Value {
    let nothing = |value: &Value| match value {
        Value::Null => true,
        Value::String(words) => words.is_empty(),
        Value::Array(all) => all.is_empty(),
        _ => false,
    };
    let facts = facts.into_iter().filter(|(_, value)| !nothing(value));
    Value::Object(facts.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Who runs the counters.
fn operator(site: &Site, lang: &str) -> Value {
    known([
        ("@type", json!("GovernmentOrganization")),
        ("name", json!(site.config.name.words(lang))),
        ("telephone", json!(site.config.phone.number)),
        ("url", site.address(lang, &Route::Home).map_or(Value::Null, Value::from)),
    ])
}

fn service(site: &Site, lang: &str, route: &Route, service: &Service) -> Value {
    let channels: Vec<Value> =
        service.channels.iter().filter_map(|channel| self::channel(lang, channel)).collect();
    known([
        ("@type", json!("GovernmentService")),
        ("name", json!(service.name.words(lang))),
        ("description", json!(service.summary.words(lang))),
        ("inLanguage", json!(lang)),
        ("url", site.address(lang, route).map_or(Value::Null, Value::from)),
        (
            "serviceOperator",
            known([
                ("@type", json!("GovernmentOrganization")),
                ("name", json!(service.authority.words(lang))),
            ]),
        ),
        ("availableChannel", json!(channels)),
    ])
}

/// Counters are told by the offices' own pages, and a number that nobody has seen on an official page by none.
fn channel(lang: &str, channel: &Channel) -> Option<Value> {
    let fact = match channel {
        Channel::Online { url: Some(url), .. } => ("serviceUrl", json!(url)),
        Channel::Phone { number, area, unconfirmed: false, .. } => {
            let area = area.as_ref().map_or("", |area| area.words(lang));
            let contact =
                [("@type", json!("ContactPoint")), ("telephone", json!(number)), ("areaServed", json!(area))];
            ("servicePhone", known(contact))
        }
        _ => return None,
    };
    Some(known([("@type", json!("ServiceChannel")), fact]))
}

fn office(site: &Site, lang: &str, route: &Route, office: &Office) -> Value {
    let text = |words: &Option<String>| words.as_deref().map_or(Value::Null, Value::from);
    // A code that belongs to a box at the post office leads nobody to the door.
    let at_the_door = office.address.postal_code_kind.as_deref() == Some("street");
    let geo = json!({ "@type": "GeoCoordinates", "latitude": office.geo.lat, "longitude": office.geo.lon });
    let postal_code = if at_the_door { text(&office.address.postal_code) } else { Value::Null };
    let address = known([
        ("@type", json!("PostalAddress")),
        ("streetAddress", json!(office.address.street)),
        ("addressLocality", json!(office.address.city)),
        ("addressRegion", json!(office.address.province)),
        ("addressCountry", json!("CA")),
        ("postalCode", postal_code),
    ]);
    known([
        ("@type", json!("GovernmentOffice")),
        ("name", json!(office.name.words(lang))),
        ("url", site.address(lang, route).map_or(Value::Null, Value::from)),
        ("telephone", text(&office.phone)),
        ("email", text(&office.email)),
        ("address", address),
        // The middle of a town is no place to send anybody to.
        ("geo", if office.geo.precision.starts_with("building") { geo } else { Value::Null }),
        ("openingHoursSpecification", json!(hours(&office.hours))),
    ])
}

/// The week as it is most of the time. Hours by the month have no words in schema.org, so they are left to the page.
fn hours(hours: &Hours) -> Vec<Value> {
    let one = |span: &Span| {
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": format!("https://schema.org/{}", span.day.in_english()),
            "opens": span.opens,
            "closes": span.closes,
        })
    };
    hours.weekly.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{channel, known, script, with_context};
    use catalogue::model::Channel;
    use serde_json::{Value, json};

    #[test]
    fn nothing_in_the_facts_can_end_their_element() {
        let element = script(with_context(json!({ "name": "</script><b> & more" })));
        let inside = element
            .strip_prefix(r#"<script type="application/ld+json">"#)
            .and_then(|rest| rest.strip_suffix("</script>"));
        let inside = inside.unwrap();
        assert!(!inside.contains(['<', '>', '&']), "{inside}");
        let read: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(read, json!({ "@context": "https://schema.org", "name": "</script><b> & more" }));
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let facts = known([("a", Value::Null), ("b", json!("")), ("c", json!([])), ("d", json!(0))]);
        assert_eq!(facts, json!({ "d": 0 }));
    }

    #[test]
    fn a_number_that_nobody_confirmed_is_no_fact() {
        let phone = |unconfirmed| {
            let json = json!({ "kind": "phone", "number": "1", "unconfirmed": unconfirmed });
            serde_json::from_value::<Channel>(json).unwrap()
        };
        assert!(channel("en", &phone(true)).is_none());
        assert_eq!(channel("en", &phone(false)).unwrap()["servicePhone"]["telephone"], "1");
    }
}
