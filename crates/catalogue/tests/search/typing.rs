//! What people type is rarely what they mean to type.

use crate::catalogues::{first, found};

#[test]
fn a_wrong_a_missing_a_surplus_and_a_swapped_letter_are_forgiven() {
    for typed in ["passpprt", "pasport", "passsport", "passprot"] {
        assert_eq!(first(typed), "passport", "{typed}");
    }
    for (typed, service) in [
        ("brith certificate", "birth-certificate"),
        ("mariage licence", "marriage-licence"),
        ("drivers lisence renewal", "drivers-licence-renewal"),
        ("huntng licence", "hunting-licence"),
        ("immunizaton record", "immunization-record"),
        ("speculaton tax", "speculation-tax"),
        ("pharmcare", "fair-pharmacare"),
    ] {
        assert_eq!(first(typed), service, "{typed}");
    }
}

#[test]
fn accents_may_be_missing_or_too_many() {
    for typed in ["pêche", "peche", "PÊCHE", "pe\u{302}che"] {
        assert_eq!(first(&format!("permis de {typed}")), "fishing-licence", "{typed}");
    }
    assert_eq!(first("deces"), first("décès"));
    assert_eq!(first("dèménagément"), "address-change");
}

#[test]
fn the_service_appears_while_its_name_is_being_typed() {
    for (typed, service) in [
        ("passp", "passport"),
        ("birth cert", "birth-certificate"),
        ("home owner gr", "home-owner-grant"),
        ("fair pharm", "fair-pharmacare"),
        ("permis de pêc", "fishing-licence"),
        ("autis", "autism-funding"),
    ] {
        assert_eq!(first(typed), service, "{typed}");
    }
}

#[test]
fn the_first_letter_already_shows_something() {
    for letter in ["b", "d", "m", "p"] {
        assert!(!found(letter).is_empty(), "{letter}");
    }
}

#[test]
fn the_beginning_of_a_word_may_have_a_slip_too() {
    assert_eq!(first("birth cirtif"), "birth-certificate");
}

#[test]
fn words_may_be_written_together_or_apart() {
    assert_eq!(first("homeowner grant"), "home-owner-grant");
    assert_eq!(first("home owner grant"), "home-owner-grant");
    assert_eq!(first("buspass"), "bus-pass");
    assert_eq!(first("health card"), first("healthcard"));
}

#[test]
fn capitals_dots_and_apostrophes_do_not_matter() {
    assert_eq!(first("M.S.P."), first("msp"));
    assert_eq!(first("DRIVER’S LICENCE"), first("drivers licence"));
    assert_eq!(first("l’aide sociale"), "income-assistance");
}
