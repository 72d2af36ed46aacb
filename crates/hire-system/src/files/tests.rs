//! Uses a directory, or the S3 service that the environment names.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::{
    convert::Infallible,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, UNIX_EPOCH},
};

use axum::body::Bytes;
use futures_util::{Stream, TryStreamExt, stream};

use super::{
    sweep::{Swept, sweep},
    *,
};
use hire_types::id::FileId;

use crate::{
    clock::{Clock, Entropy},
    store::{Actor, Store, StoreError, TenantNo, WriteTx, files as rows, testing::TestDatabase},
};

const NOW: i64 = 1_716_177_600_000;
const MINUTE: i64 = 60_000;
const TENANT: TenantNo = TenantNo(1);
const NO_LIMIT: u64 = u64::MAX;

/// The endpoint of an S3 service with a bucket `hired-test`.
const S3_ENDPOINT: &str = "HIRED_TEST_S3";

struct TestLocation {
    scratch: TestDatabase,
    store: Store,
    blobs: BlobStore,
    clock: Clock,
    entropy: Entropy,
}

impl TestLocation {
    fn new() -> Self {
        let scratch = TestDatabase::migrated().unwrap();
        let location = match std::env::var(S3_ENDPOINT) {
            Ok(endpoint) => {
                let prefix = hex::encode(Entropy::System.bytes::<8>().unwrap());
                let (bucket, region) = ("hired-test".to_owned(), Some("us-east-1".to_owned()));
                Location::S3(S3 { bucket, prefix, endpoint: Some(endpoint), region })
            }
            Err(_) => Location::Directory(scratch.directory.join("files")),
        };
        Self::at(scratch, location)
    }

    fn in_directory() -> Self {
        let scratch = TestDatabase::migrated().unwrap();
        let location = Location::Directory(scratch.directory.join("files"));
        Self::at(scratch, location)
    }

    fn at(scratch: TestDatabase, location: Location) -> Self {
        let clock = Clock::fixed(NOW);
        let store = scratch.open().unwrap().with_clock(clock.clone());
        let blobs = BlobStore::open(location).unwrap();
        Self { scratch, store, blobs, clock, entropy: Entropy::seeded(1) }
    }

    async fn write(&self, bytes: &'static [u8]) -> Upload {
        self.blobs.write(whole(bytes), NO_LIMIT, &self.clock, &self.entropy).await.unwrap()
    }

    async fn read(&self, blob: &BlobName) -> Result<Vec<u8>, FileError> {
        let reading = self.blobs.read(blob).await?;
        let bytes = reading.bytes.try_fold(Vec::new(), |mut all, chunk| async move {
            all.extend_from_slice(&chunk);
            Ok(all)
        });
        let bytes = bytes.await?;
        assert_eq!(bytes.len() as u64, reading.size);
        Ok(bytes)
    }

    async fn keep(&self, id: i64, upload: &Upload) -> Result<(), StoreError> {
        let (upload, id) = (upload.clone(), FileId::new(id));
        let insert = move |tx: &mut WriteTx<'_>| rows::insert(tx, id, &upload, "简历.pdf", "application/pdf");
        self.store.write(Actor::System, TENANT, insert).await
    }

    async fn delete_row(&self, id: i64) -> bool {
        let delete = move |tx: &mut WriteTx<'_>| rows::delete(tx, FileId::new(id));
        self.store.write(Actor::System, TENANT, delete).await.unwrap()
    }

    async fn sweep(&self) -> Swept {
        sweep(&self.store, &self.blobs, self.clock.now(), true).await.unwrap()
    }

    async fn names(&self) -> Vec<BlobName> {
        let mut names: Vec<BlobName> = self.blobs.list().map_ok(|listed| listed.blob).try_collect().await.unwrap();
        names.sort();
        names
    }
}

fn whole(bytes: &'static [u8]) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::iter([Ok(Bytes::from_static(bytes))])
}

/// Every file below a directory.
fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

