//! Microphones and cameras that are on, and what shows and plays streams. Nothing of it is kept.

pub use super::camera::NoCamera as NoMedia;
use super::devices::Kind;

/// A microphone or a camera that is on until this is dropped.
pub struct Track {
    #[cfg(target_arch = "wasm32")]
    pub(super) track: wasm_bindgen::JsValue,
    #[cfg(target_arch = "wasm32")]
    stream: wasm_bindgen::JsValue,
    #[cfg(target_arch = "wasm32")]
    _context: Option<wasm_bindgen::JsValue>,
    #[cfg(target_arch = "wasm32")]
    ended: Option<wasm_bindgen::closure::Closure<dyn Fn()>>,
}

/// Sound and pictures that come from elsewhere.
#[derive(Clone, PartialEq)]
pub struct Stream {
    /// Its name, the same on both sides.
    pub id: String,
    #[cfg(target_arch = "wasm32")]
    pub(super) inner: wasm_bindgen::JsValue,
}

/// How loud a microphone hears, until it is dropped.
pub struct Level {
    #[cfg(target_arch = "wasm32")]
    inner: wasm::Meter,
}

impl Track {
    /// Turns one on. Without a name the device of the browser's own choice; `front` asks for a camera that looks at the
    /// person.
    ///
    /// # Errors
    /// [`NoMedia`].
    pub async fn open(kind: Kind, device: Option<&str>, front: bool) -> Result<Self, NoMedia> {
        #[cfg(target_arch = "wasm32")]
        return wasm::open(kind, device, front).await;
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = (kind, device, front);
            Err(NoMedia::Missing)
        }
    }

    /// A microphone that hears nothing, for who has none: a call without any sound is taken by nobody.
    pub fn silence() -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return wasm::silence();
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Lets through what it gives, or holds it back.
    pub fn let_through(&self, on: bool) {
        #[cfg(target_arch = "wasm32")]
        super::reflect::set(&self.track, "enabled", on);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = on;
    }

    /// Which device it is, as in [`Device::id`].
    pub fn device(&self) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return super::reflect::call(&self.track, "getSettings", &[])
            .and_then(|settings| super::reflect::text(&settings, "deviceId"));
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Calls `gone` when the device stops by itself: it was unplugged, or the person took the permission back. Not when
    /// this is dropped.
    pub fn watch(&mut self, gone: impl Fn() + 'static) {
        #[cfg(target_arch = "wasm32")]
        {
            let ended = wasm_bindgen::closure::Closure::<dyn Fn()>::new(gone);
            super::reflect::set(&self.track, "onended", ended.as_ref().clone());
            self.ended = Some(ended);
        }
        #[cfg(not(target_arch = "wasm32"))]
        drop(gone);
    }

    /// Shows it in an element.
    pub fn show(&self, element: &str) {
        #[cfg(target_arch = "wasm32")]
        wasm::show(element, &self.stream);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = element;
    }

    /// Measures how loud it is.
    pub fn level(&self) -> Option<Level> {
        #[cfg(target_arch = "wasm32")]
        return wasm::Meter::new(&self.stream).map(|inner| Level { inner });
        #[cfg(not(target_arch = "wasm32"))]
        None
    }
}

#[cfg(target_arch = "wasm32")]
impl Drop for Track {
    fn drop(&mut self) {
        super::reflect::set(&self.track, "onended", wasm_bindgen::JsValue::NULL);
        _ = super::reflect::call(&self.track, "stop", &[]);
        if let Some(context) = &self._context {
            _ = super::reflect::call(context, "close", &[]);
        }
    }
}

impl Level {
    /// How loud it is now, from 0 to 1.
    pub fn now(&self) -> f64 {
        #[cfg(target_arch = "wasm32")]
        return self.inner.now();
        #[cfg(not(target_arch = "wasm32"))]
        0.0
    }
}

/// Shows or plays a stream in an element, or nothing.
pub fn show(element: &str, stream: Option<&Stream>) {
    #[cfg(target_arch = "wasm32")]
    wasm::show(element, &stream.map_or(wasm_bindgen::JsValue::NULL, |stream| stream.inner.clone()));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (element, stream);
}

