//! The program: first start, commands beside a running server, shutdown.

mod contacts;
mod data_dir;
mod files;
mod newer_schema;
mod operator;
mod released;

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
};

use serde_json::Value;

use data_dir::{Serving, TestInstallation};

fn word_after(text: &str, name: &str) -> String {
    let line = text.lines().find(|line| line.trim_start().starts_with(name)).expect(name);
    line.split_whitespace().nth(1).unwrap().to_owned()
}

#[test]
fn the_first_start_prints_working_credentials_once() {
    let installation = TestInstallation::new("first");
    let server = installation.serve(&[]);
    let address = server.address.clone();
    let (clean, out, _) = server.end();
    assert!(clean);
    let (app_id, secret) = (word_after(&out, "app_id"), word_after(&out, "app_secret"));
    let python = format!(
        "client = lark.Client.builder().app_id(\"{app_id}\").app_secret(\"{secret}\").domain(\"http://{address}\").build()"
    );
    let node =
        format!("new lark.Client({{ appId: \"{app_id}\", appSecret: \"{secret}\", domain: \"http://{address}\" }})");
    assert!(out.contains(&python) && out.contains(&node), "{out}");

    let server = installation.serve(&[]);
    let issued = server.token(&app_id, &secret);
    assert_eq!(issued["code"], 0, "{issued}");
    assert_eq!(server.code(issued["tenant_access_token"].as_str().unwrap()), 0);
    let (_, out, log) = server.end();
    assert_eq!(out, "", "the second start shows nothing");
    assert!(!log.contains(&secret) && !log.contains("t-"), "{log}");
}

#[test]
fn a_token_survives_a_restart_and_the_banner_has_the_paths() {
    let installation = TestInstallation::new("restart");
    let made: Value =
        serde_json::from_str(&installation.run_ok(&["app", "create", "--name", "n", "--all-scopes", "--json"]))
            .unwrap();
    let server = installation.serve(&[]);
    let token = server.token(made["app_id"].as_str().unwrap(), made["app_secret"].as_str().unwrap());
    let token = token["tenant_access_token"].as_str().unwrap().to_owned();
    let (_, out, log) = server.end();
    assert_eq!(out, "", "there is an app already");
    assert!(log.contains(env!("CARGO_PKG_VERSION")) && log.contains(&installation.data.display().to_string()), "{log}");
    let server = installation.serve(&[]);
    assert_eq!(server.code(&token), 0);
}

#[test]
fn commands_take_effect_in_a_running_server() {
    let installation = TestInstallation::new("running");
    let server = installation.serve(&["--rate-limits", "off"]);
    let create = ["app", "create", "--name", "n", "--scope", "hire:talent:readonly", "--json"];
    let made: Value = serde_json::from_str(&installation.run_ok(&create)).unwrap();
    let (app_id, secret) = (made["app_id"].as_str().unwrap(), made["app_secret"].as_str().unwrap());
    assert_eq!(made["tenant_key"].as_str().map(str::len), Some(16));
    let token = server.token(app_id, secret)["tenant_access_token"].as_str().unwrap().to_owned();
    assert_eq!(server.code(&token), 0);

    installation.run_ok(&["app", "scopes", app_id, "--remove", "hire:talent:readonly"]);
    assert_eq!(server.code_after(&token, 0), 99_991_672);
    installation.run_ok(&["app", "scopes", app_id, "--add", "hire:talent"]);
    assert_eq!(server.code_after(&token, 99_991_672), 0);
    installation.run_ok(&["app", "disable", app_id]);
    assert_eq!(server.code_after(&token, 0), 99_991_662);
    installation.run_ok(&["app", "enable", app_id]);
    assert_eq!(server.code_after(&token, 99_991_662), 0);
    let rotated: Value =
        serde_json::from_str(&installation.run_ok(&["app", "rotate-secret", app_id, "--json"])).unwrap();
    assert_eq!(server.code_after(&token, 0), 99_991_663);
    assert_eq!(server.token(app_id, secret)["code"], 10014);
    assert_eq!(server.token(app_id, rotated["app_secret"].as_str().unwrap())["code"], 0);
}

