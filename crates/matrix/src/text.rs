//! Texts from other people, made safe to show.
//!
//! A page sets them as text, never as HTML; here goes what would deceive even so: characters that turn the direction of
//! what follows, that cannot be seen, or that control.

/// Longest text of a message, in bytes: the whole event may have no more.
pub const LONGEST: usize = 65_536;

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// Most combining marks behind one character; more is a tower over the neighbouring lines.
const MOST_MARKS: u32 = 4;

/// Whether a character turns the direction of the text around it.
pub(crate) fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Whether a character cannot be seen, and nobody needs it to write a language.
fn hides(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// The text of a message: lines are kept, other control characters are not. Characters that override or embed a direction
/// are dropped; isolates stay, each closed within its line, since right-to-left languages need them.
#[inline(never)]
pub fn message(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(LONGEST));
    let (mut open, mut marks) = (0_u32, 0);
    for c in text.chars() {
        if shown.len() + c.len_utf8() > LONGEST {
            break;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        match c {
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => {
                close(&mut shown, &mut open);
                shown.push('\n');
            }
            '\t' => shown.push(' '),
            '\u{2066}'..='\u{2068}' if open < 8 => {
                open += 1;
                shown.push(c);
            }
            '\u{2069}' if open > 0 => {
                open -= 1;
                shown.push(c);
            }
            '\u{200e}' | '\u{200f}' | '\u{61c}' => shown.push(c),
            _ if c.is_control() || turns(c) || hides(c) || marks > MOST_MARKS => {}
            _ => shown.push(c),
        }
    }
    close(&mut shown, &mut open);
    shown.truncate(shown.trim_end().len());
    shown
}

fn close(shown: &mut String, open: &mut u32) {
    for _ in 0..*open {
        shown.push('\u{2069}');
    }
    *open = 0;
}

/// A name of a person, a file or a room: one line, no character that turns directions, at most [`LONGEST_NAME`]
/// characters. `None` if nothing is left.
#[inline(never)]
pub fn name(text: &str) -> Option<String> {
    let mut shown = String::new();
    let (mut count, mut marks, mut space) = (0, 0, false);
    for c in text.chars().take(4 * LONGEST_NAME) {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if c.is_whitespace() {
            space = count > 0;
            continue;
        }
        if c.is_control() || turns(c) || hides(c) || marks > MOST_MARKS {
            continue;
        }
        if count + usize::from(space) >= LONGEST_NAME {
            break;
        }
        if space {
            shown.push(' ');
            count += 1;
            space = false;
        }
        shown.push(c);
        count += 1;
    }
    (count > 0).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_NAME, message, name, turns};
    use proptest::prelude::*;

    #[test]
    fn what_deceives_is_dropped_and_what_languages_need_is_kept() {
        for (text, shown) in [
            ("one\r\ntwo\u{0}\u{7}\u{1b}[31m", "one\ntwo[31m"),
            ("a\tb\u{2028}c", "a b\nc"),
            ("photo\u{202e}gnp.exe", "photognp.exe"),
            ("\u{202a}a\u{202b}b\u{202c}c\u{202d}d", "abcd"),
            ("\u{2067}שלום", "\u{2067}שלום\u{2069}"),
            ("\u{2067}a\nb\u{2069}c", "\u{2067}a\u{2069}\nbc"),
            ("a\u{200b}\u{feff}\u{ad}b\u{e0041}", "ab"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}👧 ok", "👩\u{200d}👧 ok"),
            ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
            ("  ", ""),
        ] {
            assert_eq!(message(text), shown, "{text:?}");
        }
    }

    #[test]
    fn names_are_one_line_without_tricks() {
        for (text, shown) in [
            ("Agent One", Some("Agent One")),
            ("  Agent\n\n One \u{202e}", Some("Agent One")),
            ("\u{2066}\u{200f}A\u{61c}", Some("A")),
            ("\u{200b} \u{3164}\n", None),
            ("", None),
        ] {
            assert_eq!(name(text).as_deref(), shown, "{text:?}");
        }
        assert_eq!(name(&"x".repeat(500)).map(|name| name.len()), Some(LONGEST_NAME));
    }

    proptest! {
        #[test]
        fn every_text_is_capped_balanced_and_stays_as_it_is_the_second_time(text in any::<String>(), times in 1usize..4) {
            let text = ["\u{2067}\u{202e}\u{2069}", &text, "\u{2068}"].concat().repeat(times);
            let shown = message(&text);
            for line in shown.split('\n') {
                let mut open = 0;
                for c in line.chars() {
                    open += match c { '\u{2066}'..='\u{2068}' => 1, '\u{2069}' => -1, _ => 0 };
                    let odd = ('\u{202a}'..='\u{202e}').contains(&c) || c.is_control();
                    prop_assert!(open >= 0 && !odd);
                }
                prop_assert_eq!(open, 0);
            }
            prop_assert_eq!(message(&shown), shown);
            if let Some(shown) = name(&text) {
                prop_assert!(!shown.contains(|c: char| turns(c) || c.is_control()));
                prop_assert!(shown.chars().count() <= LONGEST_NAME);
                prop_assert_eq!(name(&shown), Some(shown));
            }
        }

        #[test]
        fn a_giant_text_is_cut(c in any::<char>()) {
            prop_assert!(message(&c.to_string().repeat(LONGEST)).len() <= LONGEST + 24);
        }
    }
}
