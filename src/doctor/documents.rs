//! Checks the JSON documents in rows. Readers ignore unknown members, so only this check reports them.

use serde::de::DeserializeOwned;

use super::Finding;
use crate::{
    documents::{
        ApplicationDocument, ApprovalTemplateDocument, DepartmentDocument, DescribedDocument, FormDocument,
        HrJobDocument, JobDocument, JobSchemaDocument, Mention, NamedDocument, OfferDocument, PositionDocument,
        Profile, RegistrationDocument, RequirementDocument, Resume, Translations, UserDocument,
    },
    store::{GlobalTx, Row, Store, StoreError, unreadable},
};

const CHECK: &str = "documents";

/// A column and its parser, which returns the path of the first unknown member.
type Text = (&'static str, fn(&str) -> Result<Option<String>, StoreError>);

struct Table {
    name: &'static str,
    texts: &'static [Text],
}

const TABLES: &[Table] = &[
    Table { name: "talents", texts: &[("profile", read::<Profile>), ("resume", read::<Resume>)] },
    Table { name: "applications", texts: &[("document", read::<ApplicationDocument>)] },
    Table { name: "offers", texts: &[("document", read::<OfferDocument>)] },
    Table { name: "offer_schemas", texts: &[("document", read::<FormDocument>)] },
    Table { name: "offer_approval_templates", texts: &[("document", read::<ApprovalTemplateDocument>)] },
    Table { name: "jobs", texts: &[("document", read::<JobDocument>)] },
    Table { name: "job_schemas", texts: &[("document", read::<JobSchemaDocument>)] },
    Table { name: "registration_forms", texts: &[("document", read::<RegistrationDocument>)] },
    Table { name: "notes", texts: &[("mentions", read::<Vec<Mention>>)] },
    Table { name: "job_requirements", texts: &[("document", read::<RequirementDocument>)] },
    Table { name: "users", texts: &[("document", read::<UserDocument>)] },
    Table { name: "departments", texts: &[("document", read::<DepartmentDocument>)] },
    Table { name: "job_levels", texts: &[("document", read::<DescribedDocument>)] },
    Table { name: "job_families", texts: &[("document", read::<DescribedDocument>)] },
    Table { name: "employee_types", texts: &[("document", read::<Translations>)] },
    Table { name: "hr_jobs", texts: &[("document", read::<HrJobDocument>)] },
    Table { name: "job_grades", texts: &[("document", read::<NamedDocument>)] },
    Table { name: "pathways", texts: &[("document", read::<NamedDocument>)] },
    Table { name: "positions", texts: &[("document", read::<PositionDocument>)] },
];

fn read<T: DeserializeOwned>(text: &str) -> Result<Option<String>, StoreError> {
    let mut unknown = None;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = serde_ignored::deserialize(&mut deserializer, |path| {
        unknown.get_or_insert_with(|| path.to_string());
    });
    read.and_then(|_: T| deserializer.end()).map_err(|error| unreadable(&error))?;
    Ok(unknown)
}

/// Rows per query.
const READ_BATCH: i64 = 1_000;
/// Rows of each table that are read without `--deep`.
const SHALLOW_ROW_LIMIT: i64 = 20_000;

/// The findings in a table.
#[derive(Default)]
struct Examined {
    rows: i64,
    unreadable: Problems,
    unknown: Problems,
}

/// The number of problems and the first one: row, column and problem.
#[derive(Default)]
struct Problems {
    count: i64,
    first: Option<String>,
}

/// The problem in a row.
enum Problem {
    Unreadable(String),
    Unknown(String),
}

pub fn examine(store: &Store, deep: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut all = true;
    for table in TABLES {
        let Examined { rows, unreadable, unknown } =
            match examined(store, table, if deep { i64::MAX } else { SHALLOW_ROW_LIMIT }) {
                Ok(examined) => examined,
                Err(error) => {
                    findings.push(Finding::fail(CHECK, error.to_string(), "see the other findings"));
                    continue;
                }
            };
        all &= deep || rows < SHALLOW_ROW_LIMIT;
        if let Problems { count, first: Some(first) } = unreadable {
            let says = format!("{count} of {} cannot be read, first {first}", table.name);
            let fix = "restore a backup, or state them in a seed file and apply it with `hired seed FILE`";
            findings.push(Finding::fail(CHECK, says, fix));
        }
        if let Problems { count, first: Some(first) } = unknown {
            let says = format!("{count} of {} have members that this version ignores, first {first}", table.name);
            findings.push(Finding::warn(CHECK, says, "upgrade, if a newer version wrote them"));
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

fn examined(store: &Store, table: &'static Table, max_rows: i64) -> Result<Examined, StoreError> {
    let mut examined = Examined::default();
    let mut after = (i64::MIN, i64::MIN);
    while examined.rows < max_rows {
        let rows = store.read_global_blocking(move |shared| page(shared, table, after))?;
        let Some((last, _)) = rows.last() else { break };
        after = *last;
        for (_, wrong) in rows {
            examined.rows += 1;
            let (problems, first) = match wrong {
                Some(Problem::Unreadable(first)) => (&mut examined.unreadable, first),
                Some(Problem::Unknown(first)) => (&mut examined.unknown, first),
                None => continue,
            };
            problems.count += 1;
            problems.first.get_or_insert(first);
        }
    }
    Ok(examined)
}

type Key = (i64, i64);

fn page(
    shared: &mut GlobalTx<'_>,
    table: &Table,
    (tenant, id): Key,
) -> Result<Vec<(Key, Option<Problem>)>, StoreError> {
    let columns: Vec<&str> = table.texts.iter().map(|(column, _)| *column).collect();
    let sql = format!(
        "SELECT tenant, id, {} FROM {} WHERE (tenant, id) > ($1, $2) ORDER BY tenant, id LIMIT $3",
        columns.join(", "),
        table.name
    );
    shared.query_all(&sql, &[&tenant, &id, &READ_BATCH], |row| {
        let key = (row.get(0)?, row.get(1)?);
        let wrong = table.texts.iter().zip(2..).find_map(|(text, at)| find_problem(row, key, *text, at));
        Ok((key, wrong))
    })
}

/// The message has the position, never the content.
fn find_problem(row: &Row<'_>, (tenant, id): Key, (column, read): Text, at: usize) -> Option<Problem> {
    let place = format!("{id} of tenant {tenant}: {column}: ");
    match row.text(at).and_then(read) {
        Err(error) => Some(Problem::Unreadable(format!("{place}{error}"))),
        Ok(unknown) => unknown.map(|member| Problem::Unknown(format!("{place}{member}"))),
    }
}
