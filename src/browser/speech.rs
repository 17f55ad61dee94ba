//! Reading aloud, where the browser has a voice.

/// How loud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Volume {
    /// Not at all.
    Off,
    /// So that only who stands here hears it.
    Low,
    /// As people speak.
    #[default]
    Usual,
    /// As loud as the device is set.
    High,
}

impl Volume {
    /// The next louder one, and after the loudest none.
    pub fn next(self) -> Self {
        match self {
            Self::Off => Self::Low,
            Self::Low => Self::Usual,
            Self::Usual => Self::High,
            Self::High => Self::Off,
        }
    }

    /// From 0 to 1.
    pub fn level(self) -> f64 {
        match self {
            Self::Off => 0.0,
            Self::Low => 0.3,
            Self::Usual => 0.6,
            Self::High => 1.0,
        }
    }
}

/// Whether the browser can speak at all.
pub fn is_here() -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::engine().is_some();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Says some words, in place of whatever is being said; none at all stops it.
pub fn say(words: &str, lang: &str, volume: Volume) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::say(words, lang, volume);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (words, lang, volume);
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Volume;
    use crate::browser::reflect::{call, get, make, set};
    use wasm_bindgen::JsValue;

    pub fn engine() -> Option<JsValue> {
        get(&js_sys::global(), "speechSynthesis")
    }

    pub fn say(words: &str, lang: &str, volume: Volume) -> Option<()> {
        let engine = engine()?;
        call(&engine, "cancel", &[])?;
        if words.trim().is_empty() || volume == Volume::Off {
            return Some(());
        }
        let utterance = make("SpeechSynthesisUtterance", &[words.into()])?;
        set(&utterance, "lang", lang);
        set(&utterance, "volume", volume.level());
        call(&engine, "speak", &[utterance])?;
        Some(())
    }
}
