//! From the HTML of a page to its blocks of text: a paragraph, a heading, a point of a list, a button.
//!
//! The HTML is our own, so a small reader is enough. What is no prose is left out: drawings, tables of hours, the way
//! here, lists to choose from, addresses and numbers, and the titles of other people's pages, which carry a language.

/// Elements whose text is left out whole.
const OUT: [&str; 9] = ["svg", "table", "select", "script", "style", "noscript", "bdi", "address", "code"];
/// Classes whose text is left out whole.
const OUT_CLASSES: [&str; 5] = ["crumbs", "number", "sr-only", "date", "line-of"];
/// Elements that stand within a sentence.
const INLINE: [&str; 14] =
    ["a", "span", "strong", "em", "b", "i", "small", "time", "sup", "img", "bdi", "code", "svg", "path"];
/// Elements that have no end.
const VOID: [&str; 6] = ["br", "img", "input", "hr", "meta", "link"];

/// The blocks of the main part of a page, in order.
pub fn blocks(html: &str) -> Vec<String> {
    let Some((_, main)) = html.split_once("<main") else { return vec![] };
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut reader = Reader::default();
    let mut rest = main.split_once('>').map_or("", |(_, rest)| rest);
    while !rest.is_empty() {
        if let Some(tag) = rest.strip_prefix('<') {
            let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
            reader.tag(inside);
            rest = after;
        } else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            reader.text(text);
            rest = after;
        }
    }
    reader.end_block();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<String>,
    block: String,
    /// Open elements, and whether each is left out.
    open: Vec<(String, bool)>,
}

impl Reader {
    fn tag(&mut self, inside: &str) {
        if inside.starts_with('!') {
            return;
        }
        if let Some(name) = inside.strip_prefix('/') {
            if !is_inline(name) {
                self.end_block();
            }
            while let Some((open, _)) = self.open.pop() {
                if open == name {
                    break;
                }
            }
            return;
        }
        let name = inside.split([' ', '/']).next().unwrap_or(inside);
        // A name and what it is about beside each other, and a link that looks like a button, are two and one.
        if !is_inline(name) || has(inside, "button") || has(inside, "action") || name == "small" {
            self.end_block();
        }
        if VOID.contains(&name) || inside.ends_with('/') {
            return;
        }
        let out = OUT.contains(&name)
            || OUT_CLASSES.iter().any(|class| has(inside, class))
            || inside.contains(" lang=")
            || self.is_out();
        self.open.push((name.to_owned(), out));
    }

    fn is_out(&self) -> bool {
        self.open.last().is_some_and(|(_, out)| *out)
    }

    fn text(&mut self, text: &str) {
        if !self.is_out() {
            self.block.push_str(&unescaped(text));
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let block = block.split_whitespace().collect::<Vec<_>>().join(" ");
        if block.chars().any(char::is_alphabetic) {
            self.blocks.push(block);
        }
    }
}

fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

/// Whether a tag has a class.
fn has(tag: &str, class: &str) -> bool {
    let Some((_, after)) = tag.split_once("class=\"") else { return false };
    let classes = after.split_once('"').map_or(after, |(classes, _)| classes);
    classes.split(' ').any(|one| one == class)
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn headings_points_and_buttons_are_blocks_of_their_own() {
        let html = r#"<body><p>Head</p><main id="main"><h1>One<!></h1><div><p>Two <a href="/x">three</a>.<!> <!>Four &amp; five.</p>
            <ul><li><strong>Name</strong><small>About it</small></li></ul><a class="button quiet">Press</a><button class="action">Go</button></div></main><p>Foot</p>"#;
        assert_eq!(blocks(html), ["One", "Two three. Four & five.", "Name", "About it", "Press", "Go"]);
    }

    #[test]
    fn what_is_no_prose_is_left_out() {
        let html = r#"<main><nav class="crumbs"><ol><li>Home</li></ol></nav><table><tr><td>Monday</td></tr></table>
            <p>Call <a class="phone"><svg><path/></svg><bdi class="number">711</bdi></a> now<span class="sr-only"> (opens)</span></p>
            <p><span lang="en">ICBC: a title</span></p><p>Cost<br>Free</p></main>"#;
        assert_eq!(blocks(html), ["Call now", "Cost", "Free"]);
    }
}
