//! The store's promises, on SQLite, and on PostgreSQL where the environment names one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod copies;
mod feed;
mod life;
mod migrations;
mod names;
mod postgres;
mod queue;
mod sqlite;
mod transactions;
mod values;

use super::{Shared, Store, StoreError, TenantNo, Tx, testing::Scratch};

const ONE: TenantNo = TenantNo(1);
const TWO: TenantNo = TenantNo(2);

const NOTES: &str = "CREATE TABLE notes (tenant BIGINT NOT NULL, id BIGINT NOT NULL, body TEXT, size DOUBLE PRECISION, \
                     content BYTEA, PRIMARY KEY (tenant, id), CONSTRAINT positive CHECK (id > 0))";

/// A store with a table to play with. Take it as `(scratch, store)`: the store has to go first.
fn with_notes(scratch: Scratch) -> (Scratch, Store) {
    let store = scratch.open().unwrap();
    run(&store, |shared| shared.execute(NOTES, &[]).map(|_| ()));
    (scratch, store)
}

fn fresh() -> (Scratch, Store) {
    with_notes(Scratch::new().unwrap())
}

fn run<T: Send + 'static>(
    store: &Store,
    work: impl Fn(&mut Shared<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
) -> T {
    store.write_shared_blocking(work).unwrap()
}

fn insert(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute("INSERT INTO notes (tenant, id, body) VALUES ($1, $2, 'a note')", &[&id]).map(|_| ())
}

fn ids(store: &Store, tenant: TenantNo) -> Vec<i64> {
    let all = |tx: &mut Tx<'_>| tx.all("SELECT id FROM notes WHERE tenant = $1 ORDER BY id", &[], |row| row.get(0));
    store.read_blocking::<_, StoreError>(tenant, all).unwrap()
}
