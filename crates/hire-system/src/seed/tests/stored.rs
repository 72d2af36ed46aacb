//! Seeds and stored data: collisions, and records that changed after they were seeded.

use hire_types::{
    Id,
    hiring::{ActiveStatus, OfferStatus},
};

use super::*;
use crate::store::{
    Actor, WriteTx,
    applications::Application,
    offers::{self, Offer},
    protections::AgencyProtection,
    talents::Talent,
};

const TALENT: &str = "[[talents]]\nkey = \"one\"\nname = \"张三\"\nid = \"7000000000000000001\"\n";

impl Fixture {
    /// Changes the first tenant like an app.
    pub(super) fn write(&self, work: impl Fn(&mut WriteTx<'_>) -> Result<(), StoreError> + Send + Sync + 'static) {
        let actor = Actor::App { app_id: "cli_00000000000000aa".to_owned() };
        self.store.write_blocking(actor, TenantNo(1), work).unwrap();
    }

    fn rename_talent(&self, name: &'static str) {
        self.write(move |tx| {
            let before = tx.get::<Talent>(&Id::new(7_000_000_000_000_000_001))?.unwrap();
            tx.update(&before, &Talent { name: name.to_owned(), ..before.clone() })?;
            Ok(())
        });
    }

    fn names(&self) -> Vec<String> {
        self.rows("SELECT name FROM talents WHERE tenant = $1 ORDER BY id", 1)
    }
}

/// The test company by its key, with more entities.
pub(super) fn company(more: &str) -> String {
    format!("[tenant]\nkey = \"7e57000000000001\"\n\n{more}")
}

#[test]
fn an_id_belongs_to_one_key() {
    let fixture = Fixture::new();
    fixture.toml(TALENT).unwrap();
    let other = TALENT.replace("one", "two").replace("张三", "李四");
    let reported = errors(fixture.toml(&other));
    assert_eq!(reported, [r#"company.toml:1: talents[0] "two": id: 7000000000000000001 belongs to "one" already"#]);
    assert_eq!(fixture.names(), ["张三"]);
    assert_eq!(fixture.toml(TALENT).unwrap().unchanged, 2);
}

#[test]
fn a_record_of_no_seed_is_not_replaced() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    fixture.write(|tx| {
        let application: Application = tx.find("WHERE tenant = $1 ORDER BY id LIMIT 1", &[])?.unwrap();
        let id = Id::new(8_000_000_000_000_000_001);
        tx.insert(&Application { id, active_status: ActiveStatus::Terminated, ..application.clone() })?;
        let agency = "Harbour".to_owned();
        tx.insert(&AgencyProtection { talent: application.talent, agency, starts_at: 1, expires_at: 2 })
    });
    let talent = fixture.rows("SELECT talent FROM agency_protections WHERE tenant = $1 AND agency = 'Harbour'", 1);
    let talent = &talent[0];
    let text = company(&format!(
        "[[applications]]\nkey = \"a\"\nid = \"8000000000000000001\"\ntalent = \"{talent}\"\n\
         job = \"backend-engineer\"\nstage = \"offer\"\nterminated = true\n\
         [[agency_protections]]\ntalent = \"{talent}\"\nagency = \"Harbour\"\nstarts_at = 5\nexpires_at = 6\n"
    ));
    let reported = errors(fixture.toml(&text));
    assert_eq!(
        reported,
        [
            r#"company.toml:4: applications[0] "a": id: application 8000000000000000001 is stored already, and no seed file brought it"#
                .to_owned(),
            format!(
                r#"company.toml:11: agency_protections[0] "{talent}/Harbour": agency protection "{talent}/Harbour" is stored already under another key"#
            ),
        ]
    );
}

#[test]
fn a_unique_value_of_a_stored_record_is_refused() {
    let fixture = Fixture::new();
    fixture.toml("[[users]]\nkey = \"a\"\nname_zh = \"甲\"\nuser_id = \"x\"\nid = \"7000000000000000001\"\n").unwrap();
    let other = "[[users]]\nkey = \"b\"\nname_zh = \"乙\"\nuser_id = \"x\"\n";
    let reported = errors(fixture.toml(other));
    assert_eq!(reported, [r#"company.toml:1: users[0] "b": user_id: the stored user 7000000000000000001 has "x""#]);
    // A deleted user frees the id. References then resolve to the active user.
    fixture.toml("[[users]]\nkey = \"a\"\nname_zh = \"甲\"\nuser_id = \"x\"\nactive = false\n").unwrap();
    fixture.toml(other).unwrap();
    fixture.toml("[[users]]\nkey = \"c\"\nname_zh = \"丙\"\nleader = \"x\"\n").unwrap();
    let leader = "SELECT l.name_zh FROM users u JOIN users l ON l.tenant = u.tenant AND l.id = u.leader \
                  WHERE u.tenant = $1 AND u.name_zh = '丙'";
    assert_eq!(fixture.rows(leader, 1), ["乙"]);
}

#[test]
fn a_pinned_open_id_belongs_to_one_user() {
    let fixture = Fixture::new();
    let user = |key: &str| {
        format!("[[users]]\nkey = \"{key}\"\nname_zh = \"甲\"\nopen_ids = {{ cli_00000000000000aa = \"ou_1\" }}\n")
    };
    fixture.toml(&user("a")).unwrap();
    let reported = errors(fixture.toml(&user("b")));
    assert_eq!(reported, [r#"company.toml:1: users[0] "b": open_ids: another stored user has "ou_1""#]);
}

#[test]
fn a_second_active_application_of_a_talent_for_a_job_is_refused() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    let application = |key: &str| {
        format!("[[applications]]\nkey = \"{key}\"\ntalent = \"applicant\"\njob = \"campus-job\"\nstage = \"offer\"\n")
    };
    let reported = errors(fixture.toml(&company(&(application("a") + &application("b")))));
    let active = "job: application 7000000000430000041 of the talent for it is active already";
    let expected = [
        format!("company.toml:4: applications[0] \"a\": {active}"),
        format!("company.toml:9: applications[1] \"b\": {active}"),
        r#"company.toml:12: applications[1] "b": job: the talent has another active application for it"#.to_owned(),
    ];
    assert_eq!(reported, expected);
    let reported = errors(fixture.toml(&company(&application("a"))));
    assert_eq!(reported, [format!("company.toml:4: applications[0] \"a\": {active}")]);
    fixture.toml(&company(&(application("a") + "terminated = true\n"))).unwrap();
}

#[test]
fn a_second_offer_for_an_application_is_refused() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    let ids = "SELECT id, application FROM offers WHERE tenant = $1 ORDER BY id LIMIT 1";
    let row = fixture.rows(ids, 2).remove(0);
    let (offer, application) = row.split_once('|').unwrap();
    let text = company(&format!(
        "[[offers]]\nkey = \"second\"\napplication = \"{application}\"\ndepartment = \"od-7e570000000000000000000000000002\"\n\
         leader = \"chen-ming\"\nowner = \"chen-ming\"\noperator = \"chen-ming\"\n"
    ));
    let reported = errors(fixture.toml(&text));
    let expected =
        format!(r#"company.toml:4: offers[0] "second": application: offer {offer} is stored for it already"#);
    assert_eq!(reported, [expected]);
}

#[test]
fn changes_by_the_api_stay_until_the_file_changes() {
    let fixture = Fixture::new();
    fixture.toml(TALENT).unwrap();
    fixture.rename_talent("王五");
    let summary = fixture.toml(TALENT).unwrap();
    assert_eq!(summary, SeedSummary { unchanged: 1, changed_since: 1, ..SeedSummary::default() });
    assert_eq!(fixture.names(), ["王五"]);
    let summary = fixture.toml(&TALENT.replace("张三", "李四")).unwrap();
    assert_eq!(summary, SeedSummary { unchanged: 1, updated: 1, ..SeedSummary::default() });
    assert_eq!(fixture.names(), ["李四"]);
}

#[test]
fn deleted_entities_stay_deleted_until_the_file_changes() {
    let fixture = Fixture::new();
    fixture.toml(TALENT).unwrap();
    fixture.write(|tx| {
        let talent = tx.get::<Talent>(&Id::new(7_000_000_000_000_000_001))?.unwrap();
        tx.delete(&talent)
    });
    let summary = fixture.toml(TALENT).unwrap();
    assert_eq!(summary, SeedSummary { unchanged: 1, deleted_since: 1, ..SeedSummary::default() });
    assert!(fixture.names().is_empty());
    assert_eq!(fixture.toml(&TALENT.replace("张三", "李四")).unwrap().created, 1);
    assert_eq!(fixture.rows("SELECT id FROM talents WHERE tenant = $1", 1), ["7000000000000000001"]);
}

#[test]
fn a_change_of_the_file_that_changes_no_record_is_no_update() {
    let fixture = Fixture::new();
    fixture.toml(TALENT).unwrap();
    fixture.rename_talent("王五");
    let before = fixture.rows(TALENTS, 2);
    assert_eq!(fixture.toml(&TALENT.replace("张三", "王五")).unwrap().unchanged, 2);
    assert_eq!(fixture.rows(TALENTS, 2), before, "updated_at stays");
}

#[test]
fn an_error_does_not_make_references_to_stored_entities_unknown() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    let text = company("[[talents]]\nkey = \"new\"\nname = \"新人\"\ncreator = \"lilei\"\ngender = 7\n");
    let reported = errors(fixture.toml(&text));
    assert_eq!(reported, [r#"company.toml:8: talents[0] "new": gender: 7 is not one of the options"#]);
}

#[test]
fn unknown_types_and_default_fields_are_reported_with_their_field() {
    let text = r#"
[[offer_forms]]
key = "form"
name_zh = "表"
[[offer_forms.versions]]
modules = [{ kind = "basic", fields = [
  { key = "seat", kind = "sel", name_zh = "工位" },
  { system = "nope" },
] }]
"#;
    let reported = check_errors(text, Format::Toml, "company.toml");
    let seat = r#"field "seat": kind: "sel" is none of text, long_text, select, "#;
    let nope = r#"field "nope": system: "nope" is none of department_id, leader_user_id, "#;
    assert!(reported[0].starts_with("company.toml:7: ") && reported[0].contains(seat), "{reported:#?}");
    assert!(reported[1].starts_with("company.toml:8: ") && reported[1].contains(nope), "{reported:#?}");
    assert_eq!(reported.len(), 2, "{reported:#?}");
}

#[test]
fn custom_fields_of_a_stored_form_are_named_by_key() {
    let fixture = Fixture::new();
    let form = r#"
[[users]]
key = "u"
name_zh = "甲"
[[departments]]
key = "d"
name_zh = "部"
[[job_processes]]
key = "social"
type = 1
name_zh = "社招"
stages = [{ key = "offer", type = 5, name_zh = "Offer" }]
[[offer_forms]]
key = "form"
name_zh = "表"
[[offer_forms.versions]]
modules = [{ kind = "basic", fields = [{ key = "note", kind = "text", name_zh = "备注" }] }]
[[jobs]]
key = "job"
title = "职位"
job_process = "social"
recruitment_type = "101"
offer_form = "form"
"#;
    fixture.toml(form).unwrap_or_else(|errors| panic!("{errors}"));
    let offer = r#"
[[talents]]
key = "t"
name = "张三"
[[applications]]
key = "a"
talent = "t"
job = "job"
stage = "offer"
[[offers]]
key = "o"
application = "a"
department = "d"
leader = "u"
owner = "u"
operator = "u"
custom = { note = "window" }
"#;
    fixture.toml(offer).unwrap_or_else(|errors| panic!("{errors}"));
    let documents = fixture.rows("SELECT document FROM offers WHERE tenant = $1", 1);
    assert!(documents[0].contains("window"), "{documents:?}");

    let refused = offer.replace(
        "custom =",
        "probation_month = -1\ncontract_period = { period_type = 2, period = 500 }\n\
         salary = { currency = \"CNY\", basic_salary = \"x\", probation_salary_percentage = \"80\" }\ncustom =",
    );
    let reported = errors(fixture.toml(&refused));
    for (line, member) in [
        (17, "probation_month: must be "),
        (18, "contract_period.period: must be "),
        (19, "salary.basic_salary: must be "),
        (19, "salary.probation_salary_percentage: must be "),
    ] {
        let expected = format!(r#"company.toml:{line}: offers[0] "o": {member}"#);
        assert!(reported.iter().any(|error| error.starts_with(&expected)), "{expected}: {reported:#?}");
    }
    assert_eq!(reported.len(), 4, "{reported:#?}");
}

#[test]
fn a_stage_is_shared_by_processes() {
    let fixture = Fixture::new();
    let text = r#"
[[job_processes]]
key = "social"
type = 1
name_zh = "社招"
stages = [{ key = "interview", type = 4, name_zh = "面试" }, { key = "offer", type = 5, name_zh = "Offer" }]
[[job_processes]]
key = "campus"
type = 2
name_zh = "校招"
stages = ["social/offer", { key = "end", type = 8, name_zh = "结束" }]
"#;
    fixture.toml(text).unwrap_or_else(|errors| panic!("{errors}"));
    let ranks = "SELECT p.name_zh, s.name_zh, l.ordinal FROM process_stages l \
                 JOIN stages s ON s.tenant = l.tenant AND s.id = l.stage \
                 JOIN job_processes p ON p.tenant = l.tenant AND p.id = l.job_process \
                 WHERE l.tenant = $1 ORDER BY p.type, l.ordinal";
    assert_eq!(fixture.rows(ranks, 3), ["社招|面试|1", "社招|Offer|2", "校招|Offer|1", "校招|结束|2"]);
    assert_eq!(fixture.rows("SELECT COUNT(*) FROM stages WHERE tenant = $1", 1), ["3"]);
    let wrong = text.replace("social/offer", "social/none");
    assert_eq!(
        errors(fixture.toml(&wrong)),
        [r#"company.toml:11: job_processes[1] "campus": stages: unknown stage "social/none""#]
    );
}

#[test]
fn every_entity_is_reported_with_its_id() {
    let fixture = Fixture::new();
    let seed = Seed::parse(&format!("{SMALL}\n{TALENT}"), Format::Toml, "company.toml").unwrap();
    let report = seed.apply_with(Secrets::Keep, &fixture.store, &fixture.entropy).unwrap();
    let listed: Vec<_> = report.entities.iter().map(|entity| (entity.list, entity.key.as_str())).collect();
    let expected =
        [("places", "CT_11"), ("departments", "rd"), ("users", "li-lei"), ("talents", "zhang-san"), ("talents", "one")];
    assert_eq!(listed, expected);
    assert_eq!(report.entities[4].id, "7000000000000000001");
    assert_eq!(report.entities[0].id, "", "places have codes");
    let stored = fixture.rows("SELECT id FROM users WHERE tenant = $1", 1);
    assert_eq!(report.entities[2].id, stored[0]);
    assert!(report.entities.iter().all(|entity| entity.outcome == Outcome::Created && entity.tenant.len() == 16));
}

#[test]
fn an_offer_that_the_api_changed_keeps_its_status() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    fixture.write(|tx| {
        let offer: Offer = tx.find("WHERE tenant = $1 AND status <> 8 ORDER BY id LIMIT 1", &[])?.unwrap();
        let declined = Offer { status: OfferStatus::Declined, ..offer.clone() };
        tx.update(&offer, &declined)?;
        assert_eq!(offers::of_application(tx, offer.application)?, Some(offer.id));
        Ok(())
    });
    let summary = fixture.toml(TEST_COMPANY).unwrap();
    assert_eq!((summary.created, summary.updated, summary.changed_since), (0, 0, 1));
}

/// A tenant has the built-in types without a seed.
#[test]
fn a_file_that_states_a_built_in_employee_type_changes_it() {
    let types = "SELECT id, corehr_id, enum_id, name_zh FROM employee_types WHERE tenant = $1 AND enum_value = '2'";
    let fixture = Fixture::new();
    fixture.toml("[tenant]\nkey = \"7e57000000000001\"\n").unwrap();
    let before = fixture.rows(types, 4);
    let intern = "[[employee_types]]\nkey = \"intern\"\nenum_value = \"2\"\nname_zh = \"实习生\"\n";
    assert_eq!(fixture.toml(&company(intern)).unwrap().updated, 1);
    assert_eq!(fixture.rows(types, 4), before.iter().map(|row| row.replace("实习", "实习生")).collect::<Vec<_>>());
    assert_eq!(fixture.toml(&company(intern)).unwrap().unchanged, 2);
    let other = format!("{intern}id = \"7000000000000000001\"\n").replace("intern", "another");
    assert_eq!(errors(fixture.toml(&company(&other))).len(), 1);
}
