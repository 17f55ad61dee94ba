//! Prints how long the search takes for each letter, on this machine and in Chromium, as tables in Markdown.

use bench::speed::{Speed, measure};
use bench::{chromium, generate, quality};
use std::error::Error;
use std::fs;
use std::time::Instant;

/// Services, and the bar for each letter in milliseconds.
const SIZES: [(usize, f64); 2] = [(1_000, 4.0), (20_000, 16.0)];

/// Bar for reading and laying out the index of the smaller catalogue, in milliseconds.
const READY: f64 = 50.0;

/// Every so many of the project's own queries are typed.
const EVERY: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let source = chromium::root().join("public/content");
    let content = content::load(&source).map_err(|p| format!("{p:?}"))?;
    let real = content::index(&content);
    let all = quality::read(&fs::read_to_string(source.join("evaluation/search.json"))?)?;
    let queries: Vec<String> = all.into_iter().step_by(EVERY).map(|q| q.query).collect();
    let folder = chromium::folder("search")?;
    fs::write(folder.join("queries.json"), serde_json::to_string(&queries)?)?;

    println!("Search on this machine, in milliseconds:");
    head();
    let start = Instant::now();
    let mut files = Vec::new();
    for (services, bar) in SIZES {
        let json = serde_json::to_string(&generate::catalogue(&real, services))?;
        let file = format!("catalogue-{services}.json");
        fs::write(folder.join(&file), &json)?;
        files.push(file);
        row(&measure(&json, &queries, || start.elapsed().as_secs_f64() * 1000.0)?, bar);
    }
    println!();
    match chromium::measure::<Speed>(&folder, &files) {
        Ok(rows) => {
            println!("Search in Chromium, in milliseconds:");
            head();
            for (speed, (_, bar)) in rows.iter().zip(SIZES) {
                row(speed, bar);
            }
        }
        Err(why) => {
            println!("Not measured in a browser: {why} `cargo xtask setup` installs what is missing.")
        }
    }
    println!();
    Ok(())
}

fn head() {
    println!("\n| services | index, KB | read | lay out | letters | median | p95 | max | bar | slowest at |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
}

fn row(speed: &Speed, bar: f64) {
    println!(
        "| {} | {} | {:.1} | {:.1} | {} | {:.2} | {:.2} | {:.2} | {} | «{}»{}{} |",
        speed.services,
        speed.bytes / 1000,
        speed.read,
        speed.lay_out,
        speed.letters,
        speed.median,
        speed.p95,
        speed.max,
        bar,
        speed.slowest,
        if speed.max > bar { "  OVER THE BAR" } else { "" },
        if speed.services == 1_000 && speed.read + speed.lay_out > READY { "  READY TOO LATE" } else { "" },
    );
}
