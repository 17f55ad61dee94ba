//! Where in a JSON text something is.
//!
//! Serde's own trackers of paths wrap every type once more, which made the program half as large again. The reader
//! says at which line and column it stopped, and from there the path can be read off the text.

/// The path of the value that is read at a line and column (both from 1, as `serde_json` counts): `services[3].name`.
/// Empty at the top, and in what is no JSON.
pub fn path(json: &[u8], line: usize, column: usize) -> String {
    let before: usize =
        json.split_inclusive(|b| *b == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    let read = json.get(..json.len().min(before.saturating_add(column))).unwrap_or_default();
    let mut steps: Vec<Step> = Vec::new();
    let mut bytes = read.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'{' => steps.push(Step::Key(None)),
            b'[' => steps.push(Step::Index(0)),
            b'}' | b']' => _ = steps.pop(),
            b',' => match steps.last_mut() {
                Some(Step::Key(key)) => *key = None,
                Some(Step::Index(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let text = string(&mut bytes);
                if let Some(Step::Key(key @ None)) = steps.last_mut() {
                    *key = Some(text);
                }
            }
            _ => {}
        }
    }
    written(&steps)
}

enum Step {
    Key(Option<String>),
    Index(usize),
}

/// The rest of a string whose opening quote was read; what stands escaped stays so.
fn string(bytes: &mut std::slice::Iter<'_, u8>) -> String {
    let mut text = Vec::new();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => break,
            b'\\' => text.extend(bytes.next()),
            other => text.push(*other),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(None) => {}
            Step::Key(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Index(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct List {
        #[serde(rename = "services")]
        _services: Vec<One>,
    }

    #[derive(Debug, Deserialize)]
    struct One {
        #[serde(rename = "name")]
        _name: String,
    }

    fn place(json: &str) -> String {
        let error = serde_json::from_str::<List>(json).expect_err("readable");
        path(json.as_bytes(), error.line(), error.column())
    }

    #[test]
    fn a_value_of_the_wrong_type_is_found() {
        assert_eq!(place(r#"{"services": [{"name": "a,b]"}, {"name": 7}]}"#), "services[1].name");
        assert_eq!(
            place("{\n  \"services\": [\n    {\"name\": \"\\\"{\"},\n    {\"name\":\n      []}\n]}"),
            "services[1].name"
        );
        assert_eq!(place(r#"{"services": 5}"#), "services");
    }

    #[test]
    fn a_record_that_lacks_a_field_is_found() {
        assert_eq!(place(r#"{"services": [{"name": "a"}, {}]}"#), "services[1]");
    }

    #[test]
    fn what_is_no_json_has_no_place_and_does_no_harm() {
        assert_eq!(place("<!doctype html>"), "");
        assert_eq!(place("{\"services\": [{\"na"), "services[0].na");
        assert_eq!(path(b"}}]]\"\\", 9, 9), "");
    }
}
