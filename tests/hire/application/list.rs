//! `GET /hire/v1/applications`

use hire_api::id::Id;
use hired::store::applications::TalentLock;

use crate::{
    company::{Company, hiring::Stage},
    harness::{Server, id},
    sample::Sample,
};

/// Of a talent with thirteen applications.
const PATH: &str = "/open-apis/hire/v1/applications?talent_id=7000000000420000008&page_size=";

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().with_application(Stage::Interview).with_application(Stage::Offer).create();
    let one = Sample::new().query("talent_id", talent.id).query("stage_id", company.stage(Stage::Offer));
    let all = Sample::new().query("process_id", company.job_process().id).query("job_id", company.job().id);
    Sample::new().or(one).or(all)
}

#[tokio::test]
async fn the_latest_update_is_listed_first() {
    let server = Server::start().await;
    server
        .execute_tenant("UPDATE applications SET updated_at = 9 WHERE tenant = $1 AND id = 7000000000430000305")
        .await;
    let others = (301..=313).rev().filter(|at| *at != 305);
    let expected: Vec<String> = others.chain([305]).map(|at| id(430_000_000 + at)).collect();
    assert_eq!(server.get(&format!("{PATH}200")).await.data()["items"], serde_json::json!(expected));
}

#[tokio::test]
async fn all_filters_must_hold() {
    let server = Server::start().await;
    let lock = || TalentLock {
        talent: Id::new(7_000_000_000_420_000_008),
        application: Id::new(7_000_000_000_430_000_305),
        locked_at: 1,
    };
    server.write(move |tx| tx.insert(&lock())).await;
    let one =
        "UPDATE applications SET active_status = 2, updated_at = 5 WHERE tenant = $1 AND id = 7000000000430000305";
    server.execute_tenant(one).await;
    for (query, found) in [
        ("active_status=3&process_id=7000000000200000001&stage_id=7000000000210000005", 10),
        ("active_status=3&process_id=7000000000200000001&job_id=7000000000400000001", 1),
        ("active_status=2&update_start_time=5&update_end_time=5&lock_status=3", 1),
        ("lock_status=1", 0),
        ("lock_status=2", 12),
        ("lock_status=2&lock_status=3", 13),
        ("update_end_time=4", 0),
        ("job_id=1", 0),
        ("stage_id=1", 0),
    ] {
        let reply = server.get(&format!("{PATH}200&{query}")).await;
        assert_eq!(reply.data()["items"].as_array().map(Vec::len), Some(found), "{query}");
    }
}

#[tokio::test]
async fn malformed_filters_and_pages_above_200_are_bad_parameters() {
    let server = Server::start().await;
    for query in ["10&stage_id=x", "10&job_id=0", "10&process_id=1x", "10&update_end_time=now", "201"] {
        server.get(&format!("{PATH}{query}")).await.assert_error(400, 1_002_002);
    }
}
