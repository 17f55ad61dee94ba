//! The connection in a browser.

use super::{LONGEST, News, Traffic};
use crate::browser::{
    media::Stream,
    reflect::{call, get, later, make, number, object, set, text},
};
use js_sys::{Array, Object};
use matrix::{
    call::{Candidate, Link},
    wire::relay::Relays,
};
use std::{collections::BTreeMap, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

type On = Rc<dyn Fn(News)>;

/// Makes news of an event, if it is any.
type Hear = Box<dyn Fn(&JsValue) -> Option<News>>;

/// What listens, and the name of what it listens to.
type Listener = (&'static str, Closure<dyn Fn(JsValue)>);

pub struct Inner {
    connection: JsValue,
    /// The one stream that goes out. Tracks need one: without it the other side takes them for nobody's.
    own: JsValue,
    senders: BTreeMap<&'static str, JsValue>,
    channel: JsValue,
    _listeners: Vec<Listener>,
}

impl Inner {
    pub fn new(relays: Option<&Relays>, on: On) -> Option<Self> {
        let servers: Array = relays
            .iter()
            .map(|relays| {
                let urls: Array = relays.addresses.iter().map(|url| JsValue::from(url.as_str())).collect();
                let name = relays.username.as_str().into();
                object(&[
                    ("urls", urls.into()),
                    ("username", name),
                    ("credential", (&*relays.password).into()),
                ])
            })
            .collect();
        let settings = object(&[("iceServers", servers.into()), ("bundlePolicy", "max-bundle".into())]);
        let connection = make("RTCPeerConnection", &[settings])?;
        let own = make("MediaStream", &[])?;
        let mut listeners = listeners(&connection, &on);
        for (name, listener) in &listeners {
            set(&connection, name, listener.as_ref().clone());
        }
        // Made before the first offer it needs no agreement of its own.
        let channel = call(&connection, "createDataChannel", &["guichet".into()])?;
        let (name, said) = heard("onmessage", &on, Box::new(said));
        set(&channel, name, said.as_ref().clone());
        listeners.push((name, said));
        Some(Self { connection, own, senders: BTreeMap::new(), channel, _listeners: listeners })
    }

    pub fn stream(&self) -> String {
        text(&self.own, "id").unwrap_or_default()
    }

    pub fn add(&mut self, kind: &'static str, what: &JsValue) {
        let streams: Array = std::iter::once(self.own.clone()).collect();
        let how = object(&[("direction", "sendrecv".into()), ("streams", streams.into())]);
        if let Some(transceiver) = call(&self.connection, "addTransceiver", &[what.clone(), how]) {
            self.senders.insert(kind, transceiver);
        }
    }

    pub async fn replace(&self, kind: &str, track: &JsValue) -> bool {
        let Some(sender) = self.senders.get(kind).and_then(|transceiver| get(transceiver, "sender")) else {
            return false;
        };
        later(&sender, "replaceTrack", std::slice::from_ref(track)).await.is_ok()
    }

    pub fn say(&self, message: &str) -> bool {
        call(&self.channel, "send", &[message.into()]).is_some()
    }

    pub fn waits(&self) -> f64 {
        number(&self.channel, "bufferedAmount").unwrap_or_default()
    }

    pub fn want_pictures(&self, wanted: bool) {
        if let Some(transceiver) = self.senders.get("video") {
            set(transceiver, "direction", if wanted { "sendrecv" } else { "inactive" });
        }
    }

    pub async fn offer(&self, restart: bool) -> Option<String> {
        let how = object(&[("iceRestart", restart.into())]);
        let offer = later(&self.connection, "createOffer", &[how]).await.ok()?;
        later(&self.connection, "setLocalDescription", &[offer]).await.ok()?;
        self.description()
    }

    pub async fn answer(&self, offer: &str) -> Option<String> {
        if !self.take("offer", offer).await {
            return None;
        }
        let answer = later(&self.connection, "createAnswer", &[]).await.ok()?;
        later(&self.connection, "setLocalDescription", &[answer]).await.ok()?;
        self.description()
    }

    fn description(&self) -> Option<String> {
        text(&get(&self.connection, "localDescription")?, "sdp")
    }

    pub async fn take(&self, kind: &str, sdp: &str) -> bool {
        let description = object(&[("type", kind.into()), ("sdp", sdp.into())]);
        later(&self.connection, "setRemoteDescription", &[description]).await.is_ok()
    }

    pub async fn add_way(&self, way: &Candidate) {
        let candidate = Object::new();
        set(&candidate, "candidate", way.line.as_str());
        if let Some(mid) = &way.mid {
            set(&candidate, "sdpMid", &**mid);
        }
        if let Some(index) = way.index {
            set(&candidate, "sdpMLineIndex", index);
        }
        if way.mid.is_none() && way.index.is_none() {
            // The end of them belongs to no medium, and some browsers want one named.
            set(&candidate, "sdpMLineIndex", 0);
        }
        _ = later(&self.connection, "addIceCandidate", &[candidate.into()]).await;
    }

    pub async fn traffic(&self) -> Option<Traffic> {
        let report = later(&self.connection, "getStats", &[]).await.ok()?;
        let mut traffic = Traffic::default();
        for entry in js_sys::try_iter(&call(&report, "values", &[])?).ok()??.flatten() {
            let count = |name: &str| number(&entry, name).unwrap_or_default();
            match text(&entry, "type").as_deref() {
                Some("inbound-rtp") => {
                    traffic.received += count("packetsReceived");
                    traffic.lost += count("packetsLost");
                }
                Some("remote-inbound-rtp") => {
                    traffic.they_lost = traffic.they_lost.max(count("fractionLost"));
                    let before = traffic.round_trip.unwrap_or_default();
                    if let Some(seconds) = number(&entry, "roundTripTime") {
                        traffic.round_trip = Some(before.max(seconds * 1_000.0));
                    }
                }
                _ => {}
            }
        }
        Some(traffic)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        for (name, _) in &self._listeners {
            set(if *name == "onmessage" { &self.channel } else { &self.connection }, name, JsValue::NULL);
        }
        _ = call(&self.connection, "close", &[]);
    }
}

fn listeners(connection: &JsValue, on: &On) -> Vec<Listener> {
    let asked = connection.clone();
    vec![
        heard("onicecandidate", on, Box::new(|event| Some(News::Way(way(event))))),
        heard("oniceconnectionstatechange", on, Box::new(move |_| Some(News::Link(link(&asked)?)))),
        heard("ontrack", on, Box::new(stream)),
    ]
}

fn heard(name: &'static str, on: &On, hear: Hear) -> Listener {
    let on = on.clone();
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        if let Some(news) = hear(&event) {
            on(news);
        }
    });
    (name, listener)
}

fn stream(event: &JsValue) -> Option<News> {
    let streams: Array = get(event, "streams")?.dyn_into().ok()?;
    let inner = streams.iter().next()?;
    Some(News::Stream(Stream { id: text(&inner, "id")?, inner }))
}

fn said(event: &JsValue) -> Option<News> {
    text(event, "data").filter(|said| said.len() <= LONGEST).map(News::Said)
}

fn way(event: &JsValue) -> Option<Candidate> {
    let candidate = get(event, "candidate")?;
    let line = text(&candidate, "candidate").filter(|line| !line.is_empty())?;
    let index = number(&candidate, "sdpMLineIndex").map(|index| index as u16);
    Some(Candidate { line, mid: text(&candidate, "sdpMid").map(Into::into), index })
}

fn link(connection: &JsValue) -> Option<Link> {
    match text(connection, "iceConnectionState")?.as_str() {
        "new" | "checking" => Some(Link::Trying),
        "connected" | "completed" => Some(Link::Up),
        "disconnected" => Some(Link::Shaky),
        "failed" => Some(Link::Down),
        _ => None,
    }
}
