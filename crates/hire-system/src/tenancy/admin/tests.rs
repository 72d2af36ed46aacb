#![allow(clippy::unwrap_used, clippy::expect_used)]
use std::collections::BTreeSet;

use hire_api::AppKind;

use super::{
    apps::{Credentials, NewApp, ScopeChange, checked},
    tenants::InitialData,
    *,
};
use crate::{
    store::{StoreError, TenantNo, Tx, testing::TestDatabase},
    tenancy::{
        switches::{Switch, Switches},
        tokens::{BadCredentials, TokenError, TokenRequest, issue, verify_credentials},
    },
};

const NOW: i64 = 1_716_177_600_000;

fn admin() -> (TestDatabase, Admin) {
    let scratch = TestDatabase::migrated().unwrap();
    let store = scratch.open().unwrap();
    (scratch, Admin { store, clock: Clock::fixed(NOW), entropy: Entropy::seeded(1) })
}

fn app(name: &str) -> NewApp {
    NewApp {
        name: name.to_owned(),
        kind: AppKind::SelfBuilt,
        scopes: BTreeSet::from(["hire:offer".to_owned()]),
        tenant: None,
        developer: None,
    }
}

fn epoch_of(admin: &Admin) -> i64 {
    let sql = "SELECT value FROM meta WHERE name = 'epoch'";
    let value: Option<String> = admin.read(move |shared| Ok(shared.query_opt(sql, &[], |row| row.get(0))?)).unwrap();
    value.map_or(0, |value| value.parse().unwrap())
}

fn proven(admin: &Admin, made: &Credentials, secret: &str) -> Result<bool, BadCredentials> {
    let (id, secret) = (made.app_id.clone(), secret.to_owned());
    let proven = admin.read(move |shared| Ok(verify_credentials(shared, &id, &secret)?)).unwrap();
    proven.map(|app| app.store_app)
}

fn token(admin: &Admin, made: &Credentials) -> String {
    let (id, secret) = (made.app_id.clone(), made.app_secret.clone());
    let issued = admin.store.write_global_blocking(move |shared| -> Result<_, TokenError> {
        issue(
            shared,
            &TokenRequest::tenant(id.clone(), TenantNo(1), secret.as_str(), 7_200_000),
            NOW,
            &Entropy::seeded(2),
        )
    });
    issued.unwrap().token
}

fn tokens(admin: &Admin) -> i64 {
    let count = "SELECT COUNT(*) FROM tokens";
    admin.read(move |shared| Ok(shared.query_opt(count, &[], |row| row.get(0))?)).unwrap().unwrap()
}

#[test]
fn the_first_app_gets_a_tenant_and_credentials_of_the_documented_form() {
    let (_scratch, admin) = admin();
    let made = admin.create_app(app("first")).unwrap();
    let hex = |text: &str| text.bytes().all(|digit| digit.is_ascii_hexdigit() && !digit.is_ascii_uppercase());
    assert!(made.app_id.strip_prefix("cli_").is_some_and(|id| id.len() == 16 && hex(id)), "{}", made.app_id);
    assert!(made.tenant_key.len() == 16 && hex(&made.tenant_key), "{}", made.tenant_key);
    assert_eq!(made.app_secret.len(), 32);
    assert_eq!(proven(&admin, &made, &made.app_secret), Ok(false));
    assert_eq!(proven(&admin, &made, "another"), Err(BadCredentials::WrongSecret));
    let listed = admin.apps().unwrap();
    assert_eq!(listed.len(), 1);
    let first = listed.first().unwrap();
    assert_eq!((first.kind.as_str(), first.scopes, first.disabled), ("self-built", 1, false));
    assert_eq!(first.tenants, [made.tenant_key]);
}

#[test]
fn the_secret_is_not_in_the_store() {
    let (scratch, admin) = admin();
    let made = admin.create_app(app("first")).unwrap();
    drop(admin);
    for file in std::fs::read_dir(&scratch.directory).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(32).any(|window| window == made.app_secret.as_bytes()));
    }
}

#[test]
fn with_several_tenants_an_app_must_name_its_own() {
    let (_scratch, admin) = admin();
    let one = admin.create_tenant("one", Some("00000000000000a1"), InitialData::Nothing).unwrap();
    let two = admin.create_tenant("two", None, InitialData::Nothing).unwrap();
    let refused = admin.create_app(app("whose")).unwrap_err();
    assert!(matches!(refused, AdminError::WhichTenant(keys) if keys == [one.tenant_key, two.tenant_key.clone()]));
    let made = admin.create_app(NewApp { tenant: Some(two.tenant_key.clone()), ..app("of two") }).unwrap();
    assert_eq!(made.tenant_key, two.tenant_key);
    let unknown = admin.create_app(NewApp { tenant: Some("ffffffffffffffff".into()), ..app("of none") });
    assert!(matches!(unknown, Err(AdminError::NoSuchTenant(_))));
    assert!(matches!(
        admin.create_tenant("x", Some("00000000000000a1"), InitialData::Nothing),
        Err(AdminError::TenantExists(_))
    ));
    assert!(matches!(admin.create_tenant("x", Some("A1"), InitialData::Nothing), Err(AdminError::BadTenantKey(_))));
    assert!(matches!(admin.create_tenant(" ", None, InitialData::Nothing), Err(AdminError::NoName)));
}

