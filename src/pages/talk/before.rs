//! What a person should know before they start a chat, and what they may want to bring along. The button is the consent.

use crate::{
    browser::{document, kiosk, piece::arrived, thrift},
    config::talk::Matrix,
    failure::Load,
    messages::{self, talk_page as words},
    pages::lazy,
    route::Route,
    session::{self, Wish, session},
    store::store,
    ui::{Button, Icon, PhoneLink, Picture, Weight},
};
use leptos::prelude::*;

/// Longest name, in characters; longer ones are cut by the field.
const LONGEST_NAME: u32 = 60;

/// Plain facts, a name if wanted, the list of papers if there is one, and the button that starts.
#[component]
pub fn Before(
    /// What the chat is about, for the agent's list.
    #[prop(into)]
    subject: Signal<Option<String>>,
    /// Whether it is meant to lead to a video call.
    #[prop(optional)]
    video: bool,
    /// Given: the person may also leave it.
    #[prop(optional, into)]
    on_later: Option<Callback<()>>,
) -> impl IntoView {
    let config = store().config();
    let days = Matrix::parse(config.matrix.as_ref()).ok().flatten().and_then(|matrix| matrix.keeps_days);
    let kept = days.map_or_else(|| words::before_kept_unknown().to_owned(), words::before_kept);
    let number = config.phone.number.clone();
    let name = RwSignal::new(String::new());
    let shares = RwSignal::new(false);
    let session = session();
    let (starting, late) = (RwSignal::new(false), RwSignal::new(false));
    let list = Papers::here();
    let shared = list.clone();
    let start = move |()| {
        starting.set(true);
        late.set(false);
        let first =
            if shares.get_untracked() { shared.iter().map(Papers::message).collect() } else { vec![] };
        let wish = Wish { name: name.get_untracked(), about: subject.get_untracked(), first, video };
        leptos::task::spawn_local(async move {
            let here = arrived(lazy::chat_code()).await.is_ok();
            _ = starting.try_set(false);
            if here {
                session.talk(wish);
            } else {
                _ = late.try_set(true);
            }
        });
    };
    // Who turns to this reads on for a while: what the conversation takes comes meanwhile.
    let turned = StoredValue::new(thrift::saves_data());
    let on_turn = move |_| {
        if turned.try_update_value(|turned| std::mem::replace(turned, true)) == Some(false) {
            leptos::task::spawn_local(async {
                // Whether it came, pressing the button tells.
                _ = arrived(lazy::chat_code()).await;
            });
        }
    };
    Effect::new(move |_| {
        if on_later.is_some() {
            document::focus("before");
        }
    });
    let fact = |icon, words: String| view! { <li class="row"><Picture icon /><span>{words}</span></li> };
    let facts = vec![
        video.then(|| fact(Icon::Camera, words::before_video().to_owned())),
        Some(fact(Icon::Person, words::before_who().to_owned())),
        Some(fact(Icon::Clock, kept)),
        Some(fact(Icon::Shield, words::before_open().to_owned())),
        Some(fact(Icon::Warning, words::before_not().to_owned())),
        Some(fact(Icon::Disruption, words::before_danger().to_owned())),
    ];
    let share = list.map(|list| {
        let label = move || words::before_share(&list.name());
        view! {
            <label class="choice">
                <input type="checkbox" id="chat-share" on:change=move |event| shares.set(event_target_checked(&event)) />
                <span>{label}</span>
            </label>
        }
    });
    let later = on_later.map(|on_press| {
        view! { <Button on_press weight=Weight::Quiet>{words::before_later()}</Button> }
    });
    let told = move || match (starting.get(), late.get()) {
        (true, _) => words::starting(),
        (_, true) => words::not_loaded(),
        _ => "",
    };
    view! {
        <div class="flow before" id="before" tabindex="-1" role="group" aria-labelledby="before-title" on:focusin=on_turn>
            <h3 id="before-title">{words::before()}</h3>
            <ul class="plain flow">{facts}</ul>
            <div class="field">
                <label for="chat-name">{words::before_name()}</label>
                <p class="hint" id="chat-name-hint">{words::before_name_hint()}</p>
                <input
                    id="chat-name"
                    class="input"
                    type="text"
                    autocomplete=kiosk::autofill("given-name")
                    maxlength=LONGEST_NAME
                    aria-describedby="chat-name-hint"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            {share}
            <p role="status">{told}</p>
            {move || late.get().then(|| view! { <p><PhoneLink number=number.clone() /></p> })}
            <p class="row">
                <Button on_press=start icon=Icon::Talk>{words::before_start()}</Button>
                {later}
            </p>
        </div>
    }
}

/// The list of papers that this tab has kept.
#[derive(Clone)]
struct Papers {
    service: String,
    code: String,
}

impl Papers {
    fn here() -> Option<Self> {
        let service = session::chosen()?;
        let code = session::kept(&service)?;
        Some(Self { service, code })
    }

    /// What the service is called.
    fn name(&self) -> String {
        let index = store().index();
        let index = index.read();
        let Load::Ready(index) = &*index else { return String::new() };
        let found = index.services.iter().find(|service| service.id.as_str() == self.service);
        found.map(|service| service.name.words(messages::lang()).to_owned()).unwrap_or_default()
    }

    /// The message that shows it: a link to this site, which holds no private answer.
    fn message(&self) -> String {
        let page = Route::Check(self.service.clone()).href();
        let link = format!("{}{page}#c={}", document::origin(), self.code);
        words::share_first(&self.code, &link, &untrack(|| self.name()))
    }
}
