//! Tests of the store, on SQLite, and on PostgreSQL if the environment names one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod caches;
mod feed;
mod lifecycle;
mod postgres;
mod queue;
mod records;
mod schema_pool;
mod sqlite;
mod transactions;
mod values;

use crate::clock::Clock;

use super::{Actor, GlobalTx, GlobalWriteTx, Store, StoreError, TenantNo, Tx, WriteTx, testing::TestDatabase};

const ONE: TenantNo = TenantNo(1);
const TWO: TenantNo = TenantNo(2);

const NOTES: &str = "CREATE TABLE memos (tenant BIGINT NOT NULL, id BIGINT NOT NULL, body TEXT, size DOUBLE PRECISION, \
                     content BYTEA, PRIMARY KEY (tenant, id), CONSTRAINT positive CHECK (id > 0))";

/// The store with a valid claim of ids, so that a write is queued as soon as it is polled.
fn ready(store: Store) -> Store {
    let store = store.with_clock(Clock::fixed(1_716_177_600_000));
    futures_executor::block_on(store.ids.ready(&store)).unwrap();
    store
}

/// A store with an extra table. Bind it as `(scratch, store)`, so that the store is dropped first.
fn with_notes(scratch: TestDatabase) -> (TestDatabase, Store) {
    let store = ready(scratch.open().unwrap());
    run(&store, |shared| shared.execute(NOTES, &[]).map(|_| ()));
    (scratch, store)
}

fn fresh() -> (TestDatabase, Store) {
    with_notes(TestDatabase::migrated().unwrap())
}

fn run<T: Send + 'static>(
    store: &Store,
    work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
) -> T {
    store.write_global_blocking(work).unwrap()
}

fn insert(tx: &mut WriteTx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute("INSERT INTO memos (tenant, id, body) VALUES ($1, $2, 'a note')", &[&id]).map(|_| ())
}

fn ids(store: &Store, tenant: TenantNo) -> Vec<i64> {
    let all =
        |tx: &mut Tx<'_>| tx.query_all("SELECT id FROM memos WHERE tenant = $1 ORDER BY id", &[], |row| row.get(0));
    store.read_blocking::<_, StoreError>(tenant, all).unwrap()
}
