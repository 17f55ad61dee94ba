//! How long a full check takes, for every service: `cargo bench -p precheck`.

#[path = "../tests/real/mod.rs"]
mod real;

use precheck::Answers;
use std::{hint::black_box, time::Instant};

const ROUNDS: u32 = 500;

fn main() {
    let mut slowest = (0.0, String::new());
    for service in real::services() {
        let precheck = &service.precheck;
        let everything = real::everything(precheck);
        let answered: Answers = precheck
            .questions()
            .filter_map(|q| Some((q.id.clone(), precheck.telling_answers(&q.id).last()?.clone())))
            .collect();
        let mut times = Vec::new();
        for answers in [Answers::new(), answered] {
            for hand in [&everything[..0], &everything[..everything.len() / 4], &everything[..]] {
                let begun = Instant::now();
                for _ in 0..ROUNDS {
                    black_box(precheck.check(black_box(&answers), black_box(hand)));
                }
                times.push(begun.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS));
            }
        }
        let shown: Vec<String> = times.iter().map(|t| format!("{t:6.1}")).collect();
        println!("{:24} {} µs", service.id, shown.join(" "));
        let worst = times.iter().copied().fold(0.0, f64::max);
        if worst > slowest.0 {
            slowest = (worst, service.id);
        }
    }
    println!("columns: nothing answered, then all; with no paper, some, and every paper twice");
    println!("slowest: {:.1} µs for {}", slowest.0, slowest.1);
}
