//! The province on paper: BC Albers (EPSG:3005), in the units of the drawing `map/bc.svg`.
//!
//! Computed on a sphere; against the ellipsoid a point moves by less than three units. The same numbers are in
//! `map.json`, from which the drawing is made, and the tests hold both to the same landmarks.

/// Width of the drawing.
pub const WIDTH: f64 = 1030.0;

/// Height of the drawing.
pub const HEIGHT: f64 = 890.0;

/// The whole map, as SVG writes it: [`WIDTH`] and [`HEIGHT`] without the code that writes fractions.
pub const VIEW_BOX: &str = "0 0 1030 890";

const PARALLELS: (f64, f64) = (50.0, 58.5);
const MERIDIAN: f64 = -126.0;
const LATITUDE: f64 = 45.0;
const RADIUS_M: f64 = 6_371_007.0;
const METRES_PER_UNIT: f64 = 1_600.0;
/// Distance of the left edge from the central meridian, east being positive.
const LEFT_M: f64 = -752_000.0;
/// Distance of the upper edge from the origin, north being positive.
const TOP_M: f64 = 1_763_200.0;

/// Where a point (degrees, WGS 84) lies on the drawing: right and down from its upper left corner.
pub fn project(lat: f64, lon: f64) -> (f64, f64) {
    let (first, second) = (PARALLELS.0.to_radians(), PARALLELS.1.to_radians());
    let n = f64::midpoint(first.sin(), second.sin());
    let c = first.cos() * first.cos() + 2.0 * n * first.sin();
    let radius = |lat: f64| (c - 2.0 * n * lat.to_radians().sin()).max(0.0).sqrt() / n * RADIUS_M;
    let angle = n * (lon - MERIDIAN).to_radians();
    let east = radius(lat) * angle.sin();
    let north = radius(LATITUDE) - radius(lat) * angle.cos();
    ((east - LEFT_M) / METRES_PER_UNIT, (TOP_M - north) / METRES_PER_UNIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Office;
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Numbers {
        parallels: (f64, f64),
        meridian: f64,
        latitude: f64,
        radius_m: f64,
        metres_per_unit: f64,
        left_m: f64,
        top_m: f64,
        width: f64,
        height: f64,
        landmarks: Vec<Landmark>,
    }

    #[derive(Deserialize)]
    struct Landmark {
        name: String,
        lat: f64,
        lon: f64,
        x: f64,
        y: f64,
    }

    fn numbers() -> Numbers {
        serde_json::from_str(include_str!("map.json")).unwrap()
    }

    #[test]
    fn the_drawing_is_made_with_the_same_numbers() {
        let n = numbers();
        assert_eq!((n.parallels, n.meridian, n.latitude), (PARALLELS, MERIDIAN, LATITUDE));
        assert_eq!((n.radius_m, n.metres_per_unit), (RADIUS_M, METRES_PER_UNIT));
        assert_eq!(VIEW_BOX, format!("0 0 {WIDTH} {HEIGHT}"));
        assert_eq!((n.left_m, n.top_m, n.width, n.height), (LEFT_M, TOP_M, WIDTH, HEIGHT));
    }

    #[test]
    fn landmarks_are_where_the_drawing_has_them() {
        for Landmark { name, lat, lon, x, y } in numbers().landmarks {
            let (at_x, at_y) = project(lat, lon);
            assert!((at_x - x).hypot(at_y - y) < 0.5, "{name} at {at_x}, {at_y}");
        }
    }

    #[test]
    fn every_office_is_on_the_drawing_clear_of_its_edge() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/content/offices.json");
        let offices: Vec<Office> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        for office in offices {
            let (x, y) = project(office.geo.lat, office.geo.lon);
            assert!((15.0..WIDTH - 15.0).contains(&x) && (15.0..HEIGHT - 15.0).contains(&y), "{}", office.id);
        }
    }

    #[test]
    fn a_degree_north_is_as_long_as_it_is_on_the_ground() {
        let ((x0, y0), (x1, y1)) = (project(54.0, -126.0), project(55.0, -126.0));
        let km = (x1 - x0).hypot(y1 - y0) * METRES_PER_UNIT / 1000.0;
        assert!((km - 111.2).abs() < 1.0, "{km}");
    }
}
