//! Generates talents: the same ones from the same random seed; the first ones do not depend on the total number.
//!
//! Word frequencies are as uneven as in real resumes, so that searches cost as much as on real data.

mod person;
mod rng;
mod words;

use std::sync::{Arc, mpsc};

pub use person::{ExistingRefs, Person, person};
pub use words::THINGS_ZH;

use hire_types::{
    id::{ResumeSourceId, TalentId},
    talent::TalentOnboardState,
};

use crate::store::{
    Actor, GlobalTx, Json, Store, StoreError, TenantNo, Tx, WriteTx,
    talents::{Talent, TalentKey, TalentSource},
};

/// Talents in one transaction.
const TALENTS_PER_TRANSACTION: u64 = 10_000;

/// The tenant of this app.
pub fn tenant_of(store: &Store, app_id: &str) -> Result<Option<TenantNo>, StoreError> {
    let app_id = app_id.to_owned();
    store
        .read_global_blocking(move |shared: &mut GlobalTx<'_>| {
            shared.query_opt("SELECT MIN(tenant) FROM installs WHERE app_id = $1", &[&app_id], |row| {
                Ok(row.get::<Option<i64>>(0)?.map(TenantNo))
            })
        })
        .map(Option::flatten)
}

/// Inserts the talents with these numbers; existing ones are unchanged. Reports progress after each transaction;
/// returns the number of new talents.
pub fn generate_talents(
    store: &Store,
    tenant: TenantNo,
    seed: u64,
    numbers: std::ops::Range<u64>,
    mut progress: impl FnMut(u64),
) -> Result<u64, StoreError> {
    let among = store.read_blocking(tenant, surroundings)?;
    // One chunk is generated while the previous one is written.
    let (chunks, invented) = mpsc::sync_channel::<Vec<Person>>(2);
    std::thread::scope(|scope| {
        let (from, to) = (numbers.start, numbers.end);
        let inventing = scope.spawn(move || {
            let mut first = from;
            while first < to {
                let end = to.min(first + TALENTS_PER_TRANSACTION);
                let people = (first..end).map(|number| person(seed, number, &among));
                if chunks.send(people.collect()).is_err() {
                    break;
                }
                first = end;
            }
        });
        let (mut done, mut new) = (0, 0);
        for chunk in invented {
            let chunk = Arc::new(chunk);
            done += chunk.len() as u64;
            new += store.write_blocking::<_, StoreError>(Actor::Seed, tenant, move |tx| insert(tx, &chunk))? as u64;
            progress(done);
        }
        inventing.join().map_err(|_| StoreError::Panicked)?;
        Ok(new)
    })
}

fn surroundings(tx: &mut Tx<'_>) -> Result<ExistingRefs, StoreError> {
    let ids = "WHERE tenant = $1 ORDER BY id LIMIT 20";
    Ok(ExistingRefs {
        creators: tx.scalars(&format!("SELECT id FROM users {ids}"), &[])?,
        resume_sources: tx.scalars(&format!("SELECT id FROM resume_sources {ids}"), &[])?,
    })
}

/// Inserts the missing talents; returns their number.
fn insert(tx: &mut WriteTx<'_>, people: &[Person]) -> Result<usize, StoreError> {
    let talents: Vec<Talent> = people.iter().map(talent).collect();
    let keys: Vec<TalentKey> = talents.iter().flat_map(Talent::keys).collect();
    let sources: Vec<TalentSource> = people.iter().filter_map(source).collect();
    let new = tx.insert_all(&talents)?;
    tx.insert_all(&keys)?;
    tx.insert_all(&sources)?;
    Ok(new)
}

fn talent(person: &Person) -> Talent {
    Talent {
        id: TalentId::new(person.id),
        name: person.name.clone(),
        mobile: Some(person.mobile.clone()),
        mobile_code: Some(person.mobile_code.to_owned()),
        email: Some(person.email.clone()),
        identity_type: None,
        identity_number: None,
        creator: person.creator,
        onboard_state: TalentOnboardState::Never,
        confidential: false,
        profile: Json(person.profile.clone()),
        resume: Json(person.resume.clone()),
        created_at: person.created_at,
        updated_at: person.updated_at,
        applied_at: person.applied_at,
        deleted: false,
    }
}

fn source(person: &Person) -> Option<TalentSource> {
    let resume_source = ResumeSourceId::new(person.resume_source?);
    Some(TalentSource { talent: TalentId::new(person.id), resume_source, ordinal: 1 })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        clock::Entropy,
        demo,
        seed::Seed,
        store::{Entity, changes, testing::TestDatabase},
    };

    #[test]
    fn a_random_seed_determines_the_talents() {
        let among = ExistingRefs { creators: vec![1, 2], resume_sources: vec![3] };
        assert_eq!(person(7, 12, &among), person(7, 12, &among));
        assert_ne!(person(7, 12, &among), person(8, 12, &among));
        assert_ne!(person(7, 12, &among).id, person(7, 13, &among).id);
    }

    #[test]
    fn more_talents_can_be_added_later_without_duplicates() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        Seed::demo().unwrap().apply(&store, &Entropy::System).unwrap();
        let tenant = tenant_of(&store, demo::APP_ID).unwrap().unwrap();
        let last = || {
            let feed = store.read_global_blocking(|shared| changes::since(shared, 0, i64::MAX)).unwrap();
            feed.last().map_or(0, |change| change.position)
        };
        let before = last();
        assert_eq!(generate_talents(&store, tenant, 1, 0..40, |_| {}).unwrap(), 40);
        assert_eq!(generate_talents(&store, tenant, 1, 0..100, |_| {}).unwrap(), 60);
        assert_eq!(generate_talents(&store, tenant, 1, 0..100, |_| {}).unwrap(), 0);
        let noted =
            store.read_blocking(tenant, move |tx| changes::tenant_changes_since(tx, Entity::Talent, before + 1));
        assert_eq!(noted.unwrap().len(), 100);
        assert!(last() > before);
    }
}