#[test]
fn apps_of_a_tenant_share_a_developer_and_store_apps_have_their_own() {
    let (_scratch, admin) = admin();
    let (one, two) = (admin.create_app(app("one")).unwrap(), admin.create_app(app("two")).unwrap());
    let store = admin.create_app(NewApp { kind: AppKind::Store, ..app("store") }).unwrap();
    let shared = admin.create_app(NewApp { developer: Some("vendor".into()), ..app("other") }).unwrap();
    let apps = admin.apps().unwrap();
    let developer = |made: &Credentials| &apps.iter().find(|app| app.app_id == made.app_id).unwrap().developer;
    assert_eq!(developer(&one), developer(&two));
    assert_eq!(developer(&store), &store.app_id);
    assert_eq!(developer(&shared), "vendor");
}

#[test]
fn a_new_secret_revokes_the_old_one_and_its_tokens() {
    let (_scratch, admin) = admin();
    let (made, other) = (admin.create_app(app("app")).unwrap(), admin.create_app(app("other")).unwrap());
    let _ = (token(&admin, &made), token(&admin, &other));
    assert_eq!(tokens(&admin), 2);
    let secret = admin.new_secret(&made.app_id).unwrap();
    assert_eq!(proven(&admin, &made, &made.app_secret), Ok(false), "it is not in effect yet");
    admin.set_secret(&made.app_id, &secret).unwrap();
    assert_ne!(secret, made.app_secret);
    assert_eq!(proven(&admin, &made, &made.app_secret), Err(BadCredentials::WrongSecret));
    assert_eq!(proven(&admin, &made, &secret), Ok(false));
    assert_eq!(tokens(&admin), 1);
}

#[test]
fn scopes_are_added_removed_and_checked() {
    let (_scratch, admin) = admin();
    let made = admin.create_app(app("app")).unwrap();
    let change = ScopeChange {
        add: checked(["hire:talent:readonly".to_owned()]).unwrap(),
        remove: BTreeSet::from(["hire:offer".to_owned(), "hire:job".to_owned()]),
    };
    assert_eq!(admin.change_scopes(&made.app_id, change).unwrap(), ["hire:talent:readonly"]);
    assert_eq!(admin.scopes(&made.app_id).unwrap(), ["hire:talent:readonly"]);
    let refused = checked(["hire:talent:read".to_owned()]).unwrap_err().to_string();
    assert!(refused.contains("did you mean hire:talent"), "{refused}");
    assert!(matches!(admin.scopes("cli_0"), Err(AdminError::NoSuchApp(_))));
}

#[test]
fn a_disabled_app_is_refused_until_it_is_enabled() {
    let (_scratch, admin) = admin();
    let made = admin.create_app(app("app")).unwrap();
    admin.set_disabled(&made.app_id, true).unwrap();
    assert_eq!(proven(&admin, &made, &made.app_secret), Err(BadCredentials::Disabled));
    admin.set_disabled(&made.app_id, false).unwrap();
    assert_eq!(proven(&admin, &made, &made.app_secret), Ok(false));
    assert!(matches!(admin.set_disabled("cli_0", true), Err(AdminError::NoSuchApp(_))));
}

#[test]
fn tickets_of_store_apps_are_valid_for_an_hour() {
    let (_scratch, admin) = admin();
    let own = admin.create_app(app("own")).unwrap();
    let store = admin.create_app(NewApp { kind: AppKind::Store, ..app("store") }).unwrap();
    let second = admin.create_tenant("second", None, InitialData::Nothing).unwrap();
    admin.install(&store.app_id, &second.tenant_key, true).unwrap();
    let tenants = |admin: &Admin| {
        let apps = admin.apps().unwrap();
        apps.into_iter().find(|app| app.app_id == store.app_id).unwrap().tenants
    };
    assert_eq!(tenants(&admin), [store.tenant_key.clone(), second.tenant_key.clone()]);
    admin.install(&store.app_id, &second.tenant_key, false).unwrap();
    assert_eq!(tenants(&admin), std::slice::from_ref(&store.tenant_key));
    assert!(matches!(admin.install(&own.app_id, &second.tenant_key, true), Err(AdminError::NotAStoreApp(_))));

    let ticket = admin.ticket(&store.app_id).unwrap();
    assert_eq!(admin.ticket(&store.app_id).unwrap(), ticket);
    admin.clock.advance(3_600_000);
    assert_ne!(admin.ticket(&store.app_id).unwrap(), ticket);
    assert!(matches!(admin.ticket(&own.app_id), Err(AdminError::NotAStoreApp(_))));
}

