//! `GET /hire/v1/jobs/:job_id/get_detail`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let job = company.described_job();
    company.requirement_for(&job);
    Sample::new().path("job_id", job.id)
}

#[tokio::test]
async fn the_details_agree_with_the_older_answers() {
    let mut company = Company::start().await;
    let job = company.described_job();
    let requirement = company.requirement_for(&job);
    company.save().await;
    let server = &company.server;
    let path = format!("/open-apis/hire/v1/jobs/{}", job.id);
    let (detail, old) = (server.get(&format!("{path}/get_detail")).await, server.get(&path).await);
    let (detail, old) = (&detail.data()["job_detail"], &old.data()["job"]);
    let basic = &detail["basic_info"];
    for same in [
        "id",
        "title",
        "description",
        "code",
        "requirement",
        "active_status",
        "head_count",
        "experience",
        "min_salary",
        "max_salary",
        "required_degree",
        "city_list",
        "job_attribute",
        "process_type",
        "process_id",
        "job_function",
        "subject",
    ] {
        assert_eq!(basic[same], old[same], "{same}");
    }
    for (member, former) in [
        ("create_time", "create_timestamp"),
        ("update_time", "update_timestamp"),
        ("expiry_time", "expiry_timestamp"),
        ("creator_id", "create_user_id"),
    ] {
        assert_eq!(basic[member], old[former], "{member}");
    }
    for renamed in ["recruitment_type", "department", "min_job_level", "max_job_level", "job_category", "job_type"] {
        let name = json!({ "zh_cn": old[renamed]["zh_name"], "en_us": old[renamed]["en_name"] });
        assert_eq!((&basic[renamed]["id"], &basic[renamed]["name"]), (&old[renamed]["id"], &name), "{renamed}");
    }
    assert_eq!(basic["process_name"], json!({ "zh_cn": old["process_name"], "en_us": old["process_en_name"] }));
    assert_eq!(basic["storefront_mode"], 1);

    let people = server.get(&format!("{path}/recruiter")).await;
    let people = &people.data()["info"];
    assert_eq!(detail["recruiter"]["id"], people["recruiter_id"]);
    let ids = |list: &serde_json::Value| {
        json!(list.as_array().expect("a list").iter().map(|person| person["id"].clone()).collect::<Vec<_>>())
    };
    assert_eq!(ids(&detail["hiring_manager_list"]), people["hiring_manager_id_list"]);
    assert_eq!(ids(&detail["assistant_list"]), people["assistant_id_list"]);
    assert_eq!(detail["address_list"].as_array().map(Vec::len), Some(2));
    assert_eq!(detail["address_list"][0]["city"], basic["city_list"][0]);
    assert_eq!(detail["job_requirement_list"][0]["id"], json!(requirement.id));
    assert!(detail["job_requirement_list"][0]["department_id"].is_string());
    let config = server.get(&format!("{path}/config")).await;
    assert_eq!(detail["job_config"]["offer_apply_schema"], config.data()["job_config"]["offer_apply_schema"]);
}

#[tokio::test]
async fn an_unknown_job_is_404_with_1002601() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/jobs/1/get_detail").await.assert_error(404, 1_002_601);
}
