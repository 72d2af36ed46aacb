//! Connections to a real server with TLS. They are skipped if the environment names no server.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use super::{PostgresUrl, Target, failure::ConnectError, with_client};
use crate::store::{
    Database, Options, Store, StoreError,
    testing::{DATABASE_URL, TestDatabase},
};

/// The certificates and the socket of the test server.
const FILES: &str = "HIRED_TEST_POSTGRES_FILES";

struct Server {
    port: String,
    files: PathBuf,
}

impl Server {
    /// Its certificate is for `localhost`, which is also reached as 127.0.0.1.
    fn of_environment() -> Option<Self> {
        let (url, files) = (std::env::var(DATABASE_URL).ok()?, std::env::var_os(FILES)?);
        let url: PostgresUrl = url.parse().unwrap();
        Some(Self { port: url.get("port").unwrap().to_owned(), files: files.into() })
    }

    fn file(&self, name: &str) -> String {
        self.files.join(name).display().to_string()
    }

    fn url(&self, user_and_host: &str, parameters: &str) -> String {
        format!("postgres://{user_and_host}:{}/postgres?{parameters}", self.port)
    }

    /// Runs a statement as the owner of the cluster.
    fn execute(&self, sql: &str) {
        with_client(&self.url("hired@127.0.0.1", "sslmode=disable"), |client| Ok(client.batch_execute(sql)?)).unwrap();
    }
}

/// Whether the connection is encrypted, or why there is none.
fn is_encrypted(url: &str) -> Result<bool, String> {
    let target = Target::new(url).map_err(|error| error.to_string())?;
    let connect = move || -> Result<bool, ConnectError> {
        let mut client = target.connect()?;
        let row = client.query_one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[]).unwrap();
        Ok(row.get(0))
    };
    // The client has a runtime of its own.
    std::thread::spawn(connect).join().unwrap().map_err(|failed| failed.error.to_string())
}

#[test]
fn each_sslmode_checks_what_it_promises() {
    let Some(server) = Server::of_environment() else { return };
    let (ca, other) = (server.file("ca.crt"), server.file("other-ca.crt"));
    for (host, mode, root, expected) in [
        ("127.0.0.1", "disable", None, Ok(false)),
        ("127.0.0.1", "prefer", None, Ok(true)),
        ("127.0.0.1", "require", None, Ok(true)),
        ("127.0.0.1", "require", Some(&ca), Ok(true)),
        ("127.0.0.1", "require", Some(&other), Err("not trusted here")),
        ("127.0.0.1", "verify-ca", Some(&ca), Ok(true)),
        ("127.0.0.1", "verify-ca", Some(&other), Err("not trusted here")),
        ("localhost", "verify-full", Some(&ca), Ok(true)),
        ("localhost", "verify-full", Some(&other), Err("not trusted here")),
        ("127.0.0.1", "verify-full", Some(&ca), Err("not for this host name")),
    ] {
        let root = root.map(|file| format!("&sslrootcert={file}")).unwrap_or_default();
        let url = server.url(&format!("hired@{host}"), &format!("sslmode={mode}{root}"));
        match (is_encrypted(&url), expected) {
            (Ok(outcome), Ok(expected)) => assert_eq!(outcome, expected, "{url}"),
            (Err(outcome), Err(part)) => assert!(outcome.contains(part), "{url}: {outcome}"),
            (outcome, _) => panic!("{url}: {outcome:?}"),
        }
    }
}

#[test]
fn a_store_works_over_verified_tls() {
    let Some(server) = Server::of_environment() else { return };
    let scratch = TestDatabase::postgres().unwrap().unwrap();
    let Database::Postgres(url) = &scratch.database else { unreachable!() };
    let url = format!("{url}&host=localhost&sslmode=verify-full&sslrootcert={}", server.file("ca.crt"));
    let store = Store::open(&Database::Postgres(url), Options { pool: 2, ..Options::default() }).unwrap();
    let encrypted = store.write_global_blocking::<_, StoreError>(|shared| {
        crate::store::testing::execute_global(shared, "INSERT INTO meta (name, value) VALUES ('a', 'b')", &[])?;
        let sql = "SELECT CAST(ssl AS TEXT) FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
        shared.query_opt(sql, &[], |row| row.get::<String>(0))
    });
    assert_eq!(encrypted.unwrap().as_deref(), Some("true"));
}

