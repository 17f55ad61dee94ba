//! A keypad of arrows and enter, as accessible devices have: the arrows go from one thing to the next.

use crate::browser::focus;

/// A key was pressed; true: it did something here.
pub fn press(key: &str) -> bool {
    let forward = match key {
        "ArrowDown" | "ArrowRight" => true,
        "ArrowUp" | "ArrowLeft" => false,
        _ => return false,
    };
    // A field, a list of choices and a scale have uses of their own for arrows.
    !focus::wants_arrows() && focus::step(forward)
}
