//! `GET /hire/v1/offer_schemas/:offer_schema_id`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID, id},
    offer_application_form::get::{fields, forms},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("offer_schema_id", company.offer_form().schema_id)
}

async fn get(server: &Server, id: &str) -> Reply {
    server.get(&format!("/open-apis/hire/v1/offer_schemas/{id}")).await
}

#[tokio::test]
async fn a_form_shows_the_fields_of_its_latest_version_without_modules() {
    let server = Server::start().await;
    for form in forms(&server).await {
        let reply = get(&server, form["id"].as_str().expect("an id")).await;
        let shown = reply.data();
        assert_eq!((&shown["id"], &shown["scenario"]), (&form["id"], &json!(1)));
        let objects = shown["object_list"].as_array().expect("fields");
        let expected: Vec<&Value> = fields(&form).collect();
        assert_eq!(objects.len(), expected.len());
        for (object, field) in objects.iter().zip(expected) {
            assert_eq!((&object["id"], &object["name"]), (&field["id"], &field["name"]));
            assert_eq!(
                (&object["type"], &object["is_customized"]),
                (&field["object_type_v2"], &field["is_customized"])
            );
        }
        let version = get(&server, form["schema"]["id"].as_str().expect("an id")).await;
        assert_eq!(version.data()["object_list"], shown["object_list"]);
    }
}

#[tokio::test]
async fn an_earlier_version_stays_readable_by_its_id() {
    let server = Server::start().await;
    let [earlier, latest] = [1, 2].map(|version| id(250_000_000 + version));
    let numbers = async |id: &str| get(&server, id).await.data()["version"].clone();
    assert_eq!((numbers(&earlier).await, numbers(&latest).await), (json!(1), json!(2)));
}

#[tokio::test]
async fn an_unknown_id_is_a_bad_parameter_that_is_named() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID, "x"] {
        let reply = get(&server, unknown).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offer_schema_id"), "{}", reply.text);
    }
}
