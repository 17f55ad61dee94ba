//! The province with a point for each office.

use super::status::State;
use catalogue::place::{HEIGHT, WIDTH};
use leptos::prelude::*;

/// Half the smallest part of the map that is shown, in its units: about 130 km.
const CLOSEST: f64 = 80.0;

/// An office on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// The office's id.
    pub id: String,
    /// Where it leads, within the site.
    pub href: String,
    /// Its name and, where known, whether it is open: for screen readers and the pointer.
    pub name: String,
    /// Right and down, in the map's units ([`project`]).
    pub at: (f64, f64),
    /// Whether it is open; absent: not known, as on prerendered pages.
    pub state: Option<State>,
}

/// The part of the map that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    left: f64,
    top: f64,
    width: f64,
}

impl Frame {
    /// The whole province.
    pub const ALL: Self = Self { left: 0.0, top: 0.0, width: WIDTH };

    /// A frame around a point that holds the others too, in the map's units.
    pub fn around(centre: (f64, f64), others: &[(f64, f64)]) -> Self {
        let reach =
            others.iter().map(|(x, y)| (x - centre.0).abs().max((y - centre.1).abs() * WIDTH / HEIGHT));
        let half = (reach.fold(0.0, f64::max) * 1.2).clamp(CLOSEST, WIDTH / 2.0);
        let (width, height) = (2.0 * half, 2.0 * half * HEIGHT / WIDTH);
        Self {
            left: (centre.0 - half).clamp(0.0, WIDTH - width),
            top: (centre.1 - height / 2.0).clamp(0.0, HEIGHT - height),
            width,
        }
    }

    fn view_box(self) -> String {
        [self.left, self.top, self.width, self.width * HEIGHT / WIDTH].map(fixed).join(" ")
    }

    /// Points keep their size on the screen, whatever part is shown.
    fn radius(self) -> f64 {
        self.width / 95.0
    }
}

/// The map. Each point is a link; the same offices must stand in a list beside it.
#[component]
pub fn Map(
    /// What the map shows, in words.
    label: &'static str,
    /// The offices.
    #[prop(into)]
    pins: Signal<Vec<Pin>>,
    /// The person's own place, in the map's units, and what to call it.
    #[prop(into)]
    here: Signal<Option<(f64, f64)>>,
    /// What to call that place.
    #[prop(optional)]
    here_name: &'static str,
    /// The part shown.
    #[prop(into)]
    frame: Signal<Frame>,
) -> impl IntoView {
    let points = move || {
        let radius = frame.get().radius();
        pins.get().into_iter().map(|pin| point(pin, radius)).collect_view()
    };
    let person = move || {
        here.get().map(|(x, y)| {
            let radius = frame.get().radius() * 1.2;
            view! {
                <g>
                    <circle class="here" cx=fixed(x) cy=fixed(y) r=fixed(radius)>
                        <title>{here_name}</title>
                    </circle>
                </g>
            }
        })
    };
    view! {
        <nav class="map" aria-label=label>
            <svg viewBox=move || frame.get().view_box()>
                <g aria-hidden="true">
                    <use_ class="around" href="/map/bc.svg#around" />
                    <use_ class="land" href="/map/bc.svg#province" />
                    <use_ class="water" href="/map/bc.svg#lakes" />
                </g>
                {points}
                {person}
            </svg>
        </nav>
    }
}

/// The class of a point.
pub fn pin_class(state: Option<State>) -> &'static str {
    match state {
        None | Some(State::Open) => "pin",
        Some(State::Lunch) => "pin lunch",
        Some(State::Closed) => "pin closed",
    }
}

fn point(pin: Pin, radius: f64) -> impl IntoView {
    let class = pin_class(pin.state);
    let name = pin.name.clone();
    // The group tells the view that the link inside is one of SVG's, not of HTML's.
    view! {
        <g>
            <a href=pin.href aria-label=name data-pin=pin.id>
                <circle class=class cx=fixed(pin.at.0) cy=fixed(pin.at.1) r=fixed(radius)>
                    <title>{pin.name}</title>
                </circle>
            </a>
        </g>
    }
}

/// With one decimal. Rust's own printing of fractions would weigh 8 KB.
fn fixed(value: f64) -> String {
    // The map is some thousand units wide.
    #[allow(clippy::cast_possible_truncation, reason = "a float too large becomes the largest integer")]
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", (tenths / 10).abs(), (tenths % 10).abs())
}

/// Two offices and a person.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    use catalogue::place::project;
    let pin = |name: &str, lat, lon, state| Pin {
        id: String::new(),
        href: "/offices".into(),
        name: name.into(),
        at: project(lat, lon),
        state: Some(state),
    };
    let pins = vec![
        pin("Terrace, open", 54.518, -128.598, State::Open),
        pin("Kitimat, closed for lunch", 54.052, -128.656, State::Lunch),
    ];
    let here = Some(project(54.3, -128.6));
    view! { <Map label="Example map" pins here here_name="You" frame=Frame::ALL /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::place::project;

    #[test]
    fn a_frame_stays_on_the_map_and_holds_what_it_is_for() {
        let victoria = project(48.43, -123.37);
        let duncan = project(48.78, -123.7);
        let near = Frame::around(victoria, &[duncan]);
        assert!(near.left >= 0.0 && near.left + near.width <= WIDTH);
        assert!(near.top >= 0.0 && near.top + near.width * HEIGHT / WIDTH <= HEIGHT + 0.01);
        for (x, y) in [victoria, duncan] {
            assert!((near.left..=near.left + near.width).contains(&x));
            assert!((near.top..=near.top + near.width * HEIGHT / WIDTH).contains(&y));
        }
        let far = Frame::around(victoria, &[project(59.58, -133.69)]);
        assert_eq!((far.left, far.width), (0.0, WIDTH), "at most the whole province");
    }

    #[test]
    fn one_decimal_is_written_as_rust_would() {
        for value in [0.0, 0.04, 0.26, -0.26, 12.34, -80.0, 1_024.96] {
            assert_eq!(fixed(value), format!("{value:.1}").replace("-0.0", "0.0"));
        }
    }

    #[test]
    fn a_place_far_outside_still_gives_a_frame_on_the_map() {
        let frame = Frame::around((50_000.0, -50_000.0), &[(500.0, 500.0)]);
        assert_eq!(frame, Frame::ALL);
    }
}
