//! What happened, as sentences.

use crate::{
    browser::{clock, intl},
    messages::chat as said,
};
use matrix::{
    Failure,
    backoff::Ended,
    conversation::{Content, Delivery, Item, What},
    wire::event::{File, Kind},
};

/// The time of the day here, such as "2:05 pm"; empty where there is none.
pub fn time(at: Option<i64>) -> String {
    let time = at.and_then(clock::wall).and_then(|(hour, minute)| intl::time(hour, minute));
    time.unwrap_or_default().replace(' ', "\u{a0}")
}

/// What a screen reader says of something new.
pub fn announced(item: &Item) -> String {
    match &item.what {
        What::Said(words) => match &words.content {
            Content::Message(message) => match &message.kind {
                Kind::Image(file) => said::heard_image(&words.by.name, &name(file)),
                Kind::File(file) => said::heard_file(&words.by.name, &name(file)),
                _ => said::heard(&words.by.name, &message.text),
            },
            Content::Removed => String::new(),
            Content::Encrypted => said::encrypted().to_owned(),
        },
        _ => happened(item).unwrap_or_default(),
    }
}

/// What happened that is no message; `None` for messages. A name may be written in the other direction than the sentence.
pub fn happened(item: &Item) -> Option<String> {
    let name = |name: &str| format!("\u{2068}{name}\u{2069}");
    Some(match &item.what {
        What::Said(_) => return None,
        What::Came(who) => said::came(&name(&who.name)),
        What::Went(who) => said::went(&name(&who.name)),
        What::PutOut { who, by } => said::put_out(&name(&by.name), &name(&who.name)),
        What::CalledIn { who, by } => said::called_in(&name(&by.name), &name(&who.name)),
        What::Declined(who) => said::declined(&name(&who.name)),
        What::Renamed { who, before } => said::renamed(&name(before), &name(&who.name)),
        What::Encryption { by } => said::encryption(&name(&by.name)),
        What::Replaced(_) => said::replaced().to_owned(),
        What::Gap => said::gap().to_owned(),
    })
}

/// How far a message of the person got.
pub fn delivery(delivery: &Delivery) -> &'static str {
    match delivery {
        Delivery::Waiting => said::waiting(),
        Delivery::Sending => said::sending(),
        Delivery::Sent => said::sent(),
        Delivery::Delivered => said::delivered(),
        Delivery::Read => said::read(),
        Delivery::Failed(why) => match why {
            Failure::TooLarge => said::failed_large(),
            Failure::Forbidden | Failure::DeadToken | Failure::NotFound => said::failed_over(),
            _ => said::failed(),
        },
    }
}

/// Why nothing more will come.
pub fn ended(why: &Ended) -> &'static str {
    match why {
        Ended::DeadToken => said::ended_account(),
        Ended::Left => said::ended_left(),
        Ended::PutOut => said::ended_put_out(),
        Ended::Replaced(_) => said::replaced(),
    }
}

/// What a file is called.
pub fn name(file: &File) -> String {
    if file.name.is_empty() { said::nameless().to_owned() } else { file.name.clone() }
}

/// How large something is, in kilobytes or megabytes.
pub fn size(bytes: u64) -> String {
    let thousands = (bytes as f64 / 1_000.0).max(1.0);
    if thousands < 1_000.0 {
        said::kilobytes(&intl::number(thousands.round()))
    } else {
        said::megabytes(&intl::number(thousands / 1_000.0))
    }
}
