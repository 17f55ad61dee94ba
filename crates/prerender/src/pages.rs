//! Which pages there are.

use crate::site::Site;
use guichet::route::Route;

/// Every page that does not depend on the visit, in the order of the catalogue.
pub fn all(site: &Site) -> Vec<Route> {
    let fixed =
        [Route::Home, Route::Services, Route::Offices, Route::Talk, Route::Ticket, Route::About].into_iter();
    let categories = site.index.categories.iter().map(|c| Route::Category(c.id.to_string()));
    let services = site.index.services.iter().map(|s| Route::Service(s.id.to_string()));
    let offices = site.offices.offices.iter().map(|o| Route::Office(o.id.to_string()));
    fixed.chain(categories).chain(services).chain(offices).collect()
}
