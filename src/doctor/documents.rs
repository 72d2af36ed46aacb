//! Checks the JSON texts of rows. Some of them are sent unparsed, so nothing else would detect that they are damaged.

use hire_api::talent::list::{Profile, Resume};
use serde::de::DeserializeOwned;

use super::Finding;
use crate::{
    documents::{OfferDocument, RequirementDocument, TalentDocument},
    store::{GlobalTx, Row, Store, StoreError, from_json},
};

const CHECK: &str = "documents";

/// A column, and whether a text of it can be read.
type Text = (&'static str, fn(&str) -> Result<(), StoreError>);

struct Table {
    name: &'static str,
    texts: &'static [Text],
}

const TABLES: &[Table] = &[
    Table {
        name: "talents",
        texts: &[
            ("document", reads::<TalentDocument>),
            ("profile", reads::<Profile>),
            ("resume", reads::<Resume>),
            ("skills", reads::<Vec<String>>),
        ],
    },
    Table { name: "offers", texts: &[("document", reads::<OfferDocument>)] },
    Table { name: "job_requirements", texts: &[("document", reads::<RequirementDocument>)] },
];

fn reads<T: DeserializeOwned>(text: &str) -> Result<(), StoreError> {
    from_json::<T>(text).map(drop)
}

/// Rows per query.
const READ_BATCH: i64 = 1_000;
/// Rows of each table that are read without `--deep`.
const SHALLOW_ROW_LIMIT: i64 = 20_000;

/// What was found in a table.
#[derive(Default)]
struct Examined {
    rows: i64,
    unreadable: i64,
    /// Row, column and what is wrong there.
    first: Option<String>,
}

pub fn examine(store: &Store, deep: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut all = true;
    for table in TABLES {
        let Examined { rows, unreadable, first } =
            match examined(store, table, if deep { i64::MAX } else { SHALLOW_ROW_LIMIT }) {
                Ok(examined) => examined,
                Err(error) => {
                    findings.push(Finding::fail(CHECK, error.to_string(), "see the other findings"));
                    continue;
                }
            };
        all &= deep || rows < SHALLOW_ROW_LIMIT;
        if let Some(first) = first {
            let says = format!("{unreadable} of {} cannot be read, first {first}", table.name);
            let fix = "restore a backup, or state them in a seed file and apply it with `hired seed FILE`";
            findings.push(Finding::fail(CHECK, says, fix));
        }
    }
    if findings.is_empty() {
        let says = if all {
            "all can be read".to_owned()
        } else {
            format!("the first {SHALLOW_ROW_LIMIT} of each kind can be read; `hired doctor --deep` reads all")
        };
        findings.push(Finding::ok(CHECK, says));
    }
    findings
}

fn examined(store: &Store, table: &'static Table, most: i64) -> Result<Examined, StoreError> {
    let mut examined = Examined::default();
    let mut after = (i64::MIN, i64::MIN);
    while examined.rows < most {
        let rows = store.read_global_blocking(move |shared| page(shared, table, after))?;
        let Some((last, _)) = rows.last() else { break };
        after = *last;
        for (_, wrong) in rows {
            examined.rows += 1;
            if let Some(wrong) = wrong {
                examined.unreadable += 1;
                examined.first.get_or_insert(wrong);
            }
        }
    }
    Ok(examined)
}

type Key = (i64, i64);

fn page(shared: &mut GlobalTx<'_>, table: &Table, (tenant, id): Key) -> Result<Vec<(Key, Option<String>)>, StoreError> {
    let columns: Vec<&str> = table.texts.iter().map(|(column, _)| *column).collect();
    let sql = format!(
        "SELECT tenant, id, {} FROM {} WHERE (tenant, id) > ($1, $2) ORDER BY tenant, id LIMIT $3",
        columns.join(", "),
        table.name
    );
    shared.all(&sql, &[&tenant, &id, &READ_BATCH], |row| {
        let key = (row.get(0)?, row.get(1)?);
        let wrong = table.texts.iter().zip(2..).find_map(|(text, at)| wrong(row, key, *text, at));
        Ok((key, wrong))
    })
}

/// Says where, never what stands there.
fn wrong(row: &Row<'_>, (tenant, id): Key, (column, reads): Text, at: usize) -> Option<String> {
    let error = row.text(at).and_then(reads).err()?;
    Some(format!("{id} of tenant {tenant}: {column}: {error}"))
}
