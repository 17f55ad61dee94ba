//! Files that a person chose, and files that somebody sent.

/// A file that a person chose. Its bytes stay with the browser.
#[derive(Clone)]
pub struct Chosen {
    #[cfg(target_arch = "wasm32")]
    pub(super) blob: wasm_bindgen::JsValue,
    /// Its name, as the device calls it.
    pub name: String,
    /// Its media type, as far as the browser knows it.
    pub mime: String,
    /// Its size in bytes.
    pub size: u64,
}

/// The address of bytes in memory, for an image or a link. It ends with the value.
pub struct Address {
    url: String,
}

/// What was chosen in the file field with this id. The field is empty afterwards, so that the same file can be chosen
/// again.
pub fn take(field: &str) -> Vec<Chosen> {
    #[cfg(target_arch = "wasm32")]
    return wasm::take(field).unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = field;
        Vec::new()
    }
}

/// The picture alone, drawn anew: nothing of what a camera writes beside it is left, such as when, where and with what it
/// was taken. Its longer side has at most `longest` points; width and height come back with it. `None` if it is no
/// picture that this browser can open.
pub async fn redrawn(picture: &Chosen, longest: u32) -> Option<(Chosen, (u32, u32))> {
    #[cfg(target_arch = "wasm32")]
    return wasm::redrawn(picture, longest).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (picture, longest);
        None
    }
}

/// The picture that a `video` element shows now, as a file; `None` if there is none. Its longer side has at most `longest`
/// points.
pub async fn still(element: &str, name: &str, longest: u32) -> Option<Chosen> {
    #[cfg(target_arch = "wasm32")]
    {
        let blob = super::reflect::element(element)?;
        let moving = Chosen { blob, name: name.to_owned(), mime: "image/jpeg".to_owned(), size: 0 };
        redrawn(&moving, longest).await.map(|(still, _)| still)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (element, name, longest);
        None
    }
}

impl Chosen {
    /// An address at which it can be looked at; `None` on the host.
    pub fn address(&self) -> Option<Address> {
        #[cfg(target_arch = "wasm32")]
        return web_sys::Url::create_object_url_with_blob(wasm_bindgen::JsCast::unchecked_ref(&self.blob))
            .ok()
            .map(|url| Address { url });
        #[cfg(not(target_arch = "wasm32"))]
        None
    }
}

impl Address {
    /// An address for some bytes of a media type; `None` on the host.
    pub fn of(bytes: &[u8], mime: &str) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return wasm::address(bytes, mime).map(|url| Self { url });
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = (bytes, mime);
            None
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.url
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = web_sys::Url::revoke_object_url(&self.url);
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Chosen;
    use crate::browser::reflect::{call, get, set};
    use js_sys::{Array, Function, Object, Promise, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, BlobPropertyBag, Url};

    /// Of JPEG, which is what photographs are sent as: hardly any loss is seen.
    const QUALITY: f64 = 0.9;

    pub fn take(field: &str) -> Option<Vec<Chosen>> {
        let field: JsValue = web_sys::window()?.document()?.get_element_by_id(field)?.into();
        let files = Array::from(&get(&field, "files")?);
        set(&field, "value", "");
        Some(files.iter().filter_map(chosen).collect())
    }

    fn chosen(file: JsValue) -> Option<Chosen> {
        let text = |name: &str| get(&file, name)?.as_string();
        Some(Chosen {
            name: text("name").unwrap_or_default(),
            mime: text("type").unwrap_or_default(),
            size: get(&file, "size")?.as_f64()? as u64,
            blob: file.clone(),
        })
    }

    pub async fn redrawn(picture: &Chosen, longest: u32) -> Option<(Chosen, (u32, u32))> {
        // Turned as the camera says, since that is not written beside it any more.
        let turned = Object::new();
        set(&turned, "imageOrientation", "from-image");
        let opened: Promise =
            call(&js_sys::global(), "createImageBitmap", &[picture.blob.clone(), turned.into()])?
                .dyn_into()
                .ok()?;
        let bitmap = JsFuture::from(opened).await.ok()?;
        let side = |name: &str| get(&bitmap, name)?.as_f64().filter(|side| *side >= 1.0);
        let (width, height) = (side("width")?, side("height")?);
        let shrink = (f64::from(longest) / width.max(height)).min(1.0);
        let (width, height) = ((width * shrink).round().max(1.0), (height * shrink).round().max(1.0));
        let canvas: JsValue = web_sys::window()?.document()?.create_element("canvas").ok()?.into();
        set(&canvas, "width", width);
        set(&canvas, "height", height);
        let context = call(&canvas, "getContext", &["2d".into()])?;
        call(&context, "drawImage", &[bitmap.clone(), 0.into(), 0.into(), width.into(), height.into()])?;
        _ = call(&bitmap, "close", &[]);
        // What may be drawn with sharp lines and clear parts stays without loss.
        let mime = if picture.mime == "image/png" { "image/png" } else { "image/jpeg" };
        let made = Promise::new(&mut |done: Function, _| {
            if call(&canvas, "toBlob", &[done.clone().into(), mime.into(), QUALITY.into()]).is_none() {
                _ = done.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        let blob = JsFuture::from(made).await.ok()?;
        let size = get(&blob, "size")?.as_f64()? as u64;
        let ending = if mime == "image/png" { ".png" } else { ".jpg" };
        let name = picture.name.rsplit_once('.').map_or(picture.name.as_str(), |(name, _)| name);
        let name = [name, ending].concat();
        Some((Chosen { blob, name, mime: mime.to_owned(), size }, (width as u32, height as u32)))
    }

    pub fn address(bytes: &[u8], mime: &str) -> Option<String> {
        let properties = BlobPropertyBag::new();
        properties.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties).ok()?;
        Url::create_object_url_with_blob(&blob).ok()
    }
}
