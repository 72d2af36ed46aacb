//! `PUT /hire/v1/offer_custom_fields/:offer_custom_field_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    company::{Company, hiring::Stage},
    harness::{Reply, Server, UNKNOWN_ID},
    offer::{self, with},
    offer_application_form::get::{fields, forms},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let field = company.offer_form().note;
    Sample::new().path("offer_custom_field_id", field).body(json!({ "name": { "zh_cn": "备注", "en_us": "Note" } }))
}

async fn put(server: &Server, field: &str, body: Value) -> Reply {
    server.call(Method::PUT, &format!("/open-apis/hire/v1/offer_custom_fields/{field}"), body).await
}

/// A custom field of a type, in the latest version of a form that has one.
async fn field_of(server: &Server, kind: &str) -> Value {
    let forms = forms(server).await;
    let is_meant = |field: &&Value| field["object_type_v2"] == kind && field["is_customized"] == true;
    forms.iter().flat_map(fields).find(is_meant).expect("a field").clone()
}

fn id(value: &Value) -> String {
    value["id"].as_str().expect("an id").to_owned()
}

#[tokio::test]
async fn a_change_gives_every_form_a_new_version_and_the_field_its_new_name() {
    let server = Server::start().await;
    let (field, before) = (field_of(&server, "text").await, forms(&server).await);
    put(&server, &id(&field), json!({ "name": { "en_us": "Remark" } })).await.data();
    let after = forms(&server).await;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before["id"], after["id"]);
        assert_ne!(before["schema"]["id"], after["schema"]["id"]);
    }
    let renamed = after.iter().flat_map(fields).filter(|other| other["id"] == field["id"]);
    assert!(renamed.into_iter().all(|field| field["name"] == json!({ "zh_cn": "", "en_us": "Remark" })));
    let versions = server.query_number("SELECT COUNT(*) FROM offer_schemas WHERE tenant = $1").await;
    put(&server, &id(&field), json!({ "name": { "en_us": "Remark" } })).await.data();
    let again = server.query_number("SELECT COUNT(*) FROM offer_schemas WHERE tenant = $1").await;
    assert_eq!(again - versions, i64::try_from(after.len()).expect("few"));
}

#[tokio::test]
async fn options_with_the_same_names_keep_their_ids() {
    let server = Server::start().await;
    let field = field_of(&server, "select").await;
    let old = field["config"]["options"][0].clone();
    let options = json!([{ "name": { "zh_cn": "新选项", "en_us": "New" } }, { "name": old["name"] }]);
    let body = json!({ "name": { "zh_cn": "工位" }, "config": { "options": options } });
    put(&server, &id(&field), body).await.data();
    let changed = field_of(&server, "select").await;
    let shown = changed["config"]["options"].as_array().expect("options");
    assert_eq!(shown.len(), 2);
    assert_eq!(shown[1]["id"], old["id"]);
    assert_eq!(shown[0]["name"], json!({ "zh_cn": "新选项", "en_us": "New" }));
}

#[tokio::test]
async fn select_fields_need_options_and_others_have_none() {
    let server = Server::start().await;
    let (select, text) = (field_of(&server, "select").await, field_of(&server, "text").await);
    let name = json!({ "zh_cn": "名称" });
    let option = json!({ "name": { "zh_cn": "一" } });
    for body in [
        json!({ "name": name }),
        json!({ "name": name, "config": { "options": [] } }),
        json!({ "name": name, "config": { "options": [option, option] } }),
    ] {
        put(&server, &id(&select), body).await.assert_error(200, 1_002_065);
    }
    put(&server, &id(&text), json!({ "name": name, "config": { "options": [option] } }))
        .await
        .assert_error(200, 1_002_065);
    put(&server, &id(&text), json!({ "name": name, "config": { "options": [] } })).await.data();
}

#[tokio::test]
async fn unknown_fields_and_blank_names_are_refused() {
    let server = Server::start().await;
    let forms = forms(&server).await;
    let default = forms.iter().flat_map(fields).find(|field| field["is_customized"] == false).expect("a default field");
    let named = json!({ "name": { "zh_cn": "名称" } });
    for unknown in [UNKNOWN_ID.to_owned(), "x".to_owned(), id(default)] {
        let reply = put(&server, &unknown, named.clone()).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offer_custom_field_id"), "{}", reply.text);
    }
    let text = id(&field_of(&server, "text").await);
    for (body, said) in [
        (json!({ "name": {} }), "name: zh_cn or en_us"),
        (json!({ "name": { "zh_cn": " " } }), "name: zh_cn or en_us"),
        (json!({ "name": { "zh_cn": "x" }, "config": { "options": [{ "name": {} }] } }), "config.options[0].name"),
    ] {
        let reply = put(&server, &text, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(said), "{}", reply.text);
    }
}

