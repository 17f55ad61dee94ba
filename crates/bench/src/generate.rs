//! Catalogues larger than any government has yet, made from the real one.
//!
//! Copies would be too easy: the same words again cost little to look up, and every slip of the finger would find its
//! word among few. So each made service keeps the form of a real one and gets words of its own, from a vocabulary
//! that grows with the catalogue as it does in real collections (Heaps' law) and whose words are used as unevenly as
//! real ones (Zipf's law). The same numbers always give the same catalogue.

use crate::chance::Chance;
use catalogue::model::{Index, ServiceCard, ServiceId};
use language::Text;

/// What people call a service: so many of the real names are kept for each made service.
const NAMES: usize = 12;

/// One word in so many is replaced.
const REPLACED: u64 = 4;

/// The vocabulary of `n` services has about `90 n^0.55` words of its own: 4,000 for 1,000 services, 21,000 for 20,000.
fn vocabulary(services: usize) -> f64 {
    90.0 * (services as f64).powf(0.55)
}

/// A catalogue of so many services.
pub fn catalogue(real: &Index, services: usize) -> Index {
    let mut chance = Chance::new(0x6775_6963_6865_7421);
    let own = vocabulary(services);
    let made = real.services.iter().cycle().take(services).enumerate();
    let made = made.map(|(at, model)| service(model, at, own, &mut chance)).collect();
    Index { services: made, ..real.clone() }
}

fn service(model: &ServiceCard, at: usize, own: f64, chance: &mut Chance) -> ServiceCard {
    let mut text =
        |text: &Text| Text(text.0.iter().map(|(l, t)| (l.clone(), reword(t, own, chance))).collect());
    let (name, summary) = (text(&model.name), text(&model.summary));
    let also_called = model.also_called.iter().map(|(lang, names)| {
        let kept = (0..NAMES).filter_map(|_| {
            let name = names.get(usize::try_from(chance.below(names.len() as u64)).unwrap_or(0))?;
            Some(reword(name, own, chance))
        });
        (lang.clone(), kept.collect())
    });
    let also_called = also_called.collect();
    ServiceCard { id: ServiceId(format!("{}-{at}", model.id)), name, summary, also_called, ..model.clone() }
}

fn reword(text: &str, own: f64, chance: &mut Chance) -> String {
    let words: Vec<String> = text
        .split(' ')
        .map(|word| if chance.below(REPLACED) == 0 { any_word(chance, own) } else { word.to_owned() })
        .collect();
    words.join(" ")
}

/// One of `own` words; the second is used half as often as the first, the third a third as often, and so on.
fn any_word(chance: &mut Chance, own: f64) -> String {
    let share = chance.number() as f64 / u64::MAX as f64;
    spell(own.powf(share) as u64)
}

/// A word that can be spoken, its own for each number.
fn spell(number: u64) -> String {
    const BEGIN: [&str; 20] = [
        "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "pr", "st", "tr",
        "ch",
    ];
    const MIDDLE: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ou", "ea"];
    const END: [&str; 6] = ["", "n", "r", "l", "s", "t"];
    let mut left = Chance::new(number).number() >> 24 << 20 | number;
    let mut word = String::new();
    for _ in 0..2 + number % 3 {
        for sounds in [&BEGIN[..], &MIDDLE, &END] {
            let count = sounds.len() as u64;
            word.push_str(sounds.get(usize::try_from(left % count).unwrap_or(0)).unwrap_or(&""));
            left /= count;
        }
    }
    word
}
