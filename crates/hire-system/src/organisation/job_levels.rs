//! Job levels, as the contacts change them.

use hire_types::Name;

use super::{Texts, TextsRefusal};
use crate::store::{Json, StoreError, WriteTx, directory::JobLevel, ids::text_id, organisation};

/// Maximum levels of a tenant.
pub const MAX_LEVELS: usize = 10_000;
const MAX_NAME: usize = 255;
/// The last place in the order.
const LAST_ORDINAL: i64 = 100_000;
pub const FIRST_ORDINAL: i64 = 100;

/// The content of a level in a request. Omitted members stay; a new level needs a name.
#[derive(Clone, Debug, Default)]
pub struct LevelChange {
    pub texts: Texts,
    pub order: Option<i64>,
    pub active: Option<bool>,
}

#[derive(Debug)]
pub enum LevelRefusal {
    Unknown,
    NameInvalid,
    DescriptionInvalid,
    NameTaken,
    OrderTaken,
    TooMany,
    Store(StoreError),
}

impl From<StoreError> for LevelRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<TextsRefusal> for LevelRefusal {
    fn from(refusal: TextsRefusal) -> Self {
        match refusal {
            TextsRefusal::Name => Self::NameInvalid,
            TextsRefusal::Description => Self::DescriptionInvalid,
        }
    }
}

/// Creates a level. Without an order it is appended.
pub fn create(tx: &mut WriteTx<'_>, change: &LevelChange) -> Result<JobLevel, LevelRefusal> {
    let id = tx.new_id::<()>()?.number();
    let blank = JobLevel {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        job_level_id: text_id("", id, 15),
        code: None,
        label: String::new(),
        name: Name::default(),
        ordinal: 0,
        level_order: 0,
        active: true,
        deleted_at: None,
        document: Json::default(),
    };
    let mut created = changed(tx, blank, change)?;
    let taken = organisation::job_level_ordinals(tx)?;
    if taken.len() >= MAX_LEVELS {
        return Err(LevelRefusal::TooMany);
    }
    if change.order.is_none() {
        created.ordinal = last_free(&taken);
    }
    tx.insert(&created)?;
    Ok(created)
}

pub fn update(tx: &mut WriteTx<'_>, job_level_id: &str, change: &LevelChange) -> Result<JobLevel, LevelRefusal> {
    let before = organisation::job_level_by_contact_id(tx, job_level_id)?.ok_or(LevelRefusal::Unknown)?;
    let after = changed(tx, before.clone(), change)?;
    tx.update(&before, &after)?;
    Ok(after)
}

#[derive(Debug)]
pub enum DeleteRefusal {
    Unknown,
    Store(StoreError),
}

impl From<StoreError> for DeleteRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Users, jobs and offers keep a deleted level; new requests do not find it.
pub fn delete(tx: &mut WriteTx<'_>, job_level_id: &str) -> Result<(), DeleteRefusal> {
    let before = organisation::job_level_by_contact_id(tx, job_level_id)?.ok_or(DeleteRefusal::Unknown)?;
    let after = JobLevel { active: false, deleted_at: Some(tx.now()), ..before.clone() };
    tx.update(&before, &after)?;
    Ok(())
}

fn changed(tx: &mut WriteTx<'_>, mut level: JobLevel, change: &LevelChange) -> Result<JobLevel, LevelRefusal> {
    change.texts.apply(&mut level.label, &mut level.name, &mut level.document.0, MAX_NAME)?;
    if organisation::is_job_level_label_taken(tx, &level.label, level.id)? {
        return Err(LevelRefusal::NameTaken);
    }
    if let Some(order) = change.order {
        if organisation::is_job_level_ordinal_taken(tx, order, level.id)? {
            return Err(LevelRefusal::OrderTaken);
        }
        level.ordinal = order;
    }
    level.active = change.active.unwrap_or(level.active);
    Ok(level)
}

/// The place after all others, else the last free one.
pub fn last_free(taken: &[i64]) -> i64 {
    let last = taken.last().map_or(FIRST_ORDINAL, |last| (last + 1).max(FIRST_ORDINAL));
    if last <= LAST_ORDINAL {
        return last;
    }
    let mut free = LAST_ORDINAL;
    for ordinal in taken.iter().rev().filter(|ordinal| **ordinal <= LAST_ORDINAL) {
        if *ordinal != free {
            break;
        }
        free -= 1;
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_without_an_order_goes_to_the_last_free_place() {
        assert_eq!(last_free(&[]), 100);
        assert_eq!(last_free(&[100, 250]), 251);
        assert_eq!(last_free(&[100, 100_000]), 99_999);
        assert_eq!(last_free(&[99_998, 99_999, 100_000]), 99_997);
    }
}
