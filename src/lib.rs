//! The app that a person sees: pages, components, and what connects them to a browser.
//!
//! It compiles twice. With the feature `csr` for browsers, where [`start`] fetches what the page needs and puts the app
//! in place of the prerendered HTML, at once or when the page needs it ([`rest`]); with `ssr` for the host, where the `prerender` crate makes that HTML from the same
//! components. It must never name a browser outside [`browser`], ask a host that the settings do not name, or put
//! anything personal into an address or a log.
//!
//! Layout: [`start`] the first seconds, [`app`] the frame and the routes, [`pages`] one file or folder per page, [`ui`]
//! the parts of a page, [`route`] addresses, [`head`] titles, [`navigation`] going from page to page, [`arrival`] what
//! happens after,
//! [`messages`] the words of the interface, [`config`] the settings, [`store`] what has been fetched, [`session`] what a person
//! told, [`turns`] making a page part by part, [`failure`] what
//! could not be, [`gateways`] one per outside API, [`browser`] the only place that names the browser, `render` a page as
//! HTML on the host.

// Views are types, and the frame holds every page.
#![recursion_limit = "256"]

pub mod app;
pub mod arrival;
pub mod browser;
pub mod config;
pub mod encoded;
pub mod failure;
pub mod gateways;
pub mod head;
pub mod messages;
pub mod navigation;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod render;
pub mod rest;
pub mod route;
pub mod session;
pub mod start;
pub mod store;
pub mod turns;
pub mod ui;
