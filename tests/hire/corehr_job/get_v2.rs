//! `GET /corehr/v2/jobs/:job_id`

use serde_json::{Value, json};

use super::create::created;
use crate::{
    company::Company,
    harness::{APP, UNKNOWN_ID},
    sample::Sample,
};

const PATH: &str = "/open-apis/corehr/v2/jobs";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_id", company.hr_job().id)
}

/// The permission of the field alone, whatever other scopes the app has.
#[tokio::test]
async fn levels_are_shown_to_apps_with_the_scope_of_the_field() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    let job = created(&company.server, "工程师", json!({ "job_level_id_list": [level.corehr_id] })).await;
    let batch = format!("{PATH}/batch_get");
    let (list, get) = (format!("{PATH}?page_size=10"), format!("{PATH}/{job}"));
    let by_id = json!({ "job_ids": [job], "fields": ["job_level"] });
    let shown = [
        company.server.get(&list).await.data()["items"][0]["job_level_id_list"].clone(),
        company.server.get(&get).await.data()["job"]["job_level_id_list"].clone(),
        company.server.post(&batch, by_id.clone()).await.data()["items"][0]["job_level_id_list"].clone(),
    ];
    assert_eq!(shown, [(); 3].map(|()| json!([level.corehr_id])));
    company
        .server
        .execute_global(format!(
            "DELETE FROM app_scopes WHERE app_id = '{APP}' AND scope = 'corehr:job.job_level:read'"
        ))
        .await;
    for reply in [
        company.server.get(&list).await.data()["items"][0].clone(),
        company.server.get(&get).await.data()["job"].clone(),
        company.server.post(&batch, by_id).await.data()["items"][0].clone(),
    ] {
        assert_eq!((&reply["id"], reply.get("job_level_id_list")), (&json!(job), None::<&Value>));
    }
}

#[tokio::test]
async fn unknown_jobs_are_1160001() {
    let company = Company::start().await;
    for id in [UNKNOWN_ID, "x"] {
        let reply = company.server.get(&format!("{PATH}/{id}")).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], "param is invalid: job_id: unknown id");
    }
}
