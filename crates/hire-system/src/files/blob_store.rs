//! Stores blobs under random names, in a directory or in an S3 bucket.

use std::{
    fmt, fs,
    io::{self, ErrorKind},
    path::{Path as FilePath, PathBuf},
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use axum::body::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream::BoxStream};
use object_store::{
    ClientOptions, ObjectStore, ObjectStoreExt, RetryConfig, aws::AmazonS3Builder, buffered::BufWriter,
    local::LocalFileSystem, path::Path,
};
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;

use super::{FileError, Location, S3, WriteError};
use crate::clock::{Clock, Entropy};

/// Size of a write to a file.
const FILE_PART: usize = 256 << 10;
/// Size of a part of an upload to a service, the minimum of S3. A smaller file is one request.
const S3_PART: usize = 5 << 20;
/// Parts of one upload that are on their way while the next one fills. Each is memory for every upload.
const PARTS_IN_FLIGHT: usize = 1;

/// The name of a blob: 128 random bits in hexadecimal. It is independent of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(String);

impl BlobName {
    const LENGTH: usize = 32;

    fn random(entropy: &Entropy) -> Result<Self, FileError> {
        Ok(Self(hex::encode(entropy.bytes::<{ Self::LENGTH / 2 }>()?)))
    }

    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (text.len() == Self::LENGTH && digits).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Below the directory or prefix of the store. The first digits keep directories small.
    pub fn path(&self) -> String {
        format!("{}/{}", self.0.get(..2).unwrap_or_default(), self.0)
    }
}

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A durable blob that no row refers to yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub blob: BlobName,
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
    /// When the bytes became durable, in unix milliseconds.
    pub written_at: i64,
}

/// An entry of a list of blobs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub blob: BlobName,
    pub size: u64,
}

/// The bytes of a blob, as a stream.
pub struct Reading {
    pub size: u64,
    pub bytes: BoxStream<'static, Result<Bytes, FileError>>,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct BlobStore {
    store: Arc<dyn ObjectStore>,
    location: Arc<Location>,
    prefix: Path,
}

/// Omits the client of the store, which has credentials.
impl fmt::Debug for BlobStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlobStore({})", self.location)
    }
}

impl BlobStore {
    /// Creates the directory, or the client of the service. Does not connect to the service.
    pub fn open(location: Location) -> Result<Self, FileError> {
        let (store, prefix): (Arc<dyn ObjectStore>, Path) = match &location {
            Location::Directory(path) => {
                make_private(path).map_err(|error| unavailable(path, &error))?;
                (Arc::new(LocalFileSystem::new_with_prefix(path)?.with_fsync(true)), Path::default())
            }
            Location::S3(s3) => (Arc::new(client(s3)?), Path::from(s3.prefix.as_str())),
        };
        Ok(Self { store, location: Arc::new(location), prefix })
    }

    pub fn location(&self) -> &Location {
        &self.location
    }

    /// The directory of the blobs, if they are files.
    pub fn directory(&self) -> Option<&FilePath> {
        match &*self.location {
            Location::Directory(path) => Some(path),
            Location::S3(_) => None,
        }
    }

    fn part(&self) -> usize {
        match &*self.location {
            Location::Directory(_) => FILE_PART,
            Location::S3(_) => S3_PART,
        }
    }

    /// The memory that one upload may need: the part on its way and the one that fills.
    pub fn upload_memory(&self) -> usize {
        (PARTS_IN_FLIGHT + 1) * self.part()
    }

    fn path(&self, blob: &BlobName) -> Path {
        blob.path().split('/').fold(self.prefix.clone(), Path::join)
    }

    /// Writes a stream of bytes and returns once they are durable. Stores nothing if the stream fails or has more than
    /// `max` bytes.
    pub async fn write<E>(
        &self,
        bytes: impl Stream<Item = Result<Bytes, E>>,
        max: u64,
        clock: &Clock,
        entropy: &Entropy,
    ) -> Result<Upload, WriteError<E>> {
        let blob = BlobName::random(entropy)?;
        let writer = BufWriter::with_capacity(Arc::clone(&self.store), self.path(&blob), self.part());
        let mut writer = writer.with_max_concurrency(PARTS_IN_FLIGHT);
        let written = match pass(&mut writer, bytes, max, self.part()).await {
            Ok(written) => writer.shutdown().await.map(|()| written).map_err(|error| store_error(error).into()),
            Err(error) => {
                let _ = writer.abort().await;
                Err(error)
            }
        };
        match written {
            Ok((size, sha256)) => Ok(Upload { blob, size, sha256, written_at: clock.now() }),
            Err(error) => {
                let (directory, blob) = (self.directory().map(FilePath::to_owned), blob);
                let removed = tokio::task::spawn_blocking(move || {
                    directory.map_or(Ok(0), |directory| remove_partial(&directory.join(blob.path())))
                });
                // The sweep deletes leftovers.
                let _ = removed.await;
                Err(error)
            }
        }
    }

    pub async fn read(&self, blob: &BlobName) -> Result<Reading, FileError> {
        let object = self.store.get(&self.path(blob)).await?;
        let size = object.meta.size;
        Ok(Reading { size, bytes: object.into_stream().map_err(FileError::from).boxed() })
    }

