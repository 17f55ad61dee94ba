//! Values of any type, and what is written is what is read.

use json::{Tree, write};
use proptest::prelude::*;
use serde_json::Value;
use std::borrow::Cow;

fn same(tree: &Tree<'_>, value: &Value) -> bool {
    match (tree, value) {
        (Tree::Null, Value::Null) => true,
        (Tree::Flag(a), Value::Bool(b)) => a == b,
        (Tree::Whole(a), Value::Number(b)) => b.as_i64() == Some(*a),
        (Tree::Fraction(a), Value::Number(b)) => {
            let b = b.as_f64().unwrap();
            *a == b || (a - b).abs() <= 1e-12 * b.abs()
        }
        (Tree::Text(a), Value::String(b)) => a == b,
        (Tree::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Tree::Record(a), Value::Object(b)) => {
            let all = a.iter().all(|(key, value)| b.get(&**key).is_some_and(|other| same(value, other)));
            all && a.len() == b.len()
        }
        _ => false,
    }
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn a_tree_is_what_serde_json_reads(value in values(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let tree = Tree::read(text.as_bytes()).unwrap();
        prop_assert!(same(&tree, &value), "{text}");
    }

    #[test]
    fn bytes_without_sense_are_read_or_refused_as_by_serde_json(text in r#"[\[\]{}:,"0-9a-z\\ .eE+-]{0,24}"#) {
        let (ours, theirs) = (Tree::read(text.as_bytes()), serde_json::from_str::<Value>(&text));
        // Numbers beyond any fraction are infinite here and an error there.
        if let Ok(value) = &theirs {
            prop_assert!(ours.is_ok_and(|tree| tree.fields().len() >= value.as_object().map_or(0, |all| all.len())));
        } else if let Err(why) = &theirs && !why.to_string().contains("out of range") {
            prop_assert!(ours.is_err(), "{text}: {why}");
        }
    }

    #[test]
    fn what_is_written_is_read_again(key in any::<String>(), text in any::<String>(), number in any::<i64>(), flag: bool) {
        let inner = write::Record::new().number(&key, number).flag("flag", flag).end();
        let all = write::Record::new().text(&key, &text).value("list", &write::list(&[inner, write::text(&text)]));
        let all = all.value("texts", &write::texts(&[&text, &key])).end();
        let value: Value = serde_json::from_str(&all).unwrap();
        if !["list", "texts", "flag"].contains(&key.as_str()) {
            prop_assert_eq!(&value[&key], &Value::from(text.clone()));
            prop_assert_eq!(&value["list"][0][&key], &Value::from(number));
        }
        prop_assert_eq!(&value["list"][1], &Value::from(text));
        prop_assert_eq!(&value["texts"][1], &Value::from(key));
    }
}

#[test]
fn an_empty_record_and_list_are_written_as_such() {
    assert_eq!(write::Record::new().end(), "{}");
    assert_eq!(write::list(&[]), "[]");
}

#[test]
fn what_is_nested_too_deeply_is_null_and_spoils_nothing_around_it() {
    let deep = format!(r#"{{"deep": {}1{}, "name": "x"}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let tree = Tree::read(deep.as_bytes()).unwrap();
    assert_eq!(tree.get("name").text(), Some("x"));
    let mut level = tree.get("deep");
    let mut levels = 0;
    while let [inner] = level.items() {
        level = inner;
        levels += 1;
    }
    assert_eq!((level, levels), (&Tree::Null, 31));
}

#[test]
fn a_text_with_too_many_values_is_refused() {
    let many = format!("[{}1]", "1,".repeat(600_000));
    assert!(Tree::read(many.as_bytes()).is_err());
}

#[test]
fn the_last_of_two_fields_counts_as_with_serde_json() {
    let tree = Tree::read(br#"{"a": 1, "a": 2}"#).unwrap();
    assert_eq!(tree.get("a").whole(), Some(2));
}

#[test]
fn what_is_not_there_or_another_type_is_none() {
    let tree = Tree::read(br#"[1, 1.5, "x", true, null, 1e400, 99999999999999999999]"#).unwrap();
    let items = tree.items();
    assert_eq!(items.iter().filter_map(Tree::whole).collect::<Vec<_>>(), [1]);
    assert_eq!(items.iter().filter_map(Tree::text).collect::<Vec<_>>(), ["x"]);
    assert_eq!(items.iter().filter_map(Tree::flag).collect::<Vec<_>>(), [true]);
    assert_eq!(tree.get("x").get("y"), &Tree::Null);
    assert!(matches!(&items[2], Tree::Text(Cow::Borrowed("x"))));
}
