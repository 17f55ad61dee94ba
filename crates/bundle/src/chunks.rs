//! `chunks.json`: what to fetch early for each lazy route.

use crate::split::Program;
use anyhow::{Context, Result};
use serde::Serialize;
use std::{collections::BTreeMap, fs, path::Path};

/// For each lazy route, by its type's name in snake case (`ServicePage` is `service_page`), the addresses of the pieces
/// it needs beside the main one.
#[derive(Serialize)]
pub struct Chunks {
    routes: BTreeMap<String, Vec<String>>,
}

impl Chunks {
    /// `folder` is the address of the program's folder, with a slash at its end.
    pub fn of(program: &Program, folder: &str) -> Self {
        let routes = program.needs.iter().map(|(symbol, stems)| {
            let files = stems.iter().map(|stem| format!("{folder}{stem}.wasm")).collect();
            (route_name(symbol).to_string(), files)
        });
        Self { routes: routes.collect() }
    }

    /// Writes the file into the site.
    ///
    /// # Errors
    /// When that fails.
    pub fn write(&self, site: &Path) -> Result<()> {
        fs::write(site.join("chunks.json"), serde_json::to_vec_pretty(self)?).context("writing chunks.json")
    }
}

/// Leptos calls the view of a lazy route `__<type>_view_<number>`, and any other lazy function `<function>_<number>`.
pub(crate) fn route_name(symbol: &str) -> &str {
    let name = symbol.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_');
    name.strip_prefix("__").and_then(|route| route.strip_suffix("_view")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::route_name;

    #[test]
    fn a_symbol_gives_the_name_of_its_route() {
        assert_eq!(route_name("__service_page_view_1234567"), "service_page");
        assert_eq!(route_name("draw_map_99"), "draw_map");
    }
}
