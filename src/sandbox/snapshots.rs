//! Snapshots of a tenant: all its rows and files, to return to.

use std::{
    collections::HashMap,
    convert::Infallible,
    fs, io,
    path::{Path, PathBuf},
};

use axum::body::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    Sandbox, SandboxError,
    tenants::{self, SeedText},
};
use crate::{
    app_state::AppState,
    demo,
    files::{BlobName, FileError, WriteError},
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo, files,
        sandbox::SandboxTenant,
        tenant_rows::{self, TenantRows},
    },
};

const ROWS: &str = "rows.json";

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSnapshot {
    name: String,
}

/// Saves all rows and files of a tenant under a name, over an earlier snapshot of that name.
pub async fn save(state: &AppState, sandbox: &Sandbox, key: &str, new: &NewSnapshot) -> Result<Value, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let directory = directory(sandbox, key, &new.name)?;
    let mut rows: TenantRows = state.store.read(tenant, TenantRows::stored).await.map_err(store)?;
    let mut blobs = Vec::new();
    for name in rows.blobs_mut() {
        let Some(blob) = BlobName::parse(name) else { continue };
        let reading = state.files.read(&blob).await?;
        let bytes: Vec<Bytes> = reading.bytes.try_collect().await?;
        blobs.push((name.clone(), bytes.concat()));
    }
    let rows = serde_json::to_vec(&rows).map_err(|error| SandboxError::Conflict(error.to_string()))?;
    blobs.push((ROWS.to_owned(), rows));
    blocking(move || write(&directory, &blobs)).await?;
    Ok(json!({}))
}

/// The names of a tenant's snapshots.
pub async fn list(state: &AppState, sandbox: &Sandbox, key: &str) -> Result<Value, SandboxError> {
    tenants::number(state, key).await?;
    let parent = sandbox.snapshots.join(key);
    let names = blocking(move || {
        let mut names = Vec::new();
        match fs::read_dir(parent) {
            Ok(entries) => {
                for entry in entries {
                    names.extend(entry?.file_name().into_string().ok().filter(|name| is_name(name)));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        names.sort();
        Ok(names)
    });
    Ok(json!({ "snapshots": names.await? }))
}

/// Makes a tenant as it was when a snapshot was saved. Later changes and their events are removed.
pub async fn load(state: &AppState, sandbox: &Sandbox, key: &str, name: &str) -> Result<Value, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let directory = directory(sandbox, key, name)?;
    let blobs = blocking(move || if directory.is_dir() { read(&directory).map(Some) } else { Ok(None) }).await?;
    let Some(mut blobs) = blobs else {
        return Err(SandboxError::NotFound(format!("the tenant {key} has no snapshot {name:?}")));
    };
    let rows = blobs.remove(ROWS).unwrap_or_default();
    let mut rows: TenantRows = serde_json::from_slice(&rows)
        .map_err(|error| SandboxError::Conflict(format!("the snapshot {name:?} cannot be read: {error}")))?;
    // No two rows may refer to one blob, and the present rows still do.
    for blob in rows.blobs_mut() {
        let bytes = blobs
            .remove(blob.as_str())
            .ok_or_else(|| SandboxError::Conflict(format!("the snapshot {name:?} lacks the file {blob}")))?;
        let stream = stream::iter([Ok::<_, Infallible>(Bytes::from(bytes))]).boxed();
        let upload = state.files.write(stream, u64::MAX, &state.clock, &state.entropy).await;
        *blob = upload
            .map_err(|error| match error {
                WriteError::Source(never) => match never {},
                WriteError::Files(error) => error,
            })?
            .blob
            .to_string();
    }
    replace(state, tenant, rows).await
}

/// Makes a tenant as it was created.
pub async fn reset(state: &AppState, sandbox: &Sandbox, key: &str) -> Result<Value, SandboxError> {
    let tenant = tenants::number(state, key).await?;
    let read = move |tx: &mut GlobalTx<'_>| tx.get::<SandboxTenant>(&tenant.0);
    let created = state.store.read_global(read).await.map_err(store)?;
    let seed = match created.as_ref().and_then(SeedText::of) {
        Some(seed) => seed,
        None if key == demo::TENANT_KEY => SeedText::demo(),
        None => {
            let problem = format!("the sandbox did not create the tenant {key}; load a snapshot instead");
            return Err(SandboxError::Conflict(problem));
        }
    };
    let rows = sandbox.template(state, &seed).await?;
    replace(state, tenant, TenantRows::clone(&rows)).await
}

/// Deletes the snapshots of a deleted tenant.
pub async fn forget(sandbox: &Sandbox, key: &str) -> Result<(), SandboxError> {
    let directory = sandbox.snapshots.join(key);
    blocking(move || match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    })
    .await
}

async fn replace(state: &AppState, tenant: TenantNo, rows: TenantRows) -> Result<Value, SandboxError> {
    let replace = move |tx: &mut GlobalWriteTx<'_>| {
        let blobs = tx.in_tenant(tenant, &Actor::Seed, |tx| {
            let blobs = tenant_rows::clear(tx)?;
            rows.write(tx)?;
            Ok::<_, StoreError>(blobs)
        })?;
        let now = tx.now();
        files::queue(tx, &blobs, now)?;
        Ok::<_, StoreError>(blobs)
    };
    let blobs = state.store.write_global(replace).await.map_err(store)?;
    state.callers.clear();
    tenants::delete_blobs(state, blobs).await?;
    Ok(json!({}))
}

fn store(error: StoreError) -> SandboxError {
    SandboxError::Store(error)
}

fn is_name(name: &str) -> bool {
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
    (1..=64).contains(&name.len()) && name.bytes().all(is_letter)
}

fn directory(sandbox: &Sandbox, key: &str, name: &str) -> Result<PathBuf, SandboxError> {
    if is_name(name) {
        return Ok(sandbox.snapshots.join(key).join(name));
    }
    Err(SandboxError::Invalid("name", "up to 64 letters, digits, `-` and `_` are expected".to_owned()))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T, SandboxError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other).and_then(|done| done);
    done.map_err(|error| SandboxError::Files(FileError::Unavailable(error.to_string())))
}

/// Writes a directory of files in one step.
fn write(directory: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    // Names have no `.`, so this one is unique.
    let part = directory.with_extension("part");
    let remove = |directory: &Path| match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    remove(&part)?;
    fs::create_dir_all(&part)?;
    for (name, bytes) in files {
        fs::write(part.join(name), bytes)?;
    }
    remove(directory)?;
    fs::rename(part, directory)
}

fn read(directory: &Path) -> io::Result<HashMap<String, Vec<u8>>> {
    let mut files = HashMap::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str()) {
            files.insert(name.to_owned(), fs::read(&path)?);
        }
    }
    Ok(files)
}
