//! A built site, as far as pages are made from it.

use anyhow::{Context, Result, anyhow};
use catalogue::model::{Index, Offices, ServicePage, StatementPage};
use guichet::{
    config::Config,
    failure::Load,
    gateways,
    messages::{LANGUAGES, Table},
    route::{BASE_LANG, Route},
    store::Start,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Everything that is read before the first page is made.
pub struct Site {
    /// Where it lies.
    pub folder: PathBuf,
    /// Its settings.
    pub config: Config,
    /// The catalogue in short.
    pub index: Arc<Index>,
    /// The offices.
    pub offices: Arc<Offices>,
    /// Each service in full, by id.
    pub services: BTreeMap<String, Arc<ServicePage>>,
    /// The page around the app, with places to fill.
    pub shell: String,
    /// Addresses of the pieces of each lazy page.
    pub chunks: BTreeMap<String, Vec<String>>,
    /// Where the program's own files are, with a slash at both ends.
    pub program: String,
    /// Addresses of the fonts that every page needs.
    pub fonts: Vec<String>,
    /// For languages with letters of their own, the style sheet that brings them.
    pub scripts: Vec<Script>,
}

#[derive(Deserialize)]
struct Chunks {
    routes: BTreeMap<String, Vec<String>>,
}

impl Site {
    /// Reads a site.
    ///
    /// # Errors
    /// When a file is missing or broken; the message names it, and the field.
    pub fn read(folder: &Path) -> Result<Self> {
        let config =
            Config::parse(&bytes(folder, "config.json")?).map_err(|why| anyhow!("config.json: {why}"))?;
        let index: Index = json(folder, "content/index.json")?;
        let services = index.services.iter().map(|card| {
            let page: ServicePage = json(folder, &format!("content/services/{}.json", card.id))?;
            Ok((card.id.to_string(), Arc::new(page)))
        });
        let shell = String::from_utf8(bytes(folder, "200.html")?).context("200.html")?;
        let chunks: Chunks = json(folder, "chunks.json")?;
        Ok(Self {
            config,
            services: services.collect::<Result<_>>()?,
            index: Arc::new(index),
            offices: Arc::new(json(folder, "content/offices.json")?),
            chunks: chunks.routes,
            program: program(&shell).context("200.html names no program")?,
            fonts: fonts(folder)?,
            scripts: scripts(folder)?,
            shell,
            folder: folder.to_owned(),
        })
    }

    /// The words of the interface in a language.
    ///
    /// # Errors
    /// When they are missing, or of another version than this program.
    pub fn words(&self, lang: &str) -> Result<Table> {
        let file = format!("{}messages/{lang}.json", self.program.trim_start_matches('/'));
        Table::parse(lang, &bytes(&self.folder, &file)?).map_err(|why| anyhow!("{file}: {why}"))
    }

    /// The public address of a page in a language; `None` where the settings do not say what the site is called.
    pub fn address(&self, lang: &str, route: &Route) -> Option<String> {
        let site = self.config.site_url.as_deref()?.trim_end_matches('/');
        Some(format!("{site}{}", route.href_in(lang)))
    }

    /// The public addresses of a page by language tag, as search engines want them: each names all, itself among them, and
    /// `x-default` is for whoever reads none of these languages.
    pub fn alternates(&self, route: &Route) -> Vec<(&'static str, String)> {
        let tags = LANGUAGES.iter().map(|(tag, _)| (*tag, *tag)).chain([("x-default", BASE_LANG)]);
        tags.filter_map(|(tag, lang)| Some((tag, self.address(lang, route)?))).collect()
    }

    /// The texts of a page of words in a language; `None` for other pages.
    ///
    /// # Errors
    /// When they are missing or broken.
    pub fn texts_of(&self, lang: &str, route: &Route) -> Result<Option<Arc<StatementPage>>> {
        let Route::Words(page) = route else { return Ok(None) };
        let texts = json(&self.folder, &format!("content/pages/{lang}/{}.json", page.id()))?;
        Ok(Some(Arc::new(texts)))
    }

    /// All that a page shows, as if it had been fetched already.
    pub fn start(&self, route: &Route) -> Start {
        let services = match route {
            Route::Service(id) | Route::Check(id) => {
                self.services.get(id).map(|page| (id.clone(), Load::Ready(page.clone())))
            }
            _ => None,
        };
        Start {
            config: Arc::new(self.config.clone()),
            config_failure: None,
            code_failure: None,
            index: Load::Ready(self.index.clone()),
            offices: Load::Ready(self.offices.clone()),
            services: services.into_iter().collect(),
            came_from: None,
        }
    }
}

#[cfg(test)]
impl Site {
    /// A site of settings alone.
    pub(crate) fn of(config: Config) -> Self {
        Self {
            folder: PathBuf::new(),
            config,
            index: Arc::default(),
            offices: Arc::default(),
            services: BTreeMap::new(),
            shell: String::new(),
            chunks: BTreeMap::new(),
            program: "/".to_owned(),
            fonts: Vec::new(),
            scripts: Vec::new(),
        }
    }
}

fn bytes(folder: &Path, file: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(file)).with_context(|| format!("reading {file}"))
}

fn json<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<T> {
    gateways::parse(&bytes(folder, file)?).map_err(|why| anyhow!("{file}: {why}"))
}

/// The folder of the script that the page's boot element names.
fn program(shell: &str) -> Option<String> {
    let (_, after) = shell.split_once("data-js=\"")?;
    let (script, _) = after.split_once('"')?;
    script.rsplit_once('/').map(|(folder, _)| format!("{folder}/"))
}

/// Both weights of the Latin letters are on every page, and late letters would not be used at all.
/// The style sheet with the letters of a language.
pub struct Script {
    /// The language's tag.
    pub lang: String,
    /// Its address.
    pub href: String,
    /// Whether it is so large that a page must not wait for it.
    pub late: bool,
}

/// Bytes beyond which a page is shown in the letters of the device until the style sheet is here.
const LARGE: u64 = 8_192;

fn scripts(folder: &Path) -> Result<Vec<Script>> {
    let mut found = vec![];
    for entry in fs::read_dir(folder.join("fonts")).context("reading fonts/")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let lang = name.strip_prefix("script-").filter(|name| name.ends_with(".css"));
        if let Some((lang, _)) = lang.and_then(|name| name.split_once('.')) {
            let late = entry.metadata().context("reading fonts/")?.len() > LARGE;
            found.push(Script { lang: lang.to_owned(), href: format!("/fonts/{name}"), late });
        }
    }
    Ok(found)
}

fn fonts(folder: &Path) -> Result<Vec<String>> {
    let mut found = vec![];
    for entry in fs::read_dir(folder.join("fonts")).context("reading fonts/")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.contains("-latin-") {
            found.push(format!("/fonts/{name}"));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::program;

    #[test]
    fn the_program_is_where_the_boot_element_says() {
        let shell =
            r#"<script id="boot" src="/assets/1f/boot.js" data-js="/assets/1f/guichet.js" data-wasm="/x">"#;
        assert_eq!(program(shell).as_deref(), Some("/assets/1f/"));
        assert_eq!(program(r#"<script data-js="/guichet.js">"#).as_deref(), Some("/"));
        assert_eq!(program("<html>"), None);
    }
}
