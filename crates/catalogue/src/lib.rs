//! Services, offices, opening hours and search: what a person looks for before the trip.
//!
//! Pure: no I/O, no clock, no browser. Time comes in as seconds since 1970 in UTC; files come in as parsed records.
//!
//! Layout: [`model`] the records of the content set, [`search`] from typed words to ranked services, [`hours`] when
//! an office is open, [`place`] towns, distances and the projection of the map.

pub mod hours;
pub mod model;
pub mod place;
pub mod search;
