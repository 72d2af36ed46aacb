//! Test databases are independent of each other.

use super::*;
use crate::store::testing::{self, Template};

fn insert(store: &Store, tenant: TenantNo, name: &'static str) {
    let sql = "INSERT INTO switches (tenant, name, value) VALUES ($1, $2, 'on')";
    store
        .write_blocking::<_, StoreError>(Actor::System, tenant, move |tx| testing::execute(tx, sql, &[&name]))
        .unwrap();
}

fn names(store: &Store, tenant: TenantNo) -> Vec<String> {
    let sql = "SELECT name FROM switches WHERE tenant = $1 ORDER BY name";
    store.read_blocking::<_, StoreError>(tenant, |tx| tx.query_all(sql, &[], |row| row.get(0))).unwrap()
}

fn template() -> Template {
    Template::new(|store| -> Result<(), StoreError> {
        insert(store, ONE, "first");
        Ok(())
    })
    .unwrap()
}

fn assert_like_the_original(template: &Template) {
    let scratch = template.copy().unwrap();
    let store = scratch.open().unwrap();
    assert_eq!(names(&store, ONE), ["first"]);
    assert!(names(&store, TWO).is_empty());
}

#[test]
fn a_copy_has_the_rows_of_the_original_after_an_earlier_copy_changed() {
    let template = template();
    for _ in 0..3 {
        let scratch = template.copy().unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(names(&store, ONE), ["first"]);
        insert(&store, ONE, "second");
        insert(&store, TWO, "first");
        run(&store, |tx| testing::execute_global(tx, "DELETE FROM switches WHERE name = 'first'", &[]));
    }
    assert_like_the_original(&template);
}

#[test]
fn copies_in_use_at_the_same_time_are_separate() {
    let template = template();
    let (one, two) = (template.copy().unwrap(), template.copy().unwrap());
    let (one_store, two_store) = (one.open().unwrap(), two.open().unwrap());
    insert(&one_store, ONE, "second");
    assert_eq!(names(&one_store, ONE), ["first", "second"]);
    assert_eq!(names(&two_store, ONE), ["first"]);
}

#[test]
fn changes_of_tables_do_not_leak_into_the_next_copy() {
    let template = template();
    for change in [
        "DROP TABLE switches",
        "ALTER TABLE switches ADD COLUMN more DOUBLE PRECISION",
        "ALTER TABLE switches RENAME COLUMN value TO state",
        "ALTER TABLE switches DROP COLUMN value",
        "CREATE UNIQUE INDEX one_a_tenant ON switches (tenant)",
        "DROP INDEX offers_of_application",
        "CREATE TABLE another (id BIGINT)",
    ] {
        let scratch = template.copy().unwrap();
        run(&scratch.open().unwrap(), |shared| shared.execute(change, &[]));
        drop(scratch);
        assert_like_the_original(&template);
        let scratch = template.copy().unwrap();
        let again = scratch.open().unwrap().write_global_blocking(|tx| testing::execute_global(tx, change, &[]));
        assert!(again.is_ok(), "{change}: {again:?}");
    }
}

#[test]
fn a_store_that_outlives_its_test_does_not_change_later_copies() {
    let template = template();
    let scratch = template.copy().unwrap();
    let store = scratch.open().unwrap();
    names(&store, ONE);
    drop(scratch);
    let next = template.copy().unwrap();
    let next_store = next.open().unwrap();
    // The write may fail because its schema is dropped, or go to an unused schema.
    let late = "INSERT INTO switches (tenant, name, value) VALUES ($1, 'late', 'on')";
    let _ = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| testing::execute(tx, late, &[]));
    assert_eq!(names(&next_store, ONE), ["first"]);
}
