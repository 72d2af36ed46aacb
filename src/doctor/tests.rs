#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use std::collections::BTreeSet;

use hire_api::AppKind;

use super::*;
use crate::{
    app_state::{AppState, RequestSettings},
    clock::Entropy,
    config::{Environment, Flags, RawSettings},
    files::BlobStore,
    seed::Seed,
    store::{
        Actor, Database, Entity, GlobalWriteTx, StoreError, TenantNo,
        testing::{self, TestDatabase},
    },
    tenancy::admin::{Admin, apps::NewApp},
};

fn installation() -> (TestDatabase, Settings) {
    installation_on(TestDatabase::migrated().unwrap())
}

/// An installation whose directory only its owner can read.
fn installation_on(scratch: TestDatabase) -> (TestDatabase, Settings) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&scratch.directory, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
    let mut settings =
        Settings::parse(&RawSettings::collect(&Flags::default(), &Environment::new(), |_| Ok(None)).unwrap()).unwrap();
    settings.data = scratch.directory.clone();
    if let Database::Postgres(url) = &scratch.database {
        settings.database_url = Some(url.clone());
    }
    (scratch, settings)
}

fn findings(settings: &Settings) -> Vec<Finding> {
    examine(settings, &Clock::System, None, true)
}

fn of<'f>(findings: &'f [Finding], check: &str) -> Vec<&'f Finding> {
    findings.iter().filter(|finding| finding.check == check).collect()
}

fn levels(findings: &[Finding], check: &str) -> Vec<Level> {
    of(findings, check).into_iter().map(|finding| finding.level).collect()
}

fn demo(store: &Store) {
    Seed::demo().unwrap().apply(store, &Entropy::System).unwrap();
}

fn tamper(store: &Store, sql: &'static str) {
    store
        .write_global_blocking(move |shared| -> Result<_, StoreError> { testing::execute_global(shared, sql, &[]) })
        .unwrap();
}

#[test]
fn a_missing_data_directory_and_an_empty_database_fail() {
    let (_scratch, mut settings) = installation_on(TestDatabase::new().unwrap());
    assert_eq!(levels(&findings(&settings), "database"), [Level::Fail]);
    settings.data.push("not-there");
    let report = findings(&settings);
    assert_eq!(levels(&report, "data directory"), [Level::Fail]);
    assert_eq!(levels(&report, "database"), [Level::Fail]);
    assert!(!settings.data.exists(), "an examination changes nothing");
}

#[test]
fn a_new_installation_only_lacks_the_index_that_the_server_builds() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    let report = findings(&settings);
    let wrong: Vec<_> =
        report.iter().filter(|finding| finding.level > Level::Ok).map(|finding| finding.check).collect();
    assert_eq!(wrong, ["search index"], "{report:#?}");
    assert!(report.iter().all(|finding| (finding.level > Level::Ok) == finding.fix.is_some()));
}

#[test]
fn known_credentials_fail_outside_the_loopback_only() {
    let (scratch, mut settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    settings.listen = "0.0.0.0:8080".parse().unwrap();
    let report = findings(&settings);
    assert_eq!(levels(&report, "credentials"), [Level::Fail]);
    let fix = of(&report, "credentials").first().and_then(|finding| finding.fix.clone()).unwrap();
    assert_eq!(fix, "hired app rotate-secret cli_00000000000000d0");
    Admin::new(store).set_secret(crate::demo::APP_ID, "another").unwrap();
    assert_eq!(levels(&findings(&settings), "credentials"), [Level::Ok]);
}

#[test]
fn apps_without_use_are_reported_with_a_fix() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    assert_eq!(levels(&findings(&settings), "apps"), [Level::Warn]);
    let app =
        NewApp { name: "a".into(), kind: AppKind::Store, scopes: BTreeSet::default(), tenant: None, developer: None };
    let admin = Admin::new(store.clone());
    let made = admin.create_app(app).unwrap();
    tamper(&store, "DELETE FROM installs");
    let report = findings(&settings);
    let fixes: Vec<_> = of(&report, "apps").into_iter().filter_map(|finding| finding.fix.clone()).collect();
    assert_eq!(
        fixes,
        [
            format!("hired app scopes {} --add SCOPE", made.app_id),
            format!("hired app install {} --tenant KEY", made.app_id),
        ]
    );
    admin.set_disabled(&made.app_id, true).unwrap();
    assert_eq!(levels(&findings(&settings), "apps"), [Level::Ok]);
}

#[test]
fn fix_removes_leftovers_of_deleted_apps_but_no_hiring_data() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    tamper(&store, "DELETE FROM apps");
    tamper(&store, "DELETE FROM talents");
    let says =
        |report: &[Finding]| of(report, "rows").into_iter().map(|finding| finding.says.clone()).collect::<String>();
    let before = says(&findings(&settings));
    assert!(before.contains("scopes of apps that no longer exist"), "{before}");
    assert!(before.contains("applications without their talent"), "{before}");
    assert!(remove_leftovers(&Admin::new(store)).unwrap() > 0);
    let after = says(&findings(&settings));
    assert!(!after.contains("no longer exist"), "{after}");
    assert!(after.contains("applications without their talent"), "{after}");
}

