//! `GET /hire/v1/offer_approval_templates`

use serde_json::{Value, json};

use crate::{company::Company, harness::Reply, sample::Sample};

const PATH: &str = "/open-apis/hire/v1/offer_approval_templates";

pub fn sample(company: &mut Company) -> Sample {
    for _ in 0..2 {
        let department = company.department();
        company.approval_template(json!({ "departments": [department.key()], "remark": "直属上级" }));
    }
    Sample::new()
}

fn members<'r>(reply: &'r Reply, member: &str) -> Vec<&'r Value> {
    reply.data()["items"].as_array().expect("items").iter().map(|item| &item[member]).collect()
}

#[tokio::test]
async fn a_flow_is_shown_with_its_departments_in_the_form_of_the_call() {
    let mut company = Company::start().await;
    let department = company.department();
    let members =
        json!({ "departments": [department.key()], "remark": "直属上级", "created_at": 1_628_512_038_000_i64 });
    let flow = company.approval_template(members);
    company.save().await;
    let reply = company.server.get(PATH).await;
    let shown = &reply.data()["items"][0];
    assert_eq!((&shown["id"], &shown["create_time"]), (&json!(flow.id), &json!("1628512038000")));
    assert_eq!(shown["remark"], "直属上级");
    assert!(shown["name"]["zh_cn"].is_string() && shown["name"]["en_us"].is_string());
    let listed = &shown["department_list"][0];
    assert_eq!(listed["id"], department.admin_id());
    assert!(listed["name"].is_string() && listed["en_name"].is_string());
    let reply = company.server.get(&format!("{PATH}?department_id_type=open_department_id")).await;
    assert_eq!(reply.data()["items"][0]["department_list"][0]["id"], department.id);
}

#[tokio::test]
async fn active_flows_are_listed_oldest_first() {
    let mut company = Company::start().await;
    let [newer, older] = [2, 1].map(|time| company.approval_template(json!({ "created_at": time })));
    company.approval_template(json!({ "active": false, "created_at": 3 }));
    company.save().await;
    let reply = company.server.get(PATH).await;
    assert_eq!(members(&reply, "id"), [&json!(older.id), &json!(newer.id)]);
    assert!(reply.data()["items"].as_array().expect("items").iter().all(|item| item.get("department_list").is_none()));
}

#[tokio::test]
async fn a_page_of_more_than_200_is_a_bad_parameter() {
    let company = Company::start().await;
    company.server.get(&format!("{PATH}?page_size=200")).await.data();
    company.server.get(&format!("{PATH}?page_size=201")).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn a_flow_of_the_list_is_accepted_as_the_setting_of_a_job() {
    let mut company = Company::start().await;
    let job = company.job();
    company.approval_template(json!({}));
    company.save().await;
    let reply = company.server.get(PATH).await;
    let flow = members(&reply, "id")[0].clone();
    let path = format!("/open-apis/hire/v1/jobs/{}", job.id);
    let chosen = json!({ "update_option_list": [3], "offer_process_conf": flow });
    company.server.post(&format!("{path}/update_config"), chosen).await.data();
    let config = company.server.get(&format!("{path}/config")).await;
    assert_eq!(config.data()["job_config"]["offer_process_conf"]["id"], flow);
}
