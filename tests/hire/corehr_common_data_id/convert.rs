//! `POST /corehr/v1/common_data/id/convert`

use serde_json::{Value, json};

use crate::{
    company::{Company, Entity},
    harness::{APP_WITHOUT_USER_IDS, Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

const PATH: &str = "/open-apis/corehr/v1/common_data/id/convert";

pub fn sample(company: &mut Company) -> Sample {
    let (one, other) = (company.job_level(), company.job_level());
    let levels = Sample::new().query("id_transform_type", "1").query("id_type", "job_level_id");
    levels.body(json!({ "ids": [one.corehr_id, other.corehr_id] }))
}

async fn convert(server: &Server, transform: i64, kind: &str, more: &str, ids: &[&str]) -> Reply {
    let path = format!("{PATH}?id_transform_type={transform}&id_type={kind}{more}");
    server.post(&path, json!({ "ids": ids })).await
}

/// The translation of an id.
async fn target(server: &Server, transform: i64, kind: &str, more: &str, id: &str) -> Value {
    let reply = convert(server, transform, kind, more, &[id]).await;
    let items = reply.data()["items"].as_array().unwrap();
    items.first().map_or(Value::Null, |item| {
        assert_eq!(item["id"], *id);
        item["target_id"].clone()
    })
}

#[tokio::test]
async fn levels_and_families_have_three_ids() {
    let mut company = Company::start().await;
    let (level, family) = (company.job_level(), company.job_family());
    company.save().await;
    for (kind, Entity { id, contact_id, corehr_id, .. }) in [("job_level_id", &level), ("job_family_id", &family)] {
        for (transform, from, to) in
            [(1, corehr_id, contact_id), (2, contact_id, corehr_id), (3, id, contact_id), (4, id, corehr_id)]
        {
            assert_eq!(target(&company.server, transform, kind, "", from).await, **to, "{kind} {transform}");
            for wrong in [id, contact_id, corehr_id].into_iter().filter(|wrong| *wrong != from) {
                let reply = convert(&company.server, transform, kind, "", &[wrong]).await;
                assert_eq!(reply.data()["items"], json!([]), "{kind} {transform} {wrong}");
            }
        }
    }
}

#[tokio::test]
async fn users_and_departments_are_named_in_the_forms_of_the_query() {
    for (kind, form, forms) in [
        ("user_id", "user_id_type", &["open_id", "union_id", "user_id"][..]),
        ("department_id", "department_id_type", &["open_department_id", "department_id"]),
    ] {
        for value in forms {
            let mut company = Company::start().await;
            company.use_id_forms([(form.to_owned(), (*value).to_owned())]);
            let named = if kind == "user_id" { company.user() } else { company.department() };
            company.save().await;
            let (server, more) = (&company.server, format!("&feishu_{form}={value}"));
            assert_eq!(target(server, 1, kind, &more, &named.corehr_id).await, *named.id);
            assert_eq!(target(server, 2, kind, &more, &named.id).await, *named.corehr_id);
            assert_eq!(target(server, 3, kind, &more, &named.admin_id()).await, *named.id);
            assert_eq!(target(server, 4, kind, "", &named.admin_id()).await, *named.corehr_id);
        }
    }
}

/// People admin and the contacts have the same number for an employee type.
#[tokio::test]
async fn employee_types_are_named_by_their_values() {
    let mut company = Company::start().await;
    let kind = company.employee_type();
    company.save().await;
    let (server, value) = (&company.server, &kind.id);
    let name = "employee_type_id";
    assert_eq!(target(server, 1, name, "", &kind.corehr_id).await, **value);
    assert_eq!(target(server, 2, name, "", value).await, *kind.corehr_id);
    assert_eq!(target(server, 2, name, "", &kind.contact_id).await, *kind.corehr_id);
    assert_eq!(target(server, 3, name, "", value).await, **value);
    assert_eq!(target(server, 4, name, "", value).await, *kind.corehr_id);
}

#[tokio::test]
async fn unknown_ids_are_left_out_and_repeated_ones_are_shown_once() {
    let mut company = Company::start().await;
    let (one, other) = (company.job_level(), company.job_level());
    company.save().await;
    let ids = [other.corehr_id.as_str(), UNKNOWN_ID, "x", &one.corehr_id, &other.corehr_id];
    let reply = convert(&company.server, 1, "job_level_id", "", &ids).await;
    let expected = json!([
        { "id": other.corehr_id, "target_id": other.contact_id },
        { "id": one.corehr_id, "target_id": one.contact_id },
    ]);
    assert_eq!(reply.data()["items"], expected);
}

#[tokio::test]
async fn user_ids_need_the_scope_of_the_field() {
    let mut company = Company::start().await.called_by(APP_WITHOUT_USER_IDS).await;
    let user = company.user();
    company.save().await;
    let path = format!("{PATH}?id_transform_type=1&id_type=user_id&feishu_user_id_type=user_id");
    let body = json!({ "ids": [user.corehr_id] });
    let reply = company.server.post_as(APP_WITHOUT_USER_IDS, &path, body).await;
    assert_eq!(reply.data()["items"], json!([]));
}

#[tokio::test]
async fn wrong_parameters_are_refused() {
    let company = Company::start().await;
    let server = &company.server;
    convert(server, 5, "user_id", "", &["1"]).await.assert_violations(&["id_transform_type"]);
    convert(server, 1, "employment_id", "", &["1"]).await.assert_violations(&["id_type"]);
    convert(server, 1, "user_id", "", &[]).await.assert_violations(&["ids"]);
    convert(server, 1, "user_id", "", &["1"; 101]).await.assert_violations(&["ids"]);
    server.post(PATH, json!({ "ids": ["1"] })).await.assert_violations(&["id_transform_type", "id_type"]);
    let reply = convert(server, 1, "user_id", "", &["1", &"1".repeat(51)]).await;
    assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], "Param Invalid: ids[1]: has more than 50 characters");
}
