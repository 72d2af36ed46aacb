//! `POST /hire/v1/jobs/:job_id/update_config`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{MINUTE, NOW, Reply},
    offer::with,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (job, person) = (company.described_job(), company.user());
    let (requirement, _) = company.job_requirement();
    let (form, address) = (company.offer_form(), company.address());
    let (related, flow) = (company.job_with(json!({ "attribute": 2 })), company.approval_template(json!({})));
    Sample::new()
        .path("job_id", job.id)
        .body(json!({
            "update_option_list": [2, 3, 4, 5, 6, 8, 9], "offer_apply_schema_id": form.id(), "offer_process_conf": flow.id,
            "recommended_evaluator_id_list": [person.id], "assessment_template_biz_id": "1",
            "interview_round_conf_list": [{ "interviewer_id_list": [person.id], "round": 1 }],
            "jr_id_list": [requirement.id], "interview_registration_schema_id": "1",
            "onboard_registration_schema_id": "1",
            "interview_round_type_conf_list": [{ "round_biz_id": "1", "assessment_template_biz_id": "1" }],
            "related_job_id_list": [related.id], "portal_website_apply_form_schema_id": "1",
            "interview_appointment_config": {
                "enable_interview_appointment_by_interviewer": true,
                "config": {
                    "interview_type": 3, "talent_timezone_code": "Asia/Shanghai", "contact_user_id": person.id,
                    "contact_mobile": "13900000000", "contact_email": "a@example.com", "address_id": address.id,
                    "video_type": 9, "cc": [person.id], "remark": "带简历", "interview_notification_template_id": "1",
                    "appointment_notification_template_id": "2", "cancel_interview_notification_template_id": "3",
                },
            },
        }))
        .not_an_id("body.interview_appointment_config.config.talent_timezone_code")
}

async fn update(company: &Company, job: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/jobs/{job}/update_config"), body).await
}

#[tokio::test]
async fn chosen_settings_are_shown_as_they_are_read_later() {
    let mut company = Company::start().await;
    let (job, person, address) = (company.described_job(), company.user(), company.address());
    let (requirement, _) = company.job_requirement();
    let related = company.job_with(json!({ "attribute": 2 }));
    company.save().await;
    let config = json!({
        "interview_type": 1, "contact_user_id": person.id, "address_id": address.id, "video_type": 100,
        "cc": [person.id, person.id], "remark": "带简历", "cancel_interview_notification_template_id": "3",
    });
    let body = json!({
        "update_option_list": [4, 5, 6, 8, 9], "jr_id_list": [requirement.id], "related_job_id_list": [related.id],
        "recommended_evaluator_id_list": [person.id, person.id],
        "interview_round_conf_list": [{ "round": 2 }, { "interviewer_id_list": [person.id], "round": 1 }],
        "interview_appointment_config": { "enable_interview_appointment_by_interviewer": true, "config": config },
    });
    let reply = update(&company, &job.id, body).await;
    let shown = &reply.data()["job_config"];
    let read = company.server.get(&format!("/open-apis/hire/v1/jobs/{}/config", job.id)).await;
    assert_eq!(*shown, read.data()["job_config"]);
    assert_eq!(shown["recommended_evaluator_list"].as_array().map(Vec::len), Some(1));
    assert_eq!(shown["recommended_evaluator_list"][0]["id"], json!(person.id));
    assert_eq!(shown["interview_round_list"][0]["interviewer_list"][0]["id"], json!(person.id));
    assert_eq!(shown["interview_round_list"][1], json!({ "round": 2 }));
    assert_eq!(shown["job_requirement_list"][0]["id"], json!(requirement.id));
    assert_eq!(shown["related_job_list"][0]["id"], json!(related.id));
    let expected = with(config, json!({ "cc": [person.id] }));
    assert_eq!(shown["interview_appointment_config"]["config"], expected);
    // Links are seen from the other side too.
    let other = company.server.get(&format!("/open-apis/hire/v1/jobs/{}/config", related.id)).await;
    assert_eq!(other.data()["job_config"]["related_job_list"][0]["id"], json!(job.id));
    let search = json!({ "id_list": [requirement.id] });
    let reply = company.server.post("/open-apis/hire/v1/job_requirements/search", search).await;
    assert_eq!(reply.data()["items"][0]["job_id_list"], json!([job.id]));
}

#[tokio::test]
async fn settings_that_are_not_chosen_are_not_looked_at() {
    let mut company = Company::start().await;
    let (job, person) = (company.described_job(), company.user());
    company.save().await;
    let body = json!({
        "update_option_list": [6], "recommended_evaluator_id_list": [person.id], "offer_apply_schema_id": "1",
        "offer_process_conf": "1", "jr_id_list": ["1"], "related_job_id_list": ["1"], "assessment_template_biz_id": "1",
        "interview_round_conf_list": [{ "interviewer_id_list": ["ou_1"], "round": 0 }],
    });
    let reply = update(&company, &job.id, body).await;
    assert_eq!(reply.data()["job_config"]["recommended_evaluator_list"][0]["id"], json!(person.id));
    assert_eq!(reply.data()["job_config"].get("interview_round_list"), None);
}

