//! The nearest offices.

use super::{Asked, Distance, Does, Point, does};
use crate::model::Office;

/// An office seen from a point.
#[derive(Clone, Copy, Debug)]
pub struct Near<'a> {
    /// The office.
    pub office: &'a Office,
    /// Straight-line distance; absent when no point was given or the office's own is no place on earth.
    pub distance: Option<Distance>,
    /// Whether it does the service asked for; `Yes` when none was.
    pub does: Does,
}

/// The offices that do a service or may do it, nearest first.
///
/// Without a point they stay in the order given; without a service all are kept. Leave out offices that are gone
/// ([`crate::hours::is_gone`]) beforehand.
pub fn nearest<'a>(
    offices: impl IntoIterator<Item = &'a Office>,
    from: Option<Point>,
    asked: Option<Asked<'_>>,
) -> Vec<Near<'a>> {
    let mut found: Vec<Near<'a>> = offices
        .into_iter()
        .map(|office| Near {
            office,
            distance: from
                .zip(Point::new(office.geo.lat, office.geo.lon))
                .map(|(from, to)| from.distance(to)),
            does: asked.map_or(Does::Yes, |asked| does(office, asked)),
        })
        .filter(|near| near.does != Does::No)
        .collect();
    if from.is_some() {
        found.sort_by(|a, b| far(a).total_cmp(&far(b)));
    }
    found
}

fn far(near: &Near<'_>) -> f64 {
    near.distance.map_or(f64::INFINITY, Distance::km)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ServiceId, service::OfficesThatDoIt};

    fn offices() -> Vec<Office> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/content/offices.json");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }

    fn ids(found: &[Near<'_>], most: usize) -> Vec<String> {
        found.iter().take(most).map(|n| n.office.id.to_string()).collect()
    }

    #[test]
    fn the_nearest_office_that_does_it_may_be_the_second_nearest() {
        let offices = offices();
        let kitimat = Point::new(54.05, -128.65);
        assert_eq!(ids(&nearest(&offices, kitimat, None), 2), ["kitimat", "terrace"]);
        let id = ServiceId::from("drivers-licence-renewal");
        let asked = Asked { id: &id, in_person: Some(OfficesThatDoIt::DriverLicensing), elsewhere: false };
        let found = nearest(&offices, kitimat, Some(asked));
        assert_eq!(ids(&found, 1), ["terrace"]);
        assert!(found.windows(2).all(|pair| far(&pair[0]) <= far(&pair[1])));
        assert!(found.iter().all(|n| n.office.can.driver_licensing));
    }

    #[test]
    fn without_a_point_the_order_stays_and_nothing_has_a_distance() {
        let offices = offices();
        let found = nearest(&offices, None, None);
        assert_eq!(found.len(), offices.len());
        assert!(found.iter().zip(&offices).all(|(n, o)| n.office.id == o.id && n.distance.is_none()));
    }

    #[test]
    fn an_office_without_a_place_on_earth_comes_last() {
        let mut offices = offices();
        offices[0].geo.lat = f64::NAN;
        let found = nearest(&offices, Point::new(51.6, -121.3), None);
        assert_eq!(found.last().map(|n| n.office.id.to_string()), Some(offices[0].id.to_string()));
    }
}
