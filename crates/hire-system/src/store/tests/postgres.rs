//! Tests of PostgreSQL only, skipped if the environment names no server.

use std::sync::{
    Arc, Barrier,
    atomic::{AtomicUsize, Ordering},
};

use ::postgres::{Client, NoTls};
use hire_types::{Name, place::LocationType};

use super::{feed::becomes_complete, *};
use crate::store::{Database, backup, changes, settings::Place};

fn fresh() -> Option<(TestDatabase, Store)> {
    Some(with_notes(TestDatabase::postgres()?.unwrap()))
}

fn url(scratch: &TestDatabase) -> &str {
    match &scratch.database {
        Database::Postgres(url) => url,
        Database::Sqlite(_) => panic!("not a server"),
    }
}

fn outside(scratch: &TestDatabase) -> Client {
    Client::connect(url(scratch), NoTls).unwrap()
}

#[test]
fn a_write_that_lost_against_another_runs_again() {
    let Some((_scratch, store)) = fresh() else { return };
    // Both read before either writes, so one of them fails with a conflict.
    let both_have_read = Arc::new(Barrier::new(2));
    let runs = Arc::new(AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for id in [1, 2] {
            let (store, both_have_read, runs) = (store.clone(), both_have_read.clone(), runs.clone());
            scope.spawn(move || {
                let first = AtomicUsize::new(0);
                let write = move |tx: &mut WriteTx<'_>| {
                    tx.query_opt("SELECT COUNT(*) FROM memos WHERE tenant = $1", &[], |row| row.get::<i64>(0))?;
                    if first.fetch_add(1, Ordering::SeqCst) == 0 {
                        both_have_read.wait();
                    }
                    runs.fetch_add(1, Ordering::SeqCst);
                    insert(tx, id)
                };
                store.write_blocking(Actor::System, ONE, write).unwrap();
            });
        }
    });
    assert!(runs.load(Ordering::SeqCst) > 2);
    assert_eq!(ids(&store, ONE), [1, 2]);
}

#[test]
fn writers_of_cached_tables_in_two_tenants_do_not_conflict() {
    let Some((_scratch, store)) = fresh() else { return };
    let both_have_begun = Arc::new(Barrier::new(2));
    let runs = Arc::new(AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for tenant in [ONE, TWO] {
            let (store, both_have_begun, runs) = (store.clone(), both_have_begun.clone(), runs.clone());
            scope.spawn(move || {
                let first = AtomicUsize::new(0);
                let write = move |tx: &mut WriteTx<'_>| {
                    // The snapshot is taken by the first statement.
                    tx.global().query_opt("SELECT 1", &[], |_| Ok(()))?;
                    if first.fetch_add(1, Ordering::SeqCst) == 0 {
                        both_have_begun.wait();
                    }
                    runs.fetch_add(1, Ordering::SeqCst);
                    let (code, location_type) = ("CT_1".to_owned(), LocationType::City);
                    tx.insert(&Place { code, location_type, name: Name::default(), parent: None, calling_code: None })
                };
                store.write_blocking(Actor::System, tenant, write).unwrap();
            });
        }
    });
    assert_eq!(runs.load(Ordering::SeqCst), 2);
}

#[test]
fn a_connection_that_died_in_between_is_replaced() {
    let Some((scratch, store)) = fresh() else { return };
    let mut client = outside(&scratch);
    for round in 1..=3 {
        // Every connection of the pool has been used, and every one is killed.
        let pids: Vec<i64> = (0..8)
            .map(|_| {
                let pid = |shared: &mut GlobalTx<'_>| {
                    shared.query_opt("SELECT pg_backend_pid()", &[], |row| row.get::<i64>(0))
                };
                store.read_global_blocking::<_, StoreError>(pid).unwrap().unwrap()
            })
            .collect();
        for pid in pids {
            client.execute("SELECT pg_terminate_backend($1)", &[&i32::try_from(pid).unwrap()]).unwrap();
        }
        store.write_blocking(Actor::System, ONE, move |tx| insert(tx, round)).unwrap();
        assert_eq!(ids(&store, ONE).len() as i64, round);
    }
}

