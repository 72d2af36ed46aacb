//! A server in the test's own process: real router, real store, the test company, a stopped clock.

mod error_rows;

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{LazyLock, Mutex},
};

use axum::{
    body::Body,
    http::{Extensions, HeaderMap, Method, Request, Response, StatusCode},
};
use hired::{
    app_state::{AppState, RequestSettings},
    clock::{Clock, Entropy},
    files::{BlobStore, Location},
    http::{self, ResponseInfo},
    seed::{Format, Seed, SeedErrors},
    store::{
        Actor, Engine, FromColumn, StoreError, TenantNo, WriteTx,
        testing::{self, Template, TestDatabase},
    },
};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::{ServiceExt, util::BoxCloneSyncService};

/// 2024-05-20 12:00:00 in China. The company's own times are around it.
pub const NOW: i64 = 1_716_177_600_000;
pub const MINUTE: i64 = 60_000;

/// Apps of the test company. The secret of all of them is [`SECRET`].
pub const APP: &str = "cli_7e57000000000001";
pub const APP_WITHOUT_USER_IDS: &str = "cli_7e57000000000002";
pub const READONLY_APP: &str = "cli_7e57000000000003";
pub const APP_WITHOUT_SCOPES: &str = "cli_7e57000000000004";
pub const STORE_APP: &str = "cli_7e57000000000005";
pub const DISABLED_APP: &str = "cli_7e57000000000006";
pub const OTHER_TENANT_APP: &str = "cli_7e57000000000007";
pub const SECRET: &str = "test-secret";

/// The test company, as a template to copy.
static COMPANY: LazyLock<Template> =
    LazyLock::new(|| template(Seed::parse(include_str!("company.toml"), Format::Toml, "company.toml")));
/// Two tenants and their apps without data, for [`Company`](crate::company::Company).
static EMPTY: LazyLock<Template> =
    LazyLock::new(|| template(Seed::parse(&crate::company::callers(), Format::Json, "callers.json")));
/// The company of `hired serve --demo`.
static DEMO: LazyLock<Template> = LazyLock::new(|| template(Seed::demo()));

fn template(seed: Result<Seed, SeedErrors>) -> Template {
    let filled = Template::new(|store| {
        seed?.apply(&store.clone().with_clock(Clock::fixed(NOW)), &Entropy::seeded(0)).map(|_| ())
    });
    filled.unwrap_or_else(|errors: SeedErrors| panic!("{errors}"))
}

/// The id in the test company with these last nine digits.
pub fn id(last_nine: i64) -> String {
    (7_000_000_000_000_000_000 + last_nine).to_string()
}

/// The public URL of the server in links.
pub const PUBLIC_URL: &str = "https://hired.example.com";

/// An id that does not exist.
pub const UNKNOWN_ID: &str = "7999999999999999999";

pub struct Server {
    pub service: BoxCloneSyncService<Request<Body>, Response<Body>, Infallible>,
    pub state: AppState,
    pub clock: Clock,
    tokens: Mutex<HashMap<String, String>>,
    scratch: TestDatabase,
}

/// A complete response.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
    pub extensions: Extensions,
}

impl Reply {
    /// 0 for a file.
    pub fn code(&self) -> i64 {
        if self.headers.contains_key("content-disposition") {
            return 0;
        }
        self.body["code"].as_i64().unwrap_or_else(|| panic!("no code in {}", self.text))
    }

    /// The data of a success.
    #[track_caller]
    pub fn data(&self) -> &Value {
        assert_eq!((self.status.as_u16(), self.code()), (200, 0), "{}", self.text);
        &self.body["data"]
    }

    #[track_caller]
    pub fn assert_error(&self, http: u16, code: i64) -> &Self {
        assert_eq!((self.status.as_u16(), self.code()), (http, code), "{}", self.text);
        assert!(self.body.get("data").is_none(), "a refusal has no data: {}", self.text);
        self
    }

