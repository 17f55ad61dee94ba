//! What `browser.mjs` loads into its page: takes the catalogue and the queries from it and leaves the times there.

#[cfg(target_arch = "wasm32")]
fn main() {
    use js_sys::{Function, Reflect, global};
    use wasm_bindgen::{JsCast, JsValue};

    let page = global();
    let text =
        |name: &str| Reflect::get(&page, &name.into()).ok().and_then(|v| v.as_string()).unwrap_or_default();
    let clock = Reflect::get(&page, &"performance".into()).unwrap_or(JsValue::NULL);
    let tell = Reflect::get(&clock, &"now".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let now =
        || tell.as_ref().and_then(|f| f.call0(&clock).ok()).and_then(|t| t.as_f64()).unwrap_or(f64::NAN);
    let queries: Vec<String> = serde_json::from_str(&text("queries")).unwrap_or_default();
    let told = match bench::speed::measure(&text("catalogue"), &queries, now) {
        Ok(speed) => serde_json::to_string(&speed).unwrap_or_default(),
        Err(why) => why.to_string(),
    };
    let _ = Reflect::set(&page, &"speed".into(), &told.into());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part runs in a browser: cargo bench -p bench");
}
