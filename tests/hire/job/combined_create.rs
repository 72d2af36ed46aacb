//! `POST /hire/v1/jobs/combined_create`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{NOW, Reply},
    offer::with,
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/jobs/combined_create";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().body(company.job_draft())
}

async fn create(company: &Company, body: Value) -> Reply {
    company.server.post(PATH, body).await
}

/// A company and a draft that succeeds in it.
async fn ready() -> (Company, Value) {
    let mut company = Company::start().await;
    let draft = company.job_draft();
    company.save().await;
    (company, draft)
}

#[tokio::test]
async fn the_answer_shows_the_job_as_it_is_read_later() {
    let (company, draft) = ready().await;
    let reply = create(&company, draft.clone()).await;
    let data = reply.data();
    let id = data["job"]["id"].as_str().expect("an id");
    let read = company.server.get(&format!("/open-apis/hire/v1/jobs/{id}")).await;
    assert_eq!(data["job"], read.data()["job"]);
    let people = company.server.get(&format!("/open-apis/hire/v1/jobs/{id}/recruiter")).await;
    assert_eq!(data["job_manager"], people.data()["info"]);
    assert_eq!(data["target_major_list"], data["job"]["target_major_list"]);
    assert!(data["default_job_post"]["id"].is_string(), "{data}");
    for (member, expected) in [
        ("code", draft["code"].clone()),
        ("title", draft["title"].clone()),
        ("active_status", json!(1)),
        ("job_attribute", json!(1)),
        ("process_id", draft["job_process_id"].clone()),
        ("expiry_time", json!(4_000_000_000_000_i64)),
        ("create_time", json!(NOW)),
        ("update_timestamp", json!(NOW.to_string())),
    ] {
        assert_eq!(data["job"][member], expected, "{member}");
    }
    for (shown, sent) in [
        ("department", "department_id"),
        ("job_type", "job_type_id"),
        ("job_category", "job_category_id"),
        ("min_job_level", "min_level_id"),
        ("max_job_level", "max_level_id"),
        ("job_function", "job_function_id"),
        ("subject", "subject_id"),
    ] {
        assert_eq!(data["job"][shown]["id"], draft[sent], "{shown}");
    }
    assert_eq!(data["job"].get("create_user_id"), None);
    let note = json!({ "object_id": draft["customized_data_list"][0]["object_id"], "object_type": 1,
        "name": { "zh_cn": "字段0", "en_us": "Field 0" }, "value": { "content": "长期" } });
    assert_eq!(data["job"]["customized_data_list"], json!([note]));
}

#[tokio::test]
async fn the_required_members_suffice() {
    let (company, draft) = ready().await;
    let required = [
        "title",
        "job_managers",
        "job_process_id",
        "process_type",
        "department_id",
        "job_type_id",
        "recruitment_type_id",
    ];
    let mut body: Value = required.iter().map(|name| ((*name).to_owned(), draft[*name].clone())).collect();
    body["is_never_expired"] = true.into();
    let reply = create(&company, body).await;
    let job = &reply.data()["job"];
    let code = job["code"].as_str().expect("a code");
    assert!(code.len() <= 16 && code.starts_with('A'), "{code}");
    let id: i64 = job["id"].as_str().expect("an id").parse().expect("a number");
    assert_eq!(i64::from_str_radix(&code[1..], 36), Ok(id));
    assert_eq!(code, code.to_uppercase());
    for absent in ["expiry_time", "expiry_timestamp", "description", "city", "city_list", "customized_data_list"] {
        assert_eq!(job.get(absent), None, "{absent}");
    }
}