#[tokio::test]
async fn an_upload_is_read_back_with_its_size_and_digest() {
    let place = TestLocation::new();
    let upload = place.write(b"hello").await;
    assert_eq!(upload.size, 5);
    assert_eq!(upload.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assert_eq!(upload.written_at, NOW);
    assert_eq!(place.read(&upload.blob).await.unwrap(), b"hello");
    // Names are random and independent of the bytes.
    let again = place.write(b"hello").await;
    assert_ne!(again.blob, upload.blob);
    let nothing = place.write(b"").await;
    assert_eq!((nothing.size, place.read(&nothing.blob).await.unwrap()), (0, Vec::new()));
}

#[tokio::test]
async fn a_blob_that_is_not_there_is_missing_and_its_deletion_succeeds() {
    let place = TestLocation::new();
    let blob = BlobName::parse(&"0f".repeat(16)).unwrap();
    assert_eq!(place.read(&blob).await.unwrap_err(), FileError::Missing);
    place.blobs.delete(&blob).await.unwrap();
    let upload = place.write(b"hello").await;
    place.blobs.delete(&upload.blob).await.unwrap();
    assert_eq!(place.read(&upload.blob).await.unwrap_err(), FileError::Missing);
}

#[tokio::test]
async fn an_upload_that_fails_leaves_nothing() {
    let place = TestLocation::new();
    // Larger than one part, so that something is already written.
    let large = || (0..12).map(|_| Ok(Bytes::from(vec![7; 1 << 20])));
    let (clock, entropy) = (&place.clock, &place.entropy);

    let broken = stream::iter(large().chain([Err("the connection was closed")]));
    let refused = place.blobs.write(broken, NO_LIMIT, clock, entropy).await.unwrap_err();
    assert_eq!(refused, WriteError::Source("the connection was closed"));

    let max = (12 << 20) - 1;
    let refused = place.blobs.write(stream::iter(large()).map_err(|it: &str| it), max, clock, entropy).await;
    assert_eq!(refused.unwrap_err(), WriteError::Files(FileError::TooLarge { max }));

    assert_eq!(place.names().await, []);
    if let Some(directory) = place.blobs.directory() {
        assert_eq!(files_below(directory), Vec::<PathBuf>::new());
    }
}

/// Counts its bytes while they are in memory.
struct Counted {
    bytes: Vec<u8>,
    held: Arc<AtomicUsize>,
}

impl AsRef<[u8]> for Counted {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.held.fetch_sub(self.bytes.len(), Ordering::SeqCst);
    }
}

#[tokio::test]
async fn large_files_need_constant_memory() {
    const CHUNK: usize = 1 << 20;
    const CHUNKS: usize = 300;
    let place = TestLocation::new();
    let (held, max) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let chunks = (0..CHUNKS).map(|_| {
        let now = held.fetch_add(CHUNK, Ordering::SeqCst) + CHUNK;
        max.fetch_max(now, Ordering::SeqCst);
        Ok::<_, Infallible>(Bytes::from_owner(Counted { bytes: vec![1; CHUNK], held: Arc::clone(&held) }))
    });
    let upload = place.blobs.write(stream::iter(chunks), NO_LIMIT, &place.clock, &place.entropy).await.unwrap();
    assert_eq!(upload.size, (CHUNK * CHUNKS) as u64);
    // Two parts in flight, one being filled, and the next chunk.
    assert!(max.load(Ordering::SeqCst) <= 21 << 20, "{max:?}");
    assert_eq!(held.load(Ordering::SeqCst), 0);

    let reading = place.blobs.read(&upload.blob).await.unwrap();
    let largest = reading
        .bytes
        .try_fold((0, 0), |(all, largest), chunk| async move { Ok((all + chunk.len(), largest.max(chunk.len()))) });
    let (all, largest) = largest.await.unwrap();
    assert_eq!(all, CHUNK * CHUNKS);
    assert!(largest <= 8 << 20, "{largest}");
}