#[test]
fn the_demo_stays_on_the_loopback() {
    let installation = TestInstallation::new("demo");
    let refused = installation.run_err(&["serve", "--demo", "--listen", "0.0.0.0:0"]);
    assert!(refused.contains("loopback"), "{refused}");
    assert!(!installation.data.exists());
    let server = installation.serve(&["--demo"]);
    let issued = server.token("cli_00000000000000d0", "demo-secret");
    assert_eq!(server.code(issued["tenant_access_token"].as_str().unwrap()), 0);
    assert_eq!(server.end().1, "");
    // The credentials stay in the database, with or without --demo.
    let refused = installation.run_err(&["serve", "--listen", "0.0.0.0:0"]);
    assert!(refused.contains("hired app rotate-secret cli_00000000000000d0"), "{refused}");
}

#[test]
fn the_demo_answers_the_documents_keyword_with_a_result() {
    let installation = TestInstallation::new("demo-keyword");
    let server = installation.serve(&["--demo"]);
    let issued = server.token("cli_00000000000000d0", "demo-secret");
    let token = issued["tenant_access_token"].as_str().unwrap();
    // 张三 and 产品经理
    let keyword = "%E5%BC%A0%E4%B8%89+and+%E4%BA%A7%E5%93%81%E7%BB%8F%E7%90%86";
    let (http, body) = server.request("GET", &format!("/open-apis/hire/v1/talents?keyword={keyword}"), token, "");
    assert_eq!((http, &body["data"]["items"][0]["basic_info"]["name"]), (200, &Value::from("张三")));
}

#[test]
fn links_in_errors_lead_to_the_public_url_or_the_servers_address() {
    let installation = TestInstallation::new("links");
    let link = |server: &Serving| {
        let (_, refused) = server.request("GET", "/open-apis/hire/v1/talents", "", "");
        refused["error"]["troubleshooter"].as_str().unwrap_or_else(|| panic!("{refused}")).to_owned()
    };
    let server = installation.serve(&[]);
    let (link_text, expected) = (link(&server), format!("：http://{}/docs?code=99991661&", server.address));
    assert!(link_text.contains(&expected), "{link_text}");
    drop(server);
    let server = installation.serve(&["--public-url", "https://hired.example.com/"]);
    let link_text = link(&server);
    assert!(link_text.contains("：https://hired.example.com/docs?code=99991661&"), "{link_text}");
}

#[test]
fn one_server_uses_a_data_directory_and_the_doctor_knows() {
    let installation = TestInstallation::new("lock");
    let server = installation.serve(&[]);
    let refused = installation.run_err(&["serve", "--listen", "127.0.0.1:0"]);
    assert!(refused.contains("another server uses"), "{refused}");
    let findings: Value = serde_json::from_str(&installation.run_ok(&["doctor", "--json"])).unwrap();
    let level = |check: &str| {
        let finding = findings.as_array().unwrap().iter().find(|finding| finding["check"] == check);
        finding.unwrap()["level"].as_str().unwrap().to_owned()
    };
    for check in ["data directory", "database", "integrity", "credentials", "apps", "rows"] {
        assert_eq!(level(check), "OK", "{check}");
    }
    let output = installation.run_ok(&["doctor"]);
    assert!(
        output.contains(&format!("http://{}", server.address)),
        "the doctor asks where the server listens: {output}"
    );
    drop(server);
    assert!(installation.run_ok(&["doctor"]).contains("no server runs"));
    assert!(!installation.run(&["doctor", "--server"]).status.success(), "a container without a server is not well");
}

