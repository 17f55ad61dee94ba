//! Reading aloud, where the browser has a voice of the device's own: other voices send the words to whoever makes them, so
//! none is ever left to the browser's choice.

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

/// Whether the device has a voice for a language, as far as it has found its voices.
pub fn speaks(lang: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::voice(lang).is_some();
    #[cfg(not(target_arch = "wasm32"))]
    !names(lang).is_empty()
}

/// What voices call a language, by the first part of their tags: some name a spoken language where pages name a written one.
fn names(lang: &str) -> Vec<&str> {
    match lang {
        "zh-Hant" => vec!["zh", "yue", "cmn"],
        "zh-Hans" => vec!["zh", "cmn"],
        "tl" => vec!["tl", "fil"],
        _ => vec![lang.split('-').next().unwrap_or_default()],
    }
}

/// Says some words, in place of whatever is being said. Without a voice for the language nothing is
/// said.
pub fn say(words: &str, lang: &str, volume: Volume) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::say(words, lang, volume);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (words, lang, volume);
}

/// Says no more of what is being said.
pub fn hush() {
    say("", "", Volume::Off);
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Volume, names};
    use crate::browser::reflect::{call, get, make, set, text};
    use js_sys::Array;
    use wasm_bindgen::{JsCast, JsValue};

    fn engine() -> Option<JsValue> {
        get(&js_sys::global(), "speechSynthesis")
    }

    /// The device's first voice for a language.
    pub fn voice(lang: &str) -> Option<JsValue> {
        let voices: Array = call(&engine()?, "getVoices", &[])?.dyn_into().ok()?;
        let of = |voice: &JsValue| {
            let tag = text(voice, "lang").unwrap_or_default().to_lowercase();
            tag.split(['-', '_']).next().unwrap_or_default().to_owned()
        };
        let is_here = |voice: &JsValue| get(voice, "localService").is_some_and(|here| here.is_truthy());
        let fits = |voice: &JsValue, name: &str| is_here(voice) && of(voice) == name;
        names(lang).into_iter().find_map(|name| voices.iter().find(|voice| fits(voice, name)))
    }

    pub fn say(words: &str, lang: &str, volume: Volume) -> Option<()> {
        let engine = engine()?;
        call(&engine, "cancel", &[])?;
        if words.trim().is_empty() || volume == Volume::Off {
            return Some(());
        }
        let voice = voice(lang)?;
        let utterance = make("SpeechSynthesisUtterance", &[words.into()])?;
        set(&utterance, "lang", lang);
        set(&utterance, "voice", voice);
        set(&utterance, "volume", volume.level());
        call(&engine, "speak", &[utterance])?;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_written_language_has_the_voices_of_those_who_speak_it() {
        assert_eq!(names("fr"), ["fr"]);
        assert!(names("zh-Hant").contains(&"yue"));
        assert!(!names("zh-Hans").contains(&"yue"));
        assert_eq!(names("tl"), ["tl", "fil"]);
    }
}
