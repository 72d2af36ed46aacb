#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod demo;
mod sources;
mod stored;
mod talents;
mod versions;

use super::*;
use crate::{
    clock::Clock,
    store::{StoreError, TenantNo, testing::TestDatabase},
};

struct Fixture {
    store: Store,
    clock: Clock,
    entropy: Entropy,
    _scratch: TestDatabase,
}

impl Fixture {
    fn new() -> Self {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        let clock = Clock::fixed(1_716_177_600_000);
        let store = store.with_clock(clock.clone());
        Self { store, clock, entropy: Entropy::seeded(1), _scratch: scratch }
    }

    fn apply(&self, seed: &Seed) -> Result<SeedSummary, SeedErrors> {
        self.clock.advance(1000);
        seed.apply(&self.store, &self.entropy)
    }

    fn toml(&self, text: &str) -> Result<SeedSummary, SeedErrors> {
        self.apply(&Seed::parse(text, Format::Toml, "company.toml")?)
    }

    /// The rows of a query, each as its columns joined by `|`.
    fn rows(&self, sql: &'static str, columns: usize) -> Vec<String> {
        let read = self.store.read_blocking(TenantNo(1), move |tx| -> Result<_, StoreError> {
            tx.query_all(sql, &[], |row| {
                let column = |at| match row.get::<Option<i64>>(at) {
                    Ok(number) => number.map_or("-".to_owned(), |number| number.to_string()),
                    Err(_) => row.get::<Option<String>>(at).unwrap().unwrap_or_default(),
                };
                Ok((0..columns).map(column).collect::<Vec<_>>().join("|"))
            })
        });
        read.unwrap()
    }
}

fn errors(result: Result<impl std::fmt::Debug, SeedErrors>) -> Vec<String> {
    match result.unwrap_err() {
        SeedErrors::Invalid(errors) => errors.iter().map(ToString::to_string).collect(),
        other => panic!("{other}"),
    }
}

/// The errors of a text, without a store.
fn check_errors(text: &str, format: Format, name: &str) -> Vec<String> {
    errors(Seed::parse(text, format, name).and_then(|seed| seed.check()))
}

const TEST_COMPANY: &str = include_str!("../../../../tests/hire/company.toml");

const TALENTS: &str = "SELECT id, updated_at, applied_at FROM talents WHERE tenant = $1 ORDER BY id";
const OFFERS: &str = "SELECT id FROM offers WHERE tenant = $1 ORDER BY id";
const APPLICATIONS: &str = "SELECT id FROM applications WHERE tenant = $1 ORDER BY id";
const REQUIREMENTS: &str = "SELECT id FROM job_requirements WHERE tenant = $1 ORDER BY id";
const CHANGES: &str = "SELECT id, position FROM changes WHERE tenant = $1 ORDER BY id";

/// Applies a seed twice to a new store; the second run must change nothing.
fn applies_once(seed: &Seed) -> SeedSummary {
    let fixture = Fixture::new();
    let first = fixture.apply(seed).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!((first.updated, first.unchanged), (0, 0));
    let (changes, talents) = (fixture.rows(CHANGES, 2), fixture.rows(TALENTS, 3));
    let count = |sql| fixture.rows(sql, 1).len();
    let followed = talents.len() + count(OFFERS) + count(APPLICATIONS) + count(REQUIREMENTS);
    assert_eq!(changes.len(), followed, "all that can be followed is in the change feed");
    let second = fixture.apply(seed).unwrap();
    assert_eq!(second, SeedSummary { created: 0, updated: 0, unchanged: first.created, ..SeedSummary::default() });
    assert_eq!(fixture.rows(CHANGES, 2), changes);
    assert_eq!(fixture.rows(TALENTS, 3), talents);
    first
}

#[test]
fn the_test_company_applied_twice_changes_nothing() {
    applies_once(&Seed::parse(TEST_COMPANY, Format::Toml, "company.toml").unwrap());
}

#[test]
fn the_demo_company_applied_twice_changes_nothing() {
    applies_once(&Seed::demo().unwrap_or_else(|errors| panic!("{errors}")));
}

const SMALL: &str = r#"
[[places]]
code = "CT_11"
name_zh = "北京"

[[departments]]
key = "rd"
name_zh = "研发部"