#[test]
fn a_backup_of_a_running_server_is_a_company_of_its_own() {
    let installation = TestInstallation::new("backup");
    let server = installation.serve(&["--demo"]);
    let copy = TestInstallation::new("backup-copy");
    fs::create_dir(&copy.data).unwrap();
    let file = copy.data.join("hired.db").display().to_string();
    installation.run_ok(&["backup", &file]);
    assert!(installation.run_err(&["backup", &file]).contains("exists already"));
    drop(server);
    assert!(copy.run_ok(&["app", "list"]).contains("cli_00000000000000d0"));
    assert!(copy.run_ok(&["migrate", "--check"]).contains("up to date"));
    let server = copy.serve(&[]);
    assert_eq!(server.token("cli_00000000000000d0", "demo-secret")["code"], 0);
}

#[test]
fn a_running_request_is_answered_before_shutdown() {
    let installation = TestInstallation::new("graceful");
    let mut server = installation.serve(&[]);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let body = r#"{"app_id":"cli_0","app_secret":"x"}"#;
    let head = format!(
        "POST /open-apis/auth/v3/tenant_access_token/internal HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{{",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // A second connection proves that the first was accepted, because connections are accepted in order.
    assert_eq!(server.request("GET", "/healthz", "", "").0, 200);
    server.signal("TERM");
    while !server.next_line().contains("stopping") {}
    stream.write_all(&body.as_bytes()[1..]).unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    assert!(response.contains("\"code\":10"), "{response}");
    assert!(server.child.wait().unwrap().success());
}

#[test]
fn logs_for_collectors_are_json() {
    let installation = TestInstallation::new("json");
    let (_, _, log) = installation.serve(&["--log-format", "json"]).end();
    let (ready, lines): (Vec<&str>, Vec<&str>) = log.lines().partition(|line| line.starts_with("hired listening on "));
    assert_eq!(ready.len(), 1);
    assert!(!lines.is_empty());
    for line in lines {
        assert!(serde_json::from_str::<Value>(line).is_ok_and(|line| line["level"].is_string()), "{line}");
    }
}

#[test]
fn invalid_settings_stop_the_program_with_their_source() {
    let installation = TestInstallation::new("settings");
    let refused = installation.run_err(&["serve", "--set", "log.levle=debug"]);
    assert!(refused.contains("--set: there is no setting `log.levle`, did you mean `log.level`?"), "{refused}");
    let output = installation.command(&["app", "list"]).env("HIRED_LISTEN", "nowhere").output().unwrap();
    let refused = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(refused.contains("environment variable HIRED_LISTEN: `listen`"), "{refused}");
    assert!(installation.run_err(&["app", "list"]).contains("there is no database"));
    assert!(!Path::new(&installation.data).exists());
}

#[test]
fn the_defaults_and_the_openapi_document_are_printed() {
    let installation = TestInstallation::new("print");
    assert!(installation.run_ok(&["config", "default"]).contains("listen = \"127.0.0.1:8080\""));
    assert!(installation.run_ok(&["config", "show"]).contains("# --data"));
    let document: Value = serde_json::from_str(&installation.run_ok(&["openapi"])).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(installation.run_ok(&["completions", "bash"]).contains("hired"));
}

/// Files in a world-readable data directory are readable by their owner only.
#[cfg(unix)]
#[test]
fn data_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let installation = TestInstallation::new("private");
    fs::create_dir_all(&installation.data).unwrap();
    fs::set_permissions(&installation.data, fs::Permissions::from_mode(0o755)).unwrap();
    let server = installation.serve(&["--demo"]);
    let copy = installation.data.join("copy.db");
    installation.run_ok(&["backup", copy.to_str().unwrap()]);
    let mut seen = 0;
    for name in ["hired.db", "hired.db-wal", "hired.db-shm", "copy.db", "index"] {
        let mode = fs::metadata(installation.data.join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} {mode:o}");
        seen += 1;
    }
    assert_eq!(seen, 5);
    assert!(server.end().0);
}
