//! The sources have the structure described in ARCHITECTURE.md.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Files that read columns by position. Files that no longer do must be removed from the list.
const POSITIONAL_EXCEPTIONS: &[&str] = &[
    // Statements over any table, with columns known at run time.
    "src/doctor/documents.rs",
    // The search index reads a talent as one text.
    "crates/hire-system/src/search/store_feed.rs",
];

const SYSTEM: &str = "crates/hire-system/src";
const STORE: &str = "crates/hire-system/src/store";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a directory with their text, without tests.
fn sources(directory: &str) -> Vec<(String, String)> {
    let (mut found, mut left) = (Vec::new(), vec![root().join(directory)]);
    while let Some(place) = left.pop() {
        for entry in fs::read_dir(&place).expect("a directory") {
            let path: PathBuf = entry.expect("an entry").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() && name != "tests" {
                left.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                let text = fs::read_to_string(&path).expect("text");
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
                let path = path.strip_prefix(root()).expect("below the root");
                found.push((path.to_str().expect("text").to_owned(), code));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{directory} has no sources");
    found
}

fn outside_the_store() -> Vec<(String, String)> {
    let mut all = sources(SYSTEM);
    all.extend(sources("src"));
    all.retain(|(file, _)| !file.starts_with(STORE));
    all
}

/// Lines of code that contain one of the texts, without comments.
fn lines_with<'a>(code: &'a str, texts: &'a [&str]) -> impl Iterator<Item = (usize, &'a str)> {
    let lines = code.lines().zip(1..).map(|(line, number)| (number, line.trim()));
    lines.filter(|(_, line)| !line.starts_with("//") && texts.iter().any(|text| line.contains(text)))
}

/// Lines that violate a rule, without the exceptions. Unused exceptions are errors.
#[track_caller]
fn keeps(sources: Vec<(String, String)>, texts: &[&str], exceptions: &[&str]) {
    let mut broken = Vec::new();
    let mut excused = Vec::new();
    for (file, code) in &sources {
        let lines: Vec<_> = lines_with(code, texts).collect();
        if exceptions.contains(&file.as_str()) && !lines.is_empty() {
            excused.push(file.as_str());
        } else {
            broken.extend(lines.iter().map(|(number, line)| format!("{file}:{number}: {line}")));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    let kept: Vec<_> = exceptions.iter().filter(|file| !excused.contains(file)).collect();
    assert!(kept.is_empty(), "these keep the rule and are no exceptions any more: {kept:?}");
}

#[test]
fn handlers_have_no_sql() {
    let sql = ["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "WHERE ", "ORDER BY", "JOIN "];
    keeps(sources("src/api"), &sql, &[]);
}

#[test]
fn changes_have_no_sql_and_no_types_of_the_wire() {
    let changes =
        ["hiring", "organisation"].into_iter().flat_map(|part| sources(&format!("{SYSTEM}/{part}"))).collect();
    keeps(changes, &["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "WHERE ", "hire_api"], &[]);
}

#[test]
fn rows_are_inserted_in_the_store_alone() {
    keeps(outside_the_store(), &["INSERT INTO", "INSERT OR"], &[]);
}

#[test]
fn columns_are_read_by_position_in_the_store_alone() {
    keeps(outside_the_store(), &["row.get(", "row.text("], POSITIONAL_EXCEPTIONS);
}

#[test]
fn an_enumeration_is_defined_once() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for directory in ["crates/hire-types/src", "crates/hire-rules/src", "crates/hire-api/src", SYSTEM, "src"] {
        for (file, code) in sources(directory) {
            let coded = |line: &&str| {
                line.starts_with("pub enum ") && [": i64 {", ": str {"].iter().any(|of| line.contains(of))
            };
            for line in code.lines().map(str::trim).filter(coded) {
                let name = line.trim_start_matches("pub enum ").split(':').next().unwrap_or_default();
                // Examples in macro rules have no name.
                if !name.starts_with('$') {
                    places.entry(name.to_owned()).or_default().push(file.clone());
                }
            }
        }
    }
    assert!(places.len() > 20, "the enumerations are not found: {places:?}");
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "defined more than once: {places:#?}");
}

/// Paths between backquotes, such as `src/store.rs`. CONTRIBUTING.md names files that a contributor will write.
fn named_paths(text: &str) -> impl Iterator<Item = &str> {
    const TREES: [&str; 7] = ["bench/", "crates/", "demo/", "docs/", "src/", "tests/", "xtask/"];
    let spans = text.split('`').skip(1).step_by(2);
    spans.filter(|span| TREES.iter().any(|tree| span.starts_with(tree)) && !span.contains([' ', '{', '*']))
}

#[test]
fn files_that_the_documents_name_exist() {
    let mut documents: Vec<PathBuf> =
        ["README.md", "README.zh.md", "ARCHITECTURE.md", "SECURITY.md"].map(Into::into).into();
    documents.extend(fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path()));
    let mut missing = Vec::new();
    for document in documents.iter().filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = fs::read_to_string(root().join(document)).unwrap();
        let absent = named_paths(&text).filter(|path| !root().join(path).exists());
        missing.extend(absent.map(|path| format!("{}: {path}", document.display())));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
