//! Joining an office's board.

use serde::Serialize;
use serde_json::Value;
use socketioxide::extract::{SocketRef, TryData};
use std::convert::Infallible;

/// The misspelling is part of the protocol.
#[derive(Serialize)]
struct Fail {
    sucess: bool,
    message: &'static str,
}

/// What happens when a socket is connected: nothing more.
pub async fn connected() {}

/// Listens to a socket before it is told that it is connected: whoever joins without a pause is heard. Anything but the one
/// event is passed over without an answer.
pub async fn listen(socket: SocketRef) -> Result<(), Infallible> {
    socket.on("joinSmartboardRoom", join);
    Ok(())
}

/// The room of an office. Its number is not looked up: a room without an office stays silent.
pub fn name(office_number: i64) -> String {
    format!("sb-{office_number}")
}

async fn join(socket: SocketRef, TryData(given): TryData<Value>) {
    let answer = match given.as_ref().map(wanted) {
        Ok(Wanted::Office(number)) => {
            socket.join(name(number));
            socket.emit("joinSmartboardRoomSuccess", &[(); 0])
        }
        Ok(Wanted::Nothing) => fail(&socket, "office_id must be passed to this method"),
        Ok(Wanted::NoNumber) => fail(&socket, "office_id must be an integer"),
        Ok(Wanted::Nonsense) | Err(_) => return,
    };
    if let Err(why) = answer {
        eprintln!("a socket missed the answer to its joining: {why}");
    }
}

fn fail(socket: &SocketRef, message: &'static str) -> Result<(), socketioxide::SendError> {
    socket.emit("joinSmartboardRoomFail", &Fail { sucess: false, message })
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Office(i64),
    Nothing,
    NoNumber,
    /// What the real one does not answer at all.
    Nonsense,
}

/// The argument is called `office_id`, and yet it is the public number. Whatever Python takes for an integer is one.
fn wanted(given: &Value) -> Wanted {
    let Some(given) = given.as_object() else { return Wanted::Nonsense };
    match given.get("office_id") {
        None => Wanted::Nothing,
        Some(Value::Bool(one)) => Wanted::Office((*one).into()),
        Some(Value::Number(number)) => match number.as_i64().or_else(|| number.as_f64().map(|n| n as i64)) {
            Some(number) => Wanted::Office(number),
            None => Wanted::NoNumber,
        },
        Some(Value::String(text)) => text.trim().parse().map_or(Wanted::NoNumber, Wanted::Office),
        Some(_) => Wanted::Nonsense,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn whatever_counts_as_an_integer_joins_a_room() {
        for (given, wanted) in [
            (json!({"office_id": 999}), Wanted::Office(999)),
            (json!({"office_id": " 999 "}), Wanted::Office(999)),
            (json!({"office_id": 999.7}), Wanted::Office(999)),
            (json!({"office_id": true}), Wanted::Office(1)),
            (json!({"office_id": "abc"}), Wanted::NoNumber),
            (json!({}), Wanted::Nothing),
            (json!({"office_number": 999}), Wanted::Nothing),
            (json!({"office_id": null}), Wanted::Nonsense),
            (json!({"office_id": [999]}), Wanted::Nonsense),
            (json!(999), Wanted::Nonsense),
        ] {
            assert_eq!(super::wanted(&given), wanted, "{given}");
        }
    }
}
