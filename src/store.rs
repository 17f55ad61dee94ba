//! What has been fetched in this document, for every page to read.
//!
//! A page asks for what it needs and gets a signal; the first ask starts the fetch. While prerendering, everything is
//! put in beforehand and nothing is fetched.

use crate::{
    config::Config,
    failure::{Failure, Load},
    gateways::site,
};
use catalogue::model::{Index, Offices, ServicePage};
use leptos::prelude::*;
use std::sync::Arc;

/// What the app starts with: fetched while a prerendered page is being read, or read from files on the host.
#[derive(Clone, Debug)]
pub struct Start {
    /// The settings.
    pub config: Arc<Config>,
    /// Why they hold only the name and the number that stood in the page, if so.
    pub config_failure: Option<Failure>,
    /// Why the code of the page is not here, if so.
    pub code_failure: Option<Failure>,
    /// The catalogue in short.
    pub index: Load<Arc<Index>>,
    /// The offices.
    pub offices: Load<Arc<Offices>>,
    /// Services in full, by id.
    pub services: Vec<(String, Load<Arc<ServicePage>>)>,
    /// The path of the page that stood here before, when the person has just left it.
    pub came_from: Option<String>,
}

impl Start {
    /// Why something of it is missing, if so.
    pub fn lost(&self) -> Option<Failure> {
        let services = self.services.iter().find_map(|(_, load)| load.failure());
        let code = self.code_failure.as_ref();
        code.or(self.index.failure()).or(self.offices.failure()).or(services).cloned()
    }
}

/// The fetched data; a copyable handle.
#[derive(Clone, Copy)]
pub struct Store {
    config: StoredValue<Arc<Config>>,
    index: RwSignal<Load<Arc<Index>>>,
    offices: RwSignal<Load<Arc<Offices>>>,
    /// A person looks at few of them: a list is enough, and its code is small.
    services: StoredValue<Vec<(String, ServiceSignal)>>,
    asked: StoredValue<(bool, bool)>,
}

type ServiceSignal = RwSignal<Load<Arc<ServicePage>>>;

/// The store of this document. Call it in components under [`crate::app::App`].
pub fn store() -> Store {
    expect_context::<Store>()
}

impl Store {
    /// Fills a store and makes it available to all components below.
    pub fn provide(start: Start) -> Self {
        let services = start.services.into_iter().map(|(id, page)| (id, RwSignal::new(page))).collect();
        let asked = (start.index != Load::Waiting, start.offices != Load::Waiting);
        let store = Self {
            config: StoredValue::new(start.config),
            index: RwSignal::new(start.index),
            offices: RwSignal::new(start.offices),
            services: StoredValue::new(services),
            asked: StoredValue::new(asked),
        };
        provide_context(store);
        store
    }

    /// The settings.
    pub fn config(&self) -> Arc<Config> {
        self.config.get_value()
    }

    /// The catalogue in short.
    pub fn index(&self) -> ReadSignal<Load<Arc<Index>>> {
        if !self.asked.with_value(|a| a.0) {
            self.asked.update_value(|a| a.0 = true);
            fetch(self.index, "content/index.json", site::index());
        }
        self.index.read_only()
    }

    /// The offices.
    pub fn offices(&self) -> ReadSignal<Load<Arc<Offices>>> {
        if !self.asked.with_value(|a| a.1) {
            self.asked.update_value(|a| a.1 = true);
            fetch(self.offices, "content/offices.json", site::offices());
        }
        self.offices.read_only()
    }

    /// One service in full.
    pub fn service(&self, id: &str) -> ReadSignal<Load<Arc<ServicePage>>> {
        if let Some(known) = self.services.with_value(|all| find(all, id)) {
            return known.read_only();
        }
        // It must outlive the page that asked first.
        let signal = self.owner().with(|| RwSignal::new(Load::Waiting));
        self.services.update_value(|all| all.push((id.to_owned(), signal)));
        let wanted = id.to_owned();
        fetch(signal, &format!("content/services/{id}.json"), async move { site::service(&wanted).await });
        signal.read_only()
    }

    /// Forgets what failed, so that the next ask fetches it again.
    pub fn retry(&self) {
        if self.index.with_untracked(|l| l.failure().is_some()) {
            self.index.set(Load::Waiting);
            fetch(self.index, "content/index.json", site::index());
        }
        if self.offices.with_untracked(|l| l.failure().is_some()) {
            self.offices.set(Load::Waiting);
            fetch(self.offices, "content/offices.json", site::offices());
        }
        for (id, signal) in self.services.get_value() {
            if signal.with_untracked(|l| l.failure().is_some()) {
                signal.set(Load::Waiting);
                let file = format!("content/services/{id}.json");
                fetch(signal, &file, async move { site::service(&id).await });
            }
        }
    }

    fn owner(&self) -> Owner {
        expect_context::<RootOwner>().0
    }
}

/// The entry of that name.
pub fn find<T: Copy>(all: &[(String, T)], name: &str) -> Option<T> {
    all.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
}

/// The owner of what lives as long as the document.
#[derive(Clone)]
pub struct RootOwner(pub Owner);

fn fetch<T: Send + Sync + 'static>(
    into: RwSignal<Load<Arc<T>>>,
    file: &str,
    work: impl Future<Output = Result<T, Failure>> + 'static,
) {
    let file = file.to_owned();
    leptos::task::spawn_local(async move {
        let result = work.await;
        if let Err(failure) = &result {
            site::report(&file, failure);
        }
        into.set(result.map(Arc::new).into());
    });
}