[[users]]
key = "li-lei"
name_zh = "李雷"
department = "rd"

[[talents]]
key = "zhang-san"
name = "张三"
current_city = "CT_11"
creator = "li-lei"
"#;

#[test]
fn a_changed_file_updates_what_changed() {
    let fixture = Fixture::new();
    fixture.toml(SMALL).unwrap();
    let before = fixture.rows("SELECT id, name, created_at, updated_at FROM talents WHERE tenant = $1", 4);
    let changed = SMALL.replace("张三", "李四");
    let report = fixture.toml(&changed).unwrap();
    assert_eq!(report, SeedSummary { created: 0, updated: 1, unchanged: 4, ..SeedSummary::default() });
    let after = fixture.rows("SELECT id, name, created_at, updated_at FROM talents WHERE tenant = $1", 4);
    assert_ne!(before, after);
    let (id, created) = (after[0].split('|').next().unwrap(), after[0].split('|').nth(2).unwrap());
    assert_eq!(after, [format!("{id}|李四|{created}|1716177602000")]);
    assert_eq!(before, [format!("{id}|张三|{created}|1716177601000")]);
    assert_eq!(fixture.toml(SMALL).unwrap().updated, 1, "and back");
}

#[test]
fn a_generated_id_is_kept() {
    let fixture = Fixture::new();
    fixture.toml(SMALL).unwrap();
    let sql = "SELECT id, open_department_id, department_id FROM departments WHERE tenant = $1";
    let before = fixture.rows(sql, 3);
    fixture.toml(&SMALL.replace("研发部", "产品部")).unwrap();
    assert_eq!(fixture.rows(sql, 3), before);
    assert!(before[0].contains("|od-"), "{before:?}");
}

#[test]
fn toml_and_json_are_equivalent() {
    let fixture = Fixture::new();
    fixture.toml(SMALL).unwrap();
    let json = r#"{
        "places": [{"code": "CT_11", "name_zh": "北京"}],
        "departments": [{"key": "rd", "name_zh": "研发部"}],
        "users": [{"key": "li-lei", "name_zh": "李雷", "department": "rd", "email": null}],
        "talents": [{"key": "zhang-san", "name": "张三", "current_city": "CT_11", "creator": "li-lei"}]
    }"#;
    let report = fixture.apply(&Seed::parse(json, Format::Json, "company.json").unwrap()).unwrap();
    assert_eq!(report, SeedSummary { created: 0, updated: 0, unchanged: 5, ..SeedSummary::default() });
}