#[tokio::test]
async fn a_blob_without_a_row_is_deleted_after_an_hour() {
    let place = TestLocation::new();
    let (kept, lost) = (place.write(b"kept").await, place.write(b"lost").await);
    place.keep(1, &kept).await.unwrap();
    assert_eq!(place.sweep().await, Swept { queued: 1, ..Swept::default() });
    place.clock.advance(GRACE_MS - 1);
    assert_eq!(place.sweep().await, Swept::default());
    place.clock.advance(1);
    assert_eq!(place.sweep().await, Swept { deleted: 1, ..Swept::default() });
    assert_eq!(place.sweep().await, Swept::default());
    assert_eq!(place.names().await, [kept.blob]);
    assert_eq!(place.read(&lost.blob).await.unwrap_err(), FileError::Missing);
}

#[tokio::test]
async fn the_blob_of_a_deleted_row_is_deleted_after_an_hour() {
    let place = TestLocation::new();
    let upload = place.write(b"hello").await;
    // Queued before its row existed; this must not shorten its grace period.
    place.sweep().await;
    place.clock.advance(MINUTE);
    place.keep(1, &upload).await.unwrap();
    place.clock.advance(GRACE_MS - 2 * MINUTE);
    assert!(place.delete_row(1).await);
    assert!(!place.delete_row(1).await);
    place.clock.advance(2 * MINUTE);
    assert_eq!(place.sweep().await, Swept::default());
    place.clock.advance(GRACE_MS - 2 * MINUTE);
    assert_eq!(place.sweep().await, Swept { deleted: 1, ..Swept::default() });
    assert_eq!(place.names().await, []);
}

#[tokio::test]
async fn a_blob_whose_row_comes_later_stays() {
    let place = TestLocation::new();
    let upload = place.write(b"hello").await;
    place.sweep().await;
    place.clock.advance(GRACE_MS / 2);
    place.keep(1, &upload).await.unwrap();
    place.clock.advance(2 * GRACE_MS);
    assert_eq!(place.sweep().await, Swept::default());
    assert_eq!(place.read(&upload.blob).await.unwrap(), b"hello");
}

#[tokio::test]
async fn an_upload_whose_blob_may_be_deleted_soon_gets_no_row() {
    let place = TestLocation::new();
    let upload = place.write(b"hello").await;
    place.clock.advance(GRACE_MS / 2 + 1);
    assert!(matches!(place.keep(1, &upload).await, Err(StoreError::Unsupported(_))));
}

#[tokio::test]
async fn rows_are_of_one_tenant_and_blobs_of_one_row() {
    let place = TestLocation::new();
    let upload = place.write(b"hello").await;
    place.keep(1, &upload).await.unwrap();
    assert!(place.keep(2, &upload).await.unwrap_err().is_unique_violation());
    let get = |tenant| {
        let read = place.store.read(tenant, |tx| -> Result<_, StoreError> { tx.get::<rows::File>(&FileId::new(1)) });
        async { read.await.unwrap() }
    };
    let file = get(TENANT).await.unwrap();
    assert_eq!((file.blob, file.size as u64, file.sha256), (upload.blob.clone(), upload.size, upload.sha256.clone()));
    assert_eq!((file.name.as_str(), file.mime.as_str(), file.created_at), ("简历.pdf", "application/pdf", NOW));
    assert!(get(TenantNo(2)).await.is_none());
    let blob = upload.blob.clone();
    let file = place.store.read_global(move |shared| -> Result<_, StoreError> { rows::of_blob(shared, &blob) });
    assert_eq!(file.await.unwrap().map(|file| file.id), Some(FileId::new(1)));
}

#[tokio::test]
async fn foreign_files_are_neither_listed_nor_deleted() {
    let place = TestLocation::in_directory();
    let directory = place.blobs.directory().unwrap().to_owned();
    let foreign = directory.join("ab").join("notes.txt");
    std::fs::create_dir_all(foreign.parent().unwrap()).unwrap();
    std::fs::write(&foreign, "mine").unwrap();
    place.sweep().await;
    place.clock.advance(2 * GRACE_MS);
    assert_eq!(place.sweep().await, Swept::default());
    assert!(foreign.exists());
}

