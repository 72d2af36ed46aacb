//! `GET /hire/v1/registration_schemas`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, harness::request, sample::Sample};

pub const PATH: &str = "/open-apis/hire/v1/registration_schemas";

pub fn sample(company: &mut Company) -> Sample {
    company.registration_form();
    company.registration_form();
    Sample::new().query("scenario", "5")
}

pub async fn get(company: &Company, path: &str) -> crate::harness::Reply {
    company.server.send(request(Method::GET, path, Some(&company.token), "".into())).await
}

#[tokio::test]
async fn a_form_is_shown_with_its_modules_and_their_fields() {
    let mut company = Company::start().await;
    let form = company.registration_form();
    company.save().await;
    let reply = get(&company, PATH).await;
    assert_eq!(reply.body["msg"], "SUCCESS");
    let shown = &reply.data()["items"][0];
    assert_eq!((&shown["id"], &shown["scenarios"]), (&json!(form.id), &json!([5])));
    let module = &shown["objects"][0];
    assert_eq!(module["setting"], json!({ "object_type": 11 }));
    let [text, choice] = &module["children_list"].as_array().expect("fields")[..] else { panic!("{module}") };
    assert_eq!((&text["parent_id"], &choice["parent_id"]), (&module["id"], &module["id"]));
    let expected = json!({
        "id": text["id"],
        "name": { "zh_cn": "姓名", "en_us": "姓名" },
        "setting": { "object_type": 1 },
        "parent_id": module["id"],
        "is_customized": false,
        "is_required": true,
        "is_visible": true,
        "active_status": 1,
    });
    assert_eq!(*text, expected);
    let options = json!([{ "key": "1", "name": { "zh_cn": "本科", "en_us": "本科" }, "active_status": 1 }]);
    assert_eq!(choice["setting"], json!({ "object_type": 3, "config": { "options": options } }));
}

#[tokio::test]
async fn a_form_for_two_scenarios_is_found_by_either_and_by_no_other() {
    let mut company = Company::start().await;
    let form = company.registration_form();
    company.save().await;
    company.server.execute_tenant("UPDATE registration_forms SET for_onboarding = 1 WHERE tenant = $1").await;
    for (scenario, found) in [("", true), ("?scenario=5", true), ("?scenario=6", true), ("?scenario=14", false)] {
        let reply = get(&company, &format!("{PATH}{scenario}")).await;
        let ids: Vec<&Value> =
            reply.data()["items"].as_array().expect("items").iter().map(|form| &form["id"]).collect();
        let id = json!(form.id);
        assert_eq!(ids, Vec::from_iter(found.then_some(&id)), "{scenario}");
    }
}

#[tokio::test]
async fn a_page_has_50_forms_at_most() {
    let company = Company::start().await;
    get(&company, &format!("{PATH}?page_size=51")).await.assert_violations(&["page_size"]);
    get(&company, &format!("{PATH}?page_size=0")).await.assert_error(400, 1_002_002);
}
