//! The lock that keeps the sweep from deleting blobs during a backup.

use std::{
    fs::{File, TryLockError},
    io::{self, ErrorKind},
    path::Path,
};

const NAME: &str = "files.lock";

/// Released when it is dropped, or when its process ends.
#[derive(Debug)]
pub struct Lock(#[allow(dead_code, reason = "closing the file releases the lock")] File);

fn open(data: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(data.join(NAME))
}

/// Waits for the lock.
pub fn lock(data: &Path) -> io::Result<Lock> {
    let file = open(data)?;
    match file.lock() {
        // On a file system without locks, the grace period still protects blobs.
        Err(error) if error.kind() != ErrorKind::Unsupported => Err(error),
        _ => Ok(Lock(file)),
    }
}

/// `None` while another process has the lock.
pub fn try_lock(data: &Path) -> io::Result<Option<Lock>> {
    let file = open(data)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Some(Lock(file))),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
