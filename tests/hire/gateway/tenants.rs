//! Isolation of tenants in one server.

use axum::{body::Body, http::Method};
use serde_json::json;

use super::bare_offer;
use crate::{
    company::Company,
    harness::{APP, OTHER_TENANT_APP, Reply, Server, request},
};

const HIRE: &str = "/open-apis/hire/v1";
/// The test company and another tenant with equal ids, a talent with the same name and an equal short code.
const OWN: [&str; 4] = ["7000000000420000001", "7000000000430000101", "7000000000410000001", "7000000000430000001"];
const THEIRS: [&str; 4] = ["7000000001420000001", "7000000001430000001", "7000000001410000001", "7000000001430000002"];

#[tokio::test]
async fn each_app_finds_data_of_its_tenant_only() {
    let server = Server::start().await;
    for (app, own, theirs) in [(APP, OWN, THEIRS), (OTHER_TENANT_APP, THEIRS, OWN)] {
        let [talent, application, requirement, _] = own;
        let list = |talent: &str| format!("{HIRE}/offers?talent_id={talent}");
        let offers = |reply: &Reply| reply.data()["items"].as_array().expect("items").len();
        assert_eq!(offers(&server.get_as(app, &list(talent)).await), 1, "{app}");
        assert_eq!(offers(&server.get_as(app, &list(theirs[0])).await), 0, "{app}");

        let offer = |application: &str| format!("{HIRE}/applications/{application}/offer");
        assert!(server.get_as(app, &offer(application)).await.data()["offer"]["id"].is_string());
        server.get_as(app, &offer(theirs[1])).await.assert_error(400, 1_002_002);

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
async fn talents_of_one_name_are_found_in_their_own_tenant_only() {
    let mut company = Company::start().await;
    let mut neighbour = company.neighbour().await;
    let talents = [&mut company, &mut neighbour].map(|tenant| tenant.talent().named("张三").create().id);
    company.save().await;
    neighbour.save().await;
    for (tenant, talent) in [&company, &neighbour].into_iter().zip(talents) {
        let path = format!("{HIRE}/talents?keyword=%E5%BC%A0%E4%B8%89");
        let reply = tenant.server.send(request(Method::GET, &path, Some(&tenant.token), Body::empty())).await;
        assert_eq!(found(&reply), [talent]);
    }
}

#[tokio::test]
async fn an_offer_is_invisible_in_other_tenants() {
    let server = Server::start().await;
    server.post(&format!("{HIRE}/offers"), bare_offer(OWN[3])).await.data();
    let path = format!("{HIRE}/applications/{}/offer", OWN[3]);
    assert!(server.get(&path).await.data()["offer"]["id"].is_string());
    server.get_as(OTHER_TENANT_APP, &path).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn a_store_app_sees_the_tenant_of_its_token() {
    let mut company = Company::start().await;
    let applied = company.talent().with_offer().apply();
    company.save().await;
    let neighbour = company.neighbour().await.called_by_the_store_app().await;
    let company = company.called_by_the_store_app().await;
    let path = format!("{HIRE}/applications/{}/offer", applied.application.id);
    let offer = |token| company.server.send(request(Method::GET, &path, Some(token), Body::empty()));
    assert_eq!(offer(&company.token).await.data()["offer"]["id"], applied.offer.expect("an offer").id);
    offer(&neighbour.token).await.assert_error(400, 1_002_002);
}
