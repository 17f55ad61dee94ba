//! Services and their categories as places to go.

use crate::{
    route::Route,
    ui::{CardLink, Icon, RowLink, Words},
};
use catalogue::model::{Category, ServiceCard};
use leptos::prelude::*;

/// The picture of a category. One that is not known here, because content gained it later, gets a plain document.
pub fn picture(category: &str) -> Icon {
    match category {
        "identity" => Icon::Card,
        "driving" => Icon::Car,
        "health" => Icon::Health,
        "life-events" => Icon::Family,
        "money-help" => Icon::Support,
        "housing" => Icon::Home,
        "property-taxes" => Icon::Property,
        "online-accounts" => Icon::Online,
        "legal" => Icon::Law,
        "business" => Icon::Business,
        "outdoors" => Icon::Outdoors,
        "education" => Icon::School,
        "elsewhere" => Icon::Elsewhere,
        _ => Icon::Document,
    }
}

/// A category as a card.
pub fn category_card(category: &Category) -> impl IntoView + use<> {
    let id = category.id.as_str();
    let title = view! { <Words text=category.name.clone() /> }.into_any();
    let text = view! { <Words text=category.summary.clone() /> }.into_any();
    view! { <CardLink href=Route::Category(id.to_owned()).href() icon=picture(id) title text /> }
}

/// A service as a row of a list with services of many categories.
pub fn service_row(service: &ServiceCard) -> impl IntoView + use<> {
    row(service, Some(picture(service.category.as_str())))
}

/// A service as a row of its own category's list.
pub fn row_in_category(service: &ServiceCard) -> impl IntoView + use<> {
    row(service, None)
}

fn row(service: &ServiceCard, icon: Option<Icon>) -> impl IntoView + use<> {
    let href = Route::Service(service.id.to_string()).href();
    let title = view! { <Words text=service.name.clone() /> }.into_any();
    let text = view! { <Words text=service.summary.clone() /> }.into_any();
    view! { <RowLink href icon title text /> }
}
