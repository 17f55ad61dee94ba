//! All services by category.

use super::{
    finder::Finder,
    loaded::when_ready,
    topic::{picture, row_in_category},
};
use crate::{
    messages::services as words,
    route::Route,
    store::store,
    ui::{Breadcrumb, PageHeading, Picture, Words},
};
use catalogue::model::{Category, Index};
use leptos::prelude::*;

/// Every service, under its category. It needs no search and no program.
#[component]
pub fn Services() -> impl IntoView {
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            <Finder />
            {when_ready(store().index(), |index| {
                index.categories.iter().map(|c| group(index, c)).collect_view().into_any()
            })}
        </div>
    }
}

fn group(index: &Index, category: &Category) -> impl IntoView + use<> {
    let rows =
        index.services.iter().filter(|s| s.category == category.id).map(row_in_category).collect_view();
    let href = Route::Category(category.id.to_string()).href();
    view! {
        <section class="section" id=category.id.to_string()>
            <h2 class="topic">
                <span class="badge"><Picture icon=picture(category.id.as_str()) /></span>
                <a href=href><Words text=category.name.clone() /></a>
            </h2>
            <ul class="list pairs">{rows}</ul>
        </section>
    }
}
