//! Guarantees of transactions, on both engines.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
    mpsc,
};

use futures_util::FutureExt;

use super::*;
use crate::store::{Constraint, Param};

/// An error type of a handler.
#[derive(Debug, PartialEq)]
enum Refusal {
    Because,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

#[test]
fn a_tenant_sees_its_own_rows_only() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    store.write_blocking(Actor::System, TWO, |tx| insert(tx, 2)).unwrap();
    assert_eq!((ids(&store, ONE), ids(&store, TWO)), (vec![1], vec![2]));
    let tenant = store.read_blocking::<_, StoreError>(TWO, |tx| Ok(tx.tenant()));
    assert_eq!(tenant.unwrap(), TWO);
}

#[test]
fn the_shared_view_is_the_same_transaction() {
    let (_scratch, store) = fresh();
    store
        .write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
            insert(tx, 1)?;
            let seen =
                tx.global().query_opt("SELECT tenant FROM memos WHERE id = $1", &[&1_i64], |row| row.get::<i64>(0))?;
            assert_eq!(seen, Some(1));
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_error_is_returned_unchanged_and_leaves_nothing() {
    let (_scratch, store) = fresh();
    let refused = store.write_blocking(Actor::System, ONE, |tx| {
        insert(tx, 1)?;
        Err::<(), _>(Refusal::Because)
    });
    assert_eq!(refused, Err(Refusal::Because));
    assert!(ids(&store, ONE).is_empty());
}

#[test]
fn a_panic_leaves_nothing_and_the_store_works_on() {
    let (_scratch, store) = fresh();
    // More times than there are threads.
    for _ in 0..5 {
        let written = store.write_blocking(Actor::System, ONE, |tx| {
            insert(tx, 1)?;
            panic!("on purpose");
            #[allow(unreachable_code)]
            Ok::<(), StoreError>(())
        });
        assert_eq!(written, Err(StoreError::Panicked));
        let read: Result<(), StoreError> = store.read_blocking(ONE, |_| panic!("on purpose"));
        assert_eq!(read, Err(StoreError::Panicked));
    }
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 2)).unwrap();
    assert_eq!(ids(&store, ONE), [2]);
}

#[test]
fn a_failed_statement_fails_the_transaction_even_if_ignored() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    let ignored = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        insert(tx, 2)?;
        let _ = insert(tx, 1);
        Ok(())
    });
    assert!(ignored.unwrap_err().is_unique_violation());
    assert_eq!(ids(&store, ONE), [1]);
}

#[test]
fn a_conflict_that_is_expected_is_no_failure() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    let added = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        tx.execute("INSERT INTO memos (tenant, id) VALUES ($1, 1) ON CONFLICT (tenant, id) DO NOTHING", &[])
    });
    assert_eq!(added, Ok(0));
}

#[test]
fn constraints_are_told_apart() {
    let (_scratch, store) = fresh();
    run(&store, |shared| {
        shared.execute("CREATE TABLE parents (id BIGINT PRIMARY KEY)", &[])?;
        shared.execute("CREATE TABLE children (parent BIGINT NOT NULL REFERENCES parents (id))", &[])
    });
    let kind = |sql: &'static str| match store.write_global_blocking(move |shared| shared.execute(sql, &[])) {
        Err(StoreError::Constraint { kind, .. }) => kind,
        other => panic!("{other:?}"),
    };
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    assert_eq!(kind("INSERT INTO memos (tenant, id) VALUES (1, 1)"), Constraint::Unique);
    assert_eq!(kind("INSERT INTO memos (tenant, id) VALUES (1, -1)"), Constraint::Check);
    assert_eq!(kind("INSERT INTO memos (tenant) VALUES (1)"), Constraint::NotNull);
    assert_eq!(kind("INSERT INTO children (parent) VALUES (7)"), Constraint::ForeignKey);
}

