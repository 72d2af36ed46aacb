//! Files that killed uploads leave, which no row refers to. The server must remove them and no others.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};

use super::installation::{Installation, wait_until};
use super::writes::ATTACHMENTS;
use crate::http::begin_upload;
use crate::server::Server;

/// More than the store of files keeps in memory, so that there is a part of the file on the disk.
const SENT: usize = 6 << 20;
/// A modification time that is old enough for the server to remove the upload.
const LONG_AGO: SystemTime = SystemTime::UNIX_EPOCH;
const TIMEOUT: Duration = Duration::from_secs(30);

/// Starts an upload of which a part is on the disk. It ends when the connection is dropped.
pub fn unfinished_upload(installation: &Installation, server: &Server, token: &str) -> Result<TcpStream> {
    let before = Files::list(installation)?.partial.len();
    let mut stream = begin_upload(&server.base_url, token, ATTACHMENTS, 2 * SENT as u64)?;
    stream.write_all(&vec![b'x'; SENT])?;
    wait_until("a part of an upload", TIMEOUT, || {
        Files::list(installation).is_ok_and(|files| files.partial.len() > before)
    })?;
    Ok(stream)
}

/// Ages the leftovers, restarts the server, and checks that each row has a file and each file a row. Returns a summary.
pub fn sweep(installation: &Installation) -> Result<String> {
    let before = Files::list(installation)?;
    for file in &before.partial {
        File::options().write(true).open(file)?.set_modified(LONG_AGO)?;
    }
    let of_rows = names(installation, "SELECT blob FROM files")?;
    let unreferenced: BTreeSet<String> = before.whole.difference(&of_rows).cloned().collect();
    // A start queues what no row refers to, and the next one deletes what was queued long ago.
    let server = installation.serve()?;
    wait_until("files without a row are queued", TIMEOUT, || {
        names(installation, "SELECT blob FROM unreferenced_blobs").is_ok_and(|queued| queued == unreferenced)
            && Files::list(installation).is_ok_and(|files| files.partial.is_empty())
    })?;
    drop(server);
    installation.sql("UPDATE unreferenced_blobs SET since = 0")?;
    let server = installation.serve()?;
    wait_until("files without a row are deleted", TIMEOUT, || {
        names(installation, "SELECT blob FROM unreferenced_blobs").is_ok_and(|queued| queued.is_empty())
    })?;
    drop(server);
    let after = Files::list(installation)?;
    if after.whole != of_rows || !after.partial.is_empty() {
        bail!("{} files for {} rows, and {} unfinished", after.whole.len(), of_rows.len(), after.partial.len());
    }
    let (rows, partial) = (of_rows.len(), before.partial.len());
    Ok(format!("{rows} uploads, of {} more the files were removed, and {partial} unfinished ones", unreferenced.len()))
}

fn names(installation: &Installation, sql: &str) -> Result<BTreeSet<String>> {
    Ok(installation.sql(sql)?.lines().map(str::to_owned).collect())
}

/// The files below the directory of uploads.
#[derive(Default)]
struct Files {
    /// Names of those that are complete.
    whole: BTreeSet<String>,
    partial: Vec<PathBuf>,
}

impl Files {
    fn list(installation: &Installation) -> Result<Self> {
        let mut files = Self::default();
        for directory in entries(&installation.data().join("files"))? {
            if !directory.is_dir() {
                continue;
            }
            for file in entries(&directory)? {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                // The store of files writes `NAME#NUMBER`, and renames it when it is complete.
                if name.contains('#') {
                    files.partial.push(file);
                } else {
                    files.whole.insert(name);
                }
            }
        }
        Ok(files)
    }
}

fn entries(directory: &Path) -> Result<Vec<PathBuf>> {
    if !directory.exists() {
        return Ok(Vec::new());
    }
    Ok(fs::read_dir(directory)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}
