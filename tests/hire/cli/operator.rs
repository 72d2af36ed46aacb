//! Mistakes of an operator: each is refused, and the message says what to do.

use std::{ffi::OsString, fs, process::Stdio};

use hired::store::{Database, StoreError, testing::TestDatabase};
use serde_json::Value;

use super::TestInstallation;

const DEMO_APP: &str = "cli_00000000000000d0";

/// Serves the demo company until its talents are in the search index.
fn serve_demo_until_indexed(installation: &TestInstallation) {
    let server = installation.serve(&["--demo"]);
    server.wait_until("an index that has read everything", || {
        let metrics = server.respond("GET", "/metrics", "", "").1;
        let ready = |line: &str| metrics.lines().any(|one| one == line);
        ready("hired_search_lag 0") && ready("hired_search_ready 1")
    });
    assert!(server.end().0);
}

fn empty(database: &Database) {
    match database {
        Database::Sqlite(file) => {
            for name in ["hired.db", "hired.db-wal", "hired.db-shm"] {
                let _ = fs::remove_file(file.with_file_name(name));
            }
        }
        Database::Postgres(url) => {
            let url = url.clone();
            let recreate = move || {
                let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
                let schema: String = client.query_one("SELECT current_schema()::TEXT", &[]).unwrap().get(0);
                client.batch_execute(&format!("DROP SCHEMA {schema} CASCADE; CREATE SCHEMA {schema}")).unwrap();
            };
            std::thread::spawn(recreate).join().unwrap();
        }
    }
}

#[test]
fn an_emptied_database_is_refused_while_its_search_index_is_there() {
    let scratch = TestDatabase::new().unwrap();
    let installation = TestInstallation::on(&scratch);
    serve_demo_until_indexed(&installation);
    empty(&scratch.database);
    let commands: [&[&str]; 4] = [
        &["serve", "--listen", "127.0.0.1:0"],
        &["app", "create", "--name", "n", "--all-scopes"],
        &["demo-data", "--talents", "1"],
        &["migrate"],
    ];
    for command in commands {
        let refused = installation.run_err(command);
        assert!(refused.contains("has talents") && refused.contains("remove the search index"), "{refused}");
    }
    if let Database::Sqlite(file) = &scratch.database {
        assert!(!file.exists(), "nothing was created");
        fs::write(file, "").unwrap();
        assert!(installation.run_err(&["serve", "--listen", "127.0.0.1:0"]).contains("is missing or empty"));
    }
    fs::remove_dir_all(installation.data.join("index")).unwrap();
    assert!(installation.serve(&[]).end().1.contains("app_secret"), "a new company");
}

#[test]
fn the_doctor_fails_for_an_empty_database_and_a_mistyped_directory() {
    let installation = TestInstallation::new("doctor");
    let examined = installation.run(&["doctor"]);
    assert!(!examined.status.success());
    let text = String::from_utf8(examined.stdout).unwrap();
    assert!(text.contains("FAIL  data directory: there is no directory"), "{text}");
    assert!(!installation.data.exists());
    fs::create_dir(&installation.data).unwrap();
    let examined = installation.run(&["doctor"]);
    assert!(!examined.status.success());
    assert!(String::from_utf8(examined.stdout).unwrap().contains("FAIL  database: it is missing or empty"));
}

#[test]
fn demo_credentials_are_refused_while_a_server_is_reachable_by_others() {
    let installation = TestInstallation::new("demo-beside");
    let server = installation.serve_on("0.0.0.0:0", &[]);
    let company = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/company.toml");
    for command in [&["demo-data", "--talents", "1"][..], &["seed", company]] {
        let refused = installation.run_err(command);
        assert!(refused.contains("a server runs on this data directory and listens on 0.0.0.0:"), "{refused}");
        assert_ne!(server.token(DEMO_APP, "demo-secret")["code"], 0);
    }
    assert!(server.end().0);
    // Nor if the next server would be reachable.
    let output = installation.command(&["seed", company]).env("HIRED_LISTEN", "0.0.0.0:80").output().unwrap();
    assert!(!output.status.success());
    installation.run_ok(&["seed", company]);
}

