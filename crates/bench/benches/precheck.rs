//! Prints how long a full pre-check takes, on this machine and in Chromium, as tables in Markdown: for the service with most to go through, and
//! for the one that takes longest.

use bench::check::{Speed, measure};
use bench::chromium;
use std::error::Error;
use std::fs;
use std::time::Instant;

/// Bar for one full check in a browser, in milliseconds.
const BAR: f64 = 0.2;

fn main() -> Result<(), Box<dyn Error>> {
    let content = content::load(&chromium::root().join("public/content")).map_err(|p| format!("{p:?}"))?;
    let pages: Vec<_> = content.services.iter().map(|s| content::export::page(&content, s)).collect();
    let json = serde_json::to_string(&pages)?;
    let folder = chromium::folder("precheck")?;
    let file = "services.json".to_owned();
    fs::write(folder.join(&file), &json)?;

    let start = Instant::now();
    print("on this machine", &measure(&json, || start.elapsed().as_secs_f64() * 1000.0)?);
    match chromium::measure::<Vec<Speed>>(&folder, &[file]) {
        Ok(measured) => measured.iter().for_each(|services| print("in Chromium", services)),
        Err(why) => {
            println!("Not measured in a browser: {why} `cargo xtask setup` installs what is missing.")
        }
    }
    Ok(())
}

fn print(place: &str, services: &[Speed]) {
    println!("Pre-check {place}, in milliseconds, over {} services with rules:\n", services.len());
    println!(
        "| service | questions | requirements | documents | prepare | nothing known | slowest | bar | with |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    let slowest = |speed: &Speed| speed.slowest().map_or(0.0, |state| state.time);
    let deepest = services.iter().max_by_key(|speed| speed.depth());
    let longest = services.iter().max_by(|a, b| slowest(a).total_cmp(&slowest(b)));
    for (name, speed) in [("deepest", deepest), ("slowest", longest)] {
        let Some((speed, state)) = speed.and_then(|speed| Some((speed, speed.slowest()?))) else { continue };
        println!(
            "| {}, the {name} | {} | {} | {} | {:.3} | {:.3} | {:.3}{} | {BAR} | {} answered, {} papers |",
            speed.service,
            speed.questions,
            speed.requirements,
            speed.documents,
            speed.prepare,
            speed.states.first().map_or(0.0, |state| state.time),
            state.time,
            if state.time > BAR { "  OVER THE BAR" } else { "" },
            state.answered,
            state.papers,
        );
    }
    println!();
}
