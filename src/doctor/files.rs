//! Checks uploaded files: every row needs its bytes; bytes without a row are uploads in progress.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};

use super::Finding;
use crate::{
    config::Settings,
    files::{BlobName, BlobStore, FileError, Location},
    store::{
        Database, Store, StoreError,
        files::{Expected, expected},
    },
};

const CHECK: &str = "files";
/// Rows per query.
const BATCH: i64 = 1_000;
const RESTORE: &str = "restore them from a backup";

/// The findings; lists contain names of blobs.
#[derive(Default)]
struct Examined {
    rows: usize,
    missing: Vec<BlobName>,
    damaged: Vec<BlobName>,
    /// Blobs without a row.
    unreferenced: usize,
}

impl Examined {
    /// `rows` are the files whose bytes are missing.
    fn with_missing(mut self, rows: HashMap<BlobName, Expected>) -> Self {
        self.missing = rows.into_keys().collect();
        self.missing.sort();
        self
    }
}

pub fn examine(settings: &Settings, store: &Store, deep: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let (Database::Postgres(_), Location::Directory(path)) = (settings.database(), settings.files()) {
        let says = format!("kept in {}, which several servers on one PostgreSQL must share", path.display());
        findings.push(Finding::ok(CHECK, says));
    }
    match examined(settings, store, deep) {
        Ok(examined) => findings.extend(report(&examined, &settings.files(), deep)),
        Err(Problem::Store(error)) => findings.push(Finding::fail(CHECK, error.to_string(), "see the other findings")),
        Err(Problem::Files(error)) => {
            let fix = "check files.url, files.endpoint and the credentials in the environment";
            findings.push(Finding::fail(CHECK, format!("{}: {error}", settings.files()), fix));
        }
    }
    findings
}

fn report(examined: &Examined, location: &Location, deep: bool) -> Vec<Finding> {
    let Examined { rows, missing, damaged, unreferenced } = examined;
    let mut findings = Vec::new();
    for (blobs, what) in [(missing, "missing"), (damaged, "damaged")] {
        if let Some(first) = blobs.first() {
            let says = format!("{} of {rows} are {what} in {location}, first {}", blobs.len(), first.path());
            findings.push(Finding::fail(CHECK, says, RESTORE));
        }
    }
    if findings.is_empty() {
        let how = if deep { "whole" } else { "there with their sizes; `hired doctor --deep` reads them" };
        let waiting = match unreferenced {
            0 => String::new(),
            count => format!("; {count} that nothing refers to are deleted within two hours of a running server"),
        };
        findings.push(Finding::ok(CHECK, format!("all {rows} in {location} are {how}{waiting}")));
    }
    findings
}

#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Files(#[from] FileError),
}

fn examined(settings: &Settings, store: &Store, deep: bool) -> Result<Examined, Problem> {
    // Rows are read first, because the bytes of a row are always stored before it.
    let mut rows = all_rows(store)?;
    let mut examined = Examined { rows: rows.len(), ..Examined::default() };
    if let Location::Directory(path) = settings.files()
        && !path.exists()
    {
        // Opening the store would create the directory.
        return Ok(examined.with_missing(rows));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| FileError::Unavailable(error.to_string()))?;
    let blobs = BlobStore::open(settings.files())?;
    runtime.block_on(async {
        let mut listed = blobs.list();
        while let Some(listed_blob) = listed.try_next().await? {
            match rows.remove(&listed_blob.blob) {
                None => examined.unreferenced += 1,
                Some(row) if listed_blob.size != row.size => examined.damaged.push(listed_blob.blob),
                Some(row) if deep && !is_whole(&blobs, &row).await? => examined.damaged.push(listed_blob.blob),
                Some(_) => {}
            }
        }
        Ok::<_, FileError>(())
    })?;
    examined.damaged.sort();
    Ok(examined.with_missing(rows))
}

fn all_rows(store: &Store) -> Result<HashMap<BlobName, Expected>, StoreError> {
    let mut rows = HashMap::new();
    let mut after = None;
    loop {
        let from = after.clone();
        let page = store.read_global_blocking(move |shared| expected(shared, from.as_ref(), BATCH))?;
        let Some(last) = page.last() else { return Ok(rows) };
        after = Some(last.blob.clone());
        rows.extend(page.into_iter().map(|row| (row.blob.clone(), row)));
    }
}

async fn is_whole(blobs: &BlobStore, row: &Expected) -> Result<bool, FileError> {
    let mut reading = blobs.read(&row.blob).await?;
    let mut digest = Sha256::new();
    while let Some(chunk) = reading.bytes.try_next().await? {
        digest.update(&chunk);
    }
    Ok(hex::encode(digest.finalize()) == row.sha256)
}
