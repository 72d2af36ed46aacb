//! What released versions left behind is opened by this one. `cargo xtask release-dump` writes the files.

use std::{collections::BTreeSet, fs, sync::Arc};

use hired::store::{Database, testing::TestDatabase};

use super::{Place, place::Serving};
use crate::{
    company::Company,
    harness::{SECRET, Server},
    sample,
};

/// Name and text of what each version left on the engine that the environment names.
fn dumps(scratch: &TestDatabase) -> Vec<(String, String)> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/released");
    let names = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let on_postgres = matches!(scratch.database, Database::Postgres(_));
    names
        .filter(|name| name.ends_with(".sql") && name.ends_with(".postgres.sql") == on_postgres)
        .map(|name| (name.clone(), fs::read_to_string(format!("{directory}/{name}")).unwrap()))
        .collect()
}

fn load(scratch: &TestDatabase, dump: String) {
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

/// The sample of every operation, beside what the database has already.
async fn ask_everything(scratch: TestDatabase) -> TestDatabase {
    let mut company = Company::on(Server::over(scratch).await).await;
    let calls: Vec<_> = sample::all().iter().map(|entry| entry.call(&mut company)).collect();
    company.save().await;
    for call in calls {
        let reply = call.send(&company.server, &company.token).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (200, 0), "{}: {}", call.spec.name, reply.text);
    }
    Arc::into_inner(company.server).unwrap().close().await
}

/// What was created by a server of that version is still what it was.
fn read_back(server: &Serving) {
    let issued = server.token(crate::harness::APP, SECRET);
    let token = issued["tenant_access_token"].as_str().unwrap();
    let path = "/open-apis/hire/v1/applications/7100000000000000000/offer";
    let (_, answer) = server.request("GET", path, token, "");
    assert_eq!(answer["data"]["offer"]["basic_info"]["remark"], "write 0", "{answer}");
    let path = "/open-apis/hire/v1/talents?keyword=Alice&query_option=ignore_empty_error";
    let (_, answer) = server.request("GET", path, token, "");
    assert!(!answer["data"]["items"].as_array().unwrap().is_empty(), "{answer}");
}

#[test]
fn what_every_released_version_left_is_migrated_sound_and_answers() {
    let mut versions = BTreeSet::new();
    for (version, dump) in dumps(&TestDatabase::new().unwrap()) {
        let scratch = TestDatabase::new().unwrap();
        load(&scratch, dump);
        let place = Place::of(&scratch);
        place.says(&["migrate"]);
        assert_eq!(place.wrong(), Vec::<String>::new(), "{version}, before it was served");
        let scratch = tokio::runtime::Runtime::new().unwrap().block_on(ask_everything(scratch));
        let place = Place::of(&scratch);
        let server = place.serve(&["--rate-limits", "off"]);
        read_back(&server);
        settle(&server);
        assert!(server.end().0);
        assert_eq!(place.wrong(), Vec::<String>::new(), "{version}");
        versions.insert(version);
    }
    assert!(!versions.is_empty());
}
