//! The requests that were recorded are those that this crate makes.

use crate::{corpus, said};
use matrix::{
    AccessToken, Account, Body, Ending, EntryToken, EventId, Password, Request, SessionId,
    outbox::{Out, Outbox, Saying},
    wire::{
        account, capabilities,
        media::{self, Mxc},
        register, rooms, send, sync,
        uia::Proof,
    },
};
use serde_json::{Value, json};

/// Whether a request is the recorded one, but for what the recording has more of.
#[track_caller]
fn same(request: &Request, name: &str, but: fn(&mut Value)) {
    let recorded = corpus::answer(name);
    assert_eq!(request.method.as_str(), recorded.method, "{name}");
    assert_eq!(request.target().replace("%20", " "), recorded.target, "{name}");
    assert_eq!(request.auth, recorded.auth, "{name}");
    let mut sent = recorded.sent;
    but(&mut sent);
    match &request.body {
        Body::None => assert_eq!(sent, Value::Null, "{name}"),
        Body::Json(text) => assert_eq!(serde_json::from_str::<Value>(text).unwrap(), sent, "{name}"),
        Body::File { mime } => assert_eq!(json!(mime), sent["content_type"], "{name}"),
    }
}

fn nothing(_: &mut Value) {}

/// The session that stands in a recorded answer.
fn session(name: &str) -> SessionId {
    SessionId::new(corpus::answer(name).body["session"].as_str().unwrap())
}

#[test]
fn registration_in_its_steps() {
    let password = Password::new("PASSWORD");
    same(&register::probe(), "register-probe", nothing);
    same(&register::probe(), "register-flows-token", nothing);
    let name = "cz-b4b0f24d36453dcf";
    let step = register::register(name, &password, "Counter kiosk", &session("register-probe"), Proof::Dummy);
    same(&step, "register", |sent| _ = sent.as_object_mut().unwrap().remove("refresh_token"));
    let token = EntryToken::new("COUNTER-KIOSK-1");
    let name = "cz-4f9a2c7b1d";
    let of = session("register-flows-token");
    let step = register::register(name, &password, "Counter kiosk", &of, Proof::Token(&token));
    same(&step, "register-token", nothing);
    let step = register::register(name, &password, "Counter kiosk", &of, Proof::Dummy);
    same(&step, "register-token-dummy", |sent| sent["initial_device_display_name"] = "Counter kiosk".into());
}

#[test]
fn login_and_what_a_server_can_do() {
    same(&capabilities::versions(), "versions", nothing);
    same(&capabilities::capabilities(), "capabilities", nothing);
    same(&register::login_flows(), "login-flows", nothing);
    let login = register::login(&EntryToken::new("EXAMPLE.JWT.TOKEN"), "Counter kiosk");
    same(&login, "login-jwt", |sent| _ = sent.as_object_mut().unwrap().remove("refresh_token"));
}

#[test]
fn listening() {
    let me = said::user(said::ME);
    same(&account::display_name(&me, "Ticket A-042"), "displayname", nothing);
    // What could shut the person out is asked for in the timeline too.
    same(&sync::filter(&me), "filter", |sent| {
        let types = sent["room"]["timeline"]["types"].as_array_mut().unwrap();
        types.splice(3..3, ["m.room.encryption", "m.room.encrypted", "m.room.tombstone"].map(Value::from));
    });
    let first = sync::sync("0", None, 0).target();
    assert_eq!([&first, "&set_presence=online"].concat(), corpus::answer("sync-initial").target);
    let next = sync::sync("0", Some("s1_2_0_1_1_1_1_6_0_1_1_1_1_1"), sync::WAIT_MS);
    same(&next, "sync-after-create", nothing);
    let older = sync::older(&said::room(), "t1-2").target();
    assert!(older.ends_with("/messages?dir=b&from=t1-2&limit=50"), "{older}");
}