#[tokio::test]
async fn custom_values_are_shown_in_the_member_of_their_type() {
    let mut company = Company::start().await;
    let (draft, file) = (company.job_draft(), company.attachment().id);
    company.save().await;
    let files = json!([{ "file_id": file }]).to_string();
    let first: i64 = draft["customized_data_list"][0]["object_id"].as_str().expect("an id").parse().expect("a number");
    let values =
        ["\"x\"", "1", "[\"2\", \"1\"]", "1627379423000", "[\"1577808000000\", \"1612108800000\"]", "12.5", &files];
    let custom: Vec<Value> =
        (first..).zip(values).map(|(id, value)| json!({ "object_id": id.to_string(), "value": value })).collect();
    let reply = create(&company, with(draft, json!({ "customized_data_list": custom }))).await;
    let shown = reply.data()["job"]["customized_data_list"].as_array().expect("values");
    let option = |key: &str, zh: &str, en: &str| json!({ "key": key, "name": { "zh_cn": zh, "en_us": en } });
    let expected = [
        json!({ "content": "\"x\"" }),
        json!({ "option": option("1", "甲", "A") }),
        json!({ "option_list": [option("2", "乙", "B"), option("1", "甲", "A")] }),
        json!({ "time": "1627379423000" }),
        json!({ "time_range": { "start_time": "1577808000000", "end_time": "1612108800000" } }),
        json!({ "number": "12.5" }),
    ];
    let values: Vec<&Value> = shown.iter().map(|custom| &custom["value"]).collect();
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn every_unknown_thing_has_its_row() {
    let (company, draft) = ready().await;
    for (change, code) in [
        (json!({ "job_type_id": "1" }), 1_002_603),
        (json!({ "recruitment_type_id": "104" }), 1_002_604),
        (json!({ "job_category_id": "1" }), 1_002_605),
        (json!({ "min_level_id": "1" }), 1_002_606),
        (json!({ "max_level_id": "x" }), 1_002_606),
        (json!({ "highlight_list": ["1"] }), 1_002_607),
        (json!({ "subject_id": "1" }), 1_002_608),
        (json!({ "target_major_id_list": ["MDMJ"] }), 1_002_622),
        (json!({ "target_major_id_list": ["0", "MDMJ"] }), 1_002_623),
    ] {
        create(&company, with(draft.clone(), change)).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn bad_values_name_their_member() {
    let (company, draft) = ready().await;
    let past = (NOW - 1).to_string();
    let field = draft["customized_data_list"][0]["object_id"].clone();
    let disabled: i64 = field.as_str().expect("an id").parse().expect("a number");
    let custom = |id: String, value: &str| json!({ "customized_data_list": [{ "object_id": id, "value": value }] });
    for (change, member) in [
        (json!({ "title": "" }), "title"),
        (json!({ "department_id": "od-1" }), "department_id"),
        (json!({ "job_managers": { "recruiter_id": "ou_1" } }), "job_managers.recruiter_id"),
        (json!({ "job_managers": { "hiring_manager_id_list": [] } }), "job_managers.hiring_manager_id_list[0]"),
        (json!({ "job_managers": { "assistant_id_list": ["ou_1"] } }), "job_managers.assistant_id_list[0]"),
        (json!({ "job_process_id": "1" }), "job_process_id"),
        (json!({ "process_type": 2, "customized_data_list": null }), "process_type"),
        (json!({ "recruitment_type_id": "201" }), "recruitment_type_id"),
        (json!({ "expiry_timestamp": past }), "expiry_timestamp"),
        (json!({ "expiry_timestamp": "soon" }), "expiry_timestamp"),
        (json!({ "job_function_id": "1" }), "job_function_id"),
        (json!({ "address_id_list": ["1"] }), "address_id_list[0]"),
        (json!({ "head_count": -1 }), "head_count"),
        (json!({ "min_salary": 41 }), "max_salary"),
        (json!({ "code": "一二三四五六" }), "code"),
        (custom("1".to_owned(), "x"), "customized_data_list[0]"),
        (custom((disabled + 7).to_string(), "x"), "customized_data_list[0]"),
        (custom((disabled + 1).to_string(), "3"), "customized_data_list[0]"),
        (custom((disabled + 3).to_string(), "2024-01-01"), "customized_data_list[0]"),
        (custom((disabled + 6).to_string(), "[{\"file_id\": \"1\"}]"), "customized_data_list[0]"),
    ] {
        let reply = create(&company, with(draft.clone(), change)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(member), "{member}: {}", reply.text);
    }
}

#[tokio::test]
async fn disabled_levels_have_a_row_and_other_disabled_things_are_bad_parameters() {
    let mut company = Company::start().await;
    let draft = company.job_draft();
    company.save().await;
    let server = &company.server;
    for (table, change, back, member, code) in [
        ("job_levels", "active = 0", "active = 1", "min_level_id", 1_002_630),
        ("job_families", "active = 0", "active = 1", "job_category_id", 1_002_002),
        ("job_families", "selectable = 0", "selectable = 1", "job_category_id", 1_002_002),
        ("subjects", "active = 0", "active = 1", "subject_id", 1_002_002),
        ("job_functions", "active = 0", "active = 1", "job_function_id", 1_002_002),
        // Deleted ones are unknown.
        ("job_levels", "deleted_at = 1", "deleted_at = NULL", "max_level_id", 1_002_606),
        ("job_families", "deleted_at = 1", "deleted_at = NULL", "job_category_id", 1_002_605),
    ] {
        let id = draft[member].as_str().expect("an id");
        server.execute_global(format!("UPDATE {table} SET {change} WHERE id = {id}")).await;
        create(&company, draft.clone()).await.assert_error(400, code);
        server.execute_global(format!("UPDATE {table} SET {back} WHERE id = {id}")).await;
    }
    create(&company, draft).await.data();
}

#[tokio::test]
async fn a_code_belongs_to_one_job() {
    let (company, draft) = ready().await;
    create(&company, draft.clone()).await.data();
    let reply = create(&company, draft.clone()).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("code: another job has this code"), "{}", reply.text);
    create(&company, with(draft, json!({ "code": null }))).await.data();
}

#[tokio::test]
async fn of_two_jobs_with_one_code_at_once_one_is_created() {
    let (company, draft) = ready().await;
    let replies =
        tokio::join!(create(&company, draft.clone()), create(&company, draft.clone()), create(&company, draft));
    let mut codes = [replies.0.code(), replies.1.code(), replies.2.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 1_002_002, 1_002_002]);
}

#[tokio::test]
async fn jobs_are_refused_while_they_are_kept_out_of_the_api() {
    let (company, draft) = ready().await;
    company.server.switch("sync_jobs", false).await;
    create(&company, with(draft, json!({ "job_type_id": "1" }))).await.assert_error(400, 1_002_613);
}

#[tokio::test]
async fn registration_forms_are_required_only_where_recruiters_choose_them() {
    let mut company = Company::start().await;
    let (draft, forms) = (company.job_draft(), [5, 6].map(|scenario| company.registration_form_for(scenario)));
    company.save().await;
    let [interview, onboarding] = &forms;
    for (switch, member, info, form, other) in [
        (
            "interview_registration_by_job",
            "interview_registration_schema_id",
            "interview_registration_schema_info",
            interview,
            onboarding,
        ),
        (
            "onboard_registration_by_job",
            "onboard_registration_schema_id",
            "onboard_registration_schema_info",
            onboarding,
            interview,
        ),
    ] {
        company.server.switch_on(switch).await;
        for change in [json!({ member: null }), json!({}), json!({ member: other.id })] {
            let reply = create(&company, with(draft.clone(), change)).await;
            reply.assert_error(400, 1_002_002);
            assert!(reply.text.contains(member), "{}", reply.text);
        }
        let code = format!("FORM-{}", &form.id[15..]);
        let reply = create(&company, with(draft.clone(), json!({ member: form.id, "code": code }))).await;
        let shown = &reply.data()[info];
        assert_eq!(shown["schema_id"], json!(form.id));
        assert!(shown["name"].is_string(), "{shown}");
        company.server.switch(switch, false).await;
    }
    let reply = create(&company, draft).await;
    assert_eq!(reply.data().get("interview_registration_schema_info"), None);
}

#[tokio::test]
async fn fields_that_the_template_requires_must_be_stated() {
    let mut company = Company::start().await;
    let reason = ("7600000000000000009", "扩编");
    let required = json!([
        { "system": "head_count", "name_zh": "人数", "name_en": "Head count", "required": true },
        { "key": "reason", "id": reason.0, "type": 1, "name_zh": "原因", "name_en": "Reason", "required": true },
    ]);
    company.job_schema_with(1, required);
    company.save().await;
    let draft = company.job_draft();
    company.save().await;
    let reply =
        create(&company, with(draft.clone(), json!({ "head_count": null, "customized_data_list": null }))).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("head_count"), "{}", reply.text);
    let (field, value) = reason;
    for values in [json!(null), json!([{ "object_id": field, "value": " " }])] {
        let reply = create(&company, with(draft.clone(), json!({ "customized_data_list": values }))).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(&format!("customized_data_list (field {field})")), "{}", reply.text);
    }
    let stated = json!({ "customized_data_list": [{ "object_id": field, "value": value }] });
    create(&company, with(draft, stated)).await.data();
}