    /// Asserts error 99992402 with violations of exactly these fields.
    #[track_caller]
    pub fn assert_violations(&self, fields: &[&str]) -> &Self {
        self.assert_error(400, 99_992_402);
        let reported: Vec<&str> = self.body["error"]["field_violations"]
            .as_array()
            .expect("violations")
            .iter()
            .filter_map(|violation| violation["field"].as_str())
            .collect();
        assert_eq!(reported, fields, "{}", self.text);
        self
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

impl Server {
    /// With rate limits off: with a stopped clock, all calls of a test are in one window.
    pub async fn start() -> Self {
        Self::with(RequestSettings { rate_limits: false, ..RequestSettings::default() }).await
    }

    /// Without any data.
    pub async fn empty() -> Self {
        Self::on(&EMPTY, RequestSettings { rate_limits: false, ..RequestSettings::default() }).await
    }

    pub async fn empty_with(settings: RequestSettings) -> Self {
        Self::on(&EMPTY, settings).await
    }

    /// Tables with a tenant column, and the name of the column.
    pub async fn tenant_columns(&self) -> Vec<(String, String)> {
        let sql = match self.state.store.engine() {
            Engine::Sqlite => {
                "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                 ON c.name IN ('tenant', 'event_tenant') WHERE m.type = 'table'"
            }
            Engine::Postgres => {
                "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND column_name IN ('tenant', 'event_tenant')"
            }
        };
        let read = self.state.store.read_global(move |tx| tx.query_all(sql, &[], |row| Ok((row.get(0)?, row.get(1)?))));
        read.await.map_err(|error: StoreError| error).expect("a read")
    }

    /// With the demo company.
    pub async fn demo() -> Self {
        Self::on(&DEMO, RequestSettings { rate_limits: false, ..RequestSettings::default() }).await
    }

    pub async fn with(settings: RequestSettings) -> Self {
        Self::on(&COMPANY, settings).await
    }

    async fn on(company: &'static LazyLock<Template>, settings: RequestSettings) -> Self {
        let copied = tokio::task::spawn_blocking(move || company.copy().expect("a scratch database"));
        let scratch = copied.await.expect("a scratch database");
        Self::open(scratch, Clock::fixed(NOW), Entropy::seeded(1), settings).await
    }

    /// On a database with a company.
    pub async fn over(scratch: TestDatabase) -> Self {
        let settings = RequestSettings { rate_limits: false, ..RequestSettings::default() };
        Self::open(scratch, Clock::fixed(NOW), Entropy::seeded(1), settings).await
    }

    /// Another process on the same database, with the same clock.
    pub async fn restarted(self) -> Self {
        let (clock, settings) = (self.clock.clone(), self.state.settings);
        Self::open(self.close().await, clock, Entropy::seeded(2), settings).await
    }

    async fn open(scratch: TestDatabase, clock: Clock, entropy: Entropy, settings: RequestSettings) -> Self {
        let started = tokio::task::spawn_blocking(move || {
            let store = scratch.open().expect("an open store");
            let files = Location::Directory(scratch.directory.join("files"));
            let files = BlobStore::open(files).expect("a directory for files");
            let state =
                AppState::open(store, files, &scratch.directory, clock.clone(), entropy, settings).expect("a server");
            (scratch, state, clock)
        });
        let (scratch, state, clock) = started.await.expect("a server");
        let service = BoxCloneSyncService::new(http::service(&state, PUBLIC_URL));
        Self { service, state, clock, tokens: Mutex::default(), scratch }
    }

    /// Closes the store and returns the database.
    pub async fn close(self) -> TestDatabase {
        let Self { service, state, scratch, .. } = self;
        // The last clone waits for the threads of the store.
        tokio::task::spawn_blocking(move || drop((service, state))).await.expect("a closed store");
        scratch
    }

    /// Changes tenants, apps or tokens, like a command of the operator.
    pub async fn execute_global(&self, sql: impl Into<String>) {
        let sql = sql.into();
        let write = self.state.store.write_global(move |tx| testing::execute_global(tx, &sql, &[]));
        let _: u64 = write.await.map_err(|error: StoreError| error).expect("a write");
        self.state.callers.clear();
    }

    /// One value from the tables that belong to no tenant.
    pub async fn query_global<T: FromColumn + Send + 'static>(&self, sql: impl Into<String>) -> Option<T> {
        let sql = sql.into();
        let read = self.state.store.read_global(move |shared| shared.query_opt(&sql, &[], |row| row.get(0)));
        read.await.map_err(|error: StoreError| error).expect("a read")
    }

    /// As the app with all scopes.
    pub async fn get(&self, path: &str) -> Reply {
        self.get_as(APP, path).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.post_as(APP, path, body).await
    }

    /// Moves the clock. New tokens are requested, because the old ones may have expired.
    pub fn advance(&self, milliseconds: i64) {
        self.clock.advance(milliseconds);
        self.tokens.lock().expect("tokens").clear();
    }

    /// A call of [`APP`] with any method.
    pub async fn call(&self, method: Method, path: &str, body: Value) -> Reply {
        let token = self.token(APP).await;
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        self.send(request(method, path, Some(&token), body)).await
    }

    pub async fn get_as(&self, app: &str, path: &str) -> Reply {
        let token = self.token(app).await;
        self.send(request(Method::GET, path, Some(&token), Body::empty())).await
    }

    pub async fn post_as(&self, app: &str, path: &str, body: Value) -> Reply {
        let token = self.token(app).await;
        self.send(request(Method::POST, path, Some(&token), Body::from(body.to_string()))).await
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.service.clone().oneshot(request).await.expect("an infallible service");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        if let Some(ResponseInfo { operation, code }) = parts.extensions.get().copied() {
            error_rows::record(operation, code, body["msg"].as_str().unwrap_or_default());
        }
        Reply { status: parts.status, headers: parts.headers, body, text, extensions: parts.extensions }
    }

    /// The tenant token of an app of the test company; requested once.
    pub async fn token(&self, app: &str) -> String {
        if let Some(known) = self.tokens.lock().expect("tokens").get(app) {
            return known.clone();
        }
        let path = "/open-apis/auth/v3/tenant_access_token/internal";
        let body = json!({ "app_id": app, "app_secret": SECRET });
        let reply = self.send(request(Method::POST, path, None, Body::from(body.to_string()))).await;
        let token = reply.body["tenant_access_token"].as_str().unwrap_or_else(|| panic!("{}", reply.text)).to_owned();
        self.tokens.lock().expect("tokens").insert(app.to_owned(), token.clone());
        token
    }

    /// Requests new tokens from now on, after the clock has passed the end of the old ones.
    pub fn forget_tokens(&self) {
        self.tokens.lock().expect("tokens").clear();
    }

    /// Changes data directly in the database.
    pub async fn execute_tenant(&self, sql: &str) {
        let sql = sql.to_owned();
        self.write(move |tx| testing::execute(tx, &sql, &[])).await;
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut WriteTx<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
    ) -> T {
        let tenant = self.tenant().await;
        self.state.store.write(Actor::System, tenant, work).await.expect("a write")
    }

    /// One number from the database, such as a count.
    pub async fn query_number(&self, sql: &'static str) -> i64 {
        let tenant = self.tenant().await;
        let read = self
            .state
            .store
            .read(tenant, move |tx| -> Result<_, StoreError> { tx.query_opt(sql, &[], |row| row.get(0)) });
        read.await.expect("a read").expect("a row")
    }

    /// The tenant of [`APP`].
    pub async fn tenant(&self) -> TenantNo {
        let read = self.state.store.read_global(|shared| -> Result<_, StoreError> {
            shared.query_opt("SELECT tenant FROM installs WHERE app_id = $1", &[&APP], |row| row.get(0))
        });
        TenantNo(read.await.expect("a read").expect("an installed app"))
    }

    /// Turns on a switch of the tenant.
    pub async fn switch_on(&self, name: &'static str) {
        self.switch(name, true).await;
    }

    /// Sets a switch of the test company.
    pub async fn switch(&self, name: &'static str, on: bool) {
        self.write(move |tx| {
            let sql = "INSERT INTO switches (tenant, name, value) VALUES ($1, $2, $3) \
                       ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value";
            testing::execute(tx, sql, &[&name, &if on { "on" } else { "off" }])
        })
        .await;
    }
}

pub fn request(method: Method, path: &str, token: Option<&str>, body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(token) = token {
        request = request.header("Authorization", format!("Bearer {token}"));
    }
    request.body(body).expect("a request")
}
