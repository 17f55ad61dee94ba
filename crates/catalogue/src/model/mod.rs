//! The records of the content set, in the shape of CPSV-AP 3.2, as the files under `public/content/` hold them.

pub mod index;
pub mod office;
pub mod service;
pub mod source;

pub use index::{Index, ServiceCard};
pub use office::{Calendar, Office, OfficeId, OfficeNumber, Offices};
pub use service::{Category, CategoryId, Channel, Service, ServiceId, ServicePage};
pub use source::{Confidence, Source, SourceId};
