//! Makes broken answers of good ones.

use serde_json::Value;

/// Random numbers that are the same each time: SplitMix64.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below a limit; 0 if there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit.max(1) as u64).unwrap()
    }

    pub fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// Values that stand where others should.
const VALUES: [&str; 26] = [
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "-0.5",
    "9007199254740993",
    "99999999999999999999999",
    "\"\"",
    "\"\\u0000\"",
    "\"\\u202egnp.exe\"",
    "\"\\u2066\\u2067\\u2068\"",
    "\"@agent1:localhost\"",
    "\"@cz-b4b0f24d36453dcf:localhost\"",
    "\"$Fm4ZBG4t3X72yHkkwKE0Q4GxVuJsDaojE2P-E6VP97A\"",
    "\"!lot65JEOZJrtUKoxcxPg5Jhlc5Zy1GUkyZXNe2nrHu0\"",
    "\"mxc://localhost/../x\"",
    "\"m.room.message\"",
    "\"m.room.redaction\"",
    "\"leave\"",
    "\"<img src=x onerror=alert(1)>\"",
    "\"https://a.example@b.example/\"",
    "[]",
    "{}",
    "[[[[[[[[]]]]]]]]",
    "{\"m.relates_to\": {\"rel_type\": \"m.replace\", \"event_id\": \"$W40bhRSm60O0LjzjcJ2zVhhzEI938eaYf9KesNP6KKE\"}, \"m.new_content\": {}}",
];

/// Pieces of JSON that break it, or don't.
const PIECES: [&str; 14] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\ud83d",
    "null",
    "{}",
    "\"limited\": true,",
    "\u{feff}",
    "\u{202e}",
];

/// One to four changes of bytes or of values.
pub fn mutated(body: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut body = body.to_vec();
    for _ in 0..=dice.below(4) {
        body = if dice.below(3) == 0 {
            with_a_value_changed(&body, dice)
        } else {
            with_bytes_changed(&body, dice)
        };
    }
    body
}

fn with_bytes_changed(body: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut body = body.to_vec();
    let (a, b) = (dice.below(body.len() + 1), dice.below(body.len() + 1));
    let (from, to) = (a.min(b), a.max(b));
    match dice.below(6) {
        0 => body.truncate(from),
        1 => _ = body.drain(from..to.min(from + 200)),
        2 => {
            let piece = dice.pick(&PIECES);
            body.splice(from..from, piece.bytes());
        }
        3 => {
            let again = body[from..to.min(from + 2_000)].to_vec();
            body.splice(to..to, again);
        }
        _ => {
            if let Some(byte) = body.get_mut(from) {
                *byte = dice.roll().to_le_bytes()[0];
            }
        }
    }
    body
}

/// Puts another value where one stands, if it is JSON at all.
pub fn with_a_value_changed(body: &[u8], dice: &mut Dice) -> Vec<u8> {
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else { return body.to_vec() };
    let places = count(&value);
    let mut left = dice.below(places);
    // the text of a number may be one that `Value` can't hold
    put(&mut value, &mut left);
    let text = serde_json::to_string(&value).unwrap();
    text.replace(MARK, dice.pick(&VALUES)).into_bytes()
}

const MARK: &str = "\"@@here@@\"";

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(all) => all.iter().map(count).sum(),
        Value::Object(all) => all.values().map(count).sum(),
        _ => 0,
    }
}

/// Puts the mark at a place, counted from the outside in. True once it is put.
fn put(value: &mut Value, left: &mut usize) -> bool {
    if *left == 0 {
        *value = Value::String(MARK.trim_matches('"').into());
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(all) => all.iter_mut().any(|value| put(value, left)),
        Value::Object(all) => all.values_mut().any(|value| put(value, left)),
        _ => false,
    }
}
