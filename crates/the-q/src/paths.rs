//! What can be asked of The Q: paths below its base, such as `https://…/api/v1`.
//!
//! Some end in a slash and some do not, and The Q wants each as it is here. A ticket's own path is
//! [`TicketId::path`](crate::TicketId::path).

use crate::office::OfficeKey;
use catalogue::model::OfficeNumber;

/// Every office; see [`office::read_all`](crate::office::read_all). The Q may answer with what it knew five minutes ago.
pub const OFFICES: &str = "/offices/";

/// The socket, to which a browser connects with `wss:` in place of `https:`; see [`socket`](crate::socket).
pub const SOCKET: &str = "/socket.io/?EIO=4&transport=websocket";

/// The board of an office; see [`board::read`](crate::board::read).
pub fn board(office: OfficeNumber) -> String {
    numbered("/smartboard/?office_number=", office.0, "")
}

/// The record of an office, always fresh; see [`office::read`](crate::office::read).
pub fn office(office: OfficeNumber) -> String {
    numbered("/smardboard/side-menu/", office.0, "")
}

/// How many wait at an office; see [`waiting::read`](crate::waiting::read).
pub fn waiting(office: OfficeNumber) -> String {
    numbered("/smardboard/Q-details/waiting/", office.0, "")
}

/// Appointments of an office that are due; see [`waiting::read_upcoming`](crate::waiting::read_upcoming).
pub fn upcoming(office: OfficeNumber) -> String {
    numbered("/smardboard/Q-details/upcoming/", office.0, "")
}

/// Free appointments of an office; see [`slots::read`](crate::slots::read). A service, by its number in The Q, may need
/// longer ones.
pub fn slots(office: OfficeKey, service: Option<u32>) -> String {
    let path = numbered("/offices/", office.0, "/slots/");
    service.map_or(path.clone(), |service| numbered(&[&path, "?service_id="].concat(), service, ""))
}

fn numbered(before: &str, number: u32, after: &str) -> String {
    [before, &number.to_string(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_stand_where_the_q_wants_them() {
        let office_999 = OfficeNumber(999);
        assert_eq!(board(office_999), "/smartboard/?office_number=999");
        assert_eq!(office(office_999), "/smardboard/side-menu/999");
        assert_eq!(waiting(office_999), "/smardboard/Q-details/waiting/999");
        assert_eq!(upcoming(office_999), "/smardboard/Q-details/upcoming/999");
        assert_eq!(slots(OfficeKey(1), None), "/offices/1/slots/");
        assert_eq!(slots(OfficeKey(1), Some(9)), "/offices/1/slots/?service_id=9");
    }
}
