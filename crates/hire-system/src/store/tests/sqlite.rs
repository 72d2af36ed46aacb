//! Tests of SQLite only: group commit, one file, several processes.

use std::{
    path::PathBuf,
    sync::{Mutex, mpsc},
};

use futures_util::FutureExt;
use rusqlite::Connection;

use super::*;
use crate::store::{Constraint, Database, Options, backup};

fn fresh() -> (TestDatabase, Store) {
    with_notes(TestDatabase::sqlite().unwrap())
}

fn file(scratch: &TestDatabase) -> PathBuf {
    match &scratch.database {
        Database::Sqlite(path) => path.clone(),
        Database::Postgres(_) => panic!("not a file"),
    }
}

type Write = std::pin::Pin<Box<dyn Future<Output = Result<(), StoreError>>>>;

type Change = fn(&mut WriteTx<'_>) -> Result<(), StoreError>;

/// Writes that are committed together: they queue up behind a write that waits for them.
fn together(store: &Store, writes: Vec<Change>) -> Vec<Result<(), StoreError>> {
    let (begin, may_begin) = mpsc::channel::<()>();
    let may_begin = Mutex::new(may_begin);
    let enqueue = |mut write: Write| {
        assert!(write.as_mut().now_or_never().is_none());
        write
    };
    let first = {
        let store = store.clone();
        // It may run again; then the sender is dropped and it does not wait.
        let wait = move |_: &mut WriteTx<'_>| {
            let _ = may_begin.lock().unwrap().recv();
            Ok(())
        };
        enqueue(Box::pin(async move { store.write(Actor::System, ONE, wait).await }))
    };
    let queued: Vec<Write> = writes
        .into_iter()
        .map(|write| {
            let store = store.clone();
            enqueue(Box::pin(async move { store.write(Actor::System, ONE, write).await }))
        })
        .collect();
    drop(begin);
    futures_executor::block_on(first).unwrap();
    queued.into_iter().map(futures_executor::block_on).collect()
}

fn pragma(store: &Store, sql: &'static str) -> i64 {
    run(store, move |shared| shared.query_opt(sql, &[], |row| row.get(0))).unwrap()
}

#[test]
fn an_answered_write_is_on_the_disk_and_references_are_checked() {
    let (_scratch, store) = fresh();
    let full = 2;
    assert_eq!(pragma(&store, "PRAGMA synchronous"), full);
    assert_eq!(pragma(&store, "PRAGMA foreign_keys"), 1);
    let mode = run(&store, |shared| shared.query_opt("PRAGMA journal_mode", &[], |row| row.get::<String>(0)));
    assert_eq!(mode.as_deref(), Some("wal"));
}

#[test]
fn writes_of_one_commit_fail_independently() {
    let (_scratch, store) = fresh();
    let outcomes = together(
        &store,
        vec![
            |tx| insert(tx, 1),
            |tx| {
                insert(tx, 2)?;
                Err(StoreError::Unsupported("on purpose"))
            },
            |tx| {
                insert(tx, 3)?;
                panic!("on purpose")
            },
            |tx| insert(tx, 1),
            |tx| insert(tx, 4),
        ],
    );
    assert_eq!(outcomes[0], Ok(()));
    assert_eq!(outcomes[1], Err(StoreError::Unsupported("on purpose")));
    assert_eq!(outcomes[2], Err(StoreError::Panicked));
    assert!(outcomes[3].as_ref().unwrap_err().is_unique_violation());
    assert_eq!(outcomes[4], Ok(()));
    assert_eq!(ids(&store, ONE), [1, 4]);
}

#[test]
fn a_deferred_constraint_fails_only_its_own_write() {
    let (_scratch, store) = fresh();
    run(&store, |shared| {
        shared.execute("CREATE TABLE parents (id BIGINT PRIMARY KEY)", &[])?;
        let sql = "CREATE TABLE children (parent BIGINT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)";
        shared.execute(sql, &[])
    });
    let outcomes = together(
        &store,
        vec![
            |tx| insert(tx, 1),
            |tx| {
                insert(tx, 2)?;
                tx.global().execute("INSERT INTO children (parent) VALUES (7)", &[]).map(|_| ())
            },
            |tx| insert(tx, 3),
        ],
    );
    assert_eq!((&outcomes[0], &outcomes[2]), (&Ok(()), &Ok(())));
    assert!(matches!(outcomes[1], Err(StoreError::Constraint { kind: Constraint::ForeignKey, .. })), "{outcomes:?}");
    assert_eq!(ids(&store, ONE), [1, 3]);
}

