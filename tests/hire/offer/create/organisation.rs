//! Employment job, family, level and grade.

use hired::{
    store::testing,
    tenancy::switches::{Switch, Switches},
};
use serde_json::{Value, json};

use super::{BARE, PATH, offer_of, with_basics};
use crate::harness::{MINUTE, NOW, Server, UNKNOWN_ID, id};

/// The members of a request that name the organisation, by their ids.
fn naming(job: Option<i64>, family: Option<i64>, level: Option<i64>, grade: Option<i64>) -> Value {
    let id = |number: Option<i64>| number.map(id);
    let members = json!({
        "employment_job_id": id(job), "job_family_id": id(family), "job_level_id": id(level), "job_grade_id": id(grade),
    });
    with_basics(BARE, members)
}

const ENGINEER: Option<i64> = Some(150_000_001);
const TECH: Option<i64> = Some(130_000_001);
const PRODUCT: Option<i64> = Some(130_000_002);
const SALES: Option<i64> = Some(130_000_003);
const P5: Option<i64> = Some(120_000_001);
const P6: Option<i64> = Some(120_000_002);
const P7: Option<i64> = Some(120_000_003);
const G1: Option<i64> = Some(160_000_001);
const G2: Option<i64> = Some(160_000_002);

#[track_caller]
fn is(reply: &crate::harness::Reply, code: i64, message: &str) {
    reply.assert_error(400, code);
    assert_eq!(reply.body["msg"], message);
}

#[tokio::test]
async fn what_fits_together_is_accepted() {
    for (job, family, level, grade) in [
        (ENGINEER, TECH, P6, G2),
        (ENGINEER, None, None, None),
        (None, TECH, P5, G1),
        (None, SALES, P7, G1),
        (None, PRODUCT, None, None),
        (None, None, P7, None),
        (None, None, None, G2),
    ] {
        let server = Server::start().await;
        let body = naming(job, family, level, grade);
        let reply = server.post(PATH, body.clone()).await;
        for member in ["employment_job_id", "job_family_id", "job_level_id", "job_grade_id"] {
            assert_eq!(reply.data()["basic_info"].get(member), body["basic_info"].get(member), "{member}");
        }
    }
}

#[tokio::test]
async fn unknown_ids_have_a_code_for_each_member() {
    let server = Server::start().await;
    for (member, code, message) in [
        ("employment_job_id", 1_002_069, "职务不存在"),
        ("job_family_id", 1_002_071, "序列不存在"),
        ("job_level_id", 1_002_073, "职级不存在"),
        ("job_grade_id", 1_002_075, "职等不存在"),
    ] {
        is(&server.post(PATH, with_basics(BARE, json!({ member: UNKNOWN_ID }))).await, code, message);
    }
}

#[tokio::test]
async fn disabled_ones_have_a_code_for_each_member() {
    let server = Server::start().await;
    for (member, retired, code, message) in [
        ("employment_job_id", 150_000_003, 1_002_070, "职务已停用"),
        ("job_family_id", 130_000_004, 1_002_072, "序列已停用"),
        ("job_level_id", 120_000_004, 1_002_074, "职级已停用"),
        ("job_grade_id", 160_000_003, 1_002_076, "职等已停用"),
    ] {
        is(&server.post(PATH, with_basics(BARE, json!({ member: id(retired) }))).await, code, message);
    }
}

/// A job that is not in effect at the moment is as good as disabled.
#[tokio::test]
async fn an_expired_and_a_future_job_count_as_disabled() {
    let server = Server::start().await;
    for job in [150_000_004, 150_000_005] {
        server.post(PATH, naming(Some(job), None, None, None)).await.assert_error(400, 1_002_070);
    }
}

#[tokio::test]
async fn a_family_that_the_job_does_not_have_is_1002077() {
    let server = Server::start().await;
    is(&server.post(PATH, naming(ENGINEER, SALES, None, None)).await, 1_002_077, "职务、序列不匹配");
}

#[tokio::test]
async fn a_level_that_the_job_does_not_have_is_1002078() {
    let server = Server::start().await;
    is(&server.post(PATH, naming(ENGINEER, TECH, P7, None)).await, 1_002_078, "职务、职级不匹配");
}

/// Only an expired job links product with P6, only a future one with P7, and none with P5.
#[tokio::test]
async fn family_and_level_that_no_job_in_effect_links_are_1002079() {
    let server = Server::start().await;
    let message = "序列、职级不匹配(在序列与职级在生效时间内未查询到关联的生效职务)";
    for level in [P5, P6, P7] {
        is(&server.post(PATH, naming(None, PRODUCT, level, None)).await, 1_002_079, message);
    }
}