    /// All blobs, unordered. Files with other names are ignored.
    pub fn list(&self) -> BoxStream<'static, Result<Listed, FileError>> {
        let listed = self.store.list(Some(&self.prefix).filter(|prefix| !prefix.as_ref().is_empty()));
        let ours = listed.map_err(FileError::from).try_filter_map(|meta| {
            let blob = meta.location.filename().and_then(BlobName::parse);
            std::future::ready(Ok(blob.map(|blob| Listed { blob, size: meta.size })))
        });
        ours.boxed()
    }

    /// Deletes a blob; a missing one is not an error.
    pub async fn delete(&self, blob: &BlobName) -> Result<(), FileError> {
        match self.store.delete(&self.path(blob)).await.map_err(FileError::from) {
            Err(FileError::Missing) => Ok(()),
            other => other,
        }
    }

    /// Removes unfinished files of killed processes that are older than `before`, in unix milliseconds. In a bucket, a
    /// lifecycle rule must do this. Blocks.
    pub fn remove_abandoned(&self, before: i64) -> Result<usize, FileError> {
        let Some(directory) = self.directory() else { return Ok(0) };
        let before = UNIX_EPOCH + Duration::from_millis(u64::try_from(before).unwrap_or_default());
        let removed = partial_files(directory).and_then(|files| {
            let mut removed = 0;
            for file in files {
                match fs::metadata(&file).and_then(|metadata| metadata.modified()) {
                    Ok(modified) if modified < before => {
                        fs::remove_file(&file)?;
                        removed += 1;
                    }
                    Ok(_) => {}
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(removed)
        });
        removed.map_err(|error| unavailable(directory, &error))
    }
}

/// Hands the stream to the writer in parts, and returns its size and digest.
///
/// A part is one allocation, which goes back to the system when the part has arrived. Many small ones would stay with the
/// threads that made them. A client that sends single bytes must not keep an allocation for each of them either.
async fn pass<E>(
    writer: &mut BufWriter,
    bytes: impl Stream<Item = Result<Bytes, E>>,
    max: u64,
    part_bytes: usize,
) -> Result<(u64, String), WriteError<E>> {
    let mut bytes = std::pin::pin!(bytes);
    let (mut size, mut digest) = (0, Sha256::new());
    let mut part = Vec::with_capacity(part_bytes);
    while let Some(chunk) = bytes.next().await {
        let chunk = chunk.map_err(WriteError::Source)?;
        size += chunk.len() as u64;
        if size > max {
            return Err(FileError::TooLarge { max }.into());
        }
        digest.update(&chunk);
        let mut rest = chunk.as_ref();
        while !rest.is_empty() {
            let (fits, later) = rest.split_at(rest.len().min(part_bytes - part.len()));
            part.extend_from_slice(fits);
            rest = later;
            if part.len() == part_bytes {
                // The writer waits until the part before this one has arrived, so the next part is allocated after it.
                writer.put(std::mem::take(&mut part).into()).await?;
                part.reserve_exact(part_bytes);
            }
        }
    }
    if !part.is_empty() {
        writer.put(part.into()).await?;
    }
    Ok((size, hex::encode(digest.finalize())))
}

/// A writer wraps the errors of its store.
fn store_error(error: io::Error) -> FileError {
    if error.kind() == ErrorKind::StorageFull {
        return FileError::Full;
    }
    match error.downcast::<object_store::Error>() {
        Ok(error) => error.into(),
        Err(error) => FileError::Unavailable(error.to_string()),
    }
}

fn unavailable(path: &FilePath, error: &io::Error) -> FileError {
    FileError::Unavailable(format!("{}: {error}", path.display()))
}

/// Creates a directory with mode 0700.
pub(super) fn make_private(path: &FilePath) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The local store writes `NAME#NUMBER` and renames it to `NAME` once it is complete.
fn is_partial(name: &std::ffi::OsStr) -> bool {
    name.to_str().and_then(|name| name.split_once('#')).is_some_and(|(name, _)| BlobName::parse(name).is_some())
}

fn partial_files(directory: &FilePath) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            for file in fs::read_dir(&path)? {
                let file = file?;
                if is_partial(&file.file_name()) {
                    files.push(file.path());
                }
            }
        }
    }
    Ok(files)
}

/// Removes the unfinished files of one blob.
fn remove_partial(blob: &FilePath) -> io::Result<usize> {
    let (Some(directory), Some(name)) = (blob.parent(), blob.file_name()) else { return Ok(0) };
    let mut removed = 0;
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let of_blob =
            entry.file_name().to_str().and_then(|entry| entry.split_once('#')).map(|(name, _)| name.to_owned());
        if of_blob.as_deref() == name.to_str() {
            fs::remove_file(entry.path())?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Connects and reads have timeouts. A whole transfer has none, because a large file may take long.
fn client(s3: &S3) -> Result<object_store::aws::AmazonS3, FileError> {
    // The only provider that is compiled in; another part of the program may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let plain = s3.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://"));
    let options = ClientOptions::new()
        .with_allow_http(plain)
        .with_connect_timeout(Duration::from_secs(5))
        .with_read_timeout(Duration::from_secs(30))
        .with_timeout_disabled();
    let retry = RetryConfig { max_retries: 3, retry_timeout: Duration::from_secs(30), ..RetryConfig::default() };
    let mut builder =
        AmazonS3Builder::from_env().with_bucket_name(&s3.bucket).with_client_options(options).with_retry(retry);
    if let Some(endpoint) = &s3.endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some(region) = &s3.region {
        builder = builder.with_region(region);
    }
    builder.build().map_err(|error| FileError::Settings(error.to_string()))
}
