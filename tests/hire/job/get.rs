//! `GET /hire/v1/jobs/:job_id`

use serde_json::json;

use crate::{
    company::Company,
    harness::{NOW, Server},
    sample::{Entry, Sample},
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_id", company.described_job().id)
}

#[tokio::test]
async fn a_job_is_shown_with_the_names_of_what_it_refers_to() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::job::GetJob, sample).call(&mut company);
    company.save().await;
    let reply = call.send(&company.server, &company.token).await;
    let job = &reply.data()["job"];
    for (member, expected) in [
        ("description", json!("负责后端研发")),
        ("requirement", json!("熟悉后端研发")),
        ("active_status", json!(1)),
        ("job_attribute", json!(1)),
        ("head_count", json!(3)),
        ("experience", json!(4)),
        ("required_degree", json!(6)),
        ("min_salary", json!(20)),
        ("max_salary", json!(40)),
        ("process_type", json!(1)),
        ("expiry_time", json!(4_000_000_000_000_i64)),
        ("expiry_timestamp", json!("4000000000000")),
        ("recruitment_type", json!({ "id": "101", "zh_name": "全职", "en_name": "Full-time", "active_status": 1 })),
        ("highlight_list", json!([{ "id": "6732430418202593547", "zh_name": "下午茶", "en_name": "Afternoon tea" }])),
    ] {
        assert_eq!(job[member], expected, "{member}");
    }
    let names = ["department", "min_job_level", "max_job_level", "job_category", "job_type"];
    for member in names {
        assert!(job[member]["zh_name"].as_str().is_some_and(|name| name.starts_with("名称")), "{member}: {job}");
    }
    for member in ["job_function", "subject"] {
        assert!(job[member]["name"]["en_us"].as_str().is_some_and(|name| name.starts_with("Name")), "{member}: {job}");
    }
    assert_eq!(job["create_time"].to_string(), job["create_timestamp"].as_str().expect("a time"));
    assert_eq!(job["update_time"].to_string(), job["update_timestamp"].as_str().expect("a time"));
    let major = &job["target_major_list"][0];
    assert!(major["id"].as_str().is_some_and(|code| code.starts_with("MDMJ")), "{job}");
}

#[tokio::test]
async fn the_cities_are_those_of_the_addresses_each_once() {
    let mut company = Company::start().await;
    let (near, far) = (company.city(), company.city());
    let addresses = [&far, &near, &far].map(|city| company.address_in(city).key().to_owned());
    let job = company.job_with(json!({ "addresses": addresses }));
    company.save().await;
    let reply = company.server.get(&format!("/open-apis/hire/v1/jobs/{}", job.id)).await;
    let shown = &reply.data()["job"];
    assert_eq!(shown["city"]["city_code"], json!(far));
    let codes: Vec<_> =
        shown["city_list"].as_array().expect("cities").iter().map(|city| city["code"].clone()).collect();
    assert_eq!(codes, [json!(far), json!(near)]);
}

#[tokio::test]
async fn a_job_is_closed_from_its_expiry_on() {
    let mut company = Company::start().await;
    let jobs = [NOW, NOW + 1].map(|end| company.job_with(json!({ "expires_at": end })).id);
    company.save().await;
    let mut statuses = Vec::new();
    for job in jobs {
        let reply = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}")).await;
        statuses.push(reply.data()["job"]["active_status"].clone());
    }
    assert_eq!(statuses, [2, 1]);
}

#[tokio::test]
async fn an_unknown_job_is_404_with_1002601() {
    let server = Server::empty().await;
    for id in ["7100000000000000999", "x"] {
        server.get(&format!("/open-apis/hire/v1/jobs/{id}")).await.assert_error(404, 1_002_601);
    }
}
