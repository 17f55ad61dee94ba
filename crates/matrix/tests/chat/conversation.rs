//! Whole conversations.

use crate::{corpus, said};
use matrix::{Chat, wire::rooms::History};

#[test]
fn the_recorded_conversation_is_replayed() {
    let mut chat = Chat::new(said::user(said::ME), said::room(), History::All, "0", None, "x", 0);
    for name in [
        "sync-initial",
        "sync-after-create",
        "sync-agent-joined",
        "sync-typing",
        "sync-message",
        "sync-receipt",
    ] {
        let answer = corpus::answer(name);
        let heard = chat.heard(answer.status, &answer.bytes(), 1, 0.5);
        println!("{name}: {:?}", heard.changes);
        println!("{:#?} {}", said::printed(chat.conversation()), said::summary(chat.conversation()));
    }
    assert!(!chat.conversation().items().is_empty());
}
