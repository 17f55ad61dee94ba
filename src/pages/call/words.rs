//! The states of a call in words.

use super::{quality::Quality, theirs::Theirs};
use crate::{browser::media::NoMedia, messages::call as said};
use matrix::call::{Stage, Why};

/// How far the call is.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Preparing => said::preparing(),
        Stage::Ringing => said::ringing(),
        Stage::Connecting => said::connecting(),
        Stage::Connected => said::connected(),
        Stage::Reconnecting => said::reconnecting(),
        Stage::Ended(why) => ended(why),
    }
}

/// Why it is over, and what to do next.
pub fn ended(why: Why) -> &'static str {
    match why {
        Why::HungUp => said::hung_up(),
        Why::TheyHungUp => said::they_hung_up(),
        Why::Rejected => said::rejected(),
        Why::NoAnswer => said::no_answer(),
        Why::NoConnection => said::no_connection(),
        Why::Lost => said::lost(),
        Why::Broken => said::broken(),
    }
}

/// How good the connection is.
pub fn quality(quality: Quality) -> &'static str {
    match quality {
        Quality::Unknown => "",
        Quality::Good => said::good(),
        Quality::Fair => said::fair(),
        Quality::Poor => said::poor(),
    }
}

/// Why there is no microphone, and a way on.
pub fn no_microphone(why: NoMedia) -> &'static str {
    match why {
        NoMedia::Refused => said::microphone_refused(),
        NoMedia::Missing => said::microphone_missing(),
        NoMedia::Busy => said::microphone_busy(),
        NoMedia::Other => said::microphone_other(),
    }
}

/// Why there is no camera, and a way on.
pub fn no_camera(why: NoMedia) -> &'static str {
    match why {
        NoMedia::Refused => said::camera_refused(),
        NoMedia::Missing => said::camera_missing(),
        NoMedia::Busy => said::camera_busy(),
        NoMedia::Other => said::camera_other(),
    }
}

/// What can be seen and heard of the agent.
pub fn theirs(theirs: &Theirs) -> &'static str {
    match (theirs.screen, theirs.picture, theirs.sound) {
        (_, _, false) => said::they_are_muted(),
        (true, _, _) => said::they_show_a_screen(),
        (_, false, _) => said::they_have_no_picture(),
        _ => said::they_are_seen(),
    }
}
