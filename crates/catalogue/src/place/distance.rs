//! Points on the globe and how far apart they are.

use crate::model::office::Geo;

/// Mean radius of the earth in kilometres (IUGG).
const EARTH_KM: f64 = 6_371.009;

/// A point on the earth, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180; negative in British Columbia.
    pub lon: f64,
}

/// How far two points are apart in a straight line.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Distance {
    km: f64,
}

impl Point {
    /// A point, if the numbers are degrees on the earth.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }

    /// Distance to another point on a sphere, by the haversine formula: within 0.5 % of the true one.
    pub fn distance(self, other: Self) -> Distance {
        let (from, to) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((to - from) / 2.0).sin();
        let half_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = half_lat * half_lat + from.cos() * to.cos() * half_lon * half_lon;
        Distance { km: 2.0 * EARTH_KM * h.clamp(0.0, 1.0).sqrt().asin() }
    }
}

impl From<&Geo> for Point {
    fn from(geo: &Geo) -> Self {
        Self { lat: geo.lat, lon: geo.lon }
    }
}

impl Distance {
    /// In kilometres, unrounded: for sorting.
    pub fn km(self) -> f64 {
        self.km
    }

    /// For people: kilometres, and how many decimals to show of them. More would pretend to know the way.
    ///
    /// Under 10 km one decimal and never less than 0.1; under 100 km whole kilometres; beyond that tens.
    pub fn shown(self) -> (f64, u8) {
        let tenths = (self.km * 10.0).round().max(1.0) / 10.0;
        match self.km {
            _ if tenths < 10.0 => (tenths, 1),
            km if km.round() < 100.0 => (km.round(), 0),
            km => ((km / 10.0).round() * 10.0, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VICTORIA: Point = Point { lat: 48.4284, lon: -123.3656 };
    const VANCOUVER: Point = Point { lat: 49.2827, lon: -123.1207 };
    const ATLIN: Point = Point { lat: 59.578, lon: -133.689 };

    #[test]
    fn distances_agree_with_geodesics_on_the_ellipsoid() {
        for (from, to, km) in [(VICTORIA, VANCOUVER, 96.7), (VICTORIA, ATLIN, 1_410.0), (ATLIN, ATLIN, 0.0)] {
            let found = from.distance(to).km();
            assert!((found - km).abs() <= km * 0.005 + 0.01, "{found} instead of {km}");
            assert_eq!(from.distance(to), to.distance(from));
        }
        let poles = Point { lat: 90.0, lon: 0.0 }.distance(Point { lat: -90.0, lon: 0.0 });
        assert!((poles.km() - 20_015.1).abs() < 1.0);
    }

    #[test]
    fn people_see_rounded_kilometres() {
        for (km, shown) in [
            (0.0, (0.1, 1)),
            (0.04, (0.1, 1)),
            (0.26, (0.3, 1)),
            (9.94, (9.9, 1)),
            (9.96, (10.0, 0)),
            (27.4, (27.0, 0)),
            (99.6, (100.0, 0)),
            (104.0, (100.0, 0)),
            (1_399.0, (1_400.0, 0)),
        ] {
            assert_eq!(Distance { km }.shown(), shown, "{km}");
        }
    }

    #[test]
    fn numbers_that_are_no_degrees_make_no_point() {
        assert_eq!(Point::new(91.0, 0.0), None);
        assert_eq!(Point::new(0.0, f64::NAN), None);
        assert_eq!(Point::new(f64::INFINITY, 0.0), None);
        assert_eq!(Point::new(48.4284, -123.3656), Some(VICTORIA));
    }
}
