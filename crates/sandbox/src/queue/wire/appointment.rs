//! An appointment, with its office and service in it.

use super::{Office, Service, Zone};
use serde::Serialize;

/// An appointment, as sockets hear of it. Citizens' clients have to drop it unread, and all of it is made up.
#[derive(Clone, Debug, Serialize)]
pub struct Appointment {
    /// Database id.
    pub appointment_id: u32,
    /// The office's database id.
    pub office_id: u32,
    /// The service's database id.
    pub service_id: Option<u32>,
    /// The person's database id.
    pub citizen_id: Option<u32>,
    /// `2026-11-25T17:00:00+00:00`.
    pub start_time: String,
    /// As `start_time`.
    pub end_time: String,
    /// As `start_time`; null until the person comes.
    pub checked_in_time: Option<String>,
    /// A remark.
    pub comments: Option<String>,
    /// A made-up name.
    pub citizen_name: String,
    /// A made-up address.
    pub contact_information: Option<String>,
    /// `Y` where it keeps the time free of appointments.
    pub blackout_flag: &'static str,
    /// Joins appointments of a series.
    pub recurring_uuid: Option<String>,
    /// True: booked by the person.
    pub online_flag: Option<bool>,
    /// True: only holds the time.
    pub is_draft: Option<bool>,
    /// True on a holiday.
    pub stat_flag: bool,
    /// The office, without its lists.
    pub office: OfficeInShort,
    /// The service.
    pub service: Service,
}

/// An office without board, counters, lists and times of appointments.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "each field is that of Office")]
pub struct OfficeInShort {
    pub office_id: u32,
    pub office_name: String,
    pub office_number: u32,
    pub sb_id: u32,
    pub deleted: Option<String>,
    pub exams_enabled_ind: u8,
    pub appointments_enabled_ind: u8,
    pub max_person_appointment_per_day: u32,
    pub telephone: Option<String>,
    pub appointments_days_limit: u32,
    pub appointment_duration: u32,
    pub timezone: Option<Zone>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub office_appointment_message: Option<String>,
    pub civic_address: Option<String>,
    pub online_status: Option<String>,
    pub optout_status: Option<u8>,
    pub external_map_link: Option<String>,
    pub check_in_notification: Option<u8>,
    pub check_in_reminder_msg: Option<String>,
    pub automatic_reminder_at: Option<u32>,
    pub currently_waiting: Option<u8>,
    pub digital_signage_message: Option<u8>,
    pub digital_signage_message_1: Option<String>,
    pub digital_signage_message_2: Option<String>,
    pub digital_signage_message_3: Option<String>,
    pub show_currently_waiting_bottom: Option<u8>,
}

impl From<&Office> for OfficeInShort {
    fn from(office: &Office) -> Self {
        Self {
            office_id: office.office_id,
            office_name: office.office_name.clone(),
            office_number: office.office_number,
            sb_id: office.sb_id,
            deleted: office.deleted.clone(),
            exams_enabled_ind: office.exams_enabled_ind,
            appointments_enabled_ind: office.appointments_enabled_ind,
            max_person_appointment_per_day: office.max_person_appointment_per_day,
            telephone: office.telephone.clone(),
            appointments_days_limit: office.appointments_days_limit,
            appointment_duration: office.appointment_duration,
            timezone: office.timezone.clone(),
            latitude: office.latitude,
            longitude: office.longitude,
            office_appointment_message: office.office_appointment_message.clone(),
            civic_address: office.civic_address.clone(),
            online_status: office.online_status.clone(),
            optout_status: office.optout_status,
            external_map_link: office.external_map_link.clone(),
            check_in_notification: office.check_in_notification,
            check_in_reminder_msg: office.check_in_reminder_msg.clone(),
            automatic_reminder_at: office.automatic_reminder_at,
            currently_waiting: office.currently_waiting,
            digital_signage_message: office.digital_signage_message,
            digital_signage_message_1: office.digital_signage_message_1.clone(),
            digital_signage_message_2: office.digital_signage_message_2.clone(),
            digital_signage_message_3: office.digital_signage_message_3.clone(),
            show_currently_waiting_bottom: office.show_currently_waiting_bottom,
        }
    }
}
