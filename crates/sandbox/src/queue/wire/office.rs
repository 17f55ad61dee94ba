//! An office. It has no opening hours: only the times of appointments.

use super::Service;
use serde::{Deserialize, Serialize};

/// An office with everything the API tells of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Office {
    /// Database id: for services, slots and appointments.
    pub office_id: u32,
    /// Its name.
    pub office_name: String,
    /// Public number: for boards and for the socket's room.
    pub office_number: u32,
    /// Database id of the board's kind.
    pub sb_id: u32,
    /// When it was given up; here always null.
    pub deleted: Option<String>,
    /// 1: exams are written here.
    pub exams_enabled_ind: u8,
    /// 1: takes appointments.
    pub appointments_enabled_ind: u8,
    /// Appointments a person may have on one day.
    pub max_person_appointment_per_day: u32,
    /// Telephone.
    pub telephone: Option<String>,
    /// How many days ahead one can book.
    pub appointments_days_limit: u32,
    /// Minutes.
    pub appointment_duration: u32,
    /// The board's kind.
    pub sb: Board,
    /// Kinds of counters.
    pub counters: Vec<Counter>,
    /// Staff's quick list.
    pub quick_list: Vec<Service>,
    /// Staff's back-office list.
    pub back_office_list: Vec<Service>,
    /// Its zone; nullable in the database.
    pub timezone: Option<Zone>,
    /// Times of appointments.
    pub timeslots: Vec<Slot>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// A message on the booking page.
    pub office_appointment_message: Option<String>,
    /// Street and town in one line.
    pub civic_address: Option<String>,
    /// `Status.SHOW`, `Status.HIDE` or `Status.DISABLE`.
    pub online_status: Option<String>,
    /// 0 or 1.
    pub optout_status: Option<u8>,
    /// A map somewhere else.
    pub external_map_link: Option<String>,
    /// 1: sends messages on arrival.
    pub check_in_notification: Option<u8>,
    /// The words of the reminder.
    pub check_in_reminder_msg: Option<String>,
    /// How many people ahead when the reminder goes out.
    pub automatic_reminder_at: Option<u32>,
    /// 1: the boards show who waits.
    pub currently_waiting: Option<u8>,
    /// 1: shows messages.
    pub digital_signage_message: Option<u8>,
    /// First message.
    pub digital_signage_message_1: Option<String>,
    /// Second message.
    pub digital_signage_message_2: Option<String>,
    /// Third message.
    pub digital_signage_message_3: Option<String>,
    /// 1: the number of people at the bottom of the board.
    pub show_currently_waiting_bottom: Option<u8>,
}

/// How an office's board calls people.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Board {
    /// Database id.
    pub sb_id: u32,
    /// `callbyname`, `callbyticket` or `nocallonsmartboard`.
    pub sb_type: String,
}

/// The kinds of board there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BoardKind {
    /// Staff call by name.
    CallByName,
    /// The board shows the numbers that are called.
    CallByTicket,
    /// Nobody is called through the board.
    NoCallOnSmartboard,
}

impl BoardKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::CallByName, Self::CallByTicket, Self::NoCallOnSmartboard];

    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::CallByName => "callbyname",
            Self::CallByTicket => "callbyticket",
            Self::NoCallOnSmartboard => "nocallonsmartboard",
        }
    }
}

impl From<BoardKind> for Board {
    fn from(kind: BoardKind) -> Self {
        let sb_id = match kind {
            BoardKind::CallByName => 1,
            BoardKind::CallByTicket => 2,
            BoardKind::NoCallOnSmartboard => 3,
        };
        Self { sb_id, sb_type: kind.name().into() }
    }
}

/// A kind of counter.
#[derive(Clone, Debug, Serialize)]
pub struct Counter {
    /// Database id.
    pub counter_id: u32,
    /// Its name.
    pub counter_name: String,
}

/// A zone by its IANA name.
#[derive(Clone, Debug, Serialize)]
pub struct Zone {
    /// Database id.
    pub timezone_id: u32,
    /// Such as `America/Vancouver`.
    pub timezone_name: String,
}

/// A time of day in which appointments are taken.
#[derive(Clone, Debug, Serialize)]
pub struct Slot {
    /// `HH:MM:SS`, office-local.
    pub start_time: String,
    /// `HH:MM:SS`, office-local.
    pub end_time: String,
    /// English names of days.
    pub day_of_week: Vec<String>,
    /// People at the same time.
    pub no_of_slots: u32,
    /// The office's database id.
    pub office: u32,
}
