//! What killed uploads leave: bytes that no row refers to. The server removes them, and nothing else.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};

use super::place::{Place, eventually};
use super::writes::ATTACHMENTS;
use crate::http::begin_upload;
use crate::server::Server;

/// More than the store of files keeps in memory, so that there is a part of the file on the disk.
const SENT: usize = 6 << 20;
/// When an upload was abandoned that a server may remove.
const LONG_AGO: SystemTime = SystemTime::UNIX_EPOCH;
const PATIENCE: Duration = Duration::from_secs(30);

/// An upload of which a part is on the disk. It goes on as long as the connection is kept.
pub fn unfinished_upload(place: &Place, server: &Server, token: &str) -> Result<TcpStream> {
    let before = Files::of(place)?.partial.len();
    let mut stream = begin_upload(&server.base_url, token, ATTACHMENTS, 2 * SENT as u64)?;
    stream.write_all(&vec![b'x'; SENT])?;
    eventually("a part of an upload", PATIENCE, || Files::of(place).is_ok_and(|files| files.partial.len() > before))?;
    Ok(stream)
}

/// Lets time pass, and sees that then there is a file for each row and nothing else. Returns what was removed.
pub fn sweep(place: &Place) -> Result<String> {
    let before = Files::of(place)?;
    for file in &before.partial {
        File::options().write(true).open(file)?.set_modified(LONG_AGO)?;
    }
    let of_rows = names(place, "SELECT blob FROM files")?;
    let unreferenced: BTreeSet<String> = before.whole.difference(&of_rows).cloned().collect();
    // A start queues what no row refers to, and the next one deletes what was queued long ago.
    let server = place.serve()?;
    eventually("files without a row are queued", PATIENCE, || {
        names(place, "SELECT blob FROM unreferenced_blobs").is_ok_and(|queued| queued == unreferenced)
            && Files::of(place).is_ok_and(|files| files.partial.is_empty())
    })?;
    drop(server);
    place.sql("UPDATE unreferenced_blobs SET since = 0")?;
    let server = place.serve()?;
    eventually("files without a row are deleted", PATIENCE, || {
        names(place, "SELECT blob FROM unreferenced_blobs").is_ok_and(|queued| queued.is_empty())
    })?;
    drop(server);
    let after = Files::of(place)?;
    if after.whole != of_rows || !after.partial.is_empty() {
        bail!("{} files for {} rows, and {} unfinished", after.whole.len(), of_rows.len(), after.partial.len());
    }
    let (rows, partial) = (of_rows.len(), before.partial.len());
    Ok(format!("{rows} uploads, of {} more the files were removed, and {partial} unfinished ones", unreferenced.len()))
}

fn names(place: &Place, sql: &str) -> Result<BTreeSet<String>> {
    Ok(place.sql(sql)?.lines().map(str::to_owned).collect())
}

/// The files below the directory of uploads.
#[derive(Default)]
struct Files {
    /// Names of those that are complete.
    whole: BTreeSet<String>,
    partial: Vec<PathBuf>,
}

impl Files {
    fn of(place: &Place) -> Result<Self> {
        let mut files = Self::default();
        for directory in entries(&place.data().join("files"))? {
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
