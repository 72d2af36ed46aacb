//! Uploaded files, and the queue of blobs to be deleted.

use std::borrow::Cow;

use hire_types::{FromColumn, Param, Value, id::FileId};

use super::{
    GlobalTx, GlobalWriteTx, StoreError, WriteTx,
    record::{record, view},
};
use crate::files::{BlobName, GRACE_MS, Upload};

record! {
    /// An uploaded file. The blob that it refers to is complete.
    pub struct File in files, key(id: FileId) {
        blob: BlobName,
        size: i64,
        /// In hexadecimal.
        sha256: String,
        mime: String,
        name: String,
        created_at: i64,
    }
}

record! {
    /// A blob that no row referred to at `since`.
    pub struct UnreferencedBlob in unreferenced_blobs, key(blob: BlobName), global() {
        since: i64,
    }
}

impl Param for BlobName {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self.as_str()))
    }
}

impl FromColumn for BlobName {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => Self::parse(&text),
            _ => None,
        }
    }
}

/// The expected size and digest of a blob.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub blob: BlobName,
    pub size: u64,
    pub sha256: String,
}

/// Inserts the row of an upload. Fails if the upload is so old that its blob may already be deleted.
pub fn insert(tx: &mut WriteTx<'_>, id: FileId, upload: &Upload, name: &str, mime: &str) -> Result<(), StoreError> {
    if tx.server_now().saturating_sub(upload.written_at) > GRACE_MS / 2 {
        return Err(StoreError::Unsupported("the upload was written too long ago to be kept"));
    }
    let size = i64::try_from(upload.size).map_err(|_| StoreError::Unsupported("the upload is too large"))?;
    let created_at = tx.now();
    tx.insert(&File {
        id,
        blob: upload.blob.clone(),
        size,
        sha256: upload.sha256.clone(),
        mime: mime.to_owned(),
        name: name.to_owned(),
        created_at,
    })?;
    // A sweep may have queued the blob before its row existed.
    tx.in_global(|tx| dequeue(tx, std::slice::from_ref(&upload.blob)))
}

/// Deletes a row and queues its blob. Returns whether there was one.
pub fn delete(tx: &mut WriteTx<'_>, id: FileId) -> Result<bool, StoreError> {
    let Some(file) = tx.get::<File>(&id)? else { return Ok(false) };
    tx.delete(&file)?;
    let now = tx.server_now();
    tx.in_global(|tx| queue(tx, &[file.blob], now))?;
    Ok(true)
}

view! {
    /// The expected bytes of a blob.
    pub struct FileBlob of File in files {
        blob: BlobName,
        size: i64,
        sha256: String,
    }
}

/// The file of a blob, in any tenant.
pub fn of_blob(tx: &mut GlobalTx<'_>, blob: &BlobName) -> Result<Option<File>, StoreError> {
    Ok(tx.select_across::<File>("WHERE blob = $1", &[blob])?.pop())
}

/// The expected bytes of all blobs, ordered by name, after `after`.
pub fn expected(tx: &mut GlobalTx<'_>, after: Option<&BlobName>, limit: i64) -> Result<Vec<Expected>, StoreError> {
    let after = after.map_or("", BlobName::as_str);
    let blobs = tx.select_across::<FileBlob>("WHERE blob > $1 ORDER BY blob LIMIT $2", &[&after, &limit])?;
    let expected = |file: FileBlob| {
        let size = u64::try_from(file.size).map_err(|_| StoreError::Unreadable("files.size"))?;
        Ok(Expected { blob: file.blob, size, sha256: file.sha256 })
    };
    blobs.into_iter().map(expected).collect()
}

/// The blobs among these that no row refers to and that are not queued.
pub fn unknown(tx: &mut GlobalTx<'_>, blobs: &[BlobName]) -> Result<Vec<BlobName>, StoreError> {
    let mut unknown = Vec::new();
    for blob in blobs {
        if of_blob(tx, blob)?.is_none() && tx.get::<UnreferencedBlob>(blob)?.is_none() {
            unknown.push(blob.clone());
        }
    }
    Ok(unknown)
}

/// Queues unreferenced blobs for deletion. Blobs that are queued already keep their time.
pub fn queue(tx: &mut GlobalWriteTx<'_>, blobs: &[BlobName], now: i64) -> Result<(), StoreError> {
    for blob in blobs {
        tx.insert_absent(&UnreferencedBlob { blob: blob.clone(), since: now })?;
    }
    Ok(())
}

/// Queued blobs that are due for deletion, and whether a row refers to each by now.
pub fn due(tx: &mut GlobalTx<'_>, since: i64, limit: i64) -> Result<Vec<(BlobName, bool)>, StoreError> {
    let queued = tx.select::<UnreferencedBlob>("WHERE since <= $1 ORDER BY since, blob LIMIT $2", &[&since, &limit])?;
    queued.into_iter().map(|queued| Ok((queued.blob.clone(), of_blob(tx, &queued.blob)?.is_some()))).collect()
}

pub fn dequeue(tx: &mut GlobalWriteTx<'_>, blobs: &[BlobName]) -> Result<(), StoreError> {
    for blob in blobs {
        if let Some(queued) = tx.get::<UnreferencedBlob>(blob)? {
            tx.delete(&queued)?;
        }
    }
    Ok(())
}
