//! Files.

use std::collections::HashMap;

use super::{StoreError, Tx, any_of_them};

/// What a file is for; an id of one kind is unknown where another is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Resume = 1,
    Works = 2,
    General = 3,
    RetiredOfferAttachment = 4,
}

pub fn exists(tx: &mut Tx<'_>, id: i64, kind: Kind) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM attachments WHERE tenant = $1 AND id = $2 AND kind = $3";
    Ok(tx.one(sql, &[&id, &(kind as i64)], |_| Ok(()))?.is_some())
}

/// When each of these files was created.
pub fn created_at(tx: &mut Tx<'_>, ids: &[i64]) -> Result<HashMap<i64, i64>, StoreError> {
    let sql = concat!("SELECT id, created_at FROM attachments WHERE tenant = $1 AND id IN ", any_of_them!());
    Ok(tx.all_of(sql, ids, &[], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}
