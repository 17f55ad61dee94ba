//! Which pages there are.

use crate::site::Site;
use guichet::route::{Route, Words};

/// Every page that does not depend on the visit, in the order of the catalogue.
pub fn all(site: &Site) -> Vec<Route> {
    let fixed = [
        Route::Home,
        Route::Services,
        Route::Offices,
        Route::Talk,
        Route::Private,
        Route::Ticket,
        Route::Code,
    ];
    let words = Words::ALL.map(Route::Words);
    let categories = site.index.categories.iter().map(|c| Route::Category(c.id.to_string()));
    let services = site.index.services.iter().map(|s| Route::Service(s.id.to_string()));
    let checks = site.services.keys().map(|id| Route::Check(id.clone()));
    let offices = site.offices.offices.iter().map(|o| Route::Office(o.id.to_string()));
    fixed.into_iter().chain(words).chain(categories).chain(services).chain(checks).chain(offices).collect()
}
