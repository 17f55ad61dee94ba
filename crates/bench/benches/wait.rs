//! Prints how good the bands are in which a person is told how long they still wait, beside their bars.

use bench::hall::office::{Kind, Office};
use bench::hall::phone::{Shown, Sight};
use bench::hall::score::{INSIDE, Score, outward, shown};

/// Offices of each size and days of each kind. The constants of the estimator were chosen on others.
const SEEDS: std::ops::Range<u64> = 60_000..60_040;

fn main() {
    println!(
        "Wait bands on days that were made up. Bars: at least {INSIDE:.2} of the calls inside; a median width of at"
    );
    println!(
        "most 1.00 of what is allowed (half the true wait or 10 minutes); a better interval score than the number of"
    );
    println!(
        "people ahead times the mean of today. «Rounded» is that number as a band rounded outward, which is no bar."
    );
    println!(
        "«Knowing» is told how fast the office is and how many counters are open: what it can't reach nobody can."
    );
    table("Every minute, place, board and opening hours seen", Sight::All, |_| true);
    table("The first band only", Sight::All, |shown| shown.first);
    table("Without opening hours", Sight::NoHours, |_| true);
    table("Without a board", Sight::PlaceAlone, |_| true);
}

fn table(title: &str, sight: Sight, which: impl Fn(&&Shown) -> bool) {
    println!("\n{title}");
    println!(
        "kind of day         counters   bands  inside  width  of allowed  score  number  rounded  knowing: inside  of allowed  score"
    );
    for kind in Kind::ALL {
        for office in Office::ALL {
            let shown = shown(office, kind, sight, SEEDS, 3);
            let score = |band: &dyn Fn(&Shown) -> (f64, f64)| Score::of(shown.iter().filter(&which), band);
            let ours = score(&|shown| shown.band);
            let number = score(&|shown| (shown.mean_of_today, shown.mean_of_today));
            let rounded = score(&|shown| outward(shown.mean_of_today, shown.mean_of_today));
            let knowing = score(&|shown| shown.knowing);
            println!(
                "{:<18}  {:>8}  {:>6}  {:>6.2}  {:>5.0}  {:>10.2}  {:>5.1}  {:>6.1}  {:>7.1}  {:>15.2}  {:>10.2}  {:>5.1}{}{}{}",
                kind.name(),
                office.counters,
                ours.bands,
                ours.inside,
                ours.width,
                ours.of_allowed,
                ours.score,
                number.score,
                rounded.score,
                knowing.inside,
                knowing.of_allowed,
                knowing.score,
                if ours.inside < INSIDE { "  TOO FEW INSIDE" } else { "" },
                if ours.of_allowed > 1.0 { "  TOO WIDE" } else { "" },
                if ours.score >= number.score { "  SCORE NOT BETTER" } else { "" },
            );
        }
    }
}
