//! The service in short: cost, time, who does it, what one gets.

use crate::{
    messages::service as words,
    ui::{Fact, Icon, Said, dollars, price},
};
use catalogue::model::{
    Service,
    service::{Amount, Cost},
};
use language::Text;
use leptos::prelude::*;

/// The box beside the page.
pub fn in_short(service: &Service) -> impl IntoView + use<> {
    let costs = costs(&service.costs);
    let dd = |text: &Text| view! { <dd><Said text=text.clone() /></dd> };
    let authority = dd(&service.authority);
    let time = service.processing_time.as_ref().map(|text| {
        let time = dd(text);
        view! { <Fact icon=Icon::Clock name=words::time()>{time}</Fact> }
    });
    let amounts = (!service.amounts.is_empty()).then(|| {
        let all = service.amounts.iter().map(amount).collect_view();
        view! { <Fact icon=Icon::Support name=words::amount()>{all}</Fact> }
    });
    let outputs = (!service.outputs.is_empty()).then(|| {
        let all = service.outputs.iter().map(dd).collect_view();
        view! { <Fact icon=Icon::Document name=words::you_get()>{all}</Fact> }
    });
    view! {
        <aside class="card key-facts">
            <h2>{words::in_short()}</h2>
            <dl class="facts">
                <Fact icon=Icon::Money name=words::cost()>{costs}</Fact>
                {amounts}
                {time}
                {outputs}
                <Fact icon=Icon::Person name=words::who_does()>{authority}</Fact>
            </dl>
        </aside>
    }
}

fn costs(costs: &[Cost]) -> AnyView {
    if costs.is_empty() {
        return view! { <dd>{words::cost_unknown()}</dd> }.into_any();
    }
    costs.iter().map(cost).collect_view().into_any()
}

fn cost(cost: &Cost) -> impl IntoView + use<> {
    let sum = cost.amount.map(price);
    let note = cost.note.clone().map(|text| view! { <br /><span class="small soft"><Said text /></span> });
    view! { <dd><strong class="number">{sum}</strong>" "<Said text=cost.label.clone() />{note}</dd> }
}

fn amount(amount: &Amount) -> impl IntoView + use<> {
    let exactly = amount.value.map(dollars);
    let at_most = amount.up_to.map(|sum| words::up_to(&dollars(sum)));
    let note = amount.note.clone().map(|text| view! { <br /><span class="small soft"><Said text /></span> });
    view! { <dd><strong class="number">{exactly}{at_most}</strong>" "<Said text=amount.label.clone() />{note}</dd> }
}