#[test]
fn a_room_as_it_was_tried_with_either_version() {
    let (agent, me) = (said::user(said::AGENT), said::user("@3:localhost"));
    let mut new = rooms::NewRoom {
        agent: &agent,
        name: "",
        topic: "",
        history: rooms::History::FromJoining,
        creator: None,
    };
    let trimmed = |request: Request| {
        let Body::Json(text) = &request.body else { panic!() };
        let mut body: Value = serde_json::from_str(text).unwrap();
        let more = body.as_object_mut().unwrap();
        assert_eq!(more.remove("creation_content"), Some(json!({"m.federate": false})));
        let state = more.remove("initial_state").unwrap();
        assert_eq!(state, corpus::answer("create-room").sent["initial_state"]);
        Request { body: Body::Json(body.to_string()), ..request }
    };
    same(&trimmed(rooms::create(&new)), "create-room-levels-v12", nothing);
    same(&trimmed(rooms::create(&new)), "create-room-levels-v10-creator-missing", nothing);
    new.creator = Some(&me);
    same(&trimmed(rooms::create(&new)), "create-room-levels-v10", |sent| {
        sent.as_object_mut().unwrap().remove("room_version");
    });
    new = rooms::NewRoom { creator: None, name: "Counter chat A-042", topic: "Residence permit", ..new };
    same(&rooms::create(&new), "create-room", |sent| {
        sent["preset"] = "private_chat".into();
        sent["power_level_content_override"] = json!({"users": {"@agent1:localhost": 50}, "invite": 50});
    });
}

#[test]
fn speaking() {
    let (room, me) = (said::room(), said::user(said::ME));
    let read = EventId::read("$W40bhRSm60O0LjzjcJ2zVhhzEI938eaYf9KesNP6KKE").unwrap();
    same(&send::read_up_to(&room, &read), "read-markers", nothing);
    same(&send::typing(&room, &me, Some(8_000)), "typing-on", nothing);
    same(&send::typing(&room, &me, None), "typing-off", nothing);
    same(&rooms::leave(&room), "leave", |sent| *sent = json!({}));
    same(&rooms::forget(&room), "forget", nothing);
    same(&rooms::join(&room), "agent-join", nothing);
    same(&account::logout(), "logout", nothing);

    // Names of transactions come from the outbox alone, so its prefix is put in place of the recorded one.
    let mut outbox = Outbox::new(room.clone(), "");
    let recorded =
        |request: &Request| Request { path: request.path.replace("/cz-.", "/cz."), ..request.clone() };
    outbox.add(Saying::Text("Guten Tag, ich brauche Hilfe.".into()));
    let Out::Send(txn, request) = outbox.next(0) else { panic!() };
    same(&recorded(&request), "send-before-agent", nothing);
    same(&recorded(&request), "send-same-txn-again", nothing);
    outbox.answer(&txn, 200, &corpus::answer("send-before-agent").bytes(), 0, 0.5);
    let redact =
        send::redact(&room, &EventId::read("$Fm4ZBG4t3X72yHkkwKE0Q4GxVuJsDaojE2P-E6VP97A").unwrap(), &txn);
    let redact = Request { path: redact.path.replace("/cz-.1", "/cz.r1"), ..redact };
    same(&redact, "redact", |sent| *sent = json!({}));

    outbox.add(Saying::Text("Ich sende ein Foto.".into()));
    let Out::Send(txn, request) = outbox.next(0) else { panic!() };
    same(&recorded(&request), "send", nothing);
    outbox.answer(&txn, 200, &corpus::answer("send").bytes(), 0, 0.5);

    let photo = send::Attachment {
        name: "letter.png".into(),
        mime: "image/png".into(),
        size: 79,
        pixels: Some((16, 16)),
    };
    outbox.add(Saying::File(photo));
    let Out::Upload(txn, request) = outbox.next(0) else { panic!() };
    same(&request, "media-upload", nothing);
    outbox.answer(&txn, 200, &corpus::answer("media-upload").bytes(), 0, 0.5);
    let Out::Send(_, request) = outbox.next(0) else { panic!() };
    same(&recorded(&request), "send-image", nothing);
}

#[test]
fn going() {
    let password = Password::new("PASSWORD");
    let me = Account {
        user: said::user(said::ME),
        token: AccessToken::new("t"),
        device: String::new(),
        password: Some(password.clone()),
    };
    same(&account::deactivate(None), "deactivate-probe", nothing);
    let proof = Proof::Password(&me.user, &password);
    // The session is another one there: the recorded one had ended meanwhile.
    let session = SessionId::new("VxIgHtFSRHMIeHBfTwUeBxZG");
    same(&account::deactivate(Some((proof, Some(&session)))), "deactivate", nothing);
    same(&Ending::last_word(&me), "deactivate-at-once", nothing);
}

#[test]
fn files() {
    let file = Mxc::read("mxc://localhost/hhienlXpkHIIrMbpowcGBBiF").unwrap();
    same(&media::limits(), "media-config", nothing);
    same(&media::download(&file), "media-download-auth", nothing);
    same(&media::thumbnail(&file, 32, 32), "thumbnail", nothing);
}
