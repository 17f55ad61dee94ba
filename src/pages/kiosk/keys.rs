//! A keypad of arrows and enter, as accessible devices have: the arrows go from one thing to the next.

use crate::browser::focus;

/// A key was pressed; true: it did something here.
pub fn press(key: &str) -> bool {
    let (forward, sideways) = match key {
        "ArrowDown" => (true, false),
        "ArrowRight" => (true, true),
        "ArrowUp" => (false, false),
        "ArrowLeft" => (false, true),
        // A browser chooses with the space bar, which a keypad does not have.
        "Enter" => return focus::choose(),
        _ => return false,
    };
    // A field has uses of its own for some arrows, and must let go by others.
    !focus::wants(forward, sideways) && focus::step(forward)
}
