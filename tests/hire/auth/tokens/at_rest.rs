//! Tokens in the database: they survive a restart, and cannot be read from the tables.

use hired::{
    clock::Entropy,
    store::{Engine, StoreError, access},
    tenancy::secret::SecretDigest,
};
use serde_json::json;

use super::{APP_TOKEN, INTERNAL, RESEND, TENANT_TOKEN, ask, credentials, issued, probe, tenant_token};
use crate::harness::{APP, SECRET, STORE_APP, Server};

#[tokio::test]
async fn a_token_outlives_the_process_that_issued_it() {
    let server = Server::start().await;
    let (token, _) = tenant_token(&server, APP).await;
    server.clock.advance(1000);
    let server = server.restarted().await;
    probe(&server, &token).await.data();
    assert_eq!(tenant_token(&server, APP).await, (token, 7199));
}

#[tokio::test]
async fn a_new_secret_gives_new_tokens_and_the_old_secret_none() {
    let server = Server::start().await;
    let (old, _) = tenant_token(&server, APP).await;
    let digest = SecretDigest::new("new-secret", &Entropy::seeded(9)).expect("a digest");
    let write = server.state.store.write_global(move |shared| -> Result<_, StoreError> {
        let set = "secret_salt = $1, secret_hash = $2";
        shared.update_where::<access::App>(set, "app_id = $3", &[&digest.salt, &digest.hash, &APP])
    });
    write.await.expect("a write");
    assert_eq!(ask(&server, INTERNAL, credentials(APP)).await.body["code"], 10014);
    let reply = ask(&server, INTERNAL, json!({ "app_id": APP, "app_secret": "new-secret" })).await;
    let (new, _) = issued(&reply, "tenant_access_token");
    assert_ne!(new, old);
    probe(&server, &new).await.data();
}

#[tokio::test]
async fn no_token_and_no_secret_can_be_read_from_the_database() {
    let server = Server::start().await;
    let mut secrets = vec![SECRET.to_owned(), tenant_token(&server, APP).await.0];
    ask(&server, RESEND, credentials(STORE_APP)).await;
    let sql = "SELECT ticket FROM apps WHERE app_id = 'cli_7e57000000000005'";
    let ticket: String = server.query_global(sql).await.expect("a ticket");
    let body = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
    let (app, _) = issued(&ask(&server, APP_TOKEN, body).await, "app_access_token");
    let body = json!({ "app_access_token": app, "tenant_key": "7e57000000000001" });
    secrets.push(issued(&ask(&server, TENANT_TOKEN, body).await, "tenant_access_token").0);
    secrets.push(app);

    let dump = dump(&server).await.to_lowercase();
    assert!(dump.contains("cli_7e57000000000005"), "the dump shows the tables");
    for secret in secrets {
        let bare = secret.trim_start_matches("t-").trim_start_matches("a-");
        for form in [bare.to_owned(), hex::encode(&secret), hex::encode(bare)] {
            assert!(!dump.contains(&form), "{secret} is in the database");
        }
    }
}

/// Every row of every table as text; bytes as hexadecimal digits.
async fn dump(server: &Server) -> String {
    let read = server.state.store.read_global(|shared| -> Result<_, StoreError> {
        let mut dump = String::new();
        let tables = match shared.engine() {
            Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
            Engine::Postgres => "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
        };
        let tables: Vec<String> = shared.query_all(tables, &[], |row| row.get(0))?;
        assert!(tables.len() > 30, "{tables:?}");
        for table in tables {
            let row = match shared.engine() {
                Engine::Sqlite => {
                    let sql = format!("SELECT name FROM pragma_table_info('{table}')");
                    let columns: Vec<String> = shared.query_all(&sql, &[], |row| row.get(0))?;
                    let quoted: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
                    quoted.join(" || ' ' || ")
                }
                Engine::Postgres => "one::text".to_owned(),
            };
            let rows: Vec<String> =
                shared.query_all(&format!("SELECT {row} FROM \"{table}\" one"), &[], |row| row.get(0))?;
            dump.extend(rows);
        }
        Ok(dump)
    });
    read.await.expect("a dump")
}
