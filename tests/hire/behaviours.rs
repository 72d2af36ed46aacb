//! `contract/behaviours.txt` names a test for every documented behaviour; these tests keep it honest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How many behaviours each section has. A line that disappears is noticed.
const SECTIONS: [(char, usize); 8] =
    [('A', 13), ('B', 13), ('T', 16), ('C', 10), ('D', 13), ('E', 20), ('F', 13), ('G', 16)];

#[test]
fn every_behaviour_names_tests_that_exist_or_says_why_it_has_none() {
    let mut wrong = Vec::new();
    for behaviour in behaviours() {
        if let Some(reason) = behaviour.held_by.strip_prefix("cannot:") {
            if reason.trim().is_empty() {
                wrong.push(format!("{}: no reason", behaviour.id));
            }
            continue;
        }
        for test in behaviour.held_by.split(',').map(str::trim) {
            if test.is_empty() {
                wrong.push(format!("{}: no test", behaviour.id));
            } else if !exists(test) {
                wrong.push(format!("{}: there is no test {test}", behaviour.id));
            }
        }
    }
    assert!(wrong.is_empty(), "contract/behaviours.txt:\n  {}\n", wrong.join("\n  "));
}

#[test]
fn every_behaviour_is_listed_once_and_in_order() {
    let mut listed: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for behaviour in behaviours() {
        listed.entry(behaviour.id.chars().next().unwrap_or_default()).or_default().push(behaviour.id);
    }
    for (section, count) in SECTIONS {
        let expected: Vec<String> = (1..=count).map(|number| format!("{section}{number}")).collect();
        assert_eq!(listed.remove(&section).unwrap_or_default(), expected);
    }
    assert!(listed.is_empty(), "unknown sections: {listed:?}");
}

struct Behaviour {
    id: String,
    held_by: String,
}

fn behaviours() -> Vec<Behaviour> {
    let text = fs::read_to_string(root().join("contract/behaviours.txt")).expect("contract/behaviours.txt");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split('|').map(str::trim).collect::<Vec<_>>().as_slice() {
            [id, _, held_by] => Behaviour { id: (*id).to_owned(), held_by: (*held_by).to_owned() },
            _ => panic!("contract/behaviours.txt: not three columns: {line}"),
        })
        .collect()
}

/// `offer::create::name` is `fn name` in `tests/hire/offer/create.rs`, also inside a module of that file;
/// `crates/x/src/y.rs::name` is `fn name` in that file.
fn exists(test: &str) -> bool {
    let Some((place, name)) = test.rsplit_once("::") else {
        return false;
    };
    let file = if place.contains('/') {
        Some(root().join(place))
    } else {
        let dir = root().join("tests/hire");
        let modules: Vec<&str> = place.split("::").collect();
        (1..=modules.len())
            .rev()
            .map(|depth| dir.join(modules.iter().take(depth).collect::<PathBuf>()).with_extension("rs"))
            .find(|file| file.is_file())
    };
    let Some(text) = file.and_then(|file| fs::read_to_string(file).ok()) else {
        return false;
    };
    text.contains(&format!("fn {name}("))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