/// Whether a picture can float above other windows.
pub fn can_float() -> bool {
    #[cfg(target_arch = "wasm32")]
    return super::reflect::get(&js_sys::global(), "document")
        .and_then(|document| super::reflect::get(&document, "pictureInPictureEnabled"))
        .is_some_and(|can| can.is_truthy());
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Lets the picture of an element float above other windows. Call it after a press.
pub async fn float(element: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return match super::reflect::element(element) {
        Some(element) => super::reflect::later(&element, "requestPictureInPicture", &[]).await.is_ok(),
        None => false,
    };
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = element;
        false
    }
}

/// Takes down the picture that floats above other windows, if there is one: it stays there even when its element goes.
pub fn sink() {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|w| w.document())
        && super::reflect::get(&document, "pictureInPictureElement").is_some()
    {
        leptos::task::spawn_local(async move {
            _ = super::reflect::later(&document, "exitPictureInPicture", &[]).await;
        });
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Kind, NoMedia, Track};
    use crate::browser::{
        camera, devices,
        reflect::{call, element, get, later, make, object, set},
    };
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};

    pub async fn open(kind: Kind, device: Option<&str>, front: bool) -> Result<Track, NoMedia> {
        let mut wish: Vec<(&str, JsValue)> = match device {
            Some(id) => vec![("deviceId", object(&[("exact", id.into())]))],
            None => vec![],
        };
        let name = match kind {
            Kind::Camera => {
                if device.is_none() {
                    wish.push(("facingMode", if front { "user" } else { "environment" }.into()));
                }
                // Enough to read a face and a card, little enough for a phone's network.
                wish.push(("width", object(&[("ideal", 1280.into())])));
                wish.push(("height", object(&[("ideal", 720.into())])));
                wish.push(("frameRate", object(&[("max", 30.into())])));
                "video"
            }
            Kind::Microphone | Kind::Speaker => {
                for helps in ["echoCancellation", "noiseSuppression", "autoGainControl"] {
                    wish.push((helps, true.into()));
                }
                "audio"
            }
        };
        let wish = object(&[(name, object(&wish))]);
        let devices = devices::all().ok_or(NoMedia::Missing)?;
        let stream =
            later(&devices, "getUserMedia", &[wish]).await.map_err(|error| camera::why_not(&error))?;
        of(stream, None).ok_or(NoMedia::Other)
    }

    fn of(stream: JsValue, context: Option<JsValue>) -> Option<Track> {
        let tracks: Array = call(&stream, "getTracks", &[])?.dyn_into().ok()?;
        let track = tracks.iter().next()?;
        Some(Track { track, stream, _context: context, ended: None })
    }

    pub fn silence() -> Option<Track> {
        let context = make("AudioContext", &[])?;
        let end = call(&context, "createMediaStreamDestination", &[])?;
        of(get(&end, "stream")?, Some(context))
    }

    pub fn show(id: &str, stream: &JsValue) {
        let Some(element) = element(id) else { return };
        if get(&element, "srcObject").unwrap_or(JsValue::NULL) == *stream {
            return;
        }
        set(&element, "srcObject", stream.clone());
        if !stream.is_null() {
            wasm_bindgen_futures::spawn_local(async move {
                _ = later(&element, "play", &[]).await;
            });
        }
    }

    pub struct Meter {
        context: JsValue,
        analyser: JsValue,
    }

    impl Meter {
        pub fn new(stream: &JsValue) -> Option<Self> {
            let context = make("AudioContext", &[])?;
            let source = call(&context, "createMediaStreamSource", std::slice::from_ref(stream))?;
            let analyser = call(&context, "createAnalyser", &[])?;
            set(&analyser, "fftSize", 512);
            call(&source, "connect", std::slice::from_ref(&analyser))?;
            Some(Self { context, analyser })
        }

        /// The largest swing among the last samples, which are bytes around 128.
        pub fn now(&self) -> f64 {
            let samples = Uint8Array::new_with_length(512);
            _ = call(&self.analyser, "getByteTimeDomainData", &[samples.clone().into()]);
            let swing = samples.to_vec().into_iter().map(|sample| sample.abs_diff(128)).max();
            f64::from(swing.unwrap_or_default()) / 128.0
        }
    }

    impl Drop for Meter {
        fn drop(&mut self) {
            _ = call(&self.context, "close", &[]);
        }
    }
}
