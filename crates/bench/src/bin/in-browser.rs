//! What `browser.mjs` loads into its page: takes what to measure with from there and leaves the times there.

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
    let services = text("services");
    let told = if services.is_empty() {
        let queries: Vec<String> = serde_json::from_str(&text("queries")).unwrap_or_default();
        told(bench::speed::measure(&text("catalogue"), &queries, now))
    } else {
        told(bench::check::measure(&services, now))
    };
    let _ = Reflect::set(&page, &"speed".into(), &told.into());
}

#[cfg(target_arch = "wasm32")]
fn told<T: serde::Serialize>(measured: Result<T, json::Problem>) -> String {
    match measured {
        Ok(times) => serde_json::to_string(&times).unwrap_or_default(),
        Err(why) => why.to_string(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This part runs in a browser: cargo bench -p bench");
}
