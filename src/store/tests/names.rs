//! What readers remember of names, and when they forget it.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::store::{Known, Options, names::Place};

static LOOKED_UP: AtomicUsize = AtomicUsize::new(0);

/// A place that counts how often it was looked up.
struct Counted(String);

impl Known for Counted {
    type Key = String;

    fn find(tx: &mut Tx<'_>, code: &String) -> Result<Option<Self>, StoreError> {
        LOOKED_UP.fetch_add(1, Ordering::Relaxed);
        Ok(tx.known::<Place>(code)?.map(|place| Self(place.name.zh.clone())))
    }
}

const BEIJING: &str = "INSERT INTO places (tenant, code, location_type, name_zh, name_en) \
                       VALUES ($1, 'CT_1', 3, $2, 'Beijing')";

fn place(store: &Store, tenant: TenantNo) -> Option<String> {
    let known = |tx: &mut Tx<'_>| tx.known::<Place>(&"CT_1".to_owned());
    store.read_blocking(tenant, known).unwrap().map(|place| place.name.zh.clone())
}

fn write(store: &Store, tenant: TenantNo, sql: &'static str, name: &'static str) {
    store.write_blocking(tenant, move |tx| tx.execute(sql, &[&name])).unwrap();
}

#[test]
fn a_name_is_what_it_was_changed_to_in_the_next_read() {
    let (_scratch, store) = fresh();
    assert_eq!(place(&store, ONE), None);
    write(&store, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    assert_eq!(place(&store, TWO), None, "a name of another tenant");
    write(&store, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京市"));
    write(&store, ONE, "DELETE FROM places WHERE tenant = $1 AND name_zh = $2", "北京市");
    assert_eq!(place(&store, ONE), None);
}

#[test]
fn a_name_that_another_process_changed_is_new_in_the_next_read() {
    let (scratch, store) = fresh();
    let other = scratch.open().unwrap();
    write(&other, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    write(&other, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京市"));
}

#[test]
fn a_name_is_looked_up_once_while_none_changes() {
    let scratch = Scratch::new().unwrap();
    // One thread, as each remembers for itself.
    let store = Store::open(&scratch.database, Options { readers: 1, pool: 1, ..Options::default() }).unwrap();
    write(&store, ONE, BEIJING, "北京");
    let counted = || {
        let known = |tx: &mut Tx<'_>| tx.known::<Counted>(&"CT_1".to_owned());
        store.read_blocking(ONE, known).unwrap().map(|found| found.0.clone())
    };
    for _ in 0..3 {
        assert_eq!(counted().as_deref(), Some("北京"));
    }
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 1);
    store.write_blocking(ONE, |tx| tx.execute("UPDATE talents SET name = name WHERE tenant = $1", &[])).unwrap();
    assert_eq!(counted().as_deref(), Some("北京"));
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 1, "after a write that changed no name");
    write(&store, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(counted().as_deref(), Some("北京市"));
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 2);
}

#[test]
fn a_write_sees_the_names_that_it_changed_itself() {
    let (_scratch, store) = fresh();
    write(&store, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    let seen = store.write_blocking::<_, StoreError>(ONE, |tx| {
        let code = "CT_1".to_owned();
        let before = tx.known::<Place>(&code)?;
        tx.execute("UPDATE places SET name_zh = '北京市' WHERE tenant = $1", &[])?;
        Ok([before, tx.known::<Place>(&code)?])
    });
    let seen = seen.unwrap().map(|place: Option<Arc<Place>>| place.unwrap().name.zh.clone());
    assert_eq!(seen, ["北京", "北京市"]);
}

#[test]
fn a_change_that_was_taken_back_is_not_remembered() {
    let (_scratch, store) = fresh();
    write(&store, ONE, BEIJING, "北京");
    let refused = store.write_blocking(ONE, |tx| {
        tx.execute("UPDATE places SET name_zh = '北京市' WHERE tenant = $1", &[])?;
        Err::<(), _>(StoreError::Closed)
    });
    assert_eq!(refused, Err(StoreError::Closed));
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
}

/// A row for each table of names, with all that it must have.
const ROWS: &[(&str, &str)] = &[
    ("users", "(tenant, id, user_id, name_zh, name_en) VALUES (1, 1, 'u', '', '')"),
    (
        "departments",
        "(tenant, id, open_department_id, department_id, name_zh, name_en) VALUES (1, 1, 'o', 'd', '', '')",
    ),
    ("employee_types", "(tenant, id, enum_id, enum_value, name_zh, name_en) VALUES (1, 1, 'e', '1', '', '')"),
    ("job_families", "(tenant, id, job_family_id, name_zh, name_en) VALUES (1, 1, 'f', '', '')"),
    ("job_levels", "(tenant, id, job_level_id, name_zh, name_en) VALUES (1, 1, 'l', '', '')"),
    ("job_types", "(tenant, id, name_zh, name_en) VALUES (1, 1, '', '')"),
    ("job_processes", "(tenant, id, type, name_zh, name_en) VALUES (1, 1, 1, '', '')"),
    (
        "jobs",
        "(tenant, id, title, status, job_process, recruitment_type, document, created_at, updated_at) \
         VALUES (1, 1, '', 1, 1, '101', '{}', 1, 1)",
    ),
    ("places", "(tenant, code, location_type, name_zh, name_en) VALUES (1, 'p', 3, '', '')"),
    ("addresses", "(tenant, id, name_zh, name_en, usages) VALUES (1, 1, '', '', '[]')"),
    ("resume_sources", "(tenant, id, name_zh, name_en) VALUES (1, 1, '', '')"),
    ("requirement_fields", "(tenant, id, type, name_zh, name_en, options) VALUES (1, 1, 1, '', '', '[]')"),
    ("switches", "(tenant, name, value) VALUES (1, 's', 'on')"),
    ("agency_protections", "(tenant, talent, agency, starts_at, expires_at) VALUES (1, 1, 'a', 1, 2)"),
];

#[test]
fn every_write_to_a_table_of_names_changes_their_version() {
    let (_scratch, store) = fresh();
    let version =
        || run(&store, |shared| shared.one("SELECT version FROM names_version", &[], |row| row.get::<i64>(0)));
    for (table, row) in ROWS {
        for sql in [
            format!("INSERT INTO {table} {row}"),
            format!("UPDATE {table} SET tenant = 2 WHERE tenant = 1"),
            format!("DELETE FROM {table} WHERE tenant = 2"),
        ] {
            let before = version();
            let changed = store.write_shared_blocking({
                let sql = sql.clone();
                move |shared| shared.execute(&sql, &[])
            });
            assert_eq!(changed, Ok::<_, StoreError>(1), "{sql}");
            assert_ne!(version(), before, "{sql}");
        }
    }
}