#[test]
fn no_error_shows_a_value() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    let statements: [(&'static str, &'static [&'static (dyn Param + Sync)]); 5] = [
        ("INSERT INTO memos (tenant, id, body) VALUES (1, 1, $1)", &[&"secret"]),
        ("INSERT INTO memos (tenant, id, body) VALUES (1, -1, $1)", &[&"secret"]),
        ("INSERT INTO memos (tenant, body) VALUES (1, $1)", &[&"secret"]),
        ("SELECT body FROM nowhere WHERE body = $1", &[&"secret"]),
        ("SELECT CAST(CAST($1 AS TEXT) AS BIGINT) + nothing FROM memos", &[&"secret"]),
    ];
    for (sql, params) in statements {
        let error = store.write_global_blocking::<_, StoreError>(move |shared| {
            let params: Vec<&dyn Param> = params.iter().map(|param| *param as &dyn Param).collect();
            shared.execute(sql, &params)
        });
        let error = error.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
}

#[test]
fn an_unknown_name_is_reported() {
    let (_scratch, store) = fresh();
    for sql in ["SELECT nowhere FROM memos", "SELECT id FROM nowhere"] {
        let error = store.read_global_blocking::<_, StoreError>(move |shared| shared.query_opt(sql, &[], |_| Ok(())));
        assert!(error.unwrap_err().to_string().contains("nowhere"));
    }
}

#[test]
fn a_read_cannot_write() {
    let (_scratch, store) = fresh();
    assert!(matches!(
        store.read_blocking(ONE, |tx| tx.execute("DELETE FROM memos WHERE tenant = $1", &[])),
        Err(StoreError::Sql(_))
    ));
    assert!(ids(&store, ONE).is_empty());
}

#[test]
fn a_read_sees_one_moment_and_does_not_wait_for_writes() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    let (begun, has_begun) = mpsc::channel();
    let (written, has_written) = mpsc::channel::<()>();
    let has_written = Mutex::new(has_written);
    let reader = store.clone();
    let reading = std::thread::spawn(move || {
        reader.read_blocking::<_, StoreError>(ONE, move |tx| {
            let count = |tx: &mut Tx<'_>| {
                tx.query_opt("SELECT COUNT(*) FROM memos WHERE tenant = $1", &[], |row| row.get::<i64>(0))
            };
            let before = count(tx)?;
            begun.send(()).unwrap();
            has_written.lock().unwrap().recv().unwrap();
            Ok((before, count(tx)?))
        })
    });
    has_begun.recv().unwrap();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 2)).unwrap();
    written.send(()).unwrap();
    assert_eq!(reading.join().unwrap().unwrap(), (Some(1), Some(1)));
    assert_eq!(ids(&store, ONE), [1, 2]);
}

#[test]
fn many_writers_of_one_row_lose_nothing() {
    let (_scratch, store) = fresh();
    run(&store, |shared| {
        shared.execute("CREATE TABLE counter (n BIGINT NOT NULL)", &[])?;
        shared.execute("INSERT INTO counter (n) VALUES (0)", &[])
    });
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..10 {
                    run(&store, |shared| {
                        let n = shared
                            .query_opt("SELECT n FROM counter", &[], |row| row.get::<i64>(0))?
                            .unwrap_or_default();
                        shared.execute("UPDATE counter SET n = $1", &[&(n + 1)])
                    });
                }
            });
        }
    });
    let n = store.read_global_blocking::<_, StoreError>(|shared| {
        shared.query_opt("SELECT n FROM counter", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(n.unwrap(), Some(80));
}

/// Two jobs that each look for the other's row before they add their own: only one may find none.
#[test]
fn reads_of_a_write_are_still_valid_at_its_commit() {
    let (_scratch, store) = fresh();
    let alone = Arc::new(AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for id in [1, 2] {
            let (store, alone) = (&store, &alone);
            scope.spawn(move || {
                let was_alone = store.write_blocking::<_, StoreError>(Actor::System, ONE, move |tx| {
                    let count =
                        tx.query_opt("SELECT COUNT(*) FROM memos WHERE tenant = $1", &[], |row| row.get::<i64>(0))?;
                    insert(tx, id)?;
                    Ok(count == Some(0))
                });
                alone.fetch_add(usize::from(was_alone.unwrap()), Ordering::SeqCst);
            });
        }
    });
    assert_eq!(alone.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn handlers_await_reads_and_writes() {
    let (_scratch, store) = fresh();
    store.write(Actor::System, ONE, |tx| insert(tx, 1)).await.unwrap();
    let found = store.read::<_, StoreError>(ONE, |tx| {
        tx.query_opt("SELECT id FROM memos WHERE tenant = $1", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(found.await.unwrap(), Some(1));
    store.ping().await.unwrap();
}

#[test]
fn a_dropped_request_does_not_stop_its_write() {
    let (scratch, store) = fresh();
    let (begin, may_begin) = mpsc::channel::<()>();
    let (done, is_done) = mpsc::channel();
    let may_begin = Mutex::new(may_begin);
    let outcome = store
        .write::<_, StoreError>(Actor::System, ONE, move |tx| {
            may_begin.lock().unwrap().recv().unwrap();
            insert(tx, 1)?;
            done.send(()).unwrap();
            Ok(())
        })
        .now_or_never();
    assert!(outcome.is_none());
    begin.send(()).unwrap();
    is_done.recv().unwrap();
    store.close();
    assert_eq!(ids(&scratch.open().unwrap(), ONE), [1]);
}
