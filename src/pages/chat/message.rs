//! One line of the conversation: a message with how far it got, or something that happened.

use super::{attachment::Attachment, line::Line, words};
use crate::{
    messages::{chat as said, ui},
    ui::{Action, Icon, Picture},
};
use leptos::prelude::*;
use matrix::{
    TxnId,
    conversation::{Content, Delivery, Key, Said, What},
    links::{Piece, pieces},
    wire::event::Kind,
};

/// The line with this key; it follows its changes.
#[component]
pub fn Message(
    /// The conversation.
    line: Line,
    /// Which.
    key: Key,
) -> impl IntoView {
    move || {
        let item = line.item(key)?;
        let time = words::time(item.at);
        Some(match &item.what {
            What::Said(words) => message(line, words, time),
            _ => {
                let words = words::happened(&item).unwrap_or_default();
                view! { <li class="happened"><p>{words}" "<span class="soft">{time}</span></p></li> }
                    .into_any()
            }
        })
    }
}

fn message(line: Line, words: &Said, time: String) -> AnyView {
    let mine = words.delivery.is_some();
    let who = if mine { said::you().to_owned() } else { words.by.name.to_string() };
    let content = match &words.content {
        Content::Removed => view! { <p class="soft">{said::removed()}</p> }.into_any(),
        Content::Encrypted => view! { <p class="soft">{said::encrypted()}</p> }.into_any(),
        Content::Message(message) => {
            let file = match &message.kind {
                Kind::Image(file) => Some(view! { <Attachment line file=file.clone() picture=true mine /> }),
                Kind::File(file) => Some(view! { <Attachment line file=file.clone() picture=false mine /> }),
                _ => None,
            };
            let text = (!message.text.is_empty()).then(|| plain(&message.text));
            view! { {file}{text} }.into_any()
        }
    };
    let edited = words.edited.then(|| view! { <span>{said::edited()}</span> });
    let far = words.delivery.as_ref().map(|delivery| far(line, delivery, words.txn.clone()));
    let class = if mine { "said mine" } else { "said" };
    view! {
        <li class=class>
            <p class="who"><strong><bdi>{who}</bdi></strong>" "<span class="soft">{time}" "{edited}</span></p>
            {content}
            {far}
        </li>
    }
    .into_any()
}

/// Plain text in which addresses are links. They open beside this page, since leaving it would end the conversation.
fn plain(words: &str) -> AnyView {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Link(address) => {
            let (href, address) = (address.to_owned(), address.to_owned());
            view! {
                <a href=href target="_blank" rel="external noopener noreferrer nofollow">
                    {address}<Picture icon=Icon::External /><span class="sr-only">" "{ui::other_site()}</span>
                </a>
            }
            .into_any()
        }
    };
    let pieces: Vec<AnyView> = pieces(words).into_iter().map(piece).collect();
    view! { <p class="text" dir="auto">{pieces}</p> }.into_any()
}

/// How far a message of the person got, and what can be done when it did not.
fn far(line: Line, delivery: &Delivery, txn: Option<TxnId>) -> AnyView {
    let failed = matches!(delivery, Delivery::Failed(_));
    let icon = match delivery {
        Delivery::Failed(_) => Icon::Warning,
        Delivery::Waiting | Delivery::Sending => Icon::Clock,
        Delivery::Sent | Delivery::Delivered | Delivery::Read => Icon::Yes,
    };
    let ways = txn.filter(|_| failed).map(|txn| {
        let of = txn.clone();
        let again = move |()| line.change(|chat| chat.retry(&of));
        let drop = move |()| line.change(|chat| chat.give_up(&txn));
        view! {
            <p class="row">
                <Action on_press=again icon=Icon::Again>{said::again()}</Action>
                <Action on_press=drop icon=Icon::Closed>{said::give_up()}</Action>
            </p>
        }
    });
    let class = if failed { "far failed" } else { "far" };
    view! { <p class=class><Picture icon />{words::delivery(delivery)}</p>{ways} }.into_any()
}
