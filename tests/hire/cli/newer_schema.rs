//! Databases of a newer program.

use std::{collections::BTreeMap, fs};

use hired::store::{Database, StoreError, testing::TestDatabase};

use super::TestInstallation;

const NEWER: &str = "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) \
                     SELECT 9999, 'of_tomorrow', applied_on, checksum FROM refinery_schema_history WHERE version = 1";

/// All stored bytes.
fn contents(scratch: &TestDatabase) -> BTreeMap<String, Vec<u8>> {
    match &scratch.database {
        Database::Sqlite(path) => ["hired.db", "hired.db-wal"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), fs::read(path.with_file_name(name)).ok()?)))
            // Opening a database creates an empty log.
            .filter(|(_, content)| !content.is_empty())
            .collect(),
        Database::Postgres(url) => {
            let url = url.clone();
            std::thread::spawn(move || tables(&url)).join().unwrap()
        }
    }
}

fn tables(url: &str) -> BTreeMap<String, Vec<u8>> {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let named = "SELECT CAST(c.oid AS REGCLASS)::TEXT FROM pg_class c \
                 WHERE c.relnamespace = CURRENT_SCHEMA::REGNAMESPACE AND c.relkind IN ('r', 'i')";
    let names: Vec<String> = client.query(named, &[]).unwrap().iter().map(|row| row.get(0)).collect();
    let mut content = |name: &String| {
        // The physical position and the transactions of rows are compared too.
        let rows = format!("SELECT CONCAT(t.ctid, ' ', t.xmin, ' ', t.xmax, ' ', t) FROM {name} t ORDER BY t.ctid");
        // An index has no rows to select; its existence is compared.
        client
            .query(&rows, &[])
            .map_or(Vec::new(), |rows| rows.iter().flat_map(|row| row.get::<_, String>(0).into_bytes()).collect())
    };
    names.iter().map(|name| (name.clone(), content(name))).collect()
}

fn refused_by_every_command(scratch: &TestDatabase, installation: &TestInstallation) {
    let before = contents(scratch);
    assert!(!before.is_empty() && before.values().any(|content| !content.is_empty()));
    let company = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hire/company.toml");
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["app", "list"],
        &["app", "create", "--name", "n", "--all-scopes"],
        &["seed", company],
        &["demo-data", "--talents", "10"],
        &["migrate"],
        &["migrate", "--check"],
    ] {
        let refused = installation.run_err(command);
        let message = "the database has schema version 9999, this program supports ";
        assert!(refused.contains(message) && refused.contains("use a newer program"), "{command:?}: {refused}");
        assert!(contents(scratch) == before, "{command:?} changed something");
    }
    let findings = String::from_utf8(installation.run(&["doctor"]).stdout).unwrap();
    assert!(findings.contains("schema version 9999 is newer than this program"), "{findings}");
    assert!(contents(scratch) == before, "the doctor changed something");
}

#[test]
fn every_command_refuses_a_newer_database_without_changing_it() {
    let scratch = TestDatabase::new().unwrap();
    let installation = TestInstallation::on(&scratch);
    assert!(installation.serve(&["--demo"]).end().0);
    let store = scratch.open().unwrap();
    store.write_global_blocking::<_, StoreError>(|shared| shared.execute(NEWER, &[])).unwrap();
    drop(store);
    refused_by_every_command(&scratch, &installation);
}

/// The newer program was killed: its last writes are in the log only, and must stay there.
#[test]
fn the_log_of_a_newer_program_is_not_checkpointed() {
    let scratch = TestDatabase::sqlite().unwrap();
    let installation = TestInstallation::on(&scratch);
    let mut server = installation.serve(&["--demo"]);
    let other = rusqlite::Connection::open(scratch.directory.join("hired.db")).unwrap();
    other.execute(NEWER, []).unwrap();
    // Kept out of the way, so that no connection checkpoints the log when it closes.
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let copy = TestDatabase::sqlite().unwrap();
    for name in ["hired.db", "hired.db-wal"] {
        fs::copy(scratch.directory.join(name), copy.directory.join(name)).unwrap();
    }
    assert!(fs::metadata(copy.directory.join("hired.db-wal")).unwrap().len() > 0);
    refused_by_every_command(&copy, &TestInstallation::on(&copy));
}
