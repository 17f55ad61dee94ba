//! Towns, distances, and where things are on the map.
//!
//! Distances are straight lines over the globe: roads, ferries and mountains make the way longer, so pages must say
//! what they show. Nothing here knows where a person is unless it is told.
//!
//! Layout: [`Point`] and [`Distance`]; `ability` what an office can do; `near` the nearest offices that can do it; `here`
//! whether the one where a person stands does;
//! `gazetteer` towns by name; `projection` the province on paper.

mod ability;
mod distance;
mod gazetteer;
mod here;
mod near;
mod projection;

pub use ability::{Asked, Does, does};
pub use distance::{Distance, Point};
pub use gazetteer::{Found, Gazetteer, Place, Places};
pub use here::{Here, here};
pub use near::{Near, nearest};
pub use projection::{HEIGHT, VIEW_BOX, WIDTH, project};