#[tokio::test]
async fn a_new_job_has_the_first_offer_form_and_approval_flow_that_fit() {
    let mut company = Company::start().await;
    let (draft, form, other) = (company.job_draft(), company.offer_form(), company.department());
    company.approval_template(json!({ "departments": [other.key()], "created_at": 1 }));
    let flow = company.approval_template(json!({ "created_at": 2 }));
    company.save().await;
    let reply = create(&company, draft).await;
    let id = reply.data()["job"]["id"].as_str().expect("an id").to_owned();
    let config = company.server.get(&format!("/open-apis/hire/v1/jobs/{id}/config")).await;
    assert_eq!(config.data()["job_config"]["offer_apply_schema"]["id"], json!(form.id()));
    assert_eq!(config.data()["job_config"]["offer_process_conf"]["id"], json!(flow.id));
}

#[tokio::test]
async fn a_template_can_require_every_default_field() {
    let mut company = Company::start().await;
    let presets = [
        "description",
        "requirement",
        "head_count",
        "experience",
        "required_degree",
        "min_salary",
        "max_salary",
        "min_level_id",
        "max_level_id",
        "job_category_id",
        "job_function_id",
        "subject_id",
        "address_id_list",
        "highlight_list",
        "target_major_id_list",
        "code",
        "job_attribute",
    ];
    let required = presets.map(|preset| json!({ "system": preset, "name_zh": preset, "required": true }));
    company.job_schema_with(1, json!(required));
    company.save().await;
    let draft = with(company.job_draft(), json!({ "customized_data_list": null }));
    company.save().await;
    for preset in presets {
        let reply = create(&company, with(draft.clone(), json!({ preset: null }))).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(&format!("{preset}: is required")), "{preset}: {}", reply.text);
    }
    create(&company, draft).await.data();
}