#[test]
fn all_errors_are_reported_with_line_and_entity() {
    let fixture = Fixture::new();
    let text = r#"[[talents]]
key = "zhang-san"
name = "张三"
current_city = "CT_999"
gendre = 1

[[talents]]
key = "li-si"
gender = 7
educations = [
  { school = "东海大学", start_time = "2019" },
]
"#;
    let reported = errors(fixture.toml(text));
    assert_eq!(reported.len(), 5, "{reported:#?}");
    assert_eq!(reported[0], r#"company.toml:4: talents[0] "zhang-san": current_city: unknown place "CT_999""#);
    assert!(
        reported[1].starts_with(r#"company.toml:5: talents[0] "zhang-san": unknown member `gendre`; there are "#),
        "{reported:#?}"
    );
    assert_eq!(reported[2], r#"company.toml:7: talents[1] "li-si": `name` is missing"#);
    assert_eq!(reported[3], r#"company.toml:9: talents[1] "li-si": gender: 7 is not one of the options"#);
    assert_eq!(
        reported[4],
        r#"company.toml:11: talents[1] "li-si": educations[0]: start_time: "2019" is not a month like "2019-07""#
    );
}

#[test]
fn a_recruitment_type_that_does_not_exist_is_refused() {
    let text = "[[job_requirements]]\nkey = \"a\"\nshort_code = \"A\"\nname = \"A\"\nrecruitment_type = \"104\"\n";
    let reported = errors(Fixture::new().toml(text));
    let expected = r#"company.toml:5: job_requirements[0] "a": recruitment_type: "104" is none of 101, 102, 103, 105, 201, 202, 301"#;
    assert_eq!(reported, [expected]);
    Fixture::new().toml(&text.replace("104", "301")).unwrap();
}

#[test]
fn errors_in_json_have_lines() {
    let text =
        "{\n  \"talents\": [\n    {\n      \"key\": \"zhang-san\",\n      \"name\": 5\n    }\n  ],\n  \"x\": 1\n}";
    let reported = check_errors(text, Format::Json, "company.json");
    assert_eq!(reported.len(), 2, "an unknown list hides no other error: {reported:?}");
    assert!(reported[1].starts_with("company.json:8: unknown member `x`; there are include, tenant"), "{reported:?}");
    let reported = check_errors(&text.replace(",\n  \"x\": 1", ""), Format::Json, "company.json");
    assert_eq!(reported, [r#"company.json:5: talents[0] "zhang-san": name: a number is not text"#]);
}

#[test]
fn syntax_errors_have_lines() {
    let reported =
        errors(Seed::parse("[[talents]]\nkey = \"a\nname = \"b\"\n\n[[talents\n", Format::Toml, "company.toml"));
    assert!(reported[0].starts_with("company.toml:2: ") && reported.len() > 1, "{reported:?}");
    let reported = errors(Seed::parse("{\n  \"talents\": [}\n", Format::Json, "company.json"));
    assert!(reported[0].starts_with("company.json:2: "), "{reported:?}");
}

#[test]
fn a_seed_with_an_error_writes_nothing() {
    let fixture = Fixture::new();
    let reported = errors(fixture.toml(&SMALL.replace("creator = \"li-lei\"", "creator = \"han-meimei\"")));
    assert_eq!(reported, [r#"company.toml:19: talents[0] "zhang-san": creator: unknown user "han-meimei""#]);
    assert!(fixture.rows("SELECT id FROM departments WHERE tenant = $1", 1).is_empty());
    assert!(fixture.rows("SELECT id FROM tenants WHERE $1 = 1 OR id = 0 -- tenant", 1).is_empty());
}

#[test]
fn references_resolve_to_stored_entities() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    let more = r#"
[tenant]
key = "7e57000000000001"

[[talents]]
key = "new"
name = "新人"
current_city = "CT_11"
creator = "lilei"

[[applications]]
key = "new"
talent = "new"
job = "backend-engineer"
stage = "offer"
created_at = 2024-05-01

[[offers]]
key = "new"
application = "new"
department = "od-7e570000000000000000000000000002"
leader = "7000000000100000002"
owner = "chen-ming"
operator = "chen-ming"
custom = { 7000000000270000001 = "note" }
"#;
    fixture.toml(more).unwrap_or_else(|errors| panic!("{errors}"));
    let sql = "SELECT o.schema_id, o.department, a.stage, t.applied_at FROM offers o \
               JOIN applications a ON a.tenant = o.tenant AND a.id = o.application \
               JOIN talents t ON t.tenant = o.tenant AND t.id = o.talent WHERE o.tenant = $1 AND t.name = '新人'";
    assert_eq!(fixture.rows(sql, 4), ["7000000000250000002|7000000000110000002|7000000000210000005|1714521600000"]);
}

#[test]
fn an_id_cannot_change_and_cannot_be_used_twice() {
    let fixture = Fixture::new();
    let text = "[[departments]]\nkey = \"rd\"\nname_zh = \"研发部\"\nid = \"7000000000000000001\"\n";
    fixture.toml(text).unwrap();
    let reported = errors(fixture.toml(&text.replace("0001\"", "0002\"")));
    assert_eq!(
        reported,
        [r#"company.toml:1: departments[0] "rd": id: it is 7000000000000000001 already and cannot change"#]
    );
    let reported = errors(fixture.toml(&format!("{text}{}", text.replace("\"rd\"", "\"other\""))));
    assert!(reported[0].contains(r#"departments[1] "other": another department has the id"#), "{reported:?}");
}

#[test]
fn form_rules_apply_to_seeded_forms() {
    let text = r#"
[[offer_forms]]
key = "form"
name_zh = "表"

[[offer_forms.versions]]
modules = [
  { kind = "salary", fields = [
    { system = "basic_salary" },
    { key = "total", kind = "formula", name_zh = "总额", formula = "[basic_salary] * [month]" },
  ] },
]
"#;
    let reported = check_errors(text, Format::Toml, "company.toml");
    assert!(
        reported[0].contains(r#"company.toml:10: offer_forms[0] "form": versions[0] "1": field "total": formula: the form has no field "month""#),
        "{reported:?}"
    );
    let loop_ = text.replace("[month]", "[total]");
    let reported = check_errors(&loop_, Format::Toml, "company.toml");
    assert!(reported[0].starts_with("company.toml:10: ") && reported[0].contains("refers to itself"), "{reported:?}");
}

#[test]
fn changed_members_of_an_app_are_updated() {
    let fixture = Fixture::new();
    let text = "[[apps]]\napp_id = \"cli_00000000000000aa\"\nsecret = \"one\"\nscopes = [\"hire:offer\"]\n";
    fixture.toml(text).unwrap();
    assert_eq!(
        fixture.toml(text).unwrap(),
        SeedSummary { created: 0, updated: 0, unchanged: 2, ..SeedSummary::default() }
    );
    let report = fixture.toml(&text.replace("hire:offer", "hire:talent")).unwrap();
    assert_eq!(report, SeedSummary { created: 0, updated: 1, unchanged: 1, ..SeedSummary::default() });
    let scopes = fixture.rows("SELECT scope FROM app_scopes WHERE $1 = 1 -- tenant", 1);
    assert_eq!(scopes, ["hire:talent"]);
}

#[test]
fn a_reference_does_not_reach_another_tenant() {
    let fixture = Fixture::new();
    let two = "[tenant]\nkey = \"00000000000000aa\"\n\n[[departments]]\nkey = \"a\"\nname_zh = \"甲\"\n\n\
               [[tenants]]\nkey = \"00000000000000bb\"\n\n[[tenants.users]]\nkey = \"u\"\nname_zh = \"乙\"\ndepartment = \"a\"\n";
    let reported = errors(fixture.toml(two));
    assert_eq!(reported, [r#"company.toml:14: tenants[0]: users[0] "u": department: unknown department "a""#]);
}

#[test]
fn the_documentation_names_every_member_of_every_entity() {
    let documentation = include_str!("../../../../docs/seed.md");
    for entity_type in compile::entity_types::ENTITY_TYPES {
        let list = entity_type.list;
        let text = format!("{{\"{list}\": [{{\"key\": \"x\", \"nonsense\": 1}}]}}");
        let reported = check_errors(&text, Format::Json, "company.json");
        let members =
            reported.iter().find_map(|error| error.split_once("unknown member `nonsense`; there are ")).unwrap().1;
        for member in members.split(", ").chain([list]).filter(|member| !member.starts_with("name_")) {
            assert!(documentation.contains(&format!("`{member}`")), "{list}: {member}");
        }
    }
}

#[test]
fn the_examples_of_the_documentation_are_valid() {
    let documentation = include_str!("../../../../docs/seed.md");
    for example in documentation.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        let seed = Seed::parse(example, Format::Toml, "docs/seed.md");
        seed.and_then(|seed| seed.check()).unwrap_or_else(|errors| panic!("{errors}\n{example}"));
    }
}

#[test]
fn new_tenants_can_have_the_default_set_and_a_file_may_change_it() {
    let fixture = Fixture::new();
    let text = r#"
        [tenant]
        key = "00000000000000a1"
        default_set = true

        [[resume_sources]]
        key = "default-referral"
        name_zh = "员工推荐"
        active = false

        [[tenants]]
        key = "00000000000000a2"
    "#;
    fixture.toml(text).unwrap();
    let referrals = "SELECT name_zh, active FROM resume_sources WHERE tenant = $1 AND type = 10000";
    assert_eq!(fixture.rows(referrals, 2), ["员工推荐|0"]);
    assert_eq!(fixture.rows("SELECT COUNT(*) FROM job_processes WHERE tenant = $1", 1), ["3"]);
    // The tenant is not new any more, so the default data is not applied again.
    let again = fixture.toml(text).unwrap();
    assert_eq!((again.created, again.updated), (0, 0));
    let of_both = "SELECT COUNT(*) FROM job_processes WHERE tenant > 0 AND $1 > 0";
    assert_eq!(fixture.rows(of_both, 1), ["3"]);
}
