//! Any number of invented people: the same ones from the same seed, and the first ones the same however many are made.
//!
//! Their words are as unevenly spread as those of real resumes, so that searches among them cost what real ones cost.

mod chance;
mod person;
mod words;

use std::sync::{Arc, mpsc};

pub use person::{Person, Surroundings, person};
pub use words::THINGS_ZH;

use crate::store::{Param, Shared, Store, StoreError, TenantNo, Tx, changes, to_json};

/// Talents in one transaction.
const TOGETHER: u64 = 10_000;
/// Rows in one statement.
const ROWS: usize = 16;

/// The tenant whose app this is.
pub fn tenant_of(store: &Store, app_id: &str) -> Result<Option<TenantNo>, StoreError> {
    let app_id = app_id.to_owned();
    store
        .read_shared_blocking(move |shared: &mut Shared<'_>| {
            shared.one("SELECT MIN(tenant) FROM installs WHERE app_id = $1", &[&app_id], |row| {
                Ok(row.get::<Option<i64>>(0)?.map(TenantNo))
            })
        })
        .map(Option::flatten)
}

/// Makes the tenant's people of these numbers. Those who are there already stay as they are. Tells after each
/// transaction how many are done; returns how many were new.
pub fn fill(
    store: &Store,
    tenant: TenantNo,
    seed: u64,
    numbers: std::ops::Range<u64>,
    mut progress: impl FnMut(u64),
) -> Result<u64, StoreError> {
    let among = store.read_blocking(tenant, surroundings)?;
    // One chunk is invented while the one before is written.
    let (chunks, invented) = mpsc::sync_channel::<Vec<Row>>(2);
    std::thread::scope(|scope| {
        let (from, to) = (numbers.start, numbers.end);
        let inventing = scope.spawn(move || -> Result<(), StoreError> {
            let mut first = from;
            while first < to {
                let end = to.min(first + TOGETHER);
                let people = (first..end).map(|number| Row::of(person(seed, number, &among)));
                if chunks.send(people.collect::<Result<_, _>>()?).is_err() {
                    break;
                }
                first = end;
            }
            Ok(())
        });
        let (mut done, mut new) = (0, 0);
        for chunk in invented {
            let chunk = Arc::new(chunk);
            done += chunk.len() as u64;
            new += store.write_blocking(tenant, move |tx| write(tx, &chunk))?;
            progress(done);
        }
        inventing.join().unwrap_or(Err(StoreError::Panicked))?;
        Ok(new)
    })
}

fn surroundings(tx: &mut Tx<'_>) -> Result<Surroundings, StoreError> {
    let ids = "WHERE tenant = $1 ORDER BY id LIMIT 20";
    Ok(Surroundings {
        creators: tx.all(&format!("SELECT id FROM users {ids}"), &[], |row| row.get(0))?,
        resume_sources: tx.all(&format!("SELECT id FROM resume_sources {ids}"), &[], |row| row.get(0))?,
    })
}

/// A person as the statement takes them.
struct Row {
    person: Person,
    document: String,
    profile: String,
    resume: String,
    skills: String,
}

impl Row {
    fn of(person: Person) -> Result<Self, StoreError> {
        Ok(Self {
            document: to_json(&person.papers.document)?,
            profile: to_json(&person.papers.profile)?,
            resume: to_json(&person.papers.resume)?,
            skills: to_json(&person.papers.skills)?,
            person,
        })
    }

    /// In the order of [`COLUMNS`].
    fn params(&self) -> [&dyn Param; COLUMNS.len()] {
        let Person { id, name, mobile, email, creator, created_at, updated_at, applied_at, .. } = &self.person;
        let Self { document, profile, resume, skills, .. } = self;
        [id, name, mobile, email, creator, document, profile, resume, skills, created_at, updated_at, applied_at]
    }
}

const COLUMNS: [&str; 12] = [
    "id",
    "name",
    "mobile",
    "email",
    "creator",
    "document",
    "profile",
    "resume",
    "skills",
    "created_at",
    "updated_at",
    "applied_at",
];

fn write(tx: &mut Tx<'_>, rows: &[Row]) -> Result<u64, StoreError> {
    let mut new: Vec<i64> = Vec::with_capacity(rows.len());
    for rows in rows.chunks(ROWS) {
        let values: Vec<String> = (0..rows.len())
            .map(|row| {
                let places: Vec<String> =
                    (0..COLUMNS.len()).map(|column| format!("${}", row * COLUMNS.len() + column + 2)).collect();
                format!("($1, {})", places.join(", "))
            })
            .collect();
        let sql = format!(
            "INSERT INTO talents (tenant, {}) VALUES {} ON CONFLICT (tenant, id) DO NOTHING RETURNING id",
            COLUMNS.join(", "),
            values.join(", ")
        );
        let params: Vec<&dyn Param> = rows.iter().flat_map(Row::params).collect();
        new.extend(tx.all(&sql, &params, |row| row.get::<i64>(0))?);
    }
    changes::record_all(tx, "talent", &new)?;
    Ok(new.len() as u64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        clock::{Clock, Entropy},
        demo,
        ids::Ids,
        seed::Seed,
        store::testing::Scratch,
    };

    #[test]
    fn the_same_people_come_out_of_a_seed_and_others_out_of_another() {
        let among = Surroundings { creators: vec![1, 2], resume_sources: vec![3] };
        assert_eq!(person(7, 12, &among), person(7, 12, &among));
        assert_ne!(person(7, 12, &among), person(8, 12, &among));
        assert_ne!(person(7, 12, &among).id, person(7, 13, &among).id);
    }

    #[test]
    fn more_people_can_be_made_later_and_nobody_is_made_twice() {
        let scratch = Scratch::new().unwrap();
        let store = scratch.open().unwrap();
        let ids = Ids::new(Clock::System, store.clone());
        Seed::demo().unwrap().apply(&store, &Clock::System, &Entropy::System, &ids).unwrap();
        let tenant = tenant_of(&store, demo::APP_ID).unwrap().unwrap();
        let last = || {
            let feed = store.read_shared_blocking(|shared| changes::since(shared, 0, i64::MAX)).unwrap();
            feed.last().map_or(0, |change| change.position)
        };
        let before = last();
        assert_eq!(fill(&store, tenant, 1, 0..40, |_| {}).unwrap(), 40);
        assert_eq!(fill(&store, tenant, 1, 0..100, |_| {}).unwrap(), 60);
        assert_eq!(fill(&store, tenant, 1, 0..100, |_| {}).unwrap(), 0);
        let noted = store.read_blocking(tenant, move |tx| changes::of_tenant_since(tx, "talent", before + 1));
        assert_eq!(noted.unwrap().len(), 100);
        assert!(last() > before);
    }
}
