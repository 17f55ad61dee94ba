//! Where this device is, when a person asks for it.

use catalogue::place::Point;

/// Why there is no position. Each has its own sentence, because each leads to something else to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The person, their device or a rule of the site does not allow it.
    Denied,
    /// The device could not find out.
    Unavailable,
    /// It took too long.
    TimedOut,
    /// There is no such function here.
    Unsupported,
}

/// Asks the device where it is, once. The browser may ask the person first, so call it only when they pressed for it.
///
/// # Errors
/// The [`Refusal`]; on the host always [`Refusal::Unsupported`].
pub async fn locate() -> Result<Point, Refusal> {
    #[cfg(target_arch = "wasm32")]
    return wasm::locate().await;
    #[cfg(not(target_arch = "wasm32"))]
    Err(Refusal::Unsupported)
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Point, Refusal};
    use js_sys::{Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::Geolocation;

    /// A town is enough, and a position of some minutes ago too: both spare the battery. In milliseconds.
    const PATIENCE: f64 = 15_000.0;
    const OLDEST: f64 = 300_000.0;

    pub async fn locate() -> Result<Point, Refusal> {
        let device = web_sys::window().and_then(|w| w.navigator().geolocation().ok());
        // Old browsers hand out `undefined` here.
        let device = device.filter(|d| d.is_object()).ok_or(Refusal::Unsupported)?;
        let asked = Promise::new(&mut |done, refused| ask(&device, &done, &refused));
        let position = JsFuture::from(asked).await.map_err(|error| match number(&error, "code") {
            Some(1.0) => Refusal::Denied,
            Some(3.0) => Refusal::TimedOut,
            _ => Refusal::Unavailable,
        })?;
        let coords = Reflect::get(&position, &"coords".into()).unwrap_or_default();
        let degrees = number(&coords, "latitude").zip(number(&coords, "longitude"));
        degrees.and_then(|(lat, lon)| Point::new(lat, lon)).ok_or(Refusal::Unavailable)
    }

    fn ask(device: &Geolocation, done: &js_sys::Function, refused: &js_sys::Function) {
        let options = Object::new();
        for (name, value) in [("timeout", PATIENCE), ("maximumAge", OLDEST)] {
            _ = Reflect::set(&options, &name.into(), &value.into());
        }
        let method = Reflect::get(device, &"getCurrentPosition".into()).unwrap_or_default();
        let called = method
            .dyn_into::<js_sys::Function>()
            .and_then(|method| method.call3(device, done, refused, &options));
        if called.is_err() {
            _ = refused.call0(&JsValue::UNDEFINED);
        }
    }

    fn number(object: &JsValue, field: &str) -> Option<f64> {
        Reflect::get(object, &field.into()).ok()?.as_f64()
    }
}
