//! Apps, included files, and invalid files.

use std::collections::BTreeSet;

use super::*;
use crate::{
    store::GlobalTx,
    tenancy::{
        admin::{Admin, apps::ScopeChange},
        tokens,
    },
};

const APP: &str = "[[apps]]\napp_id = \"cli_00000000000000aa\"\nsecret = \"of the file\"\nname = \"seeded\"\n\
                   scopes = [\"hire:offer\"]\n";

#[test]
fn administration_of_an_app_survives_the_seed() {
    let fixture = Fixture::new();
    fixture.toml(APP).unwrap();
    let admin = Admin::new(fixture.store.clone());
    let app_id = "cli_00000000000000aa";
    let accepts = |secret: &'static str| {
        let verify = move |shared: &mut GlobalTx<'_>| tokens::verify_credentials(shared, app_id, secret);
        fixture.store.read_global_blocking(verify).unwrap().is_ok()
    };
    assert!(accepts("of the file"));
    admin.set_secret(app_id, "rotated").unwrap();
    let report = fixture.toml(APP).unwrap();
    assert_eq!((report.updated, report.kept_secrets), (0, 1));
    assert!(accepts("rotated") && !accepts("of the file"));

    admin.set_disabled(app_id, true).unwrap();
    assert_eq!(fixture.toml(APP).unwrap().updated, 0);
    assert!(admin.apps().unwrap()[0].disabled);
    // Values of the file are set.
    assert_eq!(fixture.toml(&APP.replace("name = \"seeded\"", "disabled = false")).unwrap().updated, 1);
    assert!(!admin.apps().unwrap()[0].disabled);
    assert_eq!(admin.apps().unwrap()[0].name, "seeded");
    let scope = BTreeSet::from(["hire:talent".to_owned()]);
    admin.change_scopes(app_id, ScopeChange { add: scope, remove: BTreeSet::default() }).unwrap();
    fixture.toml(&APP.replace("scopes = [\"hire:offer\"]", "")).unwrap();
    assert_eq!(admin.scopes(app_id).unwrap(), ["hire:offer", "hire:talent"]);
    fixture.toml(APP).unwrap();
    assert_eq!(admin.scopes(app_id).unwrap(), ["hire:offer"]);
}

const EVENTS: &str = "\n[apps.events]\nrequest_url = \"http://127.0.0.1:3000/events\"\nencrypt_key = \"key\"\n\
                      subscribe = [\"hire.talent.deleted_v1\"]\n";

#[test]
fn events_of_an_app_are_set_as_stated_and_what_is_not_stated_stays() {
    let fixture = Fixture::new();
    let stated = format!("{APP}{EVENTS}");
    fixture.toml(&stated).unwrap();
    assert_eq!(fixture.toml(&stated).unwrap().updated, 0);
    let admin = Admin::new(fixture.store.clone());
    let events = || admin.app_events("cli_00000000000000aa").unwrap();
    let first = events();
    assert_eq!((first.mode, first.encrypt_key.as_deref()), ("webhook", Some("key")));
    assert_eq!(first.request_url.as_deref(), Some("http://127.0.0.1:3000/events"));
    assert_eq!(first.subscriptions, ["hire.talent.deleted_v1"]);
    assert_eq!(first.verification_token.as_ref().unwrap().len(), 32, "generated");

    let long = format!("{APP}\n[apps.events]\nmode = \"long_connection\"\nsubscribe_all = true\n");
    assert_eq!(fixture.toml(&long).unwrap().updated, 1);
    let second = events();
    assert_eq!((second.mode, second.encrypt_key.as_deref()), ("long_connection", Some("key")));
    assert_eq!(second.verification_token, first.verification_token);
    assert!(second.subscriptions.len() > 40);
    assert_eq!(fixture.toml(APP).unwrap().updated, 0);
    assert_eq!(events(), second);
}

#[test]
fn invalid_event_settings_are_errors() {
    let fixture = Fixture::new();
    let misspelt = format!("{APP}{}", EVENTS.replace("deleted_v1", "deleted"));
    let reported = errors(fixture.toml(&misspelt)).join("\n");
    assert!(reported.contains("did you mean hire.talent.deleted_v1"), "{reported}");
    let nowhere = format!("{APP}{}", EVENTS.replace("http://", "ftp://"));
    let reported = errors(fixture.toml(&nowhere)).join("\n");
    assert!(reported.contains("http:// or https://"), "{reported}");
}

#[test]
fn secrets_are_reset_on_request() {
    let fixture = Fixture::new();
    fixture.toml(APP).unwrap();
    let admin = Admin::new(fixture.store.clone());
    admin.set_secret("cli_00000000000000aa", "rotated").unwrap();
    let seed = Seed::parse(APP, Format::Toml, "company.toml").unwrap();
    let report = seed.apply_with(Secrets::Reset, &fixture.store, &fixture.entropy).unwrap().summary;
    assert_eq!((report.updated, report.kept_secrets), (1, 0));
    let verify = |shared: &mut GlobalTx<'_>| tokens::verify_credentials(shared, "cli_00000000000000aa", "of the file");
    assert!(fixture.store.read_global_blocking(verify).unwrap().is_ok());
}

#[test]
fn an_app_id_is_stated_once() {
    let reported = check_errors(&format!("{APP}{APP}"), Format::Toml, "company.toml");
    assert_eq!(reported, ["company.toml:6: another app has the app_id \"cli_00000000000000aa\""]);
}

#[test]
fn the_character_nul_is_refused() {
    let toml = "[[users]]\nkey = \"u\"\nname_zh = \"a\\u0000b\"\n";
    let json = r#"{ "users": [{ "key": "u", "name_zh": "a\u0000b" }] }"#;
    for (text, format) in [(toml, Format::Toml), (json, Format::Json)] {
        let reported = check_errors(text, format, "company");
        assert!(reported[0].ends_with("the character NUL cannot be stored"), "{reported:?}");
    }
}

#[test]
fn includes_are_relative_to_the_file_that_includes_them() {
    let scratch = TestDatabase::sqlite().unwrap();
    let directory = scratch.directory.join("seed");
    std::fs::create_dir_all(directory.join("parts/more")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(directory.join(name), text).unwrap();
    write("company.toml", "include = [\"parts/people.toml\"]\n");
    write("parts/people.toml", "include = [\"more/users.toml\", \"../departments.toml\"]\n");
    write("parts/more/users.toml", "[[users]]\nkey = \"u\"\nname_zh = \"乙\"\ndepartment = \"a\"\n");
    write("departments.toml", "[[departments]]\nkey = \"a\"\nname_zh = \"甲\"\n");
    let company = directory.join("company.toml");
    Seed::read(&company).unwrap_or_else(|errors| panic!("{errors}"));
    // Cycles are found for every form of path.
    write("departments.toml", "include = [\"parts/../company.toml\"]\n");
    let reported = errors(Seed::read(&company).and_then(|seed| seed.check()));
    assert!(
        reported[0].contains("departments.toml:1: include: ") && reported[0].contains("is included twice"),
        "{reported:?}"
    );
}
