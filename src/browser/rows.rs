//! Moving the focus over keys in rows, by what is seen: to the key beside, above or below.

/// What became of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The focus is on another key.
    There,
    /// There is no row above.
    OverTop,
    /// There is no row below.
    OverEnd,
    /// The focus is on no key of these.
    NotHere,
}

/// Gives the focus to the first key in the element with this id. False if there is none.
pub fn enter(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::enter(id).is_some();
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = id;
        false
    }
}

/// Whether the focus is on a key in the element with this id.
pub fn is_in(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return wasm::is_in(id).unwrap_or(false);
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = id;
        false
    }
}

/// Moves the focus by an arrow key over the keys in the element with this id, whose rows are marked with `data-row`.
pub fn step(id: &str, arrow: &str) -> Moved {
    #[cfg(target_arch = "wasm32")]
    return wasm::step(id, arrow).unwrap_or(Moved::NotHere);
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (id, arrow);
        Moved::NotHere
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Moved;
    use crate::browser::reflect::{call, get};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    fn all(inside: &Element, selector: &str) -> Vec<HtmlElement> {
        let Ok(found) = inside.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    fn keys(id: &str) -> Option<Element> {
        web_sys::window()?.document()?.get_element_by_id(id)
    }

    /// Where the middle of an element is, from the left.
    fn middle(element: &Element) -> Option<f64> {
        let frame = call(element, "getBoundingClientRect", &[])?;
        Some(get(&frame, "left")?.as_f64()? + get(&frame, "width")?.as_f64()? / 2.0)
    }

    pub fn enter(id: &str) -> Option<()> {
        all(&keys(id)?, "[data-row] button").first()?.focus().ok()
    }

    pub fn is_in(id: &str) -> Option<bool> {
        let active = web_sys::window()?.document()?.active_element()?;
        Some(keys(id)?.contains(Some(&active)))
    }

    pub fn step(id: &str, arrow: &str) -> Option<Moved> {
        let keys = keys(id)?;
        let here: HtmlElement = web_sys::window()?.document()?.active_element()?.dyn_into().ok()?;
        if !keys.contains(Some(&here)) {
            return None;
        }
        let in_order = |row: &HtmlElement| {
            let mut buttons = all(row, "button");
            buttons.sort_by(|a, b| middle(a).unwrap_or(0.0).total_cmp(&middle(b).unwrap_or(0.0)));
            buttons
        };
        let rows: Vec<_> =
            all(&keys, "[data-row]").iter().map(in_order).filter(|row| !row.is_empty()).collect();
        let (row, at) = rows
            .iter()
            .enumerate()
            .find_map(|(number, row)| row.iter().position(|button| *button == here).map(|at| (number, at)))?;
        let near = |row: &Vec<HtmlElement>| {
            let from = middle(&here).unwrap_or(0.0);
            let far = |button: &HtmlElement| (middle(button).unwrap_or(0.0) - from).abs();
            row.iter().min_by(|a, b| far(a).total_cmp(&far(b))).cloned()
        };
        let next = match arrow {
            "ArrowUp" => match row.checked_sub(1).and_then(|above| rows.get(above)) {
                Some(above) => near(above),
                None => return Some(Moved::OverTop),
            },
            "ArrowDown" => match rows.get(row + 1) {
                Some(below) => near(below),
                None => return Some(Moved::OverEnd),
            },
            // At either end on to the next row: one switch alone comes to every key.
            _ => {
                let line: Vec<&HtmlElement> = rows.iter().flatten().collect();
                let here = rows.iter().take(row).map(Vec::len).sum::<usize>() + at;
                let next = if arrow == "ArrowRight" { here + 1 } else { here + line.len() - 1 };
                line.get(next % line.len()).copied().cloned()
            }
        };
        next?.focus().ok().map(|()| Moved::There)
    }
}
