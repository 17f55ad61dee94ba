//! A connection to another browser that carries sound, pictures and small messages (WebRTC).

use super::media::{Stream, Track};
use matrix::{
    call::{Candidate, Link},
    wire::relay::Relays,
};

/// What happens on it.
pub enum News {
    /// It can be reached this way too; `None`: these are all.
    Way(Option<Candidate>),
    /// How it stands.
    Link(Link),
    /// The other side sends this.
    Stream(Stream),
    /// The other side says something beside sound and pictures.
    Said(String),
}

/// Longest message beside sound and pictures, in bytes: every browser takes as much.
pub const LONGEST: usize = 16_384;

/// What arrived since the beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Traffic {
    /// Packets that arrived, and that did not.
    pub received: f64,
    /// See above.
    pub lost: f64,
    /// There and back, in milliseconds; `None` if it is not measured yet.
    pub round_trip: Option<f64>,
    /// Share of own packets that the other side missed lately, from 0 to 1.
    pub they_lost: f64,
}

/// A connection, open until it is dropped.
pub struct Peer {
    #[cfg(target_arch = "wasm32")]
    inner: wasm::Inner,
}

impl Peer {
    /// One that knows of nobody yet. `on` hears what happens, never while a method of this runs. `None` where the browser
    /// has none.
    pub fn new(relays: Option<&Relays>, on: impl Fn(News) + 'static) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return wasm::Inner::new(relays, std::rc::Rc::new(on)).map(|inner| Self { inner });
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = relays;
            drop(on);
            None
        }
    }

    /// The name of the one stream that goes out.
    pub fn stream(&self) -> String {
        #[cfg(target_arch = "wasm32")]
        return self.inner.stream();
        #[cfg(not(target_arch = "wasm32"))]
        String::new()
    }

    /// Sends sound, before the first offer.
    pub fn add_sound(&mut self, sound: &Track) {
        #[cfg(target_arch = "wasm32")]
        self.inner.add("audio", &sound.track);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = sound;
    }

    /// Keeps a place for pictures in both directions, before the first offer. Nothing is sent yet.
    pub fn add_pictures(&mut self) {
        #[cfg(target_arch = "wasm32")]
        self.inner.add("video", &"video".into());
    }

    /// Sends this sound from now on.
    pub async fn speak(&self, sound: &Track) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.inner.replace("audio", &sound.track).await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = sound;
            false
        }
    }

    /// Says something beside sound and pictures; false before the connection is there, after it, and for what has more than
    /// 16,384 bytes.
    pub fn say(&self, message: &str) -> bool {
        #[cfg(target_arch = "wasm32")]
        return message.len() <= LONGEST && self.inner.say(message);
        #[cfg(not(target_arch = "wasm32"))]
        return message.len() > LONGEST;
    }

    /// How many bytes of what was said are not out yet.
    pub fn waits(&self) -> f64 {
        #[cfg(target_arch = "wasm32")]
        return self.inner.waits();
        #[cfg(not(target_arch = "wasm32"))]
        0.0
    }

    /// Sends these pictures from now on, or none.
    pub async fn show(&self, pictures: Option<&Track>) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self
            .inner
            .replace("video", &pictures.map_or(wasm_bindgen::JsValue::NULL, |track| track.track.clone()))
            .await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = pictures;
            false
        }
    }

    /// Wants pictures in both directions, or none in either. It takes effect with the next offer.
    pub fn want_pictures(&self, wanted: bool) {
        #[cfg(target_arch = "wasm32")]
        self.inner.want_pictures(wanted);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = wanted;
    }

    /// Makes an offer, one that looks for the way anew if `restart`. `None` if it can't.
    pub async fn offer(&self, restart: bool) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return self.inner.offer(restart).await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = restart;
            None
        }
    }

    /// Takes an offer and answers it. `None` if it can't.
    pub async fn answer(&self, offer: &str) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return self.inner.answer(offer).await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = offer;
            None
        }
    }

    /// Takes the answer to the last offer; false if it does not fit.
    pub async fn take_answer(&self, answer: &str) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.inner.take("answer", answer).await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = answer;
            false
        }
    }

    /// Tries to reach the other side this way too. One that is of no use is passed over.
    pub async fn add_way(&self, way: &Candidate) {
        #[cfg(target_arch = "wasm32")]
        self.inner.add_way(way).await;
        #[cfg(not(target_arch = "wasm32"))]
        let _ = way;
    }

    /// What arrived so far.
    pub async fn traffic(&self) -> Option<Traffic> {
        #[cfg(target_arch = "wasm32")]
        return self.inner.traffic().await;
        #[cfg(not(target_arch = "wasm32"))]
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm;
