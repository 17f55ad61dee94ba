//! Values whose types are not known beforehand.

use crate::{problem::Problem, scan::Scan};
use std::borrow::Cow;

/// Lists and records deeper than this are passed over and read as null. Each level takes some of the stack.
const DEEPEST: u8 = 32;

/// Most values in one text. Each takes some 40 bytes of memory, however short it is written.
const MOST: u32 = 500_000;

/// Any JSON value. For formats in which everybody may put anything into a field: a value of another type than expected is
/// simply not there, and spoils nothing around it.
///
/// ```
/// let tree = json::Tree::read(br#"{"room": {"name": "Counter", "open": 1}}"#)?;
/// let room = tree.get("room");
/// assert_eq!(room.get("name").text(), Some("Counter"));
/// assert_eq!(room.get("open").flag(), None);
/// assert_eq!(room.get("nothing").get("here").text(), None);
/// # Ok::<(), json::Problem>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Tree<'a> {
    /// Null, or what is nested too deeply.
    Null,
    /// True or false.
    Flag(bool),
    /// A whole number that fits.
    Whole(i64),
    /// Any other number.
    Fraction(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Tree<'a>>),
    /// A record, with its fields in the order of the text.
    Record(Vec<(Cow<'a, str>, Tree<'a>)>),
}

static NULL: Tree<'static> = Tree::Null;

impl<'a> Tree<'a> {
    /// Reads a whole text, which must be UTF-8.
    ///
    /// # Errors
    /// [`Problem`] if it is no JSON, is cut short, or holds more than half a million values.
    pub fn read(json: &'a [u8]) -> Result<Self, Problem> {
        let text = std::str::from_utf8(json).map_err(|_| Problem::new("is no UTF-8"))?;
        let mut reader = Reader { scan: Scan { text, at: 0 }, left: MOST };
        let tree = reader.value(DEEPEST)?;
        match reader.scan.peek() {
            Ok(_) => Err(Problem::new("goes on after its end")),
            Err(_) => Ok(tree),
        }
    }

    /// A field of a record; null if it has none or this is no record. Of two with the same name it is the last.
    #[inline(never)]
    pub fn get(&self, key: &str) -> &Tree<'a> {
        self.fields().iter().rev().find(|(name, _)| name == key).map_or(&NULL, |(_, value)| value)
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Tree::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one that fits.
    pub fn whole(&self) -> Option<i64> {
        if let Tree::Whole(number) = self { Some(*number) } else { None }
    }

    /// Whether it is true or false, if it is either.
    pub fn flag(&self) -> Option<bool> {
        if let Tree::Flag(flag) = self { Some(*flag) } else { None }
    }

    /// What is in a list; nothing if it is none.
    pub fn items(&self) -> &[Tree<'a>] {
        if let Tree::List(items) = self { items } else { &[] }
    }

    /// What is in a record; nothing if it is none.
    pub fn fields(&self) -> &[(Cow<'a, str>, Tree<'a>)] {
        if let Tree::Record(fields) = self { fields } else { &[] }
    }
}

struct Reader<'a> {
    scan: Scan<'a>,
    left: u32,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: u8) -> Result<Tree<'a>, Problem> {
        self.left = self.left.checked_sub(1).ok_or_else(|| Problem::new("has too many values"))?;
        Ok(match self.scan.peek()? {
            b'{' | b'[' if depth == 0 => {
                self.scan.value()?;
                Tree::Null
            }
            b'{' => {
                let mut fields = Vec::new();
                while self.another(b'}', fields.is_empty())? {
                    let key = self.scan.string()?;
                    self.scan.mark(b':')?;
                    fields.push((key, self.value(depth - 1)?));
                }
                Tree::Record(fields)
            }
            b'[' => {
                let mut items = Vec::new();
                while self.another(b']', items.is_empty())? {
                    items.push(self.value(depth - 1)?);
                }
                Tree::List(items)
            }
            b'"' => Tree::Text(self.scan.string()?),
            b't' => self.scan.word("true").map(|()| Tree::Flag(true))?,
            b'f' => self.scan.word("false").map(|()| Tree::Flag(false))?,
            b'n' => self.scan.word("null").map(|()| Tree::Null)?,
            _ => {
                let number = self.scan.number()?;
                number.signed().map_or_else(|| Tree::Fraction(number.float()), Tree::Whole)
            }
        })
    }

    /// Goes to the next part of a list or record, past its opening mark or a comma; past its end if there is none.
    #[inline(never)]
    fn another(&mut self, close: u8, first: bool) -> Result<bool, Problem> {
        if first {
            self.scan.at += 1;
        }
        if self.scan.skip_mark(close)? {
            return Ok(false);
        }
        if !first {
            self.scan.mark(b',')?;
        }
        Ok(true)
    }
}
