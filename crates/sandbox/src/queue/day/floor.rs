//! An office of the day, and how busy it is.

use crate::queue::{
    directory::Directory,
    hall::{CitizenId, Hall, OfficeId, ServiceId, State},
};
use std::collections::VecDeque;

/// Minutes that a counter has a person for, on average and with all that comes before and after.
pub const MINUTES_AT_COUNTER: f64 = 10.0;

/// An office of the day.
#[derive(Debug)]
pub struct Floor {
    pub office: OfficeId,
    /// Counters with somebody behind them.
    pub counters: usize,
    /// Of these, those that have called somebody.
    pub busy: usize,
    /// People who were put aside and can go on.
    pub back: VecDeque<CitizenId>,
    /// People in line below which more come, and above which fewer do.
    pub usual_line: usize,
    pub takes_appointments: bool,
    /// What people come for, with the prefix of its tickets.
    pub services: Vec<(ServiceId, String)>,
}

/// Public number, counters, usual line.
const BUSY_OFFICES: &[(u32, usize, usize)] = &[
    (94, 4, 9), // Victoria
    (42, 3, 7), // Kelowna
    (55, 3, 5), // Nanaimo
    (68, 2, 6), // Prince George
    (61, 1, 3), // 100 Mile House
];

/// The offices of the day: some that are known to be busy, or else the first ones that are not for tests.
pub fn floors(directory: &Directory) -> Vec<Floor> {
    let known = BUSY_OFFICES
        .iter()
        .filter_map(|(number, counters, line)| floor(directory, *number, *counters, *line));
    let mut floors: Vec<Floor> = known.collect();
    if floors.is_empty() {
        let numbers = directory.offices.iter().map(|desk| desk.office.office_number);
        let offices = numbers.filter(|number| !is_for_tests(*number));
        floors.extend(offices.filter_map(|number| floor(directory, number, 2, 5)).take(BUSY_OFFICES.len()));
    }
    floors
}

fn floor(directory: &Directory, number: u32, counters: usize, usual_line: usize) -> Option<Floor> {
    let desk = directory.by_number(number)?;
    let services = directory.at(desk).filter(|service| service.display_dashboard_ind == 1);
    let services: Vec<_> = services.map(|s| (ServiceId(s.service_id), s.prefix.clone())).collect();
    let takes_appointments = desk.office.appointments_enabled_ind == 1;
    let office = desk.id();
    (!services.is_empty()).then(|| Floor {
        office,
        counters,
        busy: 0,
        back: VecDeque::new(),
        usual_line,
        takes_appointments,
        services,
    })
}

fn is_for_tests(number: u32) -> bool {
    use crate::queue::seed::{HIDDEN_OFFICE, TEST_OFFICE};
    [TEST_OFFICE, HIDDEN_OFFICE].contains(&number)
}

impl Floor {
    /// Minutes between two arrivals, on average: as many come as can be served, more when few wait.
    pub fn minutes_between_arrivals(&self, hall: &Hall) -> f64 {
        let waits = |state: State| state == State::Waiting;
        let line =
            hall.in_line(self.office).into_iter().filter(|c| c.period().is_some_and(|p| waits(p.state)));
        let line = line.count();
        let rush = match line {
            few if few < self.usual_line => 0.5,
            many if many > self.usual_line + 3 => 3.0,
            _ => 1.2,
        };
        MINUTES_AT_COUNTER / self.counters as f64 * rush
    }
}
