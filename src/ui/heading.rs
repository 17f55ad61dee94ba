//! The head of a page: where it is, what it is called, what it is about.

use super::icon::{Icon, Picture};
use crate::{messages, route::Route};
use leptos::prelude::*;

/// The way here from the home page, which it adds by itself. The page itself is not part of it: its heading follows.
#[component]
pub fn Breadcrumb(
    /// Address and name of each page on the way, outermost first.
    #[prop(optional)]
    trail: Vec<(Route, AnyView)>,
) -> impl IntoView {
    let steps = trail.into_iter().map(|(route, name)| {
        view! { <li><Picture icon=Icon::Forward /><a href=route.href()>{name}</a></li> }
    });
    view! {
        <nav class="crumbs" aria-label=messages::ui::way_here()>
            <ol>
                <li><a href=Route::Home.href()>{messages::nav::home()}</a></li>
                {steps.collect_view()}
            </ol>
        </nav>
    }
}

/// The one `h1` of a page, and a sentence about it.
#[component]
pub fn PageHeading(
    /// The name of the page.
    title: AnyView,
    /// What it is about.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1>{title}</h1>
            {children.map(|more| view! { <p class="lead">{more()}</p> })}
        </div>
    }
}

/// A page two steps from home.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let trail = vec![(Route::Services, "Services".into_any())];
    view! { <Breadcrumb trail /><p class="lead">"The heading of the page follows."</p> }.into_any()
}
