#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::store::{StoreError, TenantNo, testing::Scratch};

struct Bench {
    scratch: Scratch,
    store: Store,
    clock: Clock,
    entropy: Entropy,
    ids: Ids,
}

impl Bench {
    fn new() -> Self {
        let scratch = Scratch::new().unwrap();
        let store = scratch.open().unwrap();
        let clock = Clock::fixed(1_716_177_600_000);
        let ids = Ids::new(clock.clone(), 1);
        Self { scratch, store, clock, entropy: Entropy::seeded(1), ids }
    }

    fn apply(&self, seed: &Seed) -> Result<Report, SeedErrors> {
        self.clock.advance(1000);
        seed.apply(&self.store, &self.clock, &self.entropy, &self.ids)
    }

    fn toml(&self, text: &str) -> Result<Report, SeedErrors> {
        self.apply(&Seed::parse(text, Format::Toml, "company.toml")?)
    }

    /// The rows of a query, each as its columns joined by `|`.
    fn rows(&self, sql: &'static str, columns: usize) -> Vec<String> {
        let read = self.store.read_blocking(TenantNo(1), move |tx| -> Result<_, StoreError> {
            tx.all(sql, &[], |row| {
                let column = |at| match row.get::<Option<i64>>(at) {
                    Ok(number) => number.map_or("-".to_owned(), |number| number.to_string()),
                    Err(_) => row.text(at).map_or("?".to_owned(), str::to_owned),
                };
                Ok((0..columns).map(column).collect::<Vec<_>>().join("|"))
            })
        });
        read.unwrap()
    }
}

fn mistakes(result: Result<impl std::fmt::Debug, SeedErrors>) -> Vec<String> {
    match result.unwrap_err() {
        SeedErrors::Mistakes(mistakes) => mistakes.iter().map(ToString::to_string).collect(),
        other => panic!("{other}"),
    }
}

const TEST_COMPANY: &str = include_str!("../../tests/hire/company.toml");

#[test]
fn the_test_company_applied_twice_changes_nothing() {
    let bench = Bench::new();
    let first = bench.toml(TEST_COMPANY).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!((first.updated, first.unchanged), (0, 0));
    let changes = "SELECT id, position FROM changes WHERE tenant = $1 ORDER BY id";
    let (before, talents) = (
        bench.rows(changes, 2),
        bench.rows("SELECT id, updated_at, applied_at FROM talents WHERE tenant = $1 ORDER BY id", 3),
    );
    assert_eq!(before.len(), 23);
    let second = bench.toml(TEST_COMPANY).unwrap();
    assert_eq!(second, Report { created: 0, updated: 0, unchanged: first.created });
    assert_eq!(bench.rows(changes, 2), before);
    assert_eq!(bench.rows("SELECT id, updated_at, applied_at FROM talents WHERE tenant = $1 ORDER BY id", 3), talents);
    drop(bench.scratch);
}