#[test]
fn a_role_shows_its_certificate() {
    let Some(server) = Server::of_environment() else { return };
    server.execute("DROP ROLE IF EXISTS certified; CREATE ROLE certified LOGIN");
    let files = format!("&sslcert={}&sslkey={}", server.file("client.crt"), server.file("client.key"));
    let url = server.url("certified@127.0.0.1", "sslmode=require");
    assert_eq!(is_encrypted(&format!("{url}{files}")), Ok(true));
    let refused = is_encrypted(&url).unwrap_err();
    assert!(refused.contains("authentication failed"), "{refused}");
}

#[test]
fn a_wrong_password_is_reported() {
    let Some(server) = Server::of_environment() else { return };
    server.execute("DROP ROLE IF EXISTS encrypted; CREATE ROLE encrypted LOGIN PASSWORD 'a?b@c/d:e%f'' \"\\\\g'");
    // The exchange is bound to the certificate of the server.
    let parameters = "sslmode=require&channel_binding=require";
    let password = "a?b%40c%2Fd%3Ae%25f%27%20%22%5C%5Cg";
    assert_eq!(is_encrypted(&server.url(&format!("encrypted:{password}@127.0.0.1"), parameters)), Ok(true));
    let refused = |user: &str, parameters: &str| is_encrypted(&server.url(user, parameters)).unwrap_err();
    let wrong = refused("encrypted:wrong@127.0.0.1", parameters);
    assert!(wrong.contains("authentication failed: password authentication failed for user"), "{wrong}");
    let missing = refused("encrypted@127.0.0.1", &format!("{parameters}&passfile=/does/not/exist"));
    assert!(missing.contains("PGPASSWORD"), "{missing}");
    let plain = refused(&format!("encrypted:{password}@127.0.0.1"), "sslmode=disable");
    assert!(plain.contains("authentication failed: pg_hba.conf rejects connection"), "{plain}");
    let database = server.url("hired@127.0.0.1", "dbname=nowhere");
    let missing = is_encrypted(&database).unwrap_err();
    assert!(missing.contains("/nowhere: database \"nowhere\" does not exist"), "{missing}");
}

#[test]
fn a_server_is_reached_by_its_socket() {
    let Some(server) = Server::of_environment() else { return };
    let directory = server.files.display().to_string().replace('/', "%2F");
    for url in [
        server.url(&format!("hired@{directory}"), "sslmode=verify-full"),
        format!("postgresql:///postgres?user=hired&port={}&host={}", server.port, server.files.display()),
    ] {
        assert_eq!(is_encrypted(&url), Ok(false), "{url}");
    }
}

#[test]
fn a_database_of_another_encoding_is_refused() {
    let Some(server) = Server::of_environment() else { return };
    for encoding in ["LATIN1", "SQL_ASCII"] {
        let name = format!("hired_{}_{}", encoding.to_lowercase(), std::process::id());
        server.execute(&format!(
            "CREATE DATABASE {name} ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        ));
        let url = server.url("hired@127.0.0.1", &format!("dbname={name}"));
        let refused = Store::open(&Database::Postgres(url), Options::default()).unwrap_err().to_string();
        assert!(refused.contains(&format!("the encoding {encoding}")), "{refused}");
        server.execute(&format!("DROP DATABASE {name}"));
    }
}

#[test]
fn missing_privileges_are_named_with_their_table() {
    let Some(server) = Server::of_environment() else { return };
    let scratch = TestDatabase::postgres().unwrap().unwrap();
    drop(scratch.open().unwrap());
    let Database::Postgres(url) = &scratch.database else { unreachable!() };
    let own: PostgresUrl = url.parse().unwrap();
    let schema = own.get("application_name").unwrap();
    let role = format!("role_of_{schema}");
    server.execute(&format!("CREATE ROLE {role} LOGIN; GRANT USAGE ON SCHEMA {schema} TO {role}"));
    let open =
        || Store::open(&Database::Postgres(format!("{url}&user={role}")), Options { pool: 1, ..Options::default() });
    let refused = open().unwrap_err().to_string();
    assert!(refused.contains("permission denied for table refinery_schema_history"), "{refused}");
    let grant =
        |privileges: &str| server.execute(&format!("GRANT {privileges} ON ALL TABLES IN SCHEMA {schema} TO {role}"));
    grant("SELECT");
    let refused = open().unwrap_err().to_string();
    assert!(refused.contains("INSERT, UPDATE, DELETE on talents"), "{refused}");
    assert!(refused.contains(&format!("IN SCHEMA {schema} TO {role}")), "{refused}");
    grant("INSERT, UPDATE, DELETE");
    // It may not create tables, which it does not need while there is no migration.
    open().unwrap();
    server.execute(&format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}