/// The steps of an integrator: the form of the job, its latest version, an offer with a custom field of it.
#[tokio::test]
async fn an_offer_needs_the_version_that_the_form_of_its_job_shows() {
    let mut company = Company::start().await;
    let [first, second] = [(); 2].map(|()| company.talent().with_application(Stage::Offer).apply().application);
    let content =
        with(offer::create::content(&mut company), json!({ "schema_id": null, "customized_info_list": null }));
    company.save().await;
    let server = &company.server;
    let form = async || {
        let reply = server.get(&format!("/open-apis/hire/v1/applications/{}", first.id)).await;
        let job = reply.data()["application"]["job_id"].as_str().expect("a job").to_owned();
        let config = server.get(&format!("/open-apis/hire/v1/jobs/{job}/config")).await;
        let id = id(&config.data()["job_config"]["offer_apply_schema"]);
        server.get(&format!("/open-apis/hire/v1/offer_application_forms/{id}")).await.data()["offer_apply_form"].clone()
    };
    let before = form().await;
    let field = fields(&before).find(|field| field["is_customized"] == true).expect("a custom field").clone();
    let body = |application: &str, schema: &Value| {
        let custom = json!([{ "id": field["id"], "value": "x" }]);
        let named = json!({ "application_id": application, "schema_id": schema, "customized_info_list": custom });
        with(content.clone(), named)
    };
    let create =
        async |application: &str, schema: &Value| server.post(offer::create::PATH, body(application, schema)).await;
    let old = &before["schema"]["id"];
    let created = create(&first.id, old).await;
    let offer = created.data()["offer_id"].as_str().expect("an id").to_owned();

    put(server, &id(&field), json!({ "name": { "zh_cn": "新名称" } })).await.data();
    let after = form().await;
    let new = &after["schema"]["id"];
    assert_ne!(new, old);
    create(&second.id, old).await.assert_error(500, 1_002_057);
    assert_eq!(create(&second.id, new).await.data()["schema_id"], *new);

    // The offer keeps its version until its content is replaced, which takes the new one.
    let path = format!("/open-apis/hire/v1/offers/{offer}");
    assert_eq!(server.get(&path).await.data()["offer"]["schema_id"], *old);
    server.call(Method::PUT, &path, body(&first.id, old)).await.assert_error(500, 1_002_057);
    server.call(Method::PUT, &path, body(&first.id, new)).await.data();
    assert_eq!(server.get(&path).await.data()["offer"]["schema_id"], *new);
}

#[tokio::test]
async fn an_option_that_is_no_longer_shown_stays_with_the_offer_that_has_it() {
    let server = Server::start().await;
    let field = field_of(&server, "select").await;
    let form = forms(&server).await.into_iter().find(|form| fields(form).any(|other| other["id"] == field["id"]));
    let schema = form.expect("a form")["schema"]["id"].clone();
    let named = |value: &str| json!({ "customized_info_list": [{ "id": field["id"], "value": value }] });
    let old = &field["config"]["options"][0];
    let body = offer::create::standard(with(named("1"), json!({ "schema_id": schema })));
    let created = server.post(offer::create::PATH, body.clone()).await;
    let offer = created.data()["offer_id"].as_str().expect("an id").to_owned();
    let options = json!([{ "name": { "zh_cn": "新选项" } }]);
    put(&server, &id(&field), json!({ "name": field["name"], "config": { "options": options } })).await.data();

    let shown = server.get(&format!("/open-apis/hire/v1/offers/{offer}")).await;
    assert_eq!(shown.data()["offer"]["basic_info"]["customize_info_list"][0]["customize_value"], "1");
    let version = server.get(&format!("/open-apis/hire/v1/offer_schemas/{}", schema.as_str().expect("an id"))).await;
    let listed = version.data()["object_list"].as_array().expect("fields").clone();
    let listed = listed.iter().find(|object| object["id"] == field["id"]).expect("the field");
    assert_eq!(listed["option_list"][0]["name"], old["name"]);

    // The latest version has it as ended, and the new one under a number that no option had.
    let latest = forms(&server).await.into_iter().find(|form| fields(form).any(|other| other["id"] == field["id"]));
    let latest = id(&latest.expect("a form")["schema"]);
    let version = server.get(&format!("/open-apis/hire/v1/offer_schemas/{latest}")).await;
    let objects = version.data()["object_list"].as_array().expect("fields").clone();
    let changed = objects.iter().find(|object| object["id"] == field["id"]).expect("the field");
    let options = changed["option_list"].as_array().expect("options");
    let numbers: Vec<(&Value, &Value)> =
        options.iter().map(|option| (&option["index"], &option["active_status"])).collect();
    assert_eq!(numbers, [(&json!(3), &json!(1)), (&json!(1), &json!(2)), (&json!(2), &json!(2))]);
    let update = with(body, json!({ "schema_id": latest, "application_id": null }));
    let path = format!("/open-apis/hire/v1/offers/{offer}");
    server.call(Method::PUT, &path, update.clone()).await.assert_error(400, 1_002_002);
    server.call(Method::PUT, &path, with(update, named("3"))).await.data();
}

#[tokio::test]
async fn of_two_changes_at_once_each_makes_a_version_of_its_own() {
    let server = Server::start().await;
    let field = id(&field_of(&server, "text").await);
    let count = async || server.query_number("SELECT COUNT(*) FROM offer_schemas WHERE tenant = $1").await;
    let (before, forms) =
        (count().await, server.query_number("SELECT COUNT(*) FROM offer_forms WHERE tenant = $1").await);
    let change = |name: &'static str| put(&server, &field, json!({ "name": { "zh_cn": name } }));
    let (one, other) = tokio::join!(change("甲"), change("乙"));
    one.data();
    other.data();
    assert_eq!(count().await - before, 2 * forms);
}

#[tokio::test]
async fn an_ended_option_that_is_named_again_is_in_use_with_its_id() {
    let server = Server::start().await;
    let field = field_of(&server, "select").await;
    let old = field["config"]["options"][0].clone();
    let give = async |option: &Value| {
        let body = json!({ "name": { "zh_cn": "工位" }, "config": { "options": [{ "name": option }] } });
        put(&server, &id(&field), body).await.data();
        field_of(&server, "select").await["config"]["options"].clone()
    };
    give(&json!({ "zh_cn": "新选项" })).await;
    assert_eq!(give(&old["name"]).await, json!([old]));
    // Both names count.
    let renamed = give(&with(old["name"].clone(), json!({ "en_us": "Another" }))).await;
    assert_ne!(renamed[0]["id"], old["id"]);
    assert_eq!(renamed.as_array().map(Vec::len), Some(1));
}
