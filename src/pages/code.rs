//! Opening a list of papers by its code: for who was given one on paper or by phone, and for the people at the counter.

use super::check::why_not;
use crate::{
    browser::document,
    failure::Load,
    messages::{check as said, code_page as words},
    navigation::navigation,
    route::Route,
    store::store,
    ui::{Breadcrumb, PageHeading},
};
use leptos::{ev::SubmitEvent, prelude::*};
use precheck::carry::Code as Carried;

/// A field for the code. It finds the service by itself.
#[component]
pub fn Code() -> impl IntoView {
    let navigation = navigation();
    let index = store().index();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<&'static str>);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let found = match &*index.read_untracked() {
            Load::Ready(index) => {
                let ids = index.services.iter().map(|s| s.id.as_str());
                let code = Carried::read(&typed.read_untracked());
                code.and_then(|code| Ok((code.service(ids)?.to_owned(), code))).map_err(why_not)
            }
            Load::Waiting => Err(words::waiting()),
            Load::Failed(_) => Err(words::lost()),
        };
        match found {
            Ok((service, code)) => {
                navigation.go_to_part(&Route::Check(service), &format!("c={}", code.as_str()));
            }
            Err(why) => {
                error.set(Some(why));
                leptos::task::spawn_local(async {
                    leptos::task::tick().await;
                    document::focus("error");
                });
            }
        }
    };
    let trouble = move || {
        error.get().map(|why| {
            view! {
                <div class="card error" id="error" role="alert" tabindex="-1">
                    <h2>{said::error_title()}</h2>
                    <p><a href="#code">{why}</a></p>
                </div>
            }
        })
    };
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            {trouble}
            // It goes nowhere: what is typed never becomes part of an address by itself.
            <form method="dialog" class="field" on:submit=on_submit>
                <label for="code">{words::label()}</label>
                <p class="hint" id="code-hint">{words::hint()}</p>
                <input
                    id="code"
                    class="input code"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-describedby="code-hint"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <p><button class="button">{words::open()}</button></p>
            </form>
        </div>
    }
}
