//! From bytes to words, numbers and marks.

use crate::{number::Number, problem::Problem};
use std::borrow::Cow;

/// Where the reading is.
pub struct Scan<'de> {
    pub text: &'de str,
    pub at: usize,
}

type Read<T> = Result<T, Problem>;

#[inline(never)]
fn broken<T>(what: &str) -> Read<T> {
    Err(Problem::new(what))
}

const CUT: &str = "the text ends too early";
const NONE: &str = "is no JSON";

impl<'de> Scan<'de> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    #[inline(never)]
    pub fn peek(&mut self) -> Read<u8> {
        while let Some(byte) = self.byte() {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Ok(byte);
            }
            self.at += 1;
        }
        broken(CUT)
    }

    /// Goes past a mark, if it comes next.
    pub fn skip_mark(&mut self, mark: u8) -> Read<bool> {
        let found = self.peek()? == mark;
        self.at += usize::from(found);
        Ok(found)
    }

    /// Goes past a mark that must come next.
    pub fn mark(&mut self, mark: u8) -> Read<()> {
        if self.skip_mark(mark)? { Ok(()) } else { broken(NONE) }
    }

    /// Goes past `true`, `false` or `null`.
    #[inline(never)]
    pub fn word(&mut self, word: &str) -> Read<()> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            return Ok(());
        }
        broken(if word.as_bytes().starts_with(rest) { CUT } else { NONE })
    }

    /// A string, borrowed where nothing in it is escaped.
    #[inline(never)]
    pub fn string(&mut self) -> Read<Cow<'de, str>> {
        self.mark(b'"')?;
        let mut long = String::new();
        loop {
            let from = self.at;
            let end = self.text.as_bytes().get(from..).unwrap_or_default().iter();
            let length = end.take_while(|b| !matches!(b, b'"' | b'\\' | ..0x20)).count();
            let plain = self.text.get(from..from + length).unwrap_or_default();
            self.at = from + length;
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    if long.is_empty() {
                        return Ok(Cow::Borrowed(plain));
                    }
                    long.push_str(plain);
                    return Ok(Cow::Owned(long));
                }
                Some(b'\\') => {
                    self.at += 1;
                    long.push_str(plain);
                    long.push(self.escaped()?);
                }
                Some(_) => return broken("a text holds a control character"),
                None => return broken(CUT),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        let Some(byte) = self.byte() else { return broken(CUT) };
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.by_code(),
            _ => return broken(NONE),
        })
    }

    /// A character by its code, or by the two halves of it.
    fn by_code(&mut self) -> Read<char> {
        let mut code = self.code()?;
        if (0xd800..0xdc00).contains(&code) {
            self.word("\\u")?;
            let low = self.code()?;
            if !(0xdc00..0xe000).contains(&low) {
                return broken("half a character");
            }
            code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        char::from_u32(code).map_or_else(|| broken("half a character"), Ok)
    }

    fn code(&mut self) -> Read<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(byte) = self.byte() else { return broken(CUT) };
            let Some(digit) = char::from(byte).to_digit(16) else { return broken(NONE) };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn digits(&mut self, into: &mut Number, after_point: bool) -> Read<()> {
        let from = self.at;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            into.push(byte - b'0', after_point);
            self.at += 1;
        }
        match self.byte() {
            None if self.at == from => broken(CUT),
            _ if self.at == from => broken(NONE),
            _ => Ok(()),
        }
    }

    #[inline(never)]
    pub fn number(&mut self) -> Read<Number> {
        let mut number = Number { negative: self.skip_mark(b'-')?, ..Number::default() };
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits(&mut number, false)?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            number.fraction = true;
            self.digits(&mut number, true)?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            number.fraction = true;
            let negative = self.byte() == Some(b'-');
            if let Some(b'-' | b'+') = self.byte() {
                self.at += 1;
            }
            let mut power = Number::default();
            self.digits(&mut power, false)?;
            // Far more than any fraction can hold.
            let power = if power.fraction { 9_999 } else { power.mantissa.min(9_999) };
            let power = i32::try_from(power).unwrap_or_default();
            number.exponent += if negative { -power } else { power };
        }
        Ok(number)
    }

    /// Goes past any value. It needs no stack, however deep the value is.
    #[inline(never)]
    pub fn value(&mut self) -> Read<()> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.peek()? {
                byte @ (b'{' | b'[') => {
                    self.at += 1;
                    let close = byte + 2;
                    if !self.skip_mark(close)? {
                        open.push(close);
                        self.key(close)?;
                        continue;
                    }
                }
                b'"' => _ = self.string()?,
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => _ = self.number()?,
            }
            // The value has ended, and with it perhaps some of those around it.
            loop {
                let Some(close) = open.last().copied() else { return Ok(()) };
                if self.skip_mark(b',')? {
                    self.key(close)?;
                    break;
                }
                self.mark(close)?;
                open.pop();
            }
        }
    }

    fn key(&mut self, close: u8) -> Read<()> {
        if close == b'}' {
            self.string()?;
            self.mark(b':')?;
        }
        Ok(())
    }
}
