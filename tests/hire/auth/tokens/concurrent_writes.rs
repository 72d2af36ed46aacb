//! Token operations only write new tokens, so callers without a secret cannot delay writes.

use std::sync::{Mutex, mpsc};

use futures_util::FutureExt;
use hired::store::{Engine, GlobalWriteTx, StoreError};
use serde_json::{Value, json};

use super::{APP_INTERNAL, APP_TOKEN, INTERNAL, RESEND, TENANT_TOKEN, ask, credentials, issued, tenant_token};
use crate::harness::{APP, DISABLED_APP, MINUTE, READONLY_APP, SECRET, STORE_APP, Server};

/// Runs a test during a write. SQLite has one writer; on PostgreSQL the tables of tokens are locked against other
/// writers.
async fn during_a_write(server: &Server, test: impl AsyncFnOnce()) {
    let (begun, has_begun) = mpsc::channel();
    let (end, may_end) = mpsc::channel::<()>();
    let may_end = Mutex::new(may_end);
    let mut writing = Box::pin(server.state.store.write_global(move |shared: &mut GlobalWriteTx<'_>| {
        if shared.engine() == Engine::Postgres {
            shared.execute("LOCK TABLE apps, tokens, deliveries, meta, id_claims IN EXCLUSIVE MODE", &[])?;
        }
        begun.send(()).expect("a test that listens");
        // It ends with the test.
        let _ = may_end.lock().expect("the end").recv();
        Ok::<_, StoreError>(())
    }));
    assert!(writing.as_mut().now_or_never().is_none());
    has_begun.recv().expect("a write that begins");
    test().await;
    assert!(writing.as_mut().now_or_never().is_none(), "the other write goes on");
    drop(end);
    writing.await.expect("a write");
}

async fn app_token(server: &Server) -> (Value, String) {
    ask(server, RESEND, credentials(STORE_APP)).await;
    let sql = "SELECT ticket FROM apps WHERE app_id = 'cli_7e57000000000005'";
    let ticket: String = server.query_global(sql).await.expect("a ticket");
    let body = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
    let (token, _) = issued(&ask(server, APP_TOKEN, body.clone()).await, "app_access_token");
    (body, token)
}

#[tokio::test]
async fn refused_requests_do_not_write() {
    let server = Server::start().await;
    let (with_ticket, app_token) = app_token(&server).await;
    during_a_write(&server, async || {
        for path in [INTERNAL, APP_INTERNAL, RESEND, APP_TOKEN] {
            let app = if path.ends_with("internal") { APP } else { STORE_APP };
            for (app, secret) in [(app, "wrong"), (DISABLED_APP, SECRET), ("cli_0000000000000000", SECRET)] {
                let body = json!({ "app_id": app, "app_secret": secret, "app_ticket": "x" });
                assert_eq!(ask(&server, path, body).await.body["code"], 10014, "{path} {app}");
            }
        }
        let mut ticket = with_ticket.clone();
        ticket["app_ticket"] = json!("guessed");
        assert_eq!(ask(&server, APP_TOKEN, ticket).await.body["code"], 10012);
        let guessed = json!({ "app_access_token": "a-guessed", "tenant_key": "7e57000000000001" });
        assert_eq!(ask(&server, TENANT_TOKEN, guessed).await.body["code"], 99_991_664);
        let unknown = json!({ "app_access_token": app_token, "tenant_key": "guessed" });
        assert_eq!(ask(&server, TENANT_TOKEN, unknown).await.body["code"], 10013);
    })
    .await;
}

#[tokio::test]
async fn an_existing_token_is_returned_without_a_write() {
    let server = Server::start().await;
    let (with_ticket, app_token) = app_token(&server).await;
    let of_tenant = json!({ "app_access_token": app_token, "tenant_key": "7e57000000000001" });
    let (stores, _) = issued(&ask(&server, TENANT_TOKEN, of_tenant.clone()).await, "tenant_access_token");
    let (own, _) = tenant_token(&server, APP).await;
    // Tokens of store apps are valid for a minute less.
    server.clock.advance(89 * MINUTE);
    during_a_write(&server, async || {
        assert_eq!(tenant_token(&server, APP).await, (own.clone(), 1860));
        let reply = ask(&server, APP_INTERNAL, credentials(APP)).await;
        assert_eq!(issued(&reply, "app_access_token"), (own, 1860));
        let reply = ask(&server, APP_TOKEN, with_ticket).await;
        assert_eq!(issued(&reply, "app_access_token"), (app_token, 1800));
        let reply = ask(&server, TENANT_TOKEN, of_tenant).await;
        assert_eq!(issued(&reply, "tenant_access_token"), (stores, 1800));
    })
    .await;
}

#[tokio::test]
async fn disabled_apps_do_not_get_their_valid_token() {
    let server = Server::start().await;
    tenant_token(&server, READONLY_APP).await;
    server.execute_global("UPDATE apps SET disabled = 1 WHERE app_id = 'cli_7e57000000000003'").await;
    let reply = ask(&server, INTERNAL, credentials(READONLY_APP)).await;
    assert_eq!(reply.body, json!({ "code": 10014, "msg": "app unauthorized" }));
}
