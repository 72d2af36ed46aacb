//! Tenants in one server, strictly apart.

use serde_json::{Value, json};

use super::{access::store_app_token, bare_offer, reads};
use crate::harness::{APP, OTHER_TENANT_APP, Reply, Server, id};

const HIRE: &str = "/open-apis/hire/v1";
/// The test company and its neighbour, who have ids, a talent's name and a short code in common.
const OWN: [&str; 4] = ["7000000000420000001", "7000000000430000101", "7000000000410000001", "7000000000430000001"];
const THEIRS: [&str; 4] = ["7000000001420000001", "7000000001430000001", "7000000001410000001", "7000000001430000002"];

async fn talent_ids(server: &Server, app: &str) -> Vec<String> {
    let reply = server.get_as(app, &format!("{HIRE}/talents?page_size=20&query_option=ignore_empty_error")).await;
    let items = reply.data()["items"].as_array().expect("items");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn each_app_finds_what_belongs_to_its_tenant_and_nothing_else() {
    let server = Server::start().await;
    for (app, own, theirs) in [(APP, OWN, THEIRS), (OTHER_TENANT_APP, THEIRS, OWN)] {
        let [talent, application, requirement, _] = own;
        let list = |talent: &str| format!("{HIRE}/offers?talent_id={talent}");
        let offers = |reply: &Reply| reply.data()["items"].as_array().expect("items").len();
        assert_eq!(offers(&server.get_as(app, &list(talent)).await), 1, "{app}");
        assert_eq!(offers(&server.get_as(app, &list(theirs[0])).await), 0, "{app}");

        let offer = |application: &str| format!("{HIRE}/applications/{application}/offer");
        assert!(server.get_as(app, &offer(application)).await.data()["offer"]["id"].is_string());
        server.get_as(app, &offer(theirs[1])).await.refused(400, 1_002_002);

        let both = json!({ "id_list": [requirement, theirs[2]] });
        let reply = server.post_as(app, &format!("{HIRE}/job_requirements/search"), both).await;
        assert_eq!(found(&reply), [requirement], "{app}");
        let shared_code = json!({ "short_code_list": ["R00001"] });
        let reply = server.post_as(app, &format!("{HIRE}/job_requirements/search"), shared_code).await;
        assert_eq!(found(&reply), [requirement], "{app}");

        let reply = server.get_as(app, &format!("{HIRE}/talents?keyword=%E5%BC%A0%E4%B8%89")).await;
        let named = found(&reply);
        assert!(named.contains(&talent.to_owned()), "{app}: {named:?}");
        assert!(!named.contains(&theirs[0].to_owned()), "{app}: {named:?}");
    }
}

fn found(reply: &Reply) -> Vec<String> {
    let items = reply.data()["items"].as_array().expect("items");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn the_talent_lists_of_two_tenants_have_nothing_in_common() {
    let server = Server::start().await;
    let (own, theirs) = (talent_ids(&server, APP).await, talent_ids(&server, OTHER_TENANT_APP).await);
    assert_eq!(theirs, [THEIRS[0]]);
    assert!(own.len() > 10 && own.iter().all(|talent| !theirs.contains(talent)), "{own:?}");
}

#[tokio::test]
async fn no_offer_can_be_created_for_the_application_of_another_tenant() {
    let server = Server::start().await;
    for (app, application) in [(APP, THEIRS[3]), (OTHER_TENANT_APP, OWN[3])] {
        server.post_as(app, &format!("{HIRE}/offers"), bare_offer(application)).await.refused(500, 1_002_054);
    }
}

/// What belongs to a neighbour is as unknown as what belongs to nobody.
#[tokio::test]
async fn no_offer_can_name_people_departments_or_forms_of_another_tenant() {
    let server = Server::start().await;
    let path = format!("{HIRE}/offers?user_id_type=people_admin_id");
    let valid = || -> Value {
        let mut body = bare_offer(THEIRS[3]);
        for member in ["leader_user_id", "owner_user_id", "operator_user_id"] {
            body["basic_info"][member] = json!("7000000001100000001");
        }
        body["basic_info"]["department_id"] = json!("od-7e570000000000000000000000000101");
        body
    };
    for member in ["leader_user_id", "owner_user_id", "operator_user_id"] {
        let mut body = valid();
        body["basic_info"][member] = json!("7000000000100000001");
        server.post_as(OTHER_TENANT_APP, &path, body).await.refused(400, 1_002_002);
    }
    let changes = [
        ("department_id", json!("od-7e570000000000000000000000000002"), 400, 1_002_002),
        ("onboard_address_id", json!("7000000000230000001"), 400, 1_002_002),
        ("job_requirement_id", json!("7000000000410000001"), 400, 1_002_002),
        ("employment_job_id", json!("7000000000150000001"), 400, 1_002_069),
        ("job_family_id", json!("7000000000130000001"), 400, 1_002_071),
        ("job_level_id", json!("7000000000120000001"), 400, 1_002_073),
        ("job_grade_id", json!("7000000000160000001"), 400, 1_002_075),
        ("common_attachment_id_list", json!(["7000000000310000003"]), 400, 1_002_083),
        ("attachment_id_list", json!(["7000000000310000004"]), 500, 1_002_058),
    ];
    for (member, value, http, code) in changes {
        let mut body = valid();
        body["basic_info"][member] = value;
        server.post_as(OTHER_TENANT_APP, &path, body).await.refused(http, code);
    }
    let mut body = valid();
    body["schema_id"] = json!("7000000000250000011");
    server.post_as(OTHER_TENANT_APP, &path, body).await.refused(500, 1_002_059);
    server.post_as(OTHER_TENANT_APP, &path, valid()).await.data();
}

#[tokio::test]
async fn an_offer_that_one_tenant_creates_no_other_tenant_sees() {
    let server = Server::start().await;
    server.post(&format!("{HIRE}/offers"), bare_offer(OWN[3])).await.data();
    let path = format!("{HIRE}/applications/{}/offer", OWN[3]);
    assert!(server.get(&path).await.data()["offer"]["id"].is_string());
    server.get_as(OTHER_TENANT_APP, &path).await.refused(400, 1_002_002);
}

#[tokio::test]
async fn a_store_app_sees_with_each_token_the_tenant_that_the_token_is_for() {
    let server = Server::start().await;
    let one = store_app_token(&server, "7e57000000000001").await;
    let two = store_app_token(&server, "7e57000000000002").await;
    let [_, offer, requirements, _] = reads();
    assert!(offer.send(&server, &one, "").await.data()["offer"]["id"].is_string());
    offer.send(&server, &two, "").await.refused(400, 1_002_002);
    assert_eq!(found(&requirements.send(&server, &one, "").await), [id(410_000_001)]);
    assert!(found(&requirements.send(&server, &two, "").await).is_empty());
}

/// B9
#[tokio::test]
async fn a_page_token_of_one_tenant_is_refused_in_another() {
    let server = Server::start().await;
    for path in
        [format!("{HIRE}/offers?talent_id={}&page_size=1", id(420_000_008)), format!("{HIRE}/talents?page_size=1")]
    {
        let reply = server.get(&path).await;
        let token = reply.data()["page_token"].as_str().expect("a page token").to_owned();
        let next = format!("{path}&page_token={token}");
        server.get(&next).await.data();
        server.get_as(OTHER_TENANT_APP, &next).await.refused(400, 1_002_002);
    }
}
