//! Conditions and rules.

use crate::small::Edit::{Remove, Set};
use crate::{FISHING, found};
use serde_json::json;

#[test]
fn a_condition_that_can_go_only_one_way_is_named() {
    found(vec![
        (
            FISHING,
            Set("/routes/0/applies_when/lt", json!(0)),
            "services/fishing.json: fishing: $.routes[0].applies_when: can never be true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when/lt", json!(121)),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set(
                "/routes/0/applies_when",
                json!({"all": [{"fact": "age", "gt": 20}, {"fact": "age", "lt": 20}]}),
            ),
            "services/fishing.json: fishing: $.routes[0].applies_when: can never be true, whatever is answered",
        ),
        (
            FISHING,
            Set(
                "/routes/0/applies_when",
                json!({"any": [{"fact": "resident", "is": true}, {"not": {"fact": "resident", "is": true}}]}),
            ),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/1/applies_when/all/1/not/lt", json!(500)),
            "services/fishing.json: fishing: $.routes[1].applies_when.all[1].not: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when", json!({"all": []})),
            "services/fishing.json: fishing: $.routes[0].applies_when: is always true, whatever is answered",
        ),
        (
            FISHING,
            Set("/routes/1/applies_when/all/0/is", json!("river")),
            "services/fishing.json: fishing: $.routes[1].applies_when.all[0].is: question 'water' has no option 'river'",
        ),
        (
            FISHING,
            Set("/routes/0/applies_when", json!({"fact": "water", "lt": 3})),
            "services/fishing.json: fishing: $.routes[0].applies_when.fact: question 'water' is answered by one of its options, not by a number",
        ),
        (
            FISHING,
            Set("/requirements/1/applies_when/is", json!("yes")),
            "services/fishing.json: fishing: $.requirements[1].applies_when.is: question 'resident' is answered by true or false",
        ),
        (
            "identity-sets.json",
            Set("/0/satisfied_by/0/applies_when/fact", json!("rich")),
            "services/fishing.json: fishing: $.requirements[0].identity_set: in set 'one-piece', satisfied_by[0].applies_when.fact: no question 'rich'",
        ),
    ]);
}

#[test]
fn rules_that_make_no_sense_are_named() {
    found(vec![
        (
            FISHING,
            Set("/routes/0/kind", json!("wait")),
            "services/fishing.json: fishing: $.routes[0].kind: is not what 'outcome' means",
        ),
        (
            FISHING,
            Remove("/routes/0/next_step"),
            "services/fishing.json: fishing: $.routes[0]: missing field `next_step`",
        ),
        (
            FISHING,
            Set("/questions/0/max", json!(0)),
            "services/fishing.json: fishing: $.questions[0].max: 0 is not above the minimum, 0",
        ),
        (
            FISHING,
            Set("/questions/1/id", json!("age")),
            "services/fishing.json: fishing: $.questions[1].id: 'age' stands twice",
        ),
        (
            FISHING,
            Remove("/questions/2/options/1"),
            "services/fishing.json: fishing: $.questions[2].options: needs two or more options, each with its own id",
        ),
        (
            FISHING,
            Remove("/routes/1"),
            "services/fishing.json: fishing: $.questions[2]: nothing reads the answer to 'water'",
        ),
        (
            FISHING,
            Set("/questions/0/ask_when", json!({"fact": "age", "gt": 3})),
            "services/fishing.json: fishing: $.questions[0].ask_when: depends on its own answer",
        ),
        (
            FISHING,
            Remove("/requirements/0/identity_set"),
            "services/fishing.json: fishing: $.requirements[0]: needs either 'identity_set' or 'satisfied_by'",
        ),
        (
            FISHING,
            Set("/requirements/1/satisfied_by/0/all_of/0/any_of", json!([{"doc": "bill"}, {"doc": "bill"}])),
            "services/fishing.json: fishing: $.requirements[1].satisfied_by[0].all_of[0].any_of[1].doc: 'bill' stands twice in this list",
        ),
        (
            FISHING,
            Set("/requirements/1/satisfied_by/0/all_of/0/points", json!(0)),
            "services/fishing.json: fishing: $.requirements[1].satisfied_by[0].all_of[0].points: must be at least 1",
        ),
        (
            FISHING,
            Set(
                "/requirements/1/satisfied_by/0/all_of",
                json!([{"any_of": [{"doc": "bill"}], "points": 5}, {"any_of": [{"doc": "card"}], "points": 5}]),
            ),
            "services/fishing.json: fishing: $.requirements[1].satisfied_by[0].all_of: has more than one slot that counts points",
        ),
    ]);
}
