//! What released versions left behind is opened by this one. `cargo xtask release-dump` writes the files.

use std::{collections::BTreeSet, fs};

use hire_api::Access;
use hired::store::{Database, testing::Scratch};
use serde_json::{Value, json};

use super::{Place, place::Serving};
use crate::{
    harness::{OTHER_TENANT_APP, SECRET, STORE_APP},
    isolation::cases::case,
};

/// Name and text of what each version left on the engine that the environment names.
fn dumps(scratch: &Scratch) -> Vec<(String, String)> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/released");
    let names = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let on_postgres = matches!(scratch.database, Database::Postgres(_));
    names
        .filter(|name| name.ends_with(".sql") && name.ends_with(".postgres.sql") == on_postgres)
        .map(|name| (name.clone(), fs::read_to_string(format!("{directory}/{name}")).unwrap()))
        .collect()
}

fn load(scratch: &Scratch, dump: String) {
    match &scratch.database {
        Database::Sqlite(path) => rusqlite::Connection::open(path).unwrap().execute_batch(&dump).unwrap(),
        Database::Postgres(url) => {
            let url = url.clone();
            let load = move || postgres::Client::connect(&url, postgres::NoTls).unwrap().batch_execute(&dump).unwrap();
            std::thread::spawn(load).join().unwrap();
        }
    }
}

/// Waits until the index has read everything, so that an end in peace leaves nothing to be read.
fn settle(server: &Serving) {
    server.eventually("an index that has read everything", || {
        server.answer("GET", "/metrics", "", "").1.lines().any(|line| line == "hired_search_lag 0")
    });
}

/// One request of every operation.
fn ask_everything(place: &Place, server: &Serving) {
    let mut asked = BTreeSet::new();
    let mut post = |path: &'static str, body: Value| {
        asked.insert(path);
        let (http, answer) = server.request("POST", path, "", &body.to_string());
        assert_eq!((http, &answer["code"]), (200, &json!(0)), "{path}: {answer}");
        answer
    };
    let of = |app: &str| json!({ "app_id": app, "app_secret": SECRET });
    post("/open-apis/auth/v3/app_ticket/resend", of(STORE_APP));
    let ticket = place.says(&["app", "ticket", STORE_APP]);
    let with_ticket = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket.trim() });
    let app = post("/open-apis/auth/v3/app_access_token", with_ticket);
    let tenant = json!({ "app_access_token": app["app_access_token"], "tenant_key": "7e57000000000002" });
    post("/open-apis/auth/v3/tenant_access_token", tenant);
    post("/open-apis/auth/v3/app_access_token/internal", of(OTHER_TENANT_APP));
    let own = post("/open-apis/auth/v3/tenant_access_token/internal", of(OTHER_TENANT_APP));
    let token = own["tenant_access_token"].as_str().unwrap();
    for operation in hire_api::all() {
        if operation.spec.access != Access::Tenant {
            assert!(asked.contains(operation.spec.path), "{} was not asked", operation.spec.path);
            continue;
        }
        let sample = case(operation.spec).succeeding();
        let body = if sample.body.is_null() { String::new() } else { sample.body.to_string() };
        let (http, answer) = server.request(sample.method.as_str(), &sample.path, token, &body);
        assert_eq!((http, &answer["code"]), (200, &json!(0)), "{}: {answer}", operation.spec.name);
    }
}

/// What was created by a server of that version is still what it was.
fn read_back(server: &Serving) {
    let issued = server.token(crate::harness::APP, SECRET);
    let token = issued["tenant_access_token"].as_str().unwrap();
    let path = "/open-apis/hire/v1/applications/7100000000000000000/offer";
    let (_, answer) = server.request("GET", path, token, "");
    assert_eq!(answer["data"]["offer"]["basic_info"]["remark"], "offer of application 0", "{answer}");
    let path = "/open-apis/hire/v1/talents?keyword=Alice&query_option=ignore_empty_error";
    let (_, answer) = server.request("GET", path, token, "");
    assert!(!answer["data"]["items"].as_array().unwrap().is_empty(), "{answer}");
}

#[test]
fn what_every_released_version_left_is_migrated_sound_and_answers() {
    let mut versions = BTreeSet::new();
    for (version, dump) in dumps(&Scratch::new().unwrap()) {
        let scratch = Scratch::new().unwrap();
        load(&scratch, dump);
        let place = Place::of(&scratch);
        place.says(&["migrate"]);
        assert_eq!(place.wrong(), Vec::<String>::new(), "{version}, before it was served");
        let server = place.serve(&["--rate-limits", "off"]);
        read_back(&server);
        ask_everything(&place, &server);
        settle(&server);
        assert!(server.end().0);
        assert_eq!(place.wrong(), Vec::<String>::new(), "{version}");
        versions.insert(version);
    }
    assert!(!versions.is_empty());
}
