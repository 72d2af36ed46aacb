//! Uploaded files: the bytes are blobs in a blob store, the metadata are rows of the table `files`.
//!
//! They are kept consistent without a transaction over both:
//! - An upload streams its bytes under a new random name and waits until they are durable. Then the row that refers to
//!   the blob is inserted with the other changes of the request.
//! - A blob that no row refers to is deleted after [`GRACE_MS`], by the [sweep](sweep::sweep). It exists because an
//!   upload failed after its bytes were written, or because the row was deleted, which
//!   [queues](crate::store::files::delete) the blob.
//!
//! So a row never refers to an incomplete blob, even after a failure.

mod blob_store;
pub mod copy;
pub mod link;
mod location;
mod lock;
pub mod sweep;
#[cfg(test)]
mod tests;

pub use blob_store::{BlobName, BlobStore, Listed, Reading, Upload};
pub use location::{Location, S3};
pub use lock::{Lock, lock, try_lock};

/// How long an unreferenced blob is kept: an upload must commit its row within this time.
pub const GRACE_MS: i64 = 60 * 60 * 1000;

/// Errors of reading and writing blobs. No message has a secret or the content of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("the file has more than {max} bytes")]
    TooLarge { max: u64 },
    #[error("the disk of the files is full")]
    Full,
    #[error("the file store has no such file")]
    Missing,
    #[error("the file store does not answer: {0}")]
    Unavailable(String),
    #[error("the settings of the file store do not fit: {0}")]
    Settings(String),
    #[error(transparent)]
    Entropy(#[from] crate::clock::NoEntropy),
}

/// Errors of an upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError<E> {
    /// The error of the input stream.
    Source(E),
    Files(FileError),
}

impl<E, F: Into<FileError>> From<F> for WriteError<E> {
    fn from(error: F) -> Self {
        Self::Files(error.into())
    }
}

impl From<object_store::Error> for FileError {
    fn from(error: object_store::Error) -> Self {
        if let object_store::Error::NotFound { .. } = error {
            return Self::Missing;
        }
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(one) = cause {
            let io = one.downcast_ref::<std::io::Error>();
            if io.is_some_and(|io| io.kind() == std::io::ErrorKind::StorageFull) {
                return Self::Full;
            }
            cause = one.source();
        }
        Self::Unavailable(error.to_string())
    }
}
