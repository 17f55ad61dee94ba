use super::*;
use crate::queue::moment::Moment;

const OFFICE: OfficeId = OfficeId(501);
const SERVICE: ServiceId = ServiceId(8);

fn noon() -> Moment {
    Moment::from_seconds(1_795_466_114)
}

fn arrival() -> Arrival<'static> {
    Arrival {
        office: OFFICE,
        service: SERVICE,
        prefix: "A",
        priority: Priority::Usual,
        counter: CounterKind::Usual,
        contact: Contact::Left,
    }
}

/// So many people in line, a second after each other.
fn line(hall: &mut Hall, people: i64) -> Vec<CitizenId> {
    let come = |second| {
        let id = hall.arrive(&arrival(), noon().plus_seconds(second));
        hall.act(id, Move::Queue, noon().plus_seconds(second)).unwrap();
        id
    };
    (0..people).map(come).collect()
}

fn state(hall: &Hall, id: CitizenId) -> State {
    hall.citizen(id).unwrap().period().unwrap().state
}

/// How often a board is told, of all that is told.
fn told(hall: &mut Hall) -> (usize, usize) {
    let news = hall.take_news();
    (news.iter().filter(|news| matches!(news, News::Moved(OFFICE))).count(), news.len())
}

#[test]
fn each_move_leads_where_it_says_from_the_states_that_allow_it() {
    use {Move as M, State as S};
    let way_to = |state| match state {
        S::TicketCreation => vec![],
        S::Waiting => vec![M::Queue],
        S::Invited => vec![M::Queue, M::Invite],
        S::BeingServed => vec![M::Queue, M::Begin],
        S::OnHold => vec![M::Queue, M::Begin, M::Hold],
    };
    // For each state: what may follow, and where it leads; None: the person is done.
    for (from, allowed) in [
        (
            S::TicketCreation,
            vec![(M::Queue, S::Waiting), (M::Invite, S::Invited), (M::Begin, S::BeingServed)],
        ),
        (S::Waiting, vec![(M::Invite, S::Invited), (M::Begin, S::BeingServed)]),
        (S::Invited, vec![(M::Queue, S::Waiting), (M::Begin, S::BeingServed), (M::Hold, S::OnHold)]),
        (S::BeingServed, vec![(M::Queue, S::Waiting), (M::Hold, S::OnHold)]),
        (S::OnHold, vec![(M::Invite, S::Invited), (M::Begin, S::BeingServed)]),
    ] {
        for step in [M::Queue, M::Invite, M::Begin, M::Hold] {
            let mut hall = Hall::new(1);
            let id = hall.arrive(&arrival(), noon());
            for step in way_to(from) {
                hall.act(id, step, noon()).unwrap();
            }
            assert_eq!(state(&hall, id), from);
            let expected = allowed.iter().find(|(allowed, _)| *allowed == step).map(|(_, to)| *to);
            let done = hall.act(id, step, noon()).is_ok();
            assert_eq!(done.then(|| state(&hall, id)), expected, "{from:?} {step:?}");
            assert_eq!(step.leads_from(from), expected.is_some());
        }
    }
}

#[test]
fn being_served_and_being_put_aside_are_not_announced_and_the_rest_is() {
    let mut hall = Hall::new(1);
    let id = hall.arrive(&arrival(), noon());
    assert_eq!(told(&mut hall), (0, 0), "a ticket is begun");
    for (step, announced) in [
        (Move::Queue, 1),
        (Move::Invite, 1),
        (Move::Begin, 0),
        (Move::Hold, 0),
        (Move::Begin, 0),
        (Move::Queue, 1),
        (Move::Invite, 1),
        (Move::Begin, 0),
        (Move::Finish, 1),
    ] {
        hall.act(id, step, noon()).unwrap();
        assert_eq!(told(&mut hall), (announced, announced), "{step:?}");
    }
    assert_eq!(hall.act(id, Move::Leave, noon()), Err(Refusal::NoSuchPerson));
    assert_eq!(told(&mut hall), (0, 0));
}

#[test]
fn who_is_done_is_as_unknown_as_who_never_was() {
    let mut hall = Hall::new(1);
    let people = line(&mut hall, 2);
    let secret = hall.citizen(people[0]).unwrap().unique_id.clone().unwrap();
    assert!(hall.by_secret(&secret).is_some());
    hall.act(people[0], Move::Leave, noon()).unwrap();
    assert!(hall.by_secret(&secret).is_none() && hall.citizen(people[0]).is_err());
    assert_eq!(hall.in_line(OFFICE).len(), 1);
}

#[test]
fn back_in_line_means_back_at_the_old_place() {
    let mut hall = Hall::new(1);
    let people = line(&mut hall, 3);
    for step in [Move::Invite, Move::Begin, Move::Queue] {
        hall.act(people[0], step, noon().plus_seconds(60)).unwrap();
    }
    let order: Vec<_> = hall.in_line(OFFICE).iter().map(|citizen| citizen.id).collect();
    assert_eq!(order, people);
}

