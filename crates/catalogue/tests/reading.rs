//! Services and channels are read by hand; they must come out as Serde writes them, or not at all.

use catalogue::model::{Channel, Service};
use serde_json::{Value, json};
use std::{fs, path::Path};

fn services() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content/services");
    let files = fs::read_dir(folder).expect("the services").map(|entry| entry.expect("a file").path());
    let text = |path| fs::read_to_string(path).expect("a text");
    files.map(text).map(|text| (text.clone(), serde_json::from_str(&text).expect("JSON"))).collect()
}

/// Numbers all written the same way: `16` and `16.0` are one number.
fn plain(json: &Value) -> Value {
    match json {
        Value::Number(n) => n.as_f64().into(),
        Value::Array(list) => list.iter().map(plain).collect(),
        Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), plain(v))).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_service_of_the_content_is_read_whole_and_alike_by_both_readers() {
    let services = services();
    assert!(services.len() >= 71);
    for (text, json) in services {
        let service: Service = json::from_str(&text).expect("a service");
        assert_eq!(serde_json::from_str::<Service>(&text).expect("a service"), service);
        let mut back = serde_json::to_value(&service).expect("written");
        // These are written even when there is nothing in them.
        for field in ["also_called", "channels", "costs"] {
            if json.get(field).is_none() {
                back.as_object_mut().and_then(|back| back.remove(field));
            }
        }
        assert_eq!(plain(&back), plain(&json), "{}", service.id);
    }
}

#[test]
fn every_kind_of_channel_is_read_as_it_was_written() {
    let text = |words: &str| language::Text([("en".to_owned(), words.to_owned())].into());
    for (json, channel) in [
        (
            json!({"note": {"en": "Ask"}, "offices": "some", "kind": "in_person", "also_at": {"en": "Fairs"}}),
            Channel::InPerson {
                offices: catalogue::model::service::OfficesThatDoIt::Some,
                also_at: Some(text("Fairs")),
                appointment: None,
                note: Some(text("Ask")),
            },
        ),
        (json!({"kind": "online"}), Channel::Online { url: None, hours: None, note: None }),
        (
            json!({"number": "1-800-663-7867", "kind": "phone", "unconfirmed": true}),
            Channel::Phone {
                number: "1-800-663-7867".into(),
                area: None,
                hours: None,
                note: None,
                unconfirmed: true,
            },
        ),
        (json!({"kind": "mail", "note": {"en": "To Victoria"}}), Channel::Mail { note: text("To Victoria") }),
    ] {
        assert_eq!(json::from_str::<Channel>(&json.to_string()).expect("a channel"), channel);
        assert_eq!(serde_json::from_value::<Channel>(json.clone()).expect("a channel"), channel);
        assert_eq!(serde_json::to_value(&channel).expect("written"), json);
    }
}

#[test]
fn what_belongs_to_another_kind_of_channel_is_passed_over() {
    let json = json!({"kind": "mail", "note": {}, "number": "1", "new": {}}).to_string();
    assert_eq!(
        json::from_str::<Channel>(&json).expect("a channel"),
        Channel::Mail { note: Default::default() }
    );
}

#[test]
fn a_channel_or_service_that_lacks_something_is_refused_with_its_place() {
    let (_, service) = services().into_iter().find(|(_, s)| s["id"] == "bcid").expect("the service");
    let wrong = |at: &str, value: Value| {
        let mut service = service.clone();
        *service.pointer_mut(at).expect("a place") = value;
        assert!(serde_json::from_value::<Service>(service.clone()).is_err());
        json::from_str::<Service>(&service.to_string()).unwrap_err().to_string()
    };
    let first = |value| wrong("/channels/0", value);
    assert_eq!(first(json!({})), "channels[0]: missing field `kind`");
    assert_eq!(first(json!({"kind": "in_person"})), "channels[0]: missing field `offices`");
    assert_eq!(first(json!({"kind": "phone"})), "channels[0]: missing field `number`");
    assert_eq!(first(json!({"kind": "mail", "note": null})), "channels[0]: missing field `note`");
    assert_eq!(first(json!({"kind": "fax"})), "channels[0].kind: is none of: in_person, online, phone, mail");
    assert_eq!(first(json!("mail")), "channels[0]: is a text, but should be a channel");
    assert_eq!(wrong("/depth", json!("deep")), "depth: is none of: full, partial, brief");
    assert_eq!(
        wrong("/routes/0/kind", json!(1)),
        "routes[0].kind: is a number, but should be enum RouteKind"
    );
    assert_eq!(wrong("", json!([])), "is a list, but should be a service");
    for field in ["id", "name", "summary", "category", "authority", "depth", "sources", "confidence"] {
        let mut service = service.clone();
        service.as_object_mut().and_then(|service| service.remove(field)).expect("a field");
        let problem = json::from_str::<Service>(&service.to_string()).unwrap_err().to_string();
        assert_eq!(problem, format!("missing field `{field}`"));
    }
}
