//! Work cities and job titles: the first user that names one creates it.

use super::draft::{Draft, Missing};
use crate::store::{
    StoreError, WriteTx,
    directory::User,
    ids,
    users::{self, JobTitle, WorkCity},
};

/// Characters of the name of a city, at most.
const MAX_CITY_CHARS: usize = 100;
/// Cities and titles of a company, at most.
const MAX_NAMES: i64 = 10_000;
/// Digits of their ids.
const ID_DIGITS: usize = 12;

/// Sets the stated names, and returns those that could not be created.
pub(super) fn assign(tx: &mut WriteTx<'_>, draft: &Draft, user: &mut User) -> Result<Option<Missing>, StoreError> {
    let (mut no_city, mut no_title) = (false, false);
    if let Some(name) = &draft.city {
        user.work_city = if name.trim().is_empty() { None } else { city(tx, name)? };
        no_city = user.work_city.is_none() && !name.trim().is_empty();
    }
    if let Some(name) = &draft.job_title {
        user.job_title = if name.trim().is_empty() { None } else { title(tx, name)? };
        no_title = user.job_title.is_none() && !name.trim().is_empty();
    }
    Ok(match (no_city, no_title) {
        (true, true) => Some(Missing::Both),
        (true, false) => Some(Missing::City),
        (false, true) => Some(Missing::JobTitle),
        (false, false) => None,
    })
}

fn city(tx: &mut WriteTx<'_>, name: &str) -> Result<Option<i64>, StoreError> {
    if let Some(city) = users::work_city_named(tx, name)? {
        return Ok(Some(city.id));
    }
    if name.chars().count() > MAX_CITY_CHARS || users::work_city_count(tx)? >= MAX_NAMES {
        return Ok(None);
    }
    let id = tx.new_id::<()>()?.number();
    tx.insert(&WorkCity { id, work_city_id: ids::text_id("", id, ID_DIGITS), name: name.to_owned() })?;
    Ok(Some(id))
}

fn title(tx: &mut WriteTx<'_>, name: &str) -> Result<Option<i64>, StoreError> {
    if let Some(title) = users::job_title_named(tx, name)? {
        return Ok(Some(title.id));
    }
    if users::job_title_count(tx)? >= MAX_NAMES {
        return Ok(None);
    }
    let id = tx.new_id::<()>()?.number();
    tx.insert(&JobTitle { id, job_title_id: ids::text_id("", id, ID_DIGITS), name: name.to_owned() })?;
    Ok(Some(id))
}