#[test]
fn the_list_and_the_call_follow_different_orders() {
    let mut hall = Hall::new(1);
    let people = line(&mut hall, 3);
    let quick = Arrival { counter: CounterKind::Quick, ..arrival() };
    let quick = hall.arrive(&quick, noon().plus_seconds(10));
    hall.act(quick, Move::Queue, noon().plus_seconds(10)).unwrap();
    hall.set_priority(people[2], Priority::High).unwrap();

    let listed: Vec<_> = hall.in_line(OFFICE).iter().map(|citizen| citizen.id).collect();
    assert_eq!(listed, [people[2], people[0], people[1], quick]);
    let on_board: Vec<_> = hall.on_board(OFFICE).iter().map(|citizen| citizen.id).collect();
    assert_eq!(on_board, [people[0], people[1], people[2], quick]);
    let mut call = |kind| hall.invite_next(OFFICE, kind, noon().plus_seconds(60));
    assert_eq!(call(CounterKind::Quick), Ok(quick), "who needs this kind of counter comes first");
    assert_eq!(call(CounterKind::Quick), Ok(people[2]), "then anyone by priority");
    assert_eq!(call(CounterKind::Usual), Ok(people[0]));
    assert_eq!(call(CounterKind::Usual), Ok(people[1]));
    assert_eq!(call(CounterKind::Usual), Err(Refusal::NobodyWaits));
}

#[test]
fn another_matter_uses_up_a_number_and_ends_the_first_one() {
    let mut hall = Hall::new(1);
    let people = line(&mut hall, 1);
    hall.act(people[0], Move::Begin, noon()).unwrap();
    hall.add_service(people[0], ServiceId(9), "A", noon()).unwrap();
    let citizen = hall.citizen(people[0]).unwrap();
    assert_eq!((citizen.ticket_number.as_str(), citizen.service()), ("A0", Some(ServiceId(9))));
    let next = hall.arrive(&arrival(), noon());
    assert_eq!(hall.citizen(next).unwrap().ticket_number, "A2");
}

#[test]
fn an_appointment_is_made_moved_kept_and_taken_back() {
    let mut hall = Hall::new(1);
    line(&mut hall, 2);
    hall.take_news();
    let booking = Booking { office: OFFICE, service: SERVICE, start: noon().plus_seconds(600), minutes: 30 };
    let id = hall.book(&booking, noon());
    hall.reschedule(id, noon().plus_seconds(1200)).unwrap();
    assert!(matches!(hall.take_news().as_slice(), [News::Made(_), News::Changed(_)]));
    let appointment = hall.appointment(id).unwrap();
    assert_eq!(appointment.end, noon().plus_seconds(1200 + 30 * 60));
    assert!(!appointment.is_near(noon()) && appointment.is_near(noon().plus_seconds(300)));
    assert!(appointment.is_near(noon().plus_seconds(1200 + 900)));
    assert!(!appointment.is_near(noon().plus_seconds(1200 + 901)));

    let citizen = hall.check_in(id, "A", Contact::None, noon()).unwrap();
    assert!(matches!(hall.take_news().as_slice(), [News::Gone(gone), News::Moved(OFFICE)] if *gone == id));
    assert_eq!(hall.in_line(OFFICE)[0].id, citizen, "ahead of those who came before");
    assert_eq!(hall.expected(OFFICE).len(), 0);
    assert_eq!(hall.check_in(id, "A", Contact::None, noon()), Err(Refusal::CheckedIn));
    assert_eq!(hall.cancel(id), Err(Refusal::CheckedIn));

    hall.act(citizen, Move::Uncheck, noon()).unwrap();
    assert!(matches!(hall.take_news().as_slice(), [News::Moved(OFFICE), News::Made(_)]));
    assert_eq!((hall.expected(OFFICE).len(), hall.in_line(OFFICE).len()), (1, 2));
    assert_eq!(hall.check_in(id, "A", Contact::None, noon()), Ok(citizen));
    assert_eq!(hall.citizen(citizen).unwrap().ticket_number, "A2", "its number was given back");
}

#[test]
fn only_people_with_an_appointment_can_be_unchecked() {
    let mut hall = Hall::new(1);
    let people = line(&mut hall, 1);
    assert_eq!(hall.act(people[0], Move::Uncheck, noon()), Err(Refusal::NoAppointment));
}

#[test]
fn secrets_are_uuids_of_version_four_and_follow_from_the_seed() {
    let secret = |seed| {
        let mut hall = Hall::new(seed);
        let people = line(&mut hall, 1);
        hall.citizen(people[0]).unwrap().unique_id.clone().unwrap()
    };
    assert_eq!(secret(7), secret(7));
    assert_ne!(secret(7), secret(8));
    let parts: Vec<usize> = secret(7).split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12]);
    assert_eq!(secret(7).as_bytes()[14], b'4');
}

#[test]
fn who_leaves_no_contact_has_no_secret() {
    let mut hall = Hall::new(1);
    let id = hall.arrive(&Arrival { contact: Contact::None, ..arrival() }, noon());
    assert_eq!(hall.citizen(id).unwrap().unique_id, None);
}