#[test]
fn a_clock_behind_the_records_is_suspicious() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    tamper(&store, "UPDATE talents SET updated_at = 4102444800000");
    assert_eq!(levels(&findings(&settings), "clock"), [Level::Warn]);
    let ancient = examine(&settings, &Clock::fixed(1_000), None, false);
    assert_eq!(levels(&ancient, "clock"), [Level::Fail]);
}

#[test]
fn a_database_of_a_newer_program_is_not_touched() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    tamper(
        &store,
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) \
         SELECT 9999, name, applied_on, checksum FROM refinery_schema_history WHERE version = 1",
    );
    let report = findings(&settings);
    assert_eq!(levels(&report, "database"), [Level::Fail]);
    assert_eq!(levels(&report, "rows"), []);
}

#[test]
fn a_damaged_index_can_be_deleted() {
    let (_scratch, settings) = installation();
    std::fs::create_dir_all(settings.search_index()).unwrap();
    std::fs::write(settings.search_index().join("meta.json"), "{").unwrap();
    let report = findings(&settings);
    let index = of(&report, "search index");
    assert_eq!(levels(&report, "search index"), [Level::Warn]);
    assert!(index.iter().all(|finding| finding.fix.as_ref().is_some_and(|fix| fix.starts_with("rm -r "))));
}

#[test]
fn a_server_that_does_not_answer_is_down() {
    let (_scratch, settings) = installation();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let report = examine(&settings, &Clock::System, Some(address), false);
    assert_eq!(levels(&report, "server"), [Level::Fail]);
}

/// Runs the server until the index has read all data. On PostgreSQL, other tests of the cluster delay it.
fn index(settings: &Settings, store: &Store) {
    let (clock, entropy) = (Clock::System, Entropy::seeded(1));
    let files = BlobStore::open(settings.files()).unwrap();
    let state =
        AppState::open(store.clone(), files, &settings.data, clock, entropy, RequestSettings::default()).unwrap();
    let last = || {
        let sql = "SELECT MAX(position) FROM changes";
        store.read_global_blocking::<_, StoreError>(move |shared| shared.query_opt(sql, &[], |row| row.get(0))).unwrap()
    };
    let read = (0..50_000).any(|_| {
        state.search.catch_up().unwrap();
        state.search.watermark() >= last()
    });
    assert!(read);
}

/// Renames a talent of the demo company like a handler.
fn rename(store: &Store, name: &'static str) {
    let rename = move |shared: &mut GlobalWriteTx<'_>| -> Result<(), StoreError> {
        let sql = "UPDATE talents SET name = 'Renamed' WHERE name = $1 RETURNING tenant, id";
        let renamed: Vec<(i64, i64)> = shared.query_all(sql, &[&name], |row| Ok((row.get(0)?, row.get(1)?)))?;
        renamed.iter().try_for_each(|(tenant, id)| {
            shared.in_tenant(TenantNo(*tenant), &Actor::System, |tx| {
                tx.touch(Entity::Talent, *id);
                Ok(())
            })
        })
    };
    store.write_global_blocking(rename).unwrap();
}

#[test]
fn an_index_that_differs_from_the_database_is_reported() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    let check = "search index contents";
    demo(&store);
    assert_eq!(levels(&findings(&settings), check), []);
    index(&settings, &store);
    assert_eq!(levels(&findings(&settings), check), [Level::Ok]);

    // A feed entry that the index has not read yet is not a problem.
    rename(&store, "赵梦瑶");
    let report = findings(&settings);
    assert_eq!(levels(&report, check), [Level::Ok]);
    assert!(of(&report, check)[0].says.ends_with("1 to be read again"), "{report:?}");

    // A change without a feed entry would never be read.
    tamper(&store, "UPDATE talents SET updated_at = updated_at + 1 WHERE name = '董天佑'");
    let report = findings(&settings);
    assert_eq!(levels(&report, check), [Level::Fail]);
    assert!(of(&report, check)[0].says.starts_with("1 talents differ"), "{report:?}");
}

#[test]
fn an_index_that_was_being_built_waits_for_the_next_start() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    index(&settings, &store);
    // The state after a kill before the first commit.
    let meta = settings.search_index().join("meta.json");
    let mut contents: serde_json::Value = serde_json::from_slice(&std::fs::read(&meta).unwrap()).unwrap();
    contents.as_object_mut().unwrap().remove("payload").unwrap();
    std::fs::write(&meta, contents.to_string()).unwrap();
    let report = findings(&settings);
    let contents = of(&report, "search index contents");
    assert_eq!(contents[0].level, Level::Warn);
    assert_eq!(contents[0].fix.as_deref(), Some("hired serve"));
    index(&settings, &store);
    assert_eq!(levels(&findings(&settings), "search index contents"), [Level::Ok]);
}

