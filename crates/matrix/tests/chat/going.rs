//! Going, and what is left behind.

use crate::entering::{EXPIRED, Gets, HTML, LOST, Recorded, This, answer, short};
use matrix::{
    AccessToken, Account, Ending, Failure, Password, RoomId, UserId,
    ending::{self, Fate, Report},
};

fn account(password: Option<&str>) -> Account {
    Account {
        user: UserId::read("@cz-1:localhost").unwrap(),
        token: AccessToken::new("t"),
        device: String::new(),
        password: password.map(Password::new),
    }
}

/// What is asked on the way out, and what is left.
fn gone(password: Option<&str>, answers: &[Gets]) -> (String, Option<Report>) {
    let mut ending = Ending::new(&account(password), RoomId::read("!r"));
    let mut asked = vec![];
    let mut step = ending.begin();
    for gets in answers {
        match step {
            ending::Step::Ask(request) => asked.push(short(&request)),
            ending::Step::AskAfter(ms, request) => {
                assert!(ms <= 5_000);
                asked.push(format!("later {}", short(&request)));
            }
            ending::Step::Done(_) => panic!("done after {asked:?}"),
        }
        let (status, body) = answer(*gets);
        step = ending.answer(status, &body, 0.5);
    }
    let report = if let ending::Step::Done(report) = step { Some(report) } else { None };
    (asked.join(" > "), report)
}

const BYE: [Gets; 2] = [Recorded("leave"), Recorded("forget")];

#[test]
fn going_leaves_forgets_and_erases() {
    let all = [BYE[0], BYE[1], Recorded("deactivate-probe"), Recorded("deactivate")];
    let (asked, report) = gone(Some("p"), &all);
    assert_eq!(asked, "leave > forget > deactivate > deactivate password");
    assert_eq!(report, Some(Report { room: Fate::Gone, account: Fate::Gone }));
    let (asked, report) = gone(None, &[BYE[0], BYE[1], Recorded("logout")]);
    assert_eq!(asked, "leave > forget > logout");
    assert_eq!(report, Some(Report { room: Fate::Gone, account: Fate::LoggedOut }));
}

#[test]
fn what_could_not_be_erased_is_said() {
    let (asked, report) = gone(Some("p"), &[This(LOST); 3]);
    assert_eq!(asked, "leave > later leave > later leave");
    assert_eq!(report, Some(Report { room: Fate::Left(Failure::Lost), account: Fate::Left(Failure::Lost) }));
    let dead = Recorded("token-dead");
    let (asked, report) = gone(Some("p"), &[dead]);
    let left = Fate::Left(Failure::DeadToken);
    assert_eq!((asked.as_str(), report), ("leave", Some(Report { room: left.clone(), account: left })));
    // The account can't be closed: it is logged out at least, and said to be there.
    let (asked, report) = gone(Some("p"), &[BYE[0], BYE[1], Recorded("not-in-room"), Recorded("logout")]);
    assert_eq!(asked, "leave > forget > deactivate > logout");
    assert_eq!(report, Some(Report { room: Fate::Gone, account: Fate::Left(Failure::Forbidden) }));
}

#[test]
fn one_who_was_put_out_already_still_forgets_and_erases() {
    let all = [Recorded("not-in-room"), BYE[1], Recorded("deactivate-probe"), Recorded("deactivate")];
    assert_eq!(gone(Some("p"), &all).1, Some(Report { room: Fate::Gone, account: Fate::Gone }));
}

#[test]
fn an_erasure_whose_answer_was_lost_is_known_by_the_dead_token() {
    let probe = Recorded("deactivate-probe");
    let all = [BYE[0], BYE[1], probe, This(LOST), Recorded("token-dead")];
    let (asked, report) = gone(Some("p"), &all);
    assert_eq!(asked, "leave > forget > deactivate > deactivate password > later deactivate password");
    assert_eq!(report, Some(Report { room: Fate::Gone, account: Fate::Gone }));
    // Without such a request before, it is not.
    let (_, report) = gone(Some("p"), &[BYE[0], BYE[1], probe, Recorded("token-dead")]);
    assert_eq!(report, Some(Report { room: Fate::Gone, account: Fate::Left(Failure::DeadToken) }));
}

#[test]
fn a_wrong_password_ends_and_does_not_go_in_circles() {
    let wrong = r#"{"session": "s", "flows": [{"stages": ["m.login.password"]}], "errcode": "M_FORBIDDEN"}"#;
    let all = [BYE[0], BYE[1], Recorded("deactivate-probe"), This((401, wrong)), Recorded("logout")];
    assert_eq!(
        gone(Some("p"), &all).1,
        Some(Report { room: Fate::Gone, account: Fate::Left(Failure::Forbidden) })
    );
    let again =
        [BYE[0], BYE[1], Recorded("deactivate-probe"), Recorded("deactivate-probe"), Recorded("logout")];
    assert_eq!(
        gone(Some("p"), &again).1,
        Some(Report { room: Fate::Gone, account: Fate::Left(Failure::Forbidden) })
    );
}

#[test]
fn a_page_that_closes_has_one_word() {
    assert_eq!(short(&Ending::last_word(&account(Some("p")))), "deactivate password");
    assert_eq!(short(&Ending::last_word(&account(None))), "logout");
}

#[test]
fn whatever_the_server_says_the_way_out_has_an_end() {
    for gets in [
        This(LOST),
        This(HTML),
        Recorded("limit-exceeded-send"),
        Recorded("limit-exceeded-login"),
        Recorded("deactivate-probe"),
        This(EXPIRED),
    ] {
        for password in [Some("p"), None] {
            let mut ending = Ending::new(&account(password), RoomId::read("!r"));
            let (status, body) = answer(gets);
            let steps =
                (0..20).take_while(|_| !matches!(ending.answer(status, &body, 0.5), ending::Step::Done(_)));
            assert!(steps.count() < 14);
        }
    }
}
