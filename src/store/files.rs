//! Uploaded files, and the blobs that wait for their deletion.

use super::{Row, Shared, StoreError, Tx};
use crate::files::{BlobName, GRACE_MS, Upload};

/// A row of `files`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub id: i64,
    pub blob: BlobName,
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
    pub mime: String,
    pub name: String,
    pub created_at: i64,
}

/// The facts that the bytes of a blob must agree with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub blob: BlobName,
    pub size: u64,
    pub sha256: String,
}

const COLUMNS: &str = "id, blob, size, sha256, mime, name, created_at";

fn file(row: &Row<'_>) -> Result<File, StoreError> {
    Ok(File {
        id: row.get(0)?,
        blob: blob(row, 1)?,
        size: size(row, 2)?,
        sha256: row.get(3)?,
        mime: row.get(4)?,
        name: row.get(5)?,
        created_at: row.get(6)?,
    })
}

fn blob(row: &Row<'_>, column: usize) -> Result<BlobName, StoreError> {
    BlobName::parse(row.text(column)?).ok_or(StoreError::Column(column))
}

fn size(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.get::<i64>(column)?).map_err(|_| StoreError::Column(column))
}

/// Keeps an upload. Fails when the upload is so old that its blob might be deleted at any moment.
pub fn insert(tx: &mut Tx<'_>, id: i64, upload: &Upload, name: &str, mime: &str, now: i64) -> Result<(), StoreError> {
    if now.saturating_sub(upload.written_at) > GRACE_MS / 2 {
        return Err(StoreError::Unsupported("the upload was written too long ago to be kept"));
    }
    tx.execute(
        "INSERT INTO files (tenant, id, blob, size, sha256, mime, name, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&id, &upload.blob.as_str(), &(upload.size as i64), &upload.sha256, &mime, &name, &now],
    )?;
    // A sweep may have seen the blob before its row.
    dequeue(tx.shared(), std::slice::from_ref(&upload.blob))
}

pub fn get(tx: &mut Tx<'_>, id: i64) -> Result<Option<File>, StoreError> {
    tx.one(&format!("SELECT {COLUMNS} FROM files WHERE tenant = $1 AND id = $2"), &[&id], file)
}

/// Deletes a row and queues its blob. Returns whether there was one.
pub fn delete(tx: &mut Tx<'_>, id: i64, now: i64) -> Result<bool, StoreError> {
    let Some(found) = get(tx, id)? else { return Ok(false) };
    tx.execute("DELETE FROM files WHERE tenant = $1 AND id = $2", &[&id])?;
    queue(tx.shared(), &[found.blob], now)?;
    Ok(true)
}

/// The file of a blob, whatever tenant it is of.
pub fn of_blob(shared: &mut Shared<'_>, blob: &BlobName) -> Result<Option<File>, StoreError> {
    shared.one(&format!("SELECT {COLUMNS} FROM files WHERE blob = $1"), &[&blob.as_str()], file)
}

/// What the blobs of all files must be, in the order of their names, from `after` on.
pub fn expected(shared: &mut Shared<'_>, after: Option<&BlobName>, limit: i64) -> Result<Vec<Expected>, StoreError> {
    let after = after.map_or("", BlobName::as_str);
    shared.all(
        "SELECT blob, size, sha256 FROM files WHERE blob > $1 ORDER BY blob LIMIT $2",
        &[&after, &limit],
        |row| Ok(Expected { blob: blob(row, 0)?, size: size(row, 1)?, sha256: row.get(2)? }),
    )
}

/// Those of the blobs that no row refers to and that are not queued.
pub fn unknown(shared: &mut Shared<'_>, blobs: &[BlobName]) -> Result<Vec<BlobName>, StoreError> {
    let mut unknown = Vec::new();
    for blob in blobs {
        let sql = "SELECT 1 FROM files WHERE blob = $1 UNION ALL SELECT 1 FROM unreferenced_blobs WHERE blob = $1";
        if shared.one(sql, &[&blob.as_str()], |_| Ok(()))?.is_none() {
            unknown.push(blob.clone());
        }
    }
    Ok(unknown)
}

/// Notes that no row refers to these blobs, unless that is noted already.
pub fn queue(shared: &mut Shared<'_>, blobs: &[BlobName], now: i64) -> Result<(), StoreError> {
    for blob in blobs {
        let sql = "INSERT INTO unreferenced_blobs (blob, since) VALUES ($1, $2) ON CONFLICT (blob) DO NOTHING";
        shared.execute(sql, &[&blob.as_str(), &now])?;
    }
    Ok(())
}

/// Queued blobs whose time has come, and whether a row refers to each after all.
pub fn due(shared: &mut Shared<'_>, since: i64, limit: i64) -> Result<Vec<(BlobName, bool)>, StoreError> {
    shared.all(
        "SELECT u.blob, CAST(CASE WHEN EXISTS (SELECT 1 FROM files f WHERE f.blob = u.blob) THEN 1 ELSE 0 END AS BIGINT) \
         FROM unreferenced_blobs u WHERE u.since <= $1 ORDER BY u.since, u.blob LIMIT $2",
        &[&since, &limit],
        |row| Ok((blob(row, 0)?, row.get::<i64>(1)? == 1)),
    )
}

pub fn dequeue(shared: &mut Shared<'_>, blobs: &[BlobName]) -> Result<(), StoreError> {
    for blob in blobs {
        shared.execute("DELETE FROM unreferenced_blobs WHERE blob = $1", &[&blob.as_str()])?;
    }
    Ok(())
}
