//! A chat that is played on a table: a server that says what the test wants, and a page that follows the changes.

use crate::{corpus, said};
use matrix::{
    Chat, TxnId,
    chat::Heard,
    conversation::{Change, Item, Key},
    outbox::Out,
    wire::rooms::History,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub struct Play {
    pub chat: Chat,
    /// What a page holds that draws only what changed.
    page: Vec<Key>,
    drawn: BTreeMap<Key, Item>,
    pub now: i64,
    syncs: u32,
    under_way: Option<TxnId>,
}

impl Play {
    pub fn new(history: History) -> Self {
        Self {
            chat: Chat::new(said::user(said::ME), said::room(), history, "0", Some("s0".into()), "ab", 0),
            page: vec![],
            drawn: BTreeMap::new(),
            now: 1_000,
            syncs: 0,
            under_way: None,
        }
    }

    /// With an agent who came at once: events 1 and 2.
    pub fn with_agent() -> Self {
        let mut play = Self::new(History::FromInvitation);
        play.hears(&[
            said::member(1, said::ME, said::AGENT, "invite", "Agent One"),
            said::member(2, said::AGENT, said::AGENT, "join", "Agent One"),
        ]);
        play
    }

    pub fn hears(&mut self, timeline: &[Value]) -> Heard {
        self.hears_of(timeline, &[], |_| ())
    }

    /// Hears an answer that is like others but for a change of the room in it.
    pub fn hears_of(
        &mut self,
        timeline: &[Value],
        ephemeral: &[Value],
        change: impl Fn(&mut Value),
    ) -> Heard {
        self.syncs += 1;
        let mut answer = said::sync(&format!("s{}", self.syncs), timeline, ephemeral);
        change(&mut answer["rooms"]["join"][said::ROOM]);
        self.gets(200, &serde_json::to_vec(&answer).unwrap())
    }

    pub fn hears_recorded(&mut self, name: &str) -> Heard {
        let answer = corpus::answer(name);
        self.gets(answer.status, &answer.bytes())
    }

    pub fn gets(&mut self, status: u16, body: &[u8]) -> Heard {
        let heard = self.chat.heard(status, body, self.now, 0.5);
        self.draw(&heard.changes);
        heard
    }

    pub fn says(&mut self, text: &str) -> TxnId {
        let changes = self.chat.say(text, self.now).unwrap();
        self.draw(&changes);
        let last = self.chat.conversation().items().last().unwrap();
        match &last.what {
            matrix::conversation::What::Said(said) => said.txn.clone().unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// Asks the outbox, and remembers what is under way. Says what that is.
    pub fn sends(&mut self) -> String {
        let (out, changes) = self.chat.next_send(self.now);
        self.draw(&changes);
        match out {
            Out::Nothing => "nothing".into(),
            Out::Later(ms) => format!("in {ms}"),
            Out::Send(txn, request) => {
                self.under_way = Some(txn);
                request.path.rsplit('/').next().unwrap().into()
            }
            Out::Upload(txn, request) => {
                self.under_way = Some(txn);
                format!("file {}", request.query)
            }
        }
    }

    /// Answers what is under way.
    pub fn answered(&mut self, status: u16, body: &str) {
        let txn = self.under_way.take().expect("nothing is under way");
        let changes = self.chat.sent(&txn, status, body.as_bytes(), self.now, 0.5);
        self.draw(&changes);
    }

    pub fn draw(&mut self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Added { at, key } => self.page.insert(*at, *key),
                Change::Moved { key, to } => {
                    let from = self.page.iter().position(|other| other == key).unwrap();
                    self.page.remove(from);
                    self.page.insert(*to, *key);
                }
                Change::Removed(key) => {
                    self.page.retain(|other| other != key);
                    self.drawn.remove(key);
                }
                _ => {}
            }
        }
        for change in changes {
            if let Change::Added { key, .. } | Change::Changed(key) = change
                && let Some(item) = self.chat.conversation().item(*key)
            {
                self.drawn.insert(*key, item.clone());
            }
        }
        // A page that draws only what it is told shows what there is.
        let page: Vec<String> = self.page.iter().map(|key| said::item(&self.drawn[key])).collect();
        assert_eq!(page, said::printed(self.chat.conversation()));
        let keys: Vec<Key> = self.chat.conversation().items().iter().map(|item| item.key).collect();
        assert_eq!(self.page, keys);
    }

    #[track_caller]
    pub fn shows(&self, lines: &[&str], summary: &str) {
        assert_eq!(said::printed(self.chat.conversation()), lines);
        assert_eq!(said::summary(self.chat.conversation()), summary);
    }
}

pub fn typing(who: &[&str]) -> Value {
    json!({"type": "m.typing", "content": {"user_ids": who}})
}

pub fn receipt(who: &str, event: u32) -> Value {
    json!({"type": "m.receipt", "content": {format!("$e{event}"): {"m.read": {who: {"ts": 1}}}}})
}

/// One's own words, as the server gives them back.
pub fn echo(number: u32, txn: &TxnId, body: &str) -> Value {
    let mut event = said::text(number, said::ME, body);
    event["unsigned"] = json!({"transaction_id": txn.as_str(), "age": 3});
    event
}

pub fn edit(number: u32, who: &str, of: u32, body: &str) -> Value {
    said::event(
        number,
        who,
        "m.room.message",
        json!({"msgtype": "m.text", "body": format!("* {body}"), "m.new_content": {"msgtype": "m.text", "body": body},
            "m.relates_to": {"rel_type": "m.replace", "event_id": format!("$e{of}")}}),
    )
}

pub fn redaction(number: u32, who: &str, of: u32) -> Value {
    said::event(number, who, "m.room.redaction", json!({"redacts": format!("$e{of}")}))
}
