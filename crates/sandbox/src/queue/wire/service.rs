//! A service or a category: both are the same record.

use serde::Serialize;

/// A service, or a category of services (`actual_service_ind` 0).
#[derive(Clone, Debug, Default, Serialize)]
pub struct Service {
    /// Database id.
    pub service_id: u32,
    /// Staff's short code.
    pub service_code: String,
    /// Staff's name.
    pub service_name: String,
    /// Staff's description.
    pub service_desc: String,
    /// The category by name.
    pub parent: Option<Parent>,
    /// The category's id.
    pub parent_id: Option<u32>,
    /// When it was given up; here always null.
    pub deleted: Option<String>,
    /// First letter of its ticket numbers.
    pub prefix: String,
    /// 1: shown to citizens, if it also is an actual service.
    pub display_dashboard_ind: u8,
    /// 0 for a category.
    pub actual_service_ind: u8,
    /// The name citizens see.
    pub external_service_name: Option<String>,
    /// Where it can be done online.
    pub online_link: Option<String>,
    /// `Availability.SHOW`, `Availability.HIDE` or `Availability.DISABLE`.
    pub online_availability: Option<String>,
    /// Minutes of an appointment, where they differ from the office's.
    pub timeslot_duration: Option<u32>,
    /// A paragraph for confirmations by e-mail.
    pub email_paragraph: Option<String>,
    /// A colour in staff's calendar.
    pub css_colour: Option<String>,
    /// For the knowledge test; null is the only certain value.
    pub is_dlkt: Option<bool>,
}

/// A category by name.
#[derive(Clone, Debug, Serialize)]
pub struct Parent {
    /// Its name.
    pub service_name: String,
}
