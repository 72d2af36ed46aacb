//! `hired app contacts`: what an app sees of the directory.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::TestInstallation;

const APP: &str = "cli_7e57000000000001";
const SECRET: &str = "contacts-secret";
const SALES: &str = "od-0000000000000000000000000000005a";

/// A seed file that is removed at the end.
struct SeedFile(PathBuf);

impl SeedFile {
    fn new(installation: &TestInstallation) -> Self {
        let seed = json!({
            "tenant": { "key": "7e57000000000001", "name": "North" },
            "departments": [
                { "key": "sales", "open_department_id": SALES, "department_id": "sales", "name_zh": "销售" },
                { "key": "east", "department_id": "east", "name_zh": "华东", "parent": "sales" },
            ],
            "users": [
                { "key": "lilei", "user_id": "lilei", "name_zh": "李雷", "department": "east" },
                { "key": "hanmei", "user_id": "hanmei", "name_zh": "韩梅" },
            ],
            "apps": [{ "app_id": APP, "secret": SECRET, "scopes": ["contact:contact:readonly_as_app"] }],
        });
        let file = installation.data.with_extension("json");
        fs::write(&file, seed.to_string()).expect("a seed file");
        Self(file)
    }
}

impl Drop for SeedFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn contacts(installation: &TestInstallation, options: &[&str]) -> String {
    installation.run_ok(&[&["app", "contacts", APP], options].concat())
}

#[test]
fn the_contact_scope_is_set_and_shown_and_a_running_server_follows_it() {
    let installation = TestInstallation::new("contacts");
    let seed = SeedFile::new(&installation);
    installation.run_ok(&["seed", &seed.0.display().to_string()]);
    let server = installation.serve(&["--rate-limits", "off"]);
    let token = server.token(APP, SECRET)["tenant_access_token"].as_str().expect("a token").to_owned();
    let listed = || {
        let (_, body) = server.request("GET", "/open-apis/contact/v3/scopes?user_id_type=open_id", &token, "");
        let count = |list: &str| body["data"][list].as_array().map(Vec::len).unwrap_or_default();
        (count("department_ids"), count("user_ids"))
    };
    assert_eq!(contacts(&installation, &[]), "everyone\n", "a new app");
    assert_eq!(listed(), (1, 1));

    let set = contacts(&installation, &["--department", "east", "--department", SALES, "--user", "lilei"]);
    let shown = contacts(&installation, &[]);
    assert_eq!(set, shown);
    assert!(shown.contains(&format!("department {SALES}\n")) && shown.ends_with("user lilei\n"), "{shown}");
    let json: Value = serde_json::from_str(&contacts(&installation, &["--json"])).expect("JSON");
    assert_eq!((&json["all"], &json["users"]), (&json!(false), &json!(["lilei"])));
    assert_eq!(json["departments"].as_array().map(Vec::len), Some(2));
    server.wait_until("what was set", || listed() == (2, 1));

    assert_eq!(contacts(&installation, &["--none"]), "");
    server.wait_until("nothing", || listed() == (0, 0));
    assert_eq!(contacts(&installation, &["--all"]), "everyone\n");
    server.wait_until("everyone", || listed() == (1, 1));
    assert!(server.end().0);
}

#[test]
fn what_does_not_exist_is_refused_and_changes_nothing() {
    let installation = TestInstallation::new("contacts-refused");
    let seed = SeedFile::new(&installation);
    installation.run_ok(&["seed", &seed.0.display().to_string()]);
    contacts(&installation, &["--user", "lilei"]);
    for (options, message) in [
        (["--department", "nowhere"].as_slice(), "there is no department with the open_department_id or department_id"),
        (&["--department", "sales", "--user", "unknown"], "there is no user with the user_id \"unknown\""),
        (&["--tenant", "0000000000000000", "--all"], "0000000000000000"),
        (&["--all", "--user", "lilei"], "cannot be used with"),
        (&["--none", "--department", "sales"], "cannot be used with"),
    ] {
        let refused = installation.run_err(&[&["app", "contacts", APP], options].concat());
        assert!(refused.contains(message), "{options:?}: {refused}");
    }
    assert!(installation.run_err(&["app", "contacts", "cli_7e57000000000002"]).contains("cli_7e57000000000002"));
    assert_eq!(contacts(&installation, &[]), "user lilei\n");
}