#[test]
fn a_full_disk_is_reported_and_writes_work_again_with_space() {
    let (_scratch, store) = fresh();
    let pages = pragma(&store, "PRAGMA page_count");
    run(&store, move |shared| {
        shared.query_opt(&format!("PRAGMA max_page_count = {}", pages + 2), &[], |row| row.get::<i64>(0))
    });
    let large = |tx: &mut WriteTx<'_>| {
        tx.execute("INSERT INTO memos (tenant, id, content) VALUES ($1, 1, $2)", &[&vec![7_u8; 1 << 20]]).map(|_| ())
    };
    assert_eq!(store.write_blocking(Actor::System, ONE, large), Err(StoreError::DiskFull));
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 2)).unwrap();
    run(&store, |shared| shared.query_opt("PRAGMA max_page_count = 100000", &[], |row| row.get::<i64>(0)));
    store.write_blocking(Actor::System, ONE, large).unwrap();
    assert_eq!(ids(&store, ONE), [1, 2]);
}

#[test]
fn a_job_that_ends_the_transaction_itself_is_refused_and_the_store_works_on() {
    let (_scratch, store) = fresh();
    let ended = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        insert(tx, 1)?;
        tx.global().execute("ROLLBACK", &[])
    });
    assert!(matches!(ended, Err(StoreError::Sql(_))));
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 2)).unwrap();
    assert_eq!(ids(&store, ONE), [2]);
}

#[test]
fn a_write_waits_while_another_process_writes() {
    let (scratch, store) = fresh();
    let other = Connection::open(file(&scratch)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; INSERT INTO memos (tenant, id) VALUES (1, 1)").unwrap();
    let mut write: Write = {
        let store = store.clone();
        Box::pin(async move { store.write(Actor::System, ONE, |tx| insert(tx, 2)).await })
    };
    assert!(write.as_mut().now_or_never().is_none());
    assert!(ids(&store, ONE).is_empty());
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(futures_executor::block_on(write), Ok(()));
    assert_eq!(ids(&store, ONE), [1, 2]);
}

#[test]
fn closing_leaves_one_file() {
    let (scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    ids(&store, ONE);
    store.close();
    let left: Vec<_> = std::fs::read_dir(&scratch.directory).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["hired.db"]);
}

#[test]
fn a_file_that_is_no_database_is_reported_as_damaged() {
    let scratch = TestDatabase::sqlite().unwrap();
    std::fs::write(file(&scratch), [b'x'; 4096]).unwrap();
    let error = Store::open(&scratch.database, Options::default()).unwrap_err();
    assert!(matches!(error, StoreError::Corrupt(_)), "{error:?}");
}

#[test]
fn a_backup_is_a_database_of_one_moment() {
    let (scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    let target = scratch.directory.join("copy's.db");
    // A write is in progress and another one is still in the log.
    let (begun, has_begun) = mpsc::channel();
    let (end, may_end) = mpsc::channel::<()>();
    let may_end = Mutex::new(may_end);
    let writer = store.clone();
    let writing = std::thread::spawn(move || {
        writer.write_blocking(Actor::System, ONE, move |tx| {
            insert(tx, 2)?;
            begun.send(()).unwrap();
            may_end.lock().unwrap().recv().unwrap();
            Ok::<_, StoreError>(())
        })
    });
    has_begun.recv().unwrap();
    backup(&scratch.database, &target).unwrap();
    end.send(()).unwrap();
    writing.join().unwrap().unwrap();

    let copy = Store::open(&Database::Sqlite(target.clone()), Options::default()).unwrap();
    assert_eq!(ids(&copy, ONE), [1]);
    copy.write_blocking(Actor::System, ONE, |tx| insert(tx, 3)).unwrap();
    let again = backup(&scratch.database, &target);
    assert!(matches!(&again, Err(StoreError::Backup(problem)) if problem.contains("exists already")), "{again:?}");
    assert_eq!(ids(&store, ONE), [1, 2]);
}

#[test]
fn a_backup_that_fails_leaves_nothing() {
    let (scratch, _store) = fresh();
    let target = scratch.directory.join("missing").join("copy.db");
    assert!(backup(&scratch.database, &target).is_err());
    let missing = Database::Sqlite(scratch.directory.join("missing.db"));
    assert!(backup(&missing, &scratch.directory.join("copy.db")).is_err());
    let names: Vec<String> = std::fs::read_dir(&scratch.directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.iter().all(|name| name.starts_with("hired.db")), "{names:?}");
}

#[test]
fn a_file_that_can_shrink_returns_the_pages_of_deleted_rows() {
    let scratch = TestDatabase::sqlite().unwrap();
    let options = Options { sandbox: true, readers: 1, ..Options::default() };
    let store = ready(Store::open(&scratch.database, options).unwrap());
    run(&store, |shared| shared.execute(NOTES, &[]).map(|_| ()));
    let pages = || pragma(&store, "PRAGMA page_count");
    let before = pages();
    let fill = |tx: &mut WriteTx<'_>| (1..=2_000).try_for_each(|id| insert(tx, id));
    store.write_blocking(Actor::System, ONE, fill).unwrap();
    assert!(pages() > before);
    run(&store, |shared| shared.execute("DELETE FROM memos", &[]).map(|_| ()));
    let filled = pages();
    let release = || run(&store, |shared| shared.release_pages(10));
    assert!(release());
    assert_eq!(pages(), filled - 10);
    while release() {}
    assert_eq!(pages(), before);
}