#[tokio::test]
async fn leftovers_of_a_killed_upload_are_removed_after_an_hour() {
    let place = TestLocation::in_directory();
    let directory = place.blobs.directory().unwrap().join("0f");
    std::fs::create_dir_all(&directory).unwrap();
    let left = |age: i64| {
        let path = directory.join(format!("{}#{age}", "0f".repeat(16)));
        let file = std::fs::File::create(&path).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_millis((NOW - age * MINUTE) as u64)).unwrap();
        path
    };
    let (old, new) = (left(61), left(59));
    assert_eq!(place.names().await, []);
    assert_eq!(place.sweep().await, Swept { abandoned: 1, ..Swept::default() });
    assert!(!old.exists() && new.exists());
}

#[tokio::test]
async fn nothing_is_deleted_while_a_backup_copies_files() {
    let place = TestLocation::in_directory();
    place.write(b"lost").await;
    place.sweep().await;
    place.clock.advance(2 * GRACE_MS);
    let held = lock(place.blobs.directory().unwrap()).unwrap();
    assert_eq!(place.sweep().await, Swept::default());
    drop(held);
    assert_eq!(place.sweep().await, Swept { deleted: 1, ..Swept::default() });
}

#[cfg(unix)]
#[tokio::test]
async fn the_directory_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let place = TestLocation::in_directory();
    let mode = std::fs::metadata(place.blobs.directory().unwrap()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    assert!(place.scratch.directory.exists());
}

/// Runs where the environment names a small file system: `cargo xtask torture` mounts one.
#[tokio::test]
#[ignore = "needs a small file system"]
async fn an_upload_to_a_full_disk_fails_and_leaves_nothing() {
    let small = PathBuf::from(std::env::var("HIRED_TEST_SMALL_DISK").unwrap());
    let place = TestLocation::at(TestDatabase::migrated().unwrap(), Location::Directory(small.join("files")));
    let before = place.write(b"written before").await;
    let files = || files_below(place.blobs.directory().unwrap());
    let only_one = files();

    // Until the disk is full.
    let endless = || stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from(vec![7; 1 << 20])));
    for _ in 0..2 {
        let refused = place.blobs.write(endless(), NO_LIMIT, &place.clock, &place.entropy).await;
        assert_eq!(refused.unwrap_err(), WriteError::Files(FileError::Full));
        assert_eq!(files(), only_one);
    }
    // A small file is written in one request.
    let filler = small.join("filler");
    let mut all = std::fs::File::create(&filler).unwrap();
    while std::io::Write::write_all(&mut all, &[0; 4096]).is_ok() {}
    let some = stream::iter([Ok::<_, Infallible>(Bytes::from(vec![7; 100_000]))]);
    let refused = place.blobs.write(some, NO_LIMIT, &place.clock, &place.entropy).await;
    assert_eq!(refused.unwrap_err(), WriteError::Files(FileError::Full));
    assert_eq!(files(), only_one);
    assert_eq!(place.read(&before.blob).await.unwrap(), b"written before");

    drop(all);
    std::fs::remove_file(&filler).unwrap();
    let after = place.write(b"written after").await;
    assert_eq!(place.read(&after.blob).await.unwrap(), b"written after");
}

#[tokio::test]
async fn neither_the_store_nor_its_errors_show_credentials() {
    let place = TestLocation::new();
    assert_eq!(format!("{:?}", place.blobs), format!("BlobStore({})", place.blobs.location()));
    // Only the environment of the test against a service has credentials; a wrong bucket is refused there.
    let Location::S3(s3) = place.blobs.location().clone() else { return };
    let wrong = BlobStore::open(Location::S3(S3 { bucket: "no-such-bucket".to_owned(), ..s3 })).unwrap();
    let error = wrong.list().try_next().await.unwrap_err();
    let shown = format!("{wrong:?} {error} {error:?}");
    for variable in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
        assert!(!shown.contains(&std::env::var(variable).unwrap()), "{shown}");
    }
}
