//! Looking an address up, when a person asks for it.

use super::Spot;
use crate::{
    browser::console,
    config::Api,
    gateways::geocoder::{self, Address, Exactness},
    messages::offices as words,
};
use leptos::prelude::*;

/// What became of the last look-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Lookup {
    /// None was asked for.
    #[default]
    None,
    /// On its way.
    Waiting,
    /// The addresses that fit well enough, best first.
    Found(Vec<Address>),
    /// The search did not answer.
    Failed,
}

/// Forgets the last look-up; an answer that is still on its way comes too late.
pub fn forget(lookup: RwSignal<(u32, Lookup)>) {
    lookup.update(|(number, state)| (*number, *state) = (number.wrapping_add(1), Lookup::None));
}

/// Sends what was typed to the address search. A later look-up wins over an earlier one.
pub fn look_up(api: Api, typed: String, into: RwSignal<(u32, Lookup)>) {
    forget(into);
    let mine = into.with_untracked(|(number, _)| *number);
    into.set((mine, Lookup::Waiting));
    leptos::task::spawn_local(async move {
        let answer = geocoder::find(&api, &typed).await;
        if let Err(failure) = &answer {
            // the reason only: what was typed belongs in no log
            console::error(&format!("address search: {}", failure.detail()));
        }
        if into.try_with_untracked(|(number, _)| *number) == Some(mine) {
            into.set((mine, answer.map_or(Lookup::Failed, Lookup::Found)));
        }
    });
}

/// What a look-up gave, in a sentence; nothing while there is something to choose.
pub fn told(lookup: &Lookup) -> &'static str {
    match lookup {
        Lookup::Waiting => words::address_searching(),
        Lookup::Failed => words::address_failed(),
        Lookup::Found(found) if found.is_empty() => words::address_none(),
        Lookup::None | Lookup::Found(_) => "",
    }
}

/// The addresses to choose from, each saying how exact it is.
pub fn choices(lookup: &Lookup) -> Vec<(String, Spot)> {
    let Lookup::Found(found) = lookup else { return Vec::new() };
    found
        .iter()
        .map(|address| {
            let label = format!("{} ({})", address.text, exactness(address.exact));
            (label, Spot { point: address.point, name: address.text.clone() })
        })
        .collect()
}

fn exactness(exact: Exactness) -> &'static str {
    match exact {
        Exactness::Address => words::exact_address(),
        Exactness::Block => words::exact_block(),
        Exactness::Street => words::exact_street(),
        Exactness::Town => words::exact_town(),
        Exactness::Other => words::exact_other(),
    }
}