#[tokio::test]
async fn a_job_names_several_majors_or_any_major() {
    let mut company = Company::start().await;
    let (draft, majors) = (company.job_draft(), [company.major().id, company.major().id]);
    company.save().await;
    let [first, second] = &majors;
    for list in [json!([first, second]), json!(["0"])] {
        let change = json!({ "target_major_id_list": list, "code": null });
        let reply = create(&company, with(draft.clone(), change)).await;
        let shown = reply.data()["target_major_list"].as_array().expect("majors").iter().map(|major| &major["id"]);
        assert_eq!(json!(shown.collect::<Vec<_>>()), list);
    }
}

#[tokio::test]
async fn amounts_may_be_zero_and_equal() {
    let (company, draft) = ready().await;
    let amounts = json!({ "head_count": 0, "min_salary": 0, "max_salary": 0 });
    let reply = create(&company, with(draft, amounts)).await;
    let job = &reply.data()["job"];
    assert_eq!((&job["head_count"], &job["min_salary"], &job["max_salary"]), (&json!(0), &json!(0), &json!(0)));
}

#[tokio::test]
async fn a_code_has_up_to_16_bytes_and_a_job_may_be_virtual() {
    let (company, draft) = ready().await;
    let reply = create(&company, with(draft.clone(), json!({ "code": "C".repeat(16), "job_attribute": 2 }))).await;
    let job = &reply.data()["job"];
    assert_eq!((&job["code"], &job["job_attribute"]), (&json!("C".repeat(16)), &json!(2)));
    create(&company, with(draft, json!({ "code": "C".repeat(17) }))).await.assert_error(400, 1_002_002);
}