#[test]
fn switches_are_those_of_their_tenant() {
    let (_scratch, admin) = admin();
    let one = admin.create_tenant("one", None, InitialData::Nothing).unwrap();
    let flipped = !Switch::SalaryFromCoreHr.default();
    admin.set_switch(None, Switch::SalaryFromCoreHr, flipped).unwrap();
    let two = admin.create_tenant("two", None, InitialData::Nothing).unwrap();
    let on = |tenant: TenantNo| {
        let loaded = admin.store.read_blocking(tenant, |tx: &mut Tx<'_>| Switches::load(tx));
        loaded.unwrap().on(Switch::SalaryFromCoreHr)
    };
    assert_eq!((on(one.number), on(two.number)), (flipped, !flipped));
    let listed = admin.switches(Some(&one.tenant_key)).unwrap();
    assert_eq!(listed.len(), Switch::ALL.len());
    assert!(listed.iter().all(|state| state.on == state.switch.default() || state.switch == Switch::SalaryFromCoreHr));
    assert!(matches!(admin.switches(None), Err(AdminError::WhichTenant(_))));
}

type Change<'a> = Box<dyn Fn() + 'a>;

#[test]
fn running_servers_notice_changes_and_not_reads() {
    let (_scratch, admin) = admin();
    let made = admin.create_app(app("app")).unwrap();
    let store = admin.create_app(NewApp { kind: AppKind::Store, ..app("store") }).unwrap();
    let mut before = epoch_of(&admin);
    assert!(before > 0);
    let changes: [(&str, Change<'_>); 6] = [
        ("scopes", Box::new(|| drop(admin.change_scopes(&made.app_id, ScopeChange::default()).unwrap()))),
        ("secret", Box::new(|| admin.set_secret(&made.app_id, "another").unwrap())),
        ("disabled", Box::new(|| admin.set_disabled(&made.app_id, true).unwrap())),
        ("install", Box::new(|| admin.install(&store.app_id, &made.tenant_key, true).unwrap())),
        ("switch", Box::new(|| drop(admin.set_switch(None, Switch::EhrSync, false).unwrap()))),
        ("tenant", Box::new(|| drop(admin.create_tenant("second", None, InitialData::Nothing).unwrap()))),
    ];
    for (what, change) in changes {
        change();
        let after = epoch_of(&admin);
        assert!(after > before, "{what}");
        before = after;
    }
    let _ = (admin.apps().unwrap(), admin.tenants().unwrap());
    assert_eq!(epoch_of(&admin), before);
    assert!(admin.new_secret("cli_0").is_err() && admin.set_secret("cli_0", "another").is_err());
    assert_eq!(epoch_of(&admin), before);
}

/// The rows of a setting in the only tenant.
fn rows(admin: &Admin, tenant: TenantNo, table: &'static str) -> i64 {
    let count = move |tx: &mut Tx<'_>| -> Result<Option<i64>, StoreError> {
        tx.scalar(&format!("SELECT COUNT(*) FROM {table} WHERE tenant = $1"), &[])
    };
    admin.store.read_blocking(tenant, count).unwrap().unwrap_or_default()
}

const SETTINGS: [&str; 8] = [
    "job_processes",
    "stages",
    "resume_sources",
    "termination_reasons",
    "job_types",
    "job_functions",
    "offer_schemas",
    "registration_forms",
];

#[test]
fn a_new_tenant_has_the_default_set_unless_it_is_to_be_empty() {
    let (_scratch, admin) = admin();
    let full = admin.create_tenant("full", None, InitialData::DefaultSet).unwrap();
    let empty = admin.create_tenant("empty", None, InitialData::Nothing).unwrap();
    for table in SETTINGS {
        assert!(rows(&admin, full.number, table) > 0, "{table}");
        assert_eq!(rows(&admin, empty.number, table), 0, "{table}");
    }
}

#[test]
fn the_first_tenant_that_an_app_creates_has_the_default_set() {
    let (_scratch, admin) = admin();
    admin.create_app(app("first")).unwrap();
    let tenant = admin.tenants().unwrap().remove(0);
    assert_eq!(rows(&admin, tenant.number, "job_processes"), 3);
}
