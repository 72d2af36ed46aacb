//! Logs and metrics contain no secrets and no personal data: a server with all logs enabled gets requests of every
//! type, then its log and metrics are searched.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread::JoinHandle,
};

use hired::{
    store::{StoreError, testing::TestDatabase},
    telemetry::{self, LogFormat},
};
use serde_json::{Value, json};

const DEMO_APP: &str = "cli_00000000000000d0";
const DEMO_SECRET: &str = "demo-secret";
const HIRE: &str = "/open-apis/hire/v1";

/// Secrets in requests, in addition to the data of the demo company.
const SENT: [&str; 10] = [
    "13912345678",
    "leak@example.com",
    "110101199003078888",
    "secret-in-a-body",
    "secret-in-a-query",
    "secret-in-a-path",
    "secret-in-a-header",
    "wrong-app-secret",
    "t-0123456789abcdef0123456789abcdef01234567",
    "王小明",
];

struct Running {
    child: Child,
    address: String,
    log: Option<JoinHandle<String>>,
    directory: std::path::PathBuf,
}

impl Running {
    fn start() -> Self {
        let directory = std::env::temp_dir().join(format!("hired_logs_{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let mut child = Command::new(env!("CARGO_BIN_EXE_hired"))
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--rate-limits", "off"])
            .args(["--set", "log.level=trace,hired=trace", "--data"])
            .arg(&directory)
            .env_remove("HIRED_TEST_DATABASE_URL")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let (found, address): (_, Receiver<String>) = mpsc::channel();
        let stderr = BufReader::new(child.stderr.take().expect("a log"));
        let log = std::thread::spawn(move || {
            let mut log = String::new();
            for line in stderr.lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("hired listening on http://") {
                    found.send(address.trim().to_owned()).expect("a test that waits");
                }
                log += &line;
                log.push('\n');
            }
            log
        });
        let address = address.recv().expect("a server that listens");
        Self { child, address, log: Some(log), directory }
    }

    fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).expect("a request");
        let _ = stream.write_all(body);
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response);
        String::from_utf8_lossy(&response).into_owned()
    }

    fn ask(&self, method: &str, path: &str, token: &str, body: &str) -> Value {
        let response = self.send(method, path, &format!("Authorization: Bearer {token}\r\n"), body.as_bytes());
        let body = response.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        serde_json::from_str(body).unwrap_or_default()
    }

    /// Its log and metrics.
    fn end(mut self) -> (String, String) {
        let metrics = self.send("GET", "/metrics", "", b"");
        let ended = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        assert!(ended.expect("kill runs").success());
        self.child.wait().expect("an end");
        (self.log.take().expect("a log").join().expect("a reader"), metrics)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// Phones, mails, identity numbers and names of the demo talents, from responses of the server.
fn personal(talents: &Value) -> BTreeSet<String> {
    let basics = talents["data"]["items"].as_array().expect("items").iter().map(|item| &item["basic_info"]);
    let values = basics.flat_map(|basic| {
        ["name", "mobile", "email", "identification_number"].map(|member| basic[member].as_str().unwrap_or_default())
    });
    values.filter(|value| value.len() > 5).map(str::to_owned).collect()
}

#[test]
fn neither_log_nor_metrics_have_secrets_tokens_or_personal_data() {
    let server = Running::start();
    let auth = "/open-apis/auth/v3/tenant_access_token/internal";
    let credentials = json!({ "app_id": DEMO_APP, "app_secret": DEMO_SECRET }).to_string();
    let token = server.ask("POST", auth, "", &credentials)["tenant_access_token"].as_str().expect("a token").to_owned();

    let talents = server.ask("GET", &format!("{HIRE}/talents?page_size=20"), &token, "");
    let mut hidden = personal(&talents);
    assert!(hidden.len() > 40, "{hidden:?}");
    let page = talents["data"]["page_token"].as_str().expect("a page token").to_owned();
    hidden.extend([token.clone(), token.trim_start_matches("t-").to_owned(), DEMO_SECRET.to_owned(), page.clone()]);
    hidden.extend(SENT.map(str::to_owned));

    // Successful requests, including creations and searches.
    let create =
        include_str!("../sdk/create_offer.json").replace("十分优秀，推荐入职", "secret-in-a-body 王小明 13912345678");
    assert_eq!(server.ask("POST", &format!("{HIRE}/offers"), &token, &create)["code"], 0);
    assert_eq!(server.ask("GET", &format!("{HIRE}/talents?page_size=20&page_token={page}"), &token, "")["code"], 0);
    for text in &hidden {
        let keyword: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        server.ask("GET", &format!("{HIRE}/talents?query_option=ignore_empty_error&keyword={keyword}"), &token, "");
        server.ask("GET", &format!("{HIRE}/talents?keyword=%28{keyword}"), &token, "");
    }
    // All operations with each text at each place, with and without a token.
    for operation in hire_api::all() {
        let spec = operation.spec;
        for text in SENT {
            let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            let path = spec.path.replace(":application_id", &encoded);
            let query = format!(
                "talent_id={encoded}&keyword={encoded}&page_token={encoded}&user_id_type={encoded}&x={encoded}"
            );
            let body = json!({
                "app_id": text, "app_secret": text, "app_ticket": text, "app_access_token": text, "tenant_key": text,
                "id_list": [text], "application_id": text,
                "basic_info": { "leader_user_id": text, "recommended_words": text }, "offer_type": text,
            });
            let method = spec.method.as_str();
            for token in [token.as_str(), text, ""] {
                server.ask(method, &format!("{path}?{query}"), token, &body.to_string());
                server.ask(method, &path, token, &format!("{{\"app_secret\": \"{text}\", "));
                server.ask(method, &path, token, &json!({ "app_id": DEMO_APP, "app_secret": text }).to_string());
            }
        }
    }
    // Unknown paths, and malformed HTTP.
    server.ask("GET", "/open-apis/hire/v1/secret-in-a-path?secret-in-a-query=13912345678", &token, "");
    server.ask("PUT", &format!("{HIRE}/offers?secret-in-a-query"), &token, "secret-in-a-body");
    server.ask("GET", "/docs?q=secret-in-a-query", &token, "");
    server.send("GET", "/secret-in-a-path\u{1} x", "X: secret-in-a-header\r\n", b"secret-in-a-body");
    server.send("secret-in-a-path", "/", "secret-in-a-header\u{0}: 1\r\n", b"");
    server.send("GET", "/", &format!("X: {}secret-in-a-header\r\n", "x".repeat(600_000)), b"");
    server.send("POST", &format!("{HIRE}/offers"), "", &b"secret-in-a-body ".repeat(100_000));

    // Internal errors: damaged documents and settings that contain personal data.
    let database = rusqlite::Connection::open(server.directory.join("hired.db")).expect("the database");
    let broken =
        r#"{"mobile_code": 13912345678, "email": ["leak@example.com"], "identification_number": "110101199003078888"#;
    for (table, column) in [("talents", "resume"), ("offers", "document"), ("job_requirements", "document")] {
        let changed = database.execute(&format!("UPDATE {table} SET {column} = ?1"), [broken]);
        assert!(changed.is_ok_and(|rows| rows > 0), "{table}.{column}");
    }
    database.execute("UPDATE talents SET mobile = X'3133393132333435363738', updated_at = 'leak@example.com'", []).ok();
    let mut failed = 0;
    for path in [
        "/talents",
        "/talents?keyword=a",
        "/applications/6949805467799537964/offer",
        "/offers?talent_id=7096320678581242123",
    ] {
        let response = server.ask("GET", &format!("{HIRE}{path}"), &token, "");
        failed += i32::from(response["code"] == 1_002_001);
        assert!(!response.to_string().contains("13912345678"), "{path}: {response}");
    }
    assert!(failed >= 2, "{failed} answers were system errors");

    let (log, metrics) = server.end();
    // The secret of the demo is public, and the banner shows it.
    let log = log.replacen("app_secret demo-secret", "", 1);
    assert!(
        log.contains("internal error") && log.lines().count() > 500,
        "it says what it can: {} lines",
        log.lines().count()
    );
    assert!(metrics.contains("hired_requests_total"));
    // Callers are identified by number.
    let caller = format!("app={}", DEMO_APP.trim_start_matches("cli_"));
    assert!(log.lines().any(|line| line.contains("answered") && line.contains("tenant=1 ") && line.contains(&caller)));
    for secret in &hidden {
        for (place, text) in [("the log", &log), ("the metrics", &metrics)] {
            let line = text.lines().find(|line| line.contains(secret.as_str()));
            assert!(line.is_none(), "{place} has {secret:?}: {line:?}");
        }
    }
}

/// The message of a panic may quote the value that caused it. The hook is per process, so this test starts one.
#[test]
fn a_panic_is_logged_without_its_message() {
    if std::env::var_os(PANICKING).is_some() {
        return panicking();
    }
    let name = "logs::a_panic_is_logged_without_its_message";
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(PANICKING, "1")
        .env("RUST_BACKTRACE", "full")
        .output()
        .expect("a process");
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(output.status.success(), "{said}");
    assert_eq!(said.matches("a panic; this is a defect of hired").count(), 2, "{said}");
    assert!(!said.contains("13912345678"), "{said}");
}

const PANICKING: &str = "HIRED_TEST_PANICKING";

fn panicking() {
    telemetry::log_to_stderr(LogFormat::Json, "trace");
    let scratch = TestDatabase::new().expect("a scratch database");
    let store = scratch.open().expect("a store");
    let read = store.read_global_blocking(|_| -> Result<(), StoreError> { panic!("of a talent: 13912345678") });
    assert_eq!(read, Err(StoreError::Panicked));
    let thread = std::thread::spawn(|| {
        "the identity 13912345678".parse::<i64>().unwrap_or_else(|error| panic!("{error} 13912345678"))
    });
    assert!(thread.join().is_err());
}
