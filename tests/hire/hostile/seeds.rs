//! Any seed file is parsed or refused with a list of errors.

use std::sync::OnceLock;

use hired::{
    clock::{Clock, Entropy},
    seed::{Format, Seed},
    store::testing::TestDatabase,
};
use proptest::{prelude::*, sample::Index, test_runner::Config};

use super::{corpus::NASTY, inputs};
use crate::harness::NOW;

const COMPANY: &str = include_str!("../company.toml");

/// The company file split into tables and entries of arrays of tables.
fn pieces() -> &'static [String] {
    static PIECES: OnceLock<Vec<String>> = OnceLock::new();
    PIECES.get_or_init(|| COMPANY.split("\n\n").map(|piece| format!("{piece}\n\n")).collect())
}

/// Replacement values, in both notations.
fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| format!("{number:?}")),
        any::<bool>().prop_map(|truth| truth.to_string()),
        prop::sample::select(&NASTY[..]).prop_map(|text| serde_json::to_string(text).expect("JSON")),
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("JSON")),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
        prop::sample::select(
            &[
                "[]",
                "{}",
                "[[]]",
                "[1, \"a\"]",
                "\"\"",
                "\"7000000000100000001\"",
                "-0",
                "1e999",
                "nan",
                "0x7f",
                "99999999999999999999",
                "\"0000-00-00\"",
                "9999-12-31T23:59:59.999Z",
                "\"\\u0000\""
            ][..]
        )
        .prop_map(str::to_owned),
    ]
}

#[derive(Clone, Debug)]
enum Change {
    /// Another value on one line.
    Value(Index, String),
    DropLine(Index),
    RepeatLine(Index, Index),
    /// A range of characters replaced.
    Noise(Index, String),
    Cut(Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        5 => (any::<Index>(), values()).prop_map(|(line, value)| Change::Value(line, value)),
        2 => any::<Index>().prop_map(Change::DropLine),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::RepeatLine(from, to)),
        1 => (any::<Index>(), any::<String>()).prop_map(|(at, noise)| Change::Noise(at, noise)),
        1 => any::<Index>().prop_map(Change::Cut),
    ];
    prop::collection::vec(change, 0..4)
}

fn changed(text: String, changes: &[Change]) -> String {
    changes.iter().fold(text, |text, change| {
        if text.is_empty() {
            return text;
        }
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        match change {
            Change::Value(line, value) => {
                let at = line.index(lines.len());
                let (name, json) = match (lines[at].split_once(" = "), lines[at].split_once("\": ")) {
                    (Some((name, _)), _) => (format!("{name} = "), ""),
                    (None, Some((name, old))) => (format!("{name}\": "), if old.ends_with(',') { "," } else { "" }),
                    _ => return text,
                };
                lines[at] = format!("{name}{value}{json}");
            }
            Change::DropLine(line) => {
                let at = line.index(lines.len());
                lines.remove(at);
            }
            Change::RepeatLine(from, to) => {
                let line = lines[from.index(lines.len())].clone();
                let at = to.index(lines.len());
                lines.insert(at, line);
            }
            Change::Noise(at, noise) => {
                let mut letters: Vec<char> = text.chars().collect();
                let at = at.index(letters.len());
                letters.splice(at..(at + 3).min(letters.len()), noise.chars());
                return letters.into_iter().collect();
            }
            Change::Cut(at) => {
                let letters: Vec<char> = text.chars().collect();
                return letters[..at.index(letters.len())].iter().collect();
            }
        }
        lines.join("\n")
    })
}

fn in_json(toml: &str) -> Option<String> {
    let tree: toml::Table = toml.parse().ok()?;
    serde_json::to_string_pretty(&tree).ok()
}

/// Parses it, and applies it to an empty store if it is valid. Formatting the errors must not panic either.
fn swallow(text: &str, format: Format) {
    match Seed::parse(text, format, "hostile.seed") {
        Ok(seed) => {
            let scratch = TestDatabase::migrated().expect("a scratch database");
            let store = scratch.open().expect("a store").with_clock(Clock::fixed(NOW));
            if let Err(errors) = seed.apply(&store, &Entropy::seeded(1)) {
                assert!(!errors.to_string().is_empty());
            }
        }
        Err(errors) => assert!(!errors.to_string().is_empty()),
    }
}

proptest! {
    #![proptest_config(Config { cases: inputs(60), failure_persistence: None, max_shrink_iters: 100, ..Config::default() })]

    #[test]
    fn any_change_of_a_seed_is_read_or_refused(
        kept in prop::collection::vec(any::<Index>(), 1..12),
        changes in changes(),
        json in any::<bool>(),
    ) {
        let mut kept: Vec<usize> = kept.iter().map(|piece| piece.index(pieces().len())).collect();
        kept.sort_unstable();
        let text: String = kept.into_iter().map(|piece| pieces()[piece].as_str()).collect();
        match in_json(&text).filter(|_| json) {
            Some(text) => swallow(&changed(text, &changes), Format::Json),
            None => swallow(&changed(text, &changes), Format::Toml),
        }
    }

    #[test]
    fn any_change_of_the_whole_company_is_read_or_refused(
        section in any::<Index>(),
        changes in changes(),
    ) {
        // One piece is changed, so that the rest stays valid.
        let at = section.index(pieces().len());
        let text: String = pieces().iter().enumerate()
            .map(|(index, piece)| if index == at { changed(piece.clone(), &changes) + "\n\n" } else { piece.clone() })
            .collect();
        let _ = Seed::parse(&text, Format::Toml, "hostile.toml").map_err(|errors| errors.to_string());
    }

    #[test]
    fn any_text_is_no_seed(text in any::<String>(), json in any::<bool>()) {
        swallow(&text, if json { Format::Json } else { Format::Toml });
    }
}

#[test]
fn deep_and_long_seeds_are_read_or_refused() {
    let texts = [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "a = ".to_owned() + &"[".repeat(100_000),
        "a = ".to_owned() + &"{a=".repeat(100_000),
        format!("[{}]", "a.".repeat(50_000) + "a"),
        "a.".repeat(50_000) + "a = 1",
        format!("{{\"tenant\":{{\"name\":\"{}\"}}}}", "x".repeat(2_000_000)),
        "[[talents]]\n".repeat(20_000),
        "include = [\"hostile.seed\"]".to_owned(),
        "include = [\"../../../../etc/passwd\"]".to_owned(),
        "\u{feff}[tenant]\nname = \"x\"".to_owned(),
        "\0".to_owned(),
    ];
    for text in texts {
        for format in [Format::Toml, Format::Json] {
            swallow(&text, format);
        }
    }
}
