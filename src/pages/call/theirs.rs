//! The agent's streams: which of them shows the agent and which a screen, and where they are shown.

use super::calling::{Calling, PICTURE, SCREEN, SOUND};
use crate::browser::media::{self, Stream};
use leptos::prelude::*;
use matrix::call::{Shows, Stream as About};

/// What the agent shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theirs {
    /// Whether their camera is on.
    pub picture: bool,
    /// Whether they can be heard.
    pub sound: bool,
    /// Whether they show a screen.
    pub screen: bool,
}

/// The places of the streams of the person and of the screen, among those that arrive.
///
/// A description names its stream. But a browser that sends a second screen in the place of the first one keeps the first
/// one's name, while an agent's program describes it by a new name. So what is described and has no stream is the stream
/// that nothing describes.
fn places(about: &[About], ids: &[&str]) -> (Option<usize>, Option<usize>) {
    // Who names no streams has one.
    if about.is_empty() {
        return (ids.first().map(|_| 0), None);
    }
    let described = |id: &str| about.iter().any(|about| *about.id == *id);
    let named =
        |shows| ids.iter().position(|id| about.iter().any(|about| *about.id == **id && about.shows == shows));
    let is = |shows| about.iter().any(|about| about.shows == shows);
    let person = named(Shows::Person)
        .or_else(|| ids.iter().position(|id| !described(id)).filter(|_| is(Shows::Person)));
    let left = |place: &usize| Some(*place) != person && ids.get(*place).is_some_and(|id| !described(id));
    let screen =
        named(Shows::Screen).or_else(|| (0..ids.len()).rev().find(left).filter(|_| is(Shows::Screen)));
    (person, screen)
}

impl Calling {
    /// The agent sends this from now on. A stream of the same name took the place of an older one.
    pub(super) fn take_stream(self, stream: Stream) {
        _ = self.parts.try_update_value(|parts| {
            parts.streams.retain(|other| other.id != stream.id);
            parts.streams.push(stream);
        });
        self.show_theirs();
    }

    /// Puts the agent's streams into the elements that show them.
    pub(super) fn show_theirs(self) {
        let Some(about) = self.with(|call| call.theirs().to_vec()) else { return };
        let Some(streams) = self.parts.try_with_value(|parts| parts.streams.clone()) else { return };
        let ids: Vec<&str> = streams.iter().map(|stream| stream.id.as_str()).collect();
        let (person, screen) = places(&about, &ids);
        let of = |place: Option<usize>| place.and_then(|place| streams.get(place));
        let (person, screen) = (of(person), of(screen));
        let is = |wanted: fn(&About) -> bool| {
            about.is_empty() || about.iter().any(|about| about.shows == Shows::Person && wanted(about))
        };
        let theirs = Theirs {
            picture: person.is_some() && self.pictures.get_untracked() && is(|about| !about.dark),
            sound: is(|about| !about.silent),
            screen: screen.is_some(),
        };
        media::show(SOUND, person);
        media::show(PICTURE, person);
        media::show(SCREEN, screen);
        if self.theirs.get_untracked() != theirs {
            self.theirs.set(theirs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::places;
    use matrix::call::{Shows, Stream};

    fn about(all: &[(&str, Shows)]) -> Vec<Stream> {
        all.iter()
            .map(|(id, shows)| Stream { id: (*id).into(), shows: *shows, silent: false, dark: false })
            .collect()
    }

    #[test]
    fn streams_are_found_by_their_names() {
        let both = about(&[("screen", Shows::Screen), ("person", Shows::Person)]);
        assert_eq!(places(&both, &["person", "screen"]), (Some(0), Some(1)));
        assert_eq!(places(&both[1..], &["person", "screen"]), (Some(0), None), "the screen is shown no more");
        assert_eq!(places(&[], &["any"]), (Some(0), None));
        assert_eq!(places(&both, &[]), (None, None));
    }

    #[test]
    fn a_second_screen_that_keeps_the_name_of_the_first_is_found_all_the_same() {
        let again = about(&[("another", Shows::Screen), ("person", Shows::Person)]);
        assert_eq!(places(&again, &["person", "screen"]), (Some(0), Some(1)));
        assert_eq!(places(&again, &["person"]), (Some(0), None), "it is not here yet");
    }
}
