//! Databases of released versions are opened by this one. `cargo xtask release-dump` writes the files.

use std::{collections::BTreeSet, fs, sync::Arc};

use hired::store::{Database, testing::TestDatabase};

use super::{TestInstallation, data_dir::Serving};
use crate::{
    company::Company,
    harness::{SECRET, Server},
    sample,
};

/// Name and text of the dumps of all versions for the engine that the environment names.
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

/// Waits until the index has read everything, so that nothing is left after a clean shutdown.
fn wait_for_index(server: &Serving) {
    server.wait_until("an index that has read everything", || {
        server.respond("GET", "/metrics", "", "").1.lines().any(|line| line == "hired_search_lag 0")
    });
}

/// The samples of all operations, on the existing database.
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

/// Records created by that version are unchanged.
fn read_back(server: &Serving) {
    let issued = server.token(crate::harness::APP, SECRET);
    let token = issued["tenant_access_token"].as_str().unwrap();
    let path = "/open-apis/hire/v1/applications/7100000000000000000/offer";
    let (_, response) = server.request("GET", path, token, "");
    assert_eq!(response["data"]["offer"]["basic_info"]["remark"], "write 0", "{response}");
    let path = "/open-apis/hire/v1/talents?keyword=Alice&query_option=ignore_empty_error";
    let (_, response) = server.request("GET", path, token, "");
    assert!(!response["data"]["items"].as_array().unwrap().is_empty(), "{response}");
}

#[test]
fn databases_of_released_versions_are_migrated_and_served() {
    let mut versions = BTreeSet::new();
    for (version, dump) in dumps(&TestDatabase::new().unwrap()) {
        let scratch = TestDatabase::new().unwrap();
        load(&scratch, dump);
        let installation = TestInstallation::on(&scratch);
        installation.run_ok(&["migrate"]);
        assert_eq!(installation.doctor_problems(), Vec::<String>::new(), "{version}, before it was served");
        let scratch = tokio::runtime::Runtime::new().unwrap().block_on(ask_everything(scratch));
        let installation = TestInstallation::on(&scratch);
        let server = installation.serve(&["--rate-limits", "off"]);
        read_back(&server);
        wait_for_index(&server);
        assert!(server.end().0);
        assert_eq!(installation.doctor_problems(), Vec::<String>::new(), "{version}");
        versions.insert(version);
    }
    assert!(!versions.is_empty());
}