/// On SQLite all changes are complete.
#[test]
fn changes_that_the_index_may_not_read_yet_are_no_error() {
    let (scratch, settings) = installation();
    let Database::Postgres(url) = &scratch.database else { return };
    let store = scratch.open().unwrap();
    demo(&store);
    index(&settings, &store);
    // Until this transaction ends, its changes are unknown.
    let mut outside = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let mut running = outside.transaction().unwrap();
    running.query_one("SELECT CAST(pg_current_xact_id() AS TEXT)", &[]).unwrap();
    rename(&store, "赵梦瑶");
    let report = findings(&settings);
    let check = "search index contents";
    assert_eq!(levels(&report, check), [Level::Ok], "{report:#?}");
    assert!(of(&report, check)[0].says.ends_with("1 to be read again"), "{report:?}");
    running.rollback().unwrap();
}

#[test]
fn an_incomplete_change_feed_is_reported() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    assert_eq!(levels(&findings(&settings), "change feed"), [Level::Ok]);
    tamper(&store, "DELETE FROM changes WHERE entity = 'offer'");
    assert_eq!(levels(&findings(&settings), "change feed"), [Level::Warn]);
}

#[test]
fn an_unreadable_document_is_reported_without_its_content() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    assert_eq!(levels(&findings(&settings), "documents"), [Level::Ok]);
    tamper(
        &store,
        "UPDATE talents SET resume = '{\"careers\":[{\"title\":\"a secret\"' WHERE id IN (SELECT MIN(id) FROM talents)",
    );
    tamper(
        &store,
        "UPDATE offers SET document = '{\"probation_month\":\"a secret\"}' WHERE id IN (SELECT MIN(id) FROM offers)",
    );
    let report = findings(&settings);
    assert_eq!(levels(&report, "documents"), [Level::Fail, Level::Fail]);
    let says: Vec<&str> = of(&report, "documents").into_iter().map(|finding| finding.says.as_str()).collect();
    assert!(says[0].starts_with("1 of talents cannot be read, first ") && says[0].contains(": resume: "), "{says:?}");
    assert!(says[1].starts_with("1 of offers cannot be read, first ") && says[1].contains(": document: "), "{says:?}");
    assert!(says.iter().all(|says| !says.contains("secret")), "{says:?}");
}

#[test]
fn unknown_members_are_a_warning_that_names_the_first() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    tamper(
        &store,
        "UPDATE talents SET resume = '{\"careers\":[{\"id\":\"1\",\"content\":{\"grade\":\"a secret\"},\"x\":1}]}' \
         WHERE id IN (SELECT MIN(id) FROM talents)",
    );
    let report = findings(&settings);
    assert_eq!(levels(&report, "documents"), [Level::Warn]);
    let says = &of(&report, "documents")[0].says;
    assert!(says.starts_with("1 of talents have members that this version ignores, first "), "{says}");
    assert!(says.ends_with(": resume: careers.0.content.grade"), "{says}");
}

#[test]
fn apps_with_failing_events_are_shown_with_the_last_error() {
    let (scratch, settings) = installation();
    let store = scratch.open().unwrap();
    demo(&store);
    assert_eq!(levels(&findings(&settings), "events"), [Level::Ok]);
    let now = Clock::System.now();
    let app = crate::demo::APP_ID;
    store
        .write_global_blocking(move |tx| -> Result<_, StoreError> {
            let settings = "INSERT INTO event_settings (app_id, mode, request_url, verification_token, updated_at) \
                            VALUES ($1, 'webhook', 'http://localhost/', 'token', 0)";
            testing::execute_global(tx, settings, &[&app])?;
            let delivery = "INSERT INTO deliveries (id, app_id, event_id, event_at, event_type, order_key, position, \
                            payload, state, attempts, failures, due_at, created_at) \
                            VALUES (1, $1, 'e', $2, 'hire.talent.deleted_v1', 'talent:1', 0, '{}', 'pending', 1, 1, $2, $2)";
            testing::execute_global(tx, delivery, &[&app, &now])?;
            let attempt = "INSERT INTO delivery_attempts (delivery, attempt, started_at, latency_ms, error, response) \
                           VALUES (1, 1, $1, 5, 'no answer within 3 s', '')";
            testing::execute_global(tx, attempt, &[&now])
        })
        .unwrap();
    let report = findings(&settings);
    assert_eq!(levels(&report, "events"), [Level::Warn]);
    let finding = of(&report, "events")[0];
    assert!(finding.says.contains(app) && finding.says.contains("no answer within 3 s"), "{finding:?}");
}
