//! `GET /hire/v1/offer_application_forms/:offer_application_form_id`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID, id},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("offer_application_form_id", company.offer_form().id())
}

/// The latest version of every form, by its name on the wire.
pub async fn forms(server: &Server) -> Vec<Value> {
    let list = server.get("/open-apis/hire/v1/offer_application_forms").await;
    let mut forms = Vec::new();
    for item in list.data()["items"].as_array().expect("items") {
        let id = item["id"].as_str().expect("an id");
        let reply = server.get(&format!("/open-apis/hire/v1/offer_application_forms/{id}")).await;
        forms.push(reply.data()["offer_apply_form"].clone());
    }
    forms
}

pub fn fields(form: &Value) -> impl Iterator<Item = &Value> {
    let modules = form["schema"]["module_list"].as_array().expect("modules");
    modules.iter().flat_map(|module| module["object_list"].as_array().expect("fields"))
}

#[tokio::test]
async fn a_form_shows_its_latest_version_which_an_offer_is_accepted_with() {
    let mut company = Company::start().await;
    let form = company.offer_form();
    company.save().await;
    let reply = company.server.get(&format!("/open-apis/hire/v1/offer_application_forms/{}", form.id())).await;
    let shown = &reply.data()["offer_apply_form"];
    assert_eq!((&shown["id"], &shown["schema"]["id"]), (&json!(form.id()), &json!(form.schema_id)));
    let note = fields(shown).find(|field| field["id"] == form.note).expect("the custom field");
    assert_eq!(
        (&note["is_customized"], &note["object_type"], &note["object_type_v2"]),
        (&json!(true), &json!(1), &json!("text"))
    );
    let department = fields(shown).find(|field| field["object_type_v2"] == "default").expect("a default field");
    assert_eq!((&department["is_customized"], &department["object_type"]), (&json!(false), &json!(11)));
    assert_eq!(department["is_required"], true);
}

#[tokio::test]
async fn fields_show_their_options_formulas_and_conditions_and_name_their_module() {
    let server = Server::start().await;
    let forms = forms(&server).await;
    let all: Vec<&Value> = forms.iter().flat_map(fields).collect();
    for form in &forms {
        for module in form["schema"]["module_list"].as_array().expect("modules") {
            for field in module["object_list"].as_array().expect("fields") {
                assert_eq!(field["module_id"], module["id"]);
            }
        }
    }
    let formula = all.iter().find(|field| field["object_type_v2"] == "formula").expect("a formula");
    let formula = &formula["config"]["formula"];
    for named in formula["extra_map"].as_array().expect("names") {
        let key = named["key"].as_str().expect("a key");
        assert!(formula["value"].as_str().expect("a formula").contains(&format!("[{key}]")));
        assert!(all.iter().any(|field| field["id"] == key && field["name"] == named["value"]));
    }
    let select = all.iter().find(|field| field["object_type_v2"] == "select").expect("a select field");
    assert!(select["config"]["options"][0]["id"].is_string() && select["config"]["options"][0]["name"].is_object());
    let conditional =
        all.iter().find(|field| field["config"]["object_display_config"].is_object()).expect("a condition");
    let condition = &conditional["config"]["object_display_config"]["pre_object_config_list"][0];
    assert!(all.iter().any(|field| field["id"] == condition["id"]), "{condition}");
}

#[tokio::test]
async fn an_unknown_form_is_a_bad_parameter_that_is_named() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID, "x", &id(1_240_000_001)] {
        let reply = server.get(&format!("/open-apis/hire/v1/offer_application_forms/{unknown}")).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offer_application_form_id"), "{}", reply.text);
    }
}
