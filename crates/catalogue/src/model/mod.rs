//! The records of the content set, in the shape of CPSV-AP 3.2, as the files under `public/content/` hold them.

pub mod index;
pub mod office;
pub mod page;
pub mod service;
pub mod source;
pub mod statement;
pub mod words;

pub use index::{Index, ServiceCard};
pub use office::{Calendar, Office, OfficeId, OfficeNumber, Offices};
pub use page::{RelatedService, ServicePage};
pub use service::{Category, CategoryId, Channel, Service, ServiceId};
pub use source::{Confidence, Source, SourceId};
pub use statement::StatementPage;
pub use words::Words;