#[test]
fn the_ids_of_seeded_entities_are_printed() {
    let installation = TestInstallation::new("seed-ids");
    let company = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hire/company.toml");
    let entities: Vec<Value> = serde_json::from_str(&installation.run_ok(&["seed", company, "--ids=json"])).unwrap();
    let job = entities.iter().find(|entity| entity["list"] == "jobs" && entity["key"] == "backend-engineer").unwrap();
    assert_eq!(job["outcome"], "created");
    let table = installation.run_ok(&["seed", company, "--ids"]);
    let row = table.lines().find(|line| line.contains(" backend-engineer ")).unwrap();
    assert!(table.starts_with("TENANT ") && row.contains(job["id"].as_str().unwrap()), "{row}");
    assert!(row.ends_with("unchanged"), "{row}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_secret_that_cannot_be_written_is_an_error() {
    let installation = TestInstallation::new("full");
    let full = || Stdio::from(fs::File::options().write(true).open("/dev/full").unwrap());
    let refused = |arguments: &[&str]| {
        let output = installation.command(arguments).stdout(full()).stderr(Stdio::piped()).output().unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let message = refused(&["app", "create", "--name", "n", "--all-scopes"]);
    let apps: Vec<Value> = serde_json::from_str(&installation.run_ok(&["app", "list", "--json"])).unwrap();
    let app_id = apps[0]["app_id"].as_str().unwrap();
    assert!(message.contains(&format!("`hired app rotate-secret {app_id}`")), "{message}");

    let made: Value = serde_json::from_str(&installation.run_ok(&["app", "rotate-secret", app_id, "--json"])).unwrap();
    let message = refused(&["app", "rotate-secret", app_id]);
    assert!(message.contains("the old one is still in effect"), "{message}");
    let server = installation.serve(&[]);
    assert_eq!(server.token(app_id, made["app_secret"].as_str().unwrap())["code"], 0);
    drop(server);
    assert!(refused(&["app", "list"]).contains("stdout"));
}

#[cfg(unix)]
#[test]
fn variables_of_other_programs_do_not_stop_the_start() {
    use std::os::unix::ffi::OsStringExt;
    let installation = TestInstallation::new("variables");
    let not_utf8 = OsString::from_vec(vec![b'a', 0xff, b'b']);
    let mut command = installation.command(&["config", "show"]);
    command.env(&not_utf8, &not_utf8).env("OTHER", &not_utf8);
    command.env("HIRED_POSTGRES_PORT", "tcp://10.0.0.1:5432").env("HIRED_POSTGRES_SERVICE_HOST", "10.0.0.1");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = installation.command(&["config", "show"]).env("HIRED_LISTEN", &not_utf8).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("HIRED_LISTEN: `listen`: is not UTF-8"));
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_lock_is_not_followed() {
    let installation = TestInstallation::new("link");
    fs::create_dir(&installation.data).unwrap();
    let victim = installation.data.join("victim");
    fs::write(&victim, "content").unwrap();
    std::os::unix::fs::symlink(&victim, installation.data.join("serve.lock")).unwrap();
    let refused = installation.run_err(&["serve", "--listen", "127.0.0.1:0"]);
    assert!(refused.contains("serve.lock is a symbolic link"), "{refused}");
    assert_eq!(fs::read_to_string(victim).unwrap(), "content");
}

#[test]
fn a_migration_that_was_changed_is_found_before_it_is_served() {
    let scratch = TestDatabase::new().unwrap();
    let installation = TestInstallation::on(&scratch);
    let store = scratch.open().unwrap();
    let change = "UPDATE refinery_schema_history SET checksum = '1' WHERE version = 1";
    store.write_global_blocking::<_, StoreError>(move |shared| shared.execute(change, &[])).unwrap();
    drop(store);
    for command in [&["migrate", "--check"][..], &["migrate"], &["serve", "--listen", "127.0.0.1:0"]] {
        let refused = installation.run_err(command);
        assert!(refused.contains("migration 1 (") && refused.contains("use the program that applied it"), "{refused}");
    }
}

#[test]
fn the_password_of_the_database_is_not_shown() {
    let installation = TestInstallation::new("password");
    for url in ["postgres://u:sec?ret@127.0.0.1:1/d", "postgres://u@127.0.0.1:1/d?pass%77ord=sec?ret"] {
        let refused = installation.run_err(&["serve", "--listen", "127.0.0.1:0", "--database-url", url]);
        assert!(refused.contains("PostgreSQL u@127.0.0.1:1/d: connection refused"), "{refused}");
        assert!(!refused.contains("sec") && !refused.contains("ret"), "{refused}");
    }
    let Some(scratch) = TestDatabase::postgres() else { return };
    let scratch = scratch.unwrap();
    let Database::Postgres(url) = &scratch.database else { unreachable!() };
    let mut installation = TestInstallation::on(&scratch);
    for url in [url.replacen("hired@", "hired:sec?ret@", 1), format!("{url}&pass%77ord=sec?ret")] {
        installation.database_url = Some(url);
        let (_, out, log) = installation.serve(&[]).end();
        assert!(log.contains("PostgreSQL hired@127.0.0.1:"), "{log}");
        assert!(!format!("{out}{log}").contains("sec?ret") && !log.contains("ret@"), "{log}");
    }
}

#[test]
fn help_is_also_a_command() {
    let installation = TestInstallation::new("help");
    let output = std::process::Command::new(installation.command(&[]).get_program()).arg("help").output().unwrap();
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("Usage: hired"));
}

/// Runs a statement like an operator with a database shell.
fn by_hand(database: &Database, sql: &'static str) {
    match database {
        Database::Sqlite(file) => {
            rusqlite::Connection::open(file).unwrap().execute(sql, []).unwrap();
        }
        Database::Postgres(url) => {
            let url = url.clone();
            let execute = move || postgres::Client::connect(&url, postgres::NoTls).unwrap().execute(sql, &[]).unwrap();
            std::thread::spawn(execute).join().unwrap();
        }
    }
}

#[test]
fn a_name_that_was_changed_by_hand_is_shown_once_the_caches_are_cleared() {
    let scratch = TestDatabase::new().unwrap();
    let installation = TestInstallation::on(&scratch);
    let server = installation.serve(&["--demo"]);
    let token = server.token(DEMO_APP, "demo-secret")["tenant_access_token"].as_str().unwrap().to_owned();
    let offers = "/open-apis/hire/v1/offers?talent_id=7096320678581242123&page_size=10";
    let name = || server.request("GET", offers, &token, "").1["data"]["items"][0]["employee_type"]["zh_name"].clone();
    assert_ne!(name(), "by hand");
    by_hand(&scratch.database, "UPDATE employee_types SET name_zh = 'by hand'");
    assert!(installation.run_ok(&["clear-caches"]).contains("caches cleared"));
    assert_eq!(name(), "by hand");
}
