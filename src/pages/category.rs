//! The services of one category.

use super::{
    loaded::when_ready,
    not_here::NotHere,
    topic::{category_card, row_in_category},
};
use crate::{
    messages::{category as words, services},
    route::Route,
    store::store,
    ui::{Breadcrumb, PageHeading, Words},
};
use catalogue::model::Index;
use leptos::prelude::*;

/// One category with its services, and the other categories below.
#[component]
pub fn Category(
    /// Which one; an unknown id gets a page that says so.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    view! { <div class="wrap page">{when_ready(store().index(), move |index| category(index, &id))}</div> }
}

fn category(index: &Index, id: &str) -> AnyView {
    let Some(category) = index.category(id) else {
        return view! { <NotHere title=words::missing() /> }.into_any();
    };
    let rows =
        index.services.iter().filter(|s| s.category == category.id).map(row_in_category).collect_view();
    let others = index.categories.iter().filter(|c| c.id != category.id).map(category_card).collect_view();
    let summary = category.summary.clone();
    view! {
        <Breadcrumb trail=vec![(Route::Services, services::title().into_any())] />
        <PageHeading title=view! { <Words text=category.name.clone() /> }.into_any()>
            <Words text=summary />
        </PageHeading>
        <ul class="list">{rows}</ul>
        <section class="section">
            <h2>{words::others()}</h2>
            <ul class="grid">{others}</ul>
        </section>
    }
    .into_any()
}