#[test]
fn a_job_is_retried_after_its_connection_is_lost() {
    let Some((_scratch, store)) = fresh() else { return };
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    store
        .write_blocking::<_, StoreError>(Actor::System, ONE, move |tx| {
            insert(tx, 1)?;
            if counted.fetch_add(1, Ordering::SeqCst) == 0 {
                tx.global().query_opt("SELECT pg_terminate_backend(pg_backend_pid())", &[], |_| Ok(()))?;
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(runs.load(Ordering::SeqCst), 2);
    assert_eq!(ids(&store, ONE), [1]);
}

#[test]
fn the_horizon_stays_below_running_transactions() {
    let Some((scratch, store)) = fresh() else { return };
    let mut client = outside(&scratch);
    let mut running = client.transaction().unwrap();
    let own: String = running.query_one("SELECT CAST(pg_current_xact_id() AS TEXT)", &[]).unwrap().get(0);
    store.write_blocking(Actor::System, ONE, |tx| super::feed::note(tx, 1)).unwrap();
    let (complete_before, later) = store
        .read_global_blocking::<_, StoreError>(|shared| {
            Ok((changes::complete_before(shared)?, changes::since(shared, 0, 10)?[0].position))
        })
        .unwrap();
    assert!(complete_before <= own.parse().unwrap() && later >= complete_before);
    running.rollback().unwrap();
    assert!(becomes_complete(&store, later));
}

#[test]
fn the_horizon_stays_below_ids_that_a_crash_would_reuse() {
    let Some((_scratch, store)) = fresh() else { return };
    store.write_blocking(Actor::System, ONE, |tx| super::feed::note(tx, 1)).unwrap();
    for _ in 0..5 {
        let refused = store.write_blocking(Actor::System, ONE, |tx| {
            super::feed::note(tx, 2)?;
            Err::<(), _>(StoreError::Unsupported("on purpose"))
        });
        assert!(refused.is_err());
    }
    let (complete_before, last) = store
        .read_global_blocking::<_, StoreError>(|shared| {
            Ok((changes::complete_before(shared)?, changes::since(shared, 0, 10)?[0].position))
        })
        .unwrap();
    assert!(complete_before <= last + 1, "{complete_before} is beyond {last}");
    assert!(becomes_complete(&store, last));
}

#[test]
fn positions_keep_rising_in_another_cluster() {
    let Some((scratch, store)) = fresh() else { return };
    store.write_blocking(Actor::System, ONE, |tx| super::feed::note(tx, 1)).unwrap();
    let look = |store: &Store| {
        let look = |shared: &mut GlobalTx<'_>| Ok((changes::generation(shared)?, changes::since(shared, 0, 10)?));
        store.read_global_blocking::<_, StoreError>(look).unwrap()
    };
    let (before, _) = look(&store);
    assert_eq!(look(&scratch.open().unwrap()).0, before);

    // As after a restore: a position far above the transaction ids of this cluster.
    let far = 1_i64 << 50;
    run(&store, move |shared| shared.execute("UPDATE changes SET position = $1", &[&far]));
    drop(store);
    let store = scratch.open().unwrap();
    store.write_blocking(Actor::System, ONE, |tx| super::feed::note(tx, 2)).unwrap();
    let (after, changes) = look(&store);
    assert_ne!(after, before);
    assert!(changes[0].position == far && changes[1].position > far);
    assert!(becomes_complete(&store, changes[1].position));
}

#[test]
fn statements_have_a_time_limit() {
    let Some((_scratch, store)) = fresh() else { return };
    let limit = store.read_global_blocking::<_, StoreError>(|shared| {
        shared.query_opt("SHOW statement_timeout", &[], |row| row.get::<String>(0))
    });
    assert_eq!(limit.unwrap().as_deref(), Some("30s"));
}

#[test]
fn a_backup_is_left_to_pg_dump() {
    let Some((scratch, _store)) = fresh() else { return };
    let refused = backup(&scratch.database, &scratch.directory.join("copy.db"));
    assert!(refused.unwrap_err().to_string().contains("pg_dump"));
}

#[test]
fn restored_tables_have_another_generation() {
    let Some((_scratch, store)) = fresh() else { return };
    let generation = || store.read_global_blocking(changes::generation).unwrap();
    let before = generation();
    assert_eq!(generation(), before);
    // The effect of `pg_restore --clean`.
    run(&store, |shared| {
        shared.execute("CREATE TABLE restored (LIKE changes INCLUDING ALL)", &[])?;
        shared.execute("DROP TABLE changes", &[])?;
        shared.execute("ALTER TABLE restored RENAME TO changes", &[])
    });
    assert_ne!(generation(), before);
}