#[tokio::test]
async fn lists_that_may_be_empty_are_cleared() {
    let mut company = Company::start().await;
    let (job, person) = (company.described_job(), company.user());
    let requirement = company.requirement_for(&job);
    company.save().await;
    let body = json!({ "update_option_list": [6], "recommended_evaluator_id_list": [person.id] });
    let reply = update(&company, &job.id, body).await;
    assert_eq!(reply.data()["job_config"]["job_requirement_list"][0]["id"], json!(requirement.id));
    let reply = update(&company, &job.id, json!({ "update_option_list": [3, 4, 6, 8, 12] })).await;
    for cleared in ["recommended_evaluator_list", "job_requirement_list", "related_job_list"] {
        assert_eq!(reply.data()["job_config"].get(cleared), None, "{cleared}");
    }
}

#[tokio::test]
async fn bad_values_name_their_member() {
    let mut company = Company::start().await;
    let job = company.described_job().id;
    company.save().await;
    company.server.switch_on("onboard_registration_by_job").await;
    for (body, member) in [
        (json!({ "update_option_list": [] }), "update_option_list"),
        (json!({ "update_option_list": [1] }), "assessment_template_biz_id"),
        (json!({ "update_option_list": [1], "assessment_template_biz_id": "1" }), "assessment_template_biz_id"),
        (json!({ "update_option_list": [2] }), "offer_apply_schema_id"),
        (json!({ "update_option_list": [2], "offer_apply_schema_id": "1" }), "offer_apply_schema_id"),
        (json!({ "update_option_list": [3], "offer_process_conf": "1" }), "offer_process_conf"),
        (json!({ "update_option_list": [5] }), "interview_round_conf_list"),
        (json!({ "update_option_list": [5], "interview_round_conf_list": [{ "round": 0 }] }), "[0].round"),
        (
            json!({ "update_option_list": [5],
                "interview_round_conf_list": [{ "round": 1, "interviewer_id_list": ["ou_1"] }] }),
            "interview_round_conf_list[0].interviewer_id_list[0]",
        ),
        (
            json!({ "update_option_list": [6], "recommended_evaluator_id_list": ["ou_1"] }),
            "recommended_evaluator_id_list[0]",
        ),
        (json!({ "update_option_list": [8], "related_job_id_list": ["1"] }), "related_job_id_list[0]"),
        (json!({ "update_option_list": [9] }), "interview_appointment_config"),
        (
            json!({ "update_option_list": [9], "interview_appointment_config": { "config": { "address_id": "1" } } }),
            "config.address_id",
        ),
        (json!({ "update_option_list": [10] }), "interview_registration_schema_id"),
        (
            json!({ "update_option_list": [11], "onboard_registration_schema_id": "1" }),
            "onboard_registration_schema_id",
        ),
        (
            json!({ "update_option_list": [12], "portal_website_apply_form_schema_id": "1" }),
            "portal_website_apply_form_schema_id",
        ),
    ] {
        let reply = update(&company, &job, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(member), "{member}: {}", reply.text);
    }
    update(&company, &job, json!({ "update_option_list": [7] })).await.assert_error(400, 99_992_402);
    update(&company, "1", json!({ "update_option_list": [6] })).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn registration_forms_are_set_only_where_recruiters_choose_them() {
    let mut company = Company::start().await;
    let (job, form) = (company.described_job().id, company.registration_form().id);
    company.save().await;
    let chosen = |form: &str| json!({ "update_option_list": [10], "interview_registration_schema_id": form });
    for ignored in [form.as_str(), "1"] {
        let reply = update(&company, &job, chosen(ignored)).await;
        assert_eq!(reply.data()["job_config"].get("interview_registration"), None);
    }
    company.server.switch_on("interview_registration_by_job").await;
    let reply = update(&company, &job, chosen(&form)).await;
    let shown = &reply.data()["job_config"]["interview_registration"];
    assert_eq!(shown["schema_id"], json!(form));
    for read in ["config", "get_detail"] {
        let reply = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/{read}")).await;
        assert!(reply.text.contains(&form), "{}", reply.text);
    }
}

#[tokio::test]
async fn jobs_are_related_to_jobs_of_the_other_kind_and_a_real_one_to_one() {
    let mut company = Company::start().await;
    let real = [(), (), ()].map(|()| company.job().id);
    let ghosts = [(), ()].map(|()| company.job_with(json!({ "attribute": 2 })).id);
    company.save().await;
    let relate = |job: &str, related: Value| {
        let (company, job) = (&company, job.to_owned());
        async move { update(company, &job, json!({ "update_option_list": [8], "related_job_id_list": related })).await }
    };
    relate(&real[0], json!([real[1]])).await.assert_error(400, 1_002_620);
    relate(&ghosts[0], json!([ghosts[1]])).await.assert_error(400, 1_002_620);
    relate(&real[0], json!([ghosts[0], ghosts[1]])).await.assert_error(400, 1_002_621);
    relate(&ghosts[0], json!([real[0], real[1]])).await.data();
    relate(&ghosts[1], json!([real[1], real[2]])).await.assert_error(400, 1_002_621);
    relate(&ghosts[1], json!([real[2]])).await.data();
}

#[tokio::test]
async fn an_approval_flow_is_for_its_departments_and_those_below() {
    let mut company = Company::start().await;
    let [above, other] = [(), ()].map(|()| company.department());
    let below = company.department_below(&above);
    let [fits, does_not] =
        [&above, &other].map(|department| company.approval_template(json!({ "departments": [department.key()] })).id);
    let job = company.job_with(json!({ "department": below.key() })).id;
    company.save().await;
    let body = |flow: &str| json!({ "update_option_list": [3], "offer_process_conf": flow });
    update(&company, &job, body(&does_not)).await.assert_error(400, 1_002_611);
    let reply = update(&company, &job, body(&fits)).await;
    assert_eq!(reply.data()["job_config"]["offer_process_conf"]["id"], json!(fits));
    let reply = update(&company, &job, body("")).await;
    assert_eq!(reply.data()["job_config"].get("offer_process_conf"), None);
}

#[tokio::test]
async fn requirements_must_exist_and_be_approved_where_they_need_to_be() {
    let mut company = Company::start().await;
    let job = company.job().id;
    let (requirement, _) = company.job_requirement();
    company.save().await;
    let body = |id: &str| json!({ "update_option_list": [4], "jr_id_list": [id] });
    update(&company, &job, body("1")).await.assert_error(400, 1_002_703);
    company.server.switch_on("requirement_approval").await;
    // One from before the approvals has none, like those whose approval did not start.
    for status in ["NULL", "1", "2", "4", "5"] {
        let sql = format!("UPDATE job_requirements SET approval_status = {status} WHERE id = {}", requirement.id);
        company.server.execute_global(sql).await;
        update(&company, &job, body(&requirement.id)).await.assert_error(400, 1_002_002);
    }
    let approved = format!("UPDATE job_requirements SET approval_status = 3 WHERE id = {}", requirement.id);
    company.server.execute_global(approved).await;
    update(&company, &job, body(&requirement.id)).await.data();
    company.server.switch("requirement_approval", false).await;
    update(&company, &job, body(&requirement.id)).await.data();
}

#[tokio::test]
async fn closed_jobs_and_jobs_out_of_the_api_are_refused() {
    let mut company = Company::start().await;
    let job = company.job_with(json!({ "status": 2 })).id;
    company.save().await;
    let body = json!({ "update_option_list": [] });
    update(&company, &job, body.clone()).await.assert_error(400, 1_002_609);
    company.server.switch("sync_jobs", false).await;
    update(&company, "1", body).await.assert_error(400, 1_002_613);
}

#[tokio::test]
async fn changes_of_different_settings_at_once_both_count() {
    let mut company = Company::start().await;
    let (job, person) = (company.job().id, company.user());
    company.save().await;
    let round = json!([{ "round": 1, "interviewer_id_list": [person.id] }]);
    let replies = tokio::join!(
        update(&company, &job, json!({ "update_option_list": [6], "recommended_evaluator_id_list": [person.id] })),
        update(&company, &job, json!({ "update_option_list": [5], "interview_round_conf_list": round })),
    );
    assert_eq!((replies.0.code(), replies.1.code()), (0, 0));
    let read = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/config")).await;
    let config = &read.data()["job_config"];
    assert_eq!(config["recommended_evaluator_list"][0]["id"], json!(person.id));
    assert_eq!(config["interview_round_list"][0]["interviewer_list"][0]["id"], json!(person.id));
}

#[tokio::test]
async fn a_change_of_links_alone_is_an_update_of_the_job() {
    let mut company = Company::start().await;
    let (job, related) = (company.job(), company.job_with(json!({ "attribute": 2 })));
    let (requirement, _) = company.job_requirement();
    company.save().await;
    let updated_at = async || {
        let reply = company.server.get(&format!("/open-apis/hire/v1/jobs/{}", job.id)).await;
        reply.data()["job"]["update_time"].clone()
    };
    for (body, minutes) in [
        (json!({ "update_option_list": [4], "jr_id_list": [requirement.id] }), 1),
        (json!({ "update_option_list": [8], "related_job_id_list": [related.id] }), 2),
    ] {
        company.server.clock.advance(MINUTE);
        update(&company, &job.id, body.clone()).await.data();
        assert_eq!(updated_at().await, json!(NOW + minutes * MINUTE), "{body}");
    }
    company.server.clock.advance(MINUTE);
    let same = json!({
        "update_option_list": [4, 8], "jr_id_list": [requirement.id], "related_job_id_list": [related.id],
    });
    update(&company, &job.id, same).await.data();
    assert_eq!(updated_at().await, json!(NOW + 2 * MINUTE), "nothing changed");
}
