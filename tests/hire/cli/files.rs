//! Uploaded files with the program: backup, restore, and the findings of the doctor. The tests upload with the library,
//! as they need the names of the blobs.

use std::{fs, path::PathBuf};

use axum::body::Bytes;
use futures_util::stream;
use hire_api::id::FileId;
use hired::{
    clock::{Clock, Entropy},
    files::{BlobName, BlobStore, Location},
    store::{Actor, Database, Options, Store, TenantNo, WriteTx, files},
};

use super::data_dir::TestInstallation;

const NOW: i64 = 1_716_177_600_000;

/// An installation without a running server, with files of these contents.
fn with_files(name: &str, contents: &[&'static str]) -> (TestInstallation, Vec<BlobName>) {
    let installation = TestInstallation::new(name);
    drop(installation.serve(&["--demo"]));
    let blobs = contents.iter().zip(1..).map(|(content, id)| upload(&installation, id, content)).collect();
    (installation, blobs)
}

fn upload(installation: &TestInstallation, id: i64, content: &'static str) -> BlobName {
    let store = Store::open(&Database::Sqlite(installation.data.join("hired.db")), Options::default()).unwrap();
    let blobs = BlobStore::open(Location::Directory(installation.data.join("files"))).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let bytes = stream::iter([Ok::<_, String>(Bytes::from_static(content.as_bytes()))]);
    let upload = runtime.block_on(blobs.write(bytes, 1 << 20, &Clock::fixed(NOW), &Entropy::System)).unwrap();
    let blob = upload.blob.clone();
    let store = store.with_clock(Clock::fixed(NOW));
    let insert = move |tx: &mut WriteTx<'_>| files::insert(tx, FileId::new(id), &upload, "notes.txt", "text/plain");
    store.write_blocking(Actor::System, TenantNo(1), insert).unwrap();
    blob
}

fn path(installation: &TestInstallation, blob: &BlobName) -> PathBuf {
    installation.data.join("files").join(blob.path())
}

/// Files of the demo company.
const DEMO_FILES: usize = 7;

/// The path of a backup.
fn copy(name: &str) -> TestInstallation {
    let copy = TestInstallation::new(name);
    fs::create_dir(&copy.data).unwrap();
    copy
}

#[test]
fn a_backup_has_the_files_and_is_restored_with_them() {
    let (installation, blobs) = with_files("files-backup", &["one", "two"]);
    let copy = copy("files-backup-copy");
    let file = copy.data.join("hired.db").display().to_string();
    let said = installation.run_ok(&["backup", &file]);
    assert!(said.contains(&format!("({} files)", DEMO_FILES + 2)), "{said}");
    fs::rename(copy.data.join("hired.db.files"), copy.data.join("files")).unwrap();
    assert_eq!(copy.doctor_problems(), Vec::<String>::new());
    for (blob, content) in blobs.iter().zip(["one", "two"]) {
        assert_eq!(fs::read_to_string(path(&copy, blob)).unwrap(), content);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(path(&copy, blob)), mode(copy.data.join("files"))), (0o600, 0o700));
        }
    }
}

#[test]
fn a_backup_has_only_files_that_it_refers_to() {
    let (installation, blobs) = with_files("files-unreferenced", &["one"]);
    let stray = BlobName::parse(&"0f".repeat(16)).unwrap();
    fs::create_dir_all(path(&installation, &stray).parent().unwrap()).unwrap();
    fs::write(path(&installation, &stray), "stray").unwrap();
    let copy = copy("files-unreferenced-copy");
    installation.run_ok(&["backup", &copy.data.join("b.db").display().to_string()]);
    let copied = copy.data.join("b.db.files");
    assert!(copied.join(blobs[0].path()).exists());
    assert!(!copied.join(stray.path()).exists());
    // A file without a row is an upload in progress.
    assert_eq!(installation.doctor_problems(), Vec::<String>::new());
    assert!(installation.run_ok(&["doctor"]).contains("1 that nothing refers to"));
}

#[test]
fn a_backup_and_the_doctor_name_what_is_missing_and_damaged() {
    let (installation, blobs) = with_files("files-damaged", &["one", "two", "three", "four"]);
    let all = DEMO_FILES + 4;
    fs::remove_file(path(&installation, &blobs[0])).unwrap();
    // Same length, other bytes.
    fs::write(path(&installation, &blobs[1]), "TWO").unwrap();
    fs::write(path(&installation, &blobs[2]), "thr").unwrap();

    let findings = String::from_utf8(installation.run(&["doctor"]).stdout).unwrap();
    assert!(
        findings.contains(&format!("1 of {all} are missing in {}", installation.data.join("files").display())),
        "{findings}"
    );
    assert!(findings.contains(&blobs[0].path()), "{findings}");
    assert!(findings.contains(&format!("1 of {all} are damaged")) && findings.contains(&blobs[2].path()), "{findings}");
    let wrong = installation.doctor_problems();
    assert!(wrong.iter().any(|wrong| wrong.contains(&format!("2 of {all} are damaged"))), "{wrong:?}");

    let copy = copy("files-damaged-copy");
    let file = copy.data.join("b.db");
    let refused = installation.run_err(&["backup", &file.display().to_string()]);
    assert!(refused.contains("1 missing, 2 damaged"), "{refused}");
    // Everything else was saved.
    assert!(file.exists());
    let copied = |blob: &BlobName| fs::read_to_string(copy.data.join("b.db.files").join(blob.path()));
    assert_eq!(copied(&blobs[3]).unwrap(), "four");
    assert_eq!(copied(&blobs[1]).unwrap(), "TWO");
    assert!(copied(&blobs[0]).is_err());
}

#[test]
fn a_backup_that_cannot_be_completed_leaves_nothing() {
    let (installation, _) = with_files("files-incomplete", &["one"]);
    let copy = copy("files-incomplete-copy");
    let file = copy.data.join("b.db");
    fs::create_dir(copy.data.join("b.db.files")).unwrap();
    let refused = installation.run_err(&["backup", &file.display().to_string()]);
    assert!(refused.contains("exists already"), "{refused}");
    fs::remove_dir(copy.data.join("b.db.files")).unwrap();
    assert_eq!(fs::read_dir(&copy.data).unwrap().count(), 0);
}

#[test]
fn a_bucket_is_said_to_have_its_own_backup() {
    let installation = TestInstallation::new("files-bucket");
    drop(installation.serve(&["--demo"]));
    let copy = copy("files-bucket-copy");
    let file = copy.data.join("b.db").display().to_string();
    let said = installation.run_ok(&["backup", &file, "--set", "files.url=s3://bucket/prefix"]);
    assert!(said.contains("s3://bucket/prefix") && said.contains("its own backup"), "{said}");
}

#[test]
fn a_place_for_files_that_does_not_fit_is_refused_without_its_credentials() {
    let installation = TestInstallation::new("files-settings");
    let refused = installation.run_err(&["serve", "--set", "files.url=s3://key:hush@bucket"]);
    assert!(refused.contains("files.url") && !refused.contains("hush"), "{refused}");
    let refused = installation.run_err(&["serve", "--set", "files.endpoint=http://127.0.0.1:9"]);
    assert!(refused.contains("files.endpoint"), "{refused}");
}