#[tokio::test]
async fn a_job_links_family_and_level_once_it_is_in_effect() {
    let server = Server::start().await;
    let in_a_minute = format!("UPDATE hr_jobs SET effective_from = {} WHERE tenant = $1 AND id = $2", NOW + MINUTE);
    server.write(move |tx| testing::execute(tx, &in_a_minute, &[&7_000_000_000_150_000_005_i64])).await;
    server.post(PATH, naming(None, PRODUCT, P7, None)).await.assert_error(400, 1_002_079);
    server.clock.advance(MINUTE);
    server.post(PATH, naming(None, PRODUCT, P7, None)).await.data();
}

#[tokio::test]
async fn a_grade_that_the_level_does_not_have_is_1002080() {
    let server = Server::start().await;
    is(&server.post(PATH, naming(None, None, P5, G2)).await, 1_002_080, "职级、职等不匹配");
}

/// Existence before disabled, disabled before matching.
#[tokio::test]
async fn of_several_faults_unknown_goes_first_and_mismatch_last() {
    let server = Server::start().await;
    let retired_level = Some(120_000_004);
    let body = naming(Some(150_000_003), SALES, retired_level, Some(999_999_999));
    server.post(PATH, body).await.assert_error(400, 1_002_075);
    server.post(PATH, naming(Some(150_000_003), SALES, retired_level, G2)).await.assert_error(400, 1_002_070);
    server.post(PATH, naming(ENGINEER, SALES, retired_level, None)).await.assert_error(400, 1_002_074);
    server.post(PATH, naming(ENGINEER, SALES, P7, G1)).await.assert_error(400, 1_002_077);
}

/// A company that keeps no employment jobs has nothing that family and level could contradict.
#[tokio::test]
async fn without_employment_jobs_any_family_goes_with_any_level() {
    let server = Server::start().await;
    server.execute_tenant("DELETE FROM hr_jobs WHERE tenant = $1").await;
    server.post(PATH, naming(None, PRODUCT, P6, None)).await.data();
}

/// The document gives these members to tenants with 飞书人事 only.
#[tokio::test]
async fn without_core_hr_its_four_members_are_refused() {
    let server = Server::start().await;
    server.write(|tx| Switches::set(tx, Switch::CoreHr, false)).await;
    for (member, existing, code, message) in [
        ("employment_job_id", 150_000_001, 1_002_069, "职务不存在"),
        ("job_grade_id", 160_000_001, 1_002_075, "职等不存在"),
        ("position_id", 170_000_001, 1_002_002, "参数错误"),
        ("pathway_id", 180_000_001, 1_002_002, "参数错误"),
    ] {
        let reply = server.post(PATH, with_basics(BARE, json!({ member: id(existing) }))).await;
        let why = "the tenant does not use core HR (switch core_hr)";
        is(&reply, code, &format!("{message}: basic_info.{member}: {why}"));
    }
    // Without employment jobs no family contradicts a level.
    server.post(PATH, naming(None, PRODUCT, P6, None)).await.data();
}

/// Before the people and addresses of 1002002.
#[tokio::test]
async fn the_organisation_is_judged_before_people_and_addresses() {
    let server = Server::start().await;
    let both = json!({ "job_grade_id": UNKNOWN_ID, "leader_user_id": "unknown", "work_address_id": UNKNOWN_ID });
    server.post(PATH, with_basics(BARE, both)).await.assert_error(400, 1_002_075);
}

/// The default types are the people_admin ones, so a contact id without its type is unknown.
#[tokio::test]
async fn a_contact_id_without_its_id_type_is_unknown() {
    let server = Server::start().await;
    server.post(PATH, with_basics(BARE, json!({ "job_family_id": "familytech" }))).await.assert_error(400, 1_002_071);
    server.post(PATH, with_basics(BARE, json!({ "job_level_id": "levelp6" }))).await.assert_error(400, 1_002_073);
}

/// And the other way round.
#[tokio::test]
async fn a_people_admin_id_under_a_contact_id_type_is_unknown() {
    let server = Server::start().await;
    let path = format!("{PATH}?job_family_id_type=job_family_id&job_level_id_type=job_level_id");
    server.post(&path, naming(None, TECH, None, None)).await.assert_error(400, 1_002_071);
    server.post(&path, naming(None, None, P6, None)).await.assert_error(400, 1_002_073);
}

#[tokio::test]
async fn contact_ids_with_their_id_types_are_found_and_echoed() {
    let server = Server::start().await;
    let path = format!("{PATH}?job_family_id_type=job_family_id&job_level_id_type=job_level_id");
    let body = with_basics(BARE, json!({ "job_family_id": "familytech", "job_level_id": "levelp6" }));
    let reply = server.post(&path, body).await;
    let echoed = &reply.data()["basic_info"];
    assert_eq!((&echoed["job_family_id"], &echoed["job_level_id"]), (&json!("familytech"), &json!("levelp6")));
    let offer = offer_of(&server, BARE).await;
    let expected = json!({ "id": id(130_000_001), "zh_name": "技术序列", "en_name": "Technology" });
    assert_eq!(offer["basic_info"]["sequence"], expected);
    assert_eq!(offer["basic_info"]["level"]["id"], id(120_000_002));
}
