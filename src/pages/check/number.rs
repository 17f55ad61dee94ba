//! A number as people type it.

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trouble {
    /// Nothing is there.
    Empty,
    /// It is not a number.
    NoNumber,
    /// It is outside of what makes sense.
    OutOfRange,
}

/// More digits than any answer has.
const LONGEST: usize = 12;

/// Reads a number between two bounds: digits of any of our scripts, with a point or a comma.
///
/// # Errors
/// See [`Trouble`].
pub fn read(typed: &str, min: f64, max: f64) -> Result<f64, Trouble> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    if typed.is_empty() {
        return Err(Trouble::Empty);
    }
    let (sign, unsigned) = typed.strip_prefix('-').map_or((1.0, typed.as_str()), |rest| (-1.0, rest));
    let number = sign * value(unsigned).ok_or(Trouble::NoNumber)?;
    if (min..=max).contains(&number) { Ok(number) } else { Err(Trouble::OutOfRange) }
}

/// The value of some digits, perhaps with a point among them. No exponents, no names of numbers: so it needs a twentieth of
/// the standard library's code.
fn value(typed: &str) -> Option<f64> {
    let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
    let fits = !whole.is_empty() && whole.len() + part.len() <= LONGEST;
    if !fits || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let read = |digits: &str| digits.bytes().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let scale = part.bytes().fold(1.0, |scale, _| scale * 10.0);
    Some(read(whole) + read(part) / scale)
}

/// Digits of Arabic, Persian, Gurmukhi, Devanagari and full-width writing as Western ones.
fn plain(c: char) -> char {
    const ZEROS: [char; 5] = ['\u{660}', '\u{6f0}', '\u{a66}', '\u{966}', '\u{ff10}'];
    let value = ZEROS.iter().filter_map(|zero| (c as u32).checked_sub(*zero as u32)).find(|n| *n < 10);
    match value.and_then(|n| char::from_digit(n, 10)) {
        Some(digit) => digit,
        None if matches!(c, ',' | '\u{66b}') => '.',
        None if matches!(c, '\u{2212}') => '-',
        None => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_all_our_scripts() {
        for typed in ["42", " 42 ", "٤٢", "۴۲", "੪੨", "４２", "42.0", "42,0", "٤٢٫٠"] {
            assert_eq!(read(typed, 0.0, 120.0), Ok(42.0), "{typed}");
        }
        for (typed, number) in [("2,5", 2.5), ("0.1", 0.1), ("12.75", 12.75), ("7.", 7.0)] {
            assert_eq!(read(typed, 0.0, 120.0), Ok(number), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_or_makes_no_sense_is_told_apart() {
        assert_eq!(read("  ", 0.0, 120.0), Err(Trouble::Empty));
        for typed in ["forty", "4x", "1e3", "NaN", "inf", "--4", "4-2", "1.2.3", ".", "9999999999999"] {
            assert_eq!(read(typed, 0.0, 120.0), Err(Trouble::NoNumber), "{typed}");
        }
        for typed in ["400", "-1", "−1", "120.5"] {
            assert_eq!(read(typed, 0.0, 120.0), Err(Trouble::OutOfRange), "{typed}");
        }
    }
}
