//! A file that the person wants to send: looked at before it goes.

use super::{line::Line, words};
use crate::{
    browser::{
        clock::now_ms,
        file::{Chosen, redrawn},
    },
    messages::chat as said,
};
use leptos::prelude::*;
use matrix::wire::send::Attachment;

/// Largest file, in bytes. Desks refuse larger ones, and so do many homeservers.
pub const LARGEST: u64 = 10_000_000;

/// A photograph may be larger than that before it is drawn anew, in bytes.
const LARGEST_PHOTOGRAPH: u64 = 50_000_000;

/// Longer side of a picture that is sent, in points: small print on a page can still be read.
const LONGEST: u32 = 2_560;

/// Sends a file, or says why not.
pub async fn send(line: Line, file: Chosen) -> Result<(), String> {
    let picture = file.mime.starts_with("image/");
    if !picture && file.mime != "application/pdf" {
        return Err(said::file_kind(&file.name));
    }
    let largest = if picture { LARGEST_PHOTOGRAPH } else { LARGEST };
    if file.size > largest {
        return Err(said::file_large(&words::size(LARGEST), &file.name));
    }
    let (file, pixels) = if picture {
        // Drawn anew, so that nothing but the picture goes out.
        let (drawn, pixels) = redrawn(&file, LONGEST).await.ok_or_else(|| said::file_broken(&file.name))?;
        (drawn, Some(pixels))
    } else {
        (file, None)
    };
    if file.size > LARGEST {
        return Err(said::file_large(&words::size(LARGEST), &file.name));
    }
    let about = Attachment { name: file.name.clone(), mime: file.mime.clone(), size: file.size, pixels };
    let queued = line.with(|chat| chat.attach(about, now_ms()));
    match queued {
        Some(Ok((txn, changes))) => {
            _ = line.parts.try_update_value(|parts| parts.files.push((txn, file)));
            line.draw(&changes);
            line.wake();
            Ok(())
        }
        Some(Err(why)) => Err(Line::why_not(why).to_owned()),
        None => Err(said::not_ended().to_owned()),
    }
}
