//! Prepares the app's compilation: typed functions for the interface texts, and what splitting the module needs.

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    keep_relocations();
    write_messages();
}

/// The bundler splits the module along its relocations; only the browser's final binary needs them.
fn keep_relocations() {
    if env::var("CARGO_CFG_TARGET_FAMILY").as_deref() == Ok("wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

fn write_messages() {
    println!("cargo::rerun-if-changed=messages");
    let all = match messages::load(Path::new("messages")) {
        Ok(all) => all,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            return;
        }
    };
    let out = env::var("OUT_DIR").unwrap_or_default();
    let mut ordered: Vec<_> = all.iter().collect();
    ordered.sort_by_key(|(lang, _)| messages::ORDER.iter().position(|one| one == lang).unwrap_or(usize::MAX));
    let names: Vec<String> = ordered.iter().map(|(lang, c)| format!("(\"{lang}\", {:?})", c.name)).collect();
    let unread: Vec<String> =
        ordered.iter().filter(|(_, c)| !c.reviewed).map(|(lang, _)| format!("{lang:?}")).collect();
    let languages = format!(
        "/// Tag and own name of every complete language, in the order in which they are offered.\n\
         pub const LANGUAGES: &[(&str, &str)] = &[{}];\n\
         /// Those that a machine made and no person has read yet.\n\
         const UNREAD: &[&str] = &[{}];\n",
        names.join(", "),
        unread.join(", ")
    );
    let written = fs::write(Path::new(&out).join("languages.rs"), languages)
        .and_then(|()| fs::write(Path::new(&out).join("keys.rs"), messages::rust_code(&all["en"])));
    if let Err(e) = written {
        println!("cargo::error=messages: {e}");
    }
}
