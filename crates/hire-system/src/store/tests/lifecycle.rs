//! Opening and closing, on both engines.

use std::{
    collections::HashSet,
    sync::{Mutex, mpsc},
};

use super::*;
use crate::store::{Database, Options, claims};

#[test]
fn the_first_start_makes_the_tables_and_the_next_finds_them() {
    let (scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    drop(store);
    assert_eq!(ids(&scratch.open().unwrap(), ONE), [1]);
}

#[test]
fn nodes_may_start_at_the_same_time() {
    let scratch = TestDatabase::new().unwrap();
    std::thread::scope(|scope| {
        let starting: Vec<_> = (0..6).map(|_| scope.spawn(|| scratch.open())).collect();
        for node in starting {
            node.join().unwrap().unwrap().write_global_blocking(|shared| claims::take(shared, 1)).unwrap();
        }
    });
}

#[test]
fn no_claim_is_given_out_twice_and_none_before_the_earliest() {
    let (scratch, store) = fresh();
    let other = scratch.open().unwrap();
    let claims: Mutex<HashSet<i64>> = Mutex::default();
    std::thread::scope(|scope| {
        for (store, earliest) in [(&store, 0), (&other, 7), (&store, 10), (&other, 8)] {
            let claims = &claims;
            scope.spawn(move || {
                for _ in 0..5 {
                    let claim = store.write_global_blocking(move |shared| claims::take(shared, earliest)).unwrap();
                    assert!(claim >= earliest);
                    claims.lock().unwrap().insert(claim);
                }
            });
        }
    });
    assert_eq!(claims.lock().unwrap().len(), 20);
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let (scratch, store) = fresh();
    run(&store, |shared| {
        let sql = "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) \
                   VALUES (9999, 'later', '2030-01-01T00:00:00Z', '1')";
        shared.execute(sql, &[])
    });
    drop(store);
    let error = scratch.open().unwrap_err();
    assert!(matches!(error, StoreError::NewerSchema { found: 9999, .. }), "{error:?}");
    assert!(error.to_string().contains("version 9999, this program supports "), "{error}");
}

#[test]
fn closing_finishes_what_is_queued_and_refuses_what_comes_later() {
    let scratch = TestDatabase::new().unwrap();
    let store = ready(Store::open(&scratch.database, Options { readers: 1, pool: 1, ..Options::default() }).unwrap());
    run(&store, |shared| shared.execute(NOTES, &[]));
    let (begin, may_begin) = mpsc::channel::<()>();
    let may_begin = Mutex::new(may_begin);
    let mut queued = Vec::new();
    let wait = move |tx: &mut WriteTx<'_>| {
        may_begin.lock().unwrap().recv().unwrap();
        insert(tx, 1)
    };
    let pending: std::pin::Pin<Box<dyn Future<Output = _>>> = Box::pin(store.write(Actor::System, ONE, wait));
    queued.push(pending);
    for id in 2..=5 {
        queued.push(Box::pin(store.write(Actor::System, ONE, move |tx| insert(tx, id))));
    }
    for write in &mut queued {
        // Once polled it is in the queue.
        assert!(futures_util::FutureExt::now_or_never(write).is_none());
    }
    begin.send(()).unwrap();
    store.close();
    for write in queued {
        assert_eq!(futures_executor::block_on(write), Ok(()));
    }
    assert_eq!(store.write_blocking(Actor::System, ONE, |tx| insert(tx, 6)), Err(StoreError::Closed));
    assert_eq!(store.read_blocking(ONE, |_| Ok::<_, StoreError>(())), Err(StoreError::Closed));
    store.close();
    assert_eq!(ids(&scratch.open().unwrap(), ONE), [1, 2, 3, 4, 5]);
}

#[test]
fn a_job_may_hold_the_last_clone() {
    let (scratch, store) = fresh();
    let (begin, may_begin) = mpsc::channel::<()>();
    let (done, is_done) = mpsc::channel();
    let may_begin = Mutex::new(may_begin);
    let clone = store.clone();
    let mut write = Box::pin(async move {
        let inner = clone.clone();
        clone
            .write::<_, StoreError>(Actor::System, ONE, move |tx| {
                let _held = &inner;
                may_begin.lock().unwrap().recv().unwrap();
                insert(tx, 1)?;
                done.send(()).unwrap();
                Ok(())
            })
            .await
    });
    assert!(futures_util::FutureExt::now_or_never(&mut write).is_none());
    drop(write);
    // Only the job has a clone now, and drops it on the thread of the store.
    drop(store);
    begin.send(()).unwrap();
    is_done.recv().unwrap();
    // The commit follows; an open at that moment may have to wait for it.
    let store = scratch.open().unwrap();
    assert!((0..50_000).any(|_| ids(&store, ONE) == [1]));
}

#[test]
fn an_unreachable_database_is_reported_immediately() {
    let nowhere = std::env::temp_dir().join("hired_no_such_directory").join("hired.db");
    // No service listens on port 1.
    let unreachable = Database::Postgres("postgres://hired:secret@127.0.0.1:1/hired".to_owned());
    for database in [Database::Sqlite(nowhere), unreachable] {
        let error = Store::open(&database, Options::default()).unwrap_err();
        assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
        assert!(!error.to_string().contains("secret"));
    }
}
