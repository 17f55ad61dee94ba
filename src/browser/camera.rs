//! The camera, for reading a code: its picture in an element of the page, and one picture after the other to look at.
//! Nothing of it is kept or sent.

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCamera {
    /// The person or the device does not allow it.
    Refused,
    /// There is none.
    Missing,
    /// Another program uses it.
    Busy,
    /// Something else.
    Other,
}

/// What the browser's refusal means, of a camera or a microphone.
#[cfg(target_arch = "wasm32")]
pub(super) fn why_not(error: &wasm_bindgen::JsValue) -> NoCamera {
    match super::reflect::text(error, "name").as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoCamera::Refused,
        Some("NotFoundError" | "OverconstrainedError") => NoCamera::Missing,
        Some("NotReadableError" | "AbortError") => NoCamera::Busy,
        _ => NoCamera::Other,
    }
}

/// One picture, as bright as each point of it is.
pub struct Grey {
    /// Points in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// From 0, black, to 255.
    pub points: Vec<u8>,
}

/// A camera that is on until it is dropped.
pub struct Camera {
    #[cfg(target_arch = "wasm32")]
    inner: wasm::Inner,
}

impl Camera {
    /// Turns the camera on, the one at the back where there are two, and shows it in a `video` element.
    ///
    /// # Errors
    /// See [`NoCamera`].
    pub async fn open(element: &str) -> Result<Self, NoCamera> {
        #[cfg(target_arch = "wasm32")]
        return wasm::Inner::open(element).await.map(|inner| Self { inner });
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = element;
            Err(NoCamera::Missing)
        }
    }

    /// What the codes in the picture say, read by the browser itself; `None` where it can not read codes.
    pub async fn codes(&self) -> Option<Vec<String>> {
        #[cfg(target_arch = "wasm32")]
        return self.inner.codes().await;
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// The picture of now; `None` before there is one.
    pub fn grey(&self) -> Option<Grey> {
        #[cfg(target_arch = "wasm32")]
        return self.inner.grey();
        #[cfg(not(target_arch = "wasm32"))]
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Grey, NoCamera};
    use crate::browser::reflect::{call, get, make, navigator, set};
    use js_sys::{Array, Object, Promise, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// A code fills much of the picture; more points only take longer. In points of the longer side.
    const LARGEST: f64 = 800.0;

    pub struct Inner {
        stream: JsValue,
        video: JsValue,
        canvas: JsValue,
        detector: Option<JsValue>,
    }

    fn devices() -> Option<JsValue> {
        get(&navigator()?, "mediaDevices")
    }

    impl Inner {
        pub async fn open(element: &str) -> Result<Self, NoCamera> {
            let stream = stream().await?;
            // From here on, whatever fails turns the camera off.
            let inner = Self { stream, video: JsValue::NULL, canvas: JsValue::NULL, detector: detector() };
            inner.shown_in(element).await.ok_or(NoCamera::Other)
        }

        async fn shown_in(mut self, element: &str) -> Option<Self> {
            let document = web_sys::window()?.document()?;
            self.video = document.get_element_by_id(element)?.into();
            self.canvas = document.create_element("canvas").ok()?.into();
            set(&self.video, "srcObject", self.stream.clone());
            let plays: Promise = call(&self.video, "play", &[])?.dyn_into().ok()?;
            JsFuture::from(plays).await.ok()?;
            Some(self)
        }

        pub async fn codes(&self) -> Option<Vec<String>> {
            let asked: Promise = call(self.detector.as_ref()?, "detect", std::slice::from_ref(&self.video))?
                .dyn_into()
                .ok()?;
            let found: Array = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
            Some(found.iter().filter_map(|code| get(&code, "rawValue")?.as_string()).collect())
        }

        pub fn grey(&self) -> Option<Grey> {
            let side = |name: &str| get(&self.video, name)?.as_f64().filter(|side| *side >= 1.0);
            let (width, height) = (side("videoWidth")?, side("videoHeight")?);
            let shrink = (LARGEST / width.max(height)).min(1.0);
            let (width, height) = ((width * shrink).floor(), (height * shrink).floor());
            set(&self.canvas, "width", width);
            set(&self.canvas, "height", height);
            let often = Object::new();
            set(&often, "willReadFrequently", true);
            let context = call(&self.canvas, "getContext", &["2d".into(), often.into()])?;
            let at = [self.video.clone(), 0.into(), 0.into(), width.into(), height.into()];
            call(&context, "drawImage", &at)?;
            let picture = call(&context, "getImageData", &[0.into(), 0.into(), width.into(), height.into()])?;
            let colours = Uint8Array::new(&get(&get(&picture, "data")?, "buffer")?).to_vec();
            // Eyes see green best; these are the weights of television.
            let bright = |point: &[u8; 4]| {
                let [red, green, blue, _] = point.map(u32::from);
                ((299 * red + 587 * green + 114 * blue) / 1_000) as u8
            };
            let points = colours.as_chunks::<4>().0.iter().map(bright).collect();
            Some(Grey { width: width as usize, height: height as usize, points })
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            let tracks =
                call(&self.stream, "getTracks", &[]).and_then(|tracks| tracks.dyn_into::<Array>().ok());
            for track in tracks.iter().flat_map(Array::iter) {
                _ = call(&track, "stop", &[]);
            }
            set(&self.video, "srcObject", JsValue::NULL);
        }
    }

    async fn stream() -> Result<JsValue, NoCamera> {
        let (wish, video) = (Object::new(), Object::new());
        set(&video, "facingMode", "environment");
        set(&wish, "video", video);
        let asked = devices().and_then(|devices| call(&devices, "getUserMedia", &[wish.into()]));
        let asked: Promise = asked.and_then(|asked| asked.dyn_into().ok()).ok_or(NoCamera::Missing)?;
        JsFuture::from(asked).await.map_err(|error| super::why_not(&error))
    }

    fn detector() -> Option<JsValue> {
        let options = Object::new();
        set(&options, "formats", Array::of1(&"qr_code".into()));
        make("BarcodeDetector", &[options.into()])
    }
}
