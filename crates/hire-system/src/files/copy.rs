//! Copies the blobs of a directory for a backup, and verifies each.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::Path,
};

use sha2::{Digest, Sha256};

use super::blob_store::make_private;
use crate::store::files::Expected;

/// Bytes per read.
const BUFFER: usize = 1 << 16;

/// The state of the blob of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Whole,
    Missing,
    /// Its bytes differ from the upload.
    Damaged,
}

/// The result of copying files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    pub whole: usize,
    /// Blobs that the copy does not have.
    pub missing: Vec<String>,
    /// Blobs that are in the copy as they are.
    pub damaged: Vec<String>,
}

/// Copies one blob from `source` to `target`, directories in the layout of a blob store. Returns once it is durable.
pub fn copy(source: &Path, target: &Path, expected: &Expected, copied: &mut Copied) -> io::Result<()> {
    let path = expected.blob.path();
    let to = target.join(&path);
    if let Some(directory) = to.parent() {
        make_private(directory)?;
    }
    let mut file = private_file(&to)?;
    match digest(&source.join(&path), expected, |chunk| file.write_all(chunk))? {
        State::Whole => copied.whole += 1,
        State::Damaged => copied.damaged.push(expected.blob.to_string()),
        State::Missing => {
            fs::remove_file(&to)?;
            copied.missing.push(expected.blob.to_string());
            return Ok(());
        }
    }
    file.sync_all()
}

/// Reads a blob and compares it with its row. `each` gets the bytes.
fn digest(path: &Path, expected: &Expected, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<State> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Missing),
        opened => opened?,
    };
    let (mut buffer, mut digest) = (vec![0; BUFFER], Sha256::new());
    loop {
        let count = file.read(&mut buffer)?;
        let chunk = buffer.get(..count).unwrap_or_default();
        if chunk.is_empty() {
            break;
        }
        digest.update(chunk);
        each(chunk)?;
    }
    let same = hex::encode(digest.finalize()) == expected.sha256;
    Ok(if same { State::Whole } else { State::Damaged })
}

fn private_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Syncs `target` and its directories.
pub fn sync(target: &Path) -> io::Result<()> {
    for entry in fs::read_dir(target)? {
        let path = entry?.path();
        if path.is_dir() {
            File::open(&path)?.sync_all()?;
        }
    }
    File::open(target)?.sync_all()
}
