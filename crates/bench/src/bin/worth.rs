//! Prints how good the search is, what each of its parts is worth, and how well its weights were chosen.
//!
//!     cargo run --release -p bench --bin worth -- [--choose] [--weights] [--misses] QUERIES.json ...

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use bench::quality::{self, Query, measure};
    use catalogue::model::Index;
    use catalogue::search::{Searcher, Weights};

    type Change = fn(&mut Index, &mut Weights);
    let parts: [(&str, Change); 14] = [
        ("everything", |_, _| ()),
        ("no thesaurus", |i, _| i.synonyms.clear()),
        ("no names people use", |i, _| i.services.iter_mut().for_each(|s| s.also_called.clear())),
        ("neither of them", |i, _| {
            i.synonyms.clear();
            i.services.iter_mut().for_each(|s| s.also_called.clear());
        }),
        ("no slips of the finger", |_, w| (w.one_slip, w.two_slips) = (0.0, 0.0)),
        ("no beginnings of words", |_, w| (w.prefix, w.prefix_of_whole) = (0.0, 0.0)),
        ("no summaries", |_, w| w.summary = 0.0),
        ("no categories", |_, w| w.category = 0.0),
        ("no faint words", |_, w| w.faint = 1.0),
        ("no words of another world", |_, w| w.foreign = w.unknown),
        ("unknown words do not count", |_, w| (w.unknown, w.foreign) = (0.01, 0.01)),
        ("words anywhere, no phrases", |_, w| w.anywhere = 1.0),
        ("phrases only", |_, w| w.anywhere = 0.0),
        ("the best is always shown", |_, w| w.enough = 0.0),
    ];
    let index = content::index(&content::load("public/content".as_ref()).map_err(|p| format!("{p:?}"))?);
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let mut queries: Vec<Query> = Vec::new();
    println!("queries                        first  third  nDCG@5  nothing");
    let row = |name: &str, [first, third, gained, none]: [f64; 4]| {
        println!("{name:<30} {first:.3}  {third:.3}   {gained:.3}    {none:.3}");
    };
    for file in &files {
        let read = quality::read(&std::fs::read_to_string(file)?)?;
        let mut splits: Vec<_> = read.iter().map(|q| q.split.as_str()).collect();
        splits.sort_unstable();
        splits.dedup();
        for split in splits {
            let name = if split.is_empty() { file.rsplit('/').next().unwrap_or(file) } else { split };
            let part = read.iter().filter(|q| q.split == split);
            row(name, measure(&index, Weights::default(), part).shares());
        }
        queries.extend(read);
    }
    println!("\nall, with");
    for (name, change) in parts {
        let (mut index, mut weights) = (index.clone(), Weights::default());
        change(&mut index, &mut weights);
        row(name, measure(&index, weights, &queries).shares());
    }
    if options.iter().any(|o| o == "--choose") {
        let (chosen, default) = bench::choose::cross_validate(&index, &queries);
        println!("\nin the fold that chose nothing, with");
        row("weights of the other folds", chosen.shares());
        row("the default weights", default.shares());
        let all: Vec<_> = queries.iter().collect();
        println!("\nchosen by all: {:?}", bench::choose::choose(&index, &all));
    }
    if options.iter().any(|o| o == "--weights") {
        for (name, field, values) in bench::choose::KNOBS {
            println!();
            for value in *values {
                let mut weights = Weights::default();
                *field(&mut weights) = *value;
                row(&format!("{name} {value}"), measure(&index, weights, &queries).shares());
            }
        }
    }
    if options.iter().any(|o| o == "--misses") {
        let searcher = Searcher::new(&index);
        for query in &queries {
            let hits = searcher.search(&query.query, &query.lang, 4);
            let got: Vec<_> = hits.iter().map(|h| format!("{} {:.2}", h.id, h.score)).collect();
            let best = |id: &str| query.relevant.iter().any(|j| j.grade == 2 && j.service == id);
            let right = match hits.first() {
                Some(hit) => best(hit.id.as_str()),
                None => query.relevant.is_empty(),
            };
            if !right {
                println!("{:<9} «{}» {}", query.split, query.query, got.join(", "));
            }
        }
    }
    Ok(())
}
