//! Where libraries lay on the machine that compiled them: it stands in messages that nobody sees, on every page.

use anyhow::{Context, Result};
use std::{env, fs, path::PathBuf};

/// Blanks the paths in each piece, without moving anything.
///
/// # Errors
/// When a piece can't be read or written.
pub fn blank(pieces: &[PathBuf]) -> Result<()> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let Some(home) = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"))) else {
        return Ok(());
    };
    let prefix = home.join("registry").join("src").display().to_string();
    for piece in pieces {
        let mut bytes = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
        if blanked(&mut bytes, prefix.as_bytes()) {
            fs::write(piece, bytes).with_context(|| format!("writing {}", piece.display()))?;
        }
    }
    Ok(())
}

/// Puts blanks in the place of each path of a Rust file that begins so. False if there is none.
fn blanked(bytes: &mut [u8], prefix: &[u8]) -> bool {
    let in_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    let mut found = false;
    let mut at = 0;
    while let Some(rest) = bytes.get_mut(at..).filter(|rest| rest.len() >= prefix.len()) {
        if !rest.starts_with(prefix) {
            at += 1;
            continue;
        }
        let length = rest.iter().take_while(|byte| in_path(byte)).count();
        let end = rest
            .get(..length)
            .and_then(|path| path.windows(3).position(|end| end == b".rs"))
            .map(|at| at + 3);
        let Some(path) = end.and_then(|end| rest.get_mut(..end)) else {
            at += prefix.len();
            continue;
        };
        path.fill(b' ');
        at += path.len();
        found = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::blanked;

    #[test]
    fn paths_are_blanked_and_all_else_stays_where_it_was() {
        let mut bytes =
            b"/services/home/me/.cargo/registry/src/i-1/a-0.1/src/b.rsafter /home/me/.cargo/other".to_vec();
        assert!(blanked(&mut bytes, b"/home/me/.cargo/registry/src"));
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("/services   "), "{text}");
        assert!(text.ends_with("after /home/me/.cargo/other"), "{text}");
        assert_eq!(text.len(), 83);
        assert!(!blanked(&mut text.into_bytes(), b"/home/me/.cargo/registry/src"));
    }
}
