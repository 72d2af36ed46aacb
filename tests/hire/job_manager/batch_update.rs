//! `POST /hire/v1/jobs/:job_id/managers/batch_update`

use serde_json::{Value, json};

use crate::{
    company::{Company, Entity},
    harness::{NOW, Reply},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (job, one, two) = (company.described_job(), company.user(), company.user());
    Sample::new().path("job_id", job.id).body(json!({
        "recruiter_id": one.id, "assistant_id_list": [two.id], "hiring_manager_id_list": [one.id],
        "update_option_list": [1, 2, 3], "creator_id": two.id,
    }))
}

async fn update(company: &Company, job: &str, body: Value) -> Reply {
    company.server.post(&format!("/open-apis/hire/v1/jobs/{job}/managers/batch_update"), body).await
}

/// A job of the first of three people.
async fn ready() -> (Company, String, [Entity; 3]) {
    let mut company = Company::start().await;
    let people = [(), (), ()].map(|()| company.user());
    let first = people[0].key().to_owned();
    let members = json!({ "recruiter": first, "hiring_managers": [first], "assistants": [first], "updated_at": 5 });
    let job = company.job_with(members).id;
    company.save().await;
    (company, job, people)
}

#[tokio::test]
async fn chosen_roles_are_replaced_and_the_others_stay() {
    let (company, job, [one, two, three]) = ready().await;
    let body = json!({
        "update_option_list": [3], "hiring_manager_id_list": [three.id, two.id, three.id], "recruiter_id": two.id,
        "assistant_id_list": ["ou_unknown"],
    });
    let expected = json!({ "job_manager": {
        "id": job, "recruiter_id": one.id, "hiring_manager_id_list": [three.id, two.id], "assistant_id_list": [one.id],
    } });
    assert_eq!(*update(&company, &job, body).await.data(), expected);
    let shown = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/recruiter")).await;
    assert_eq!(shown.data()["info"], expected["job_manager"]);
    let shown = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}")).await;
    assert_eq!(shown.data()["job"]["update_time"], NOW);
}

#[tokio::test]
async fn a_chosen_role_needs_people_who_are_known() {
    let (company, job, [one, ..]) = ready().await;
    for (body, member) in [
        (json!({ "update_option_list": [] }), "update_option_list"),
        (json!({ "update_option_list": [1] }), "recruiter_id"),
        (json!({ "update_option_list": [2], "assistant_id_list": [] }), "assistant_id_list"),
        (json!({ "update_option_list": [3], "hiring_manager_id_list": [one.id, "ou_1"] }), "hiring_manager_id_list[1]"),
        (json!({ "update_option_list": [1], "recruiter_id": one.id, "creator_id": "ou_1" }), "creator_id"),
    ] {
        let reply = update(&company, &job, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(member), "{member}: {}", reply.text);
    }
    update(&company, "1", json!({ "update_option_list": [1], "recruiter_id": one.id }))
        .await
        .assert_error(400, 1_002_002);
    update(&company, &job, json!({ "update_option_list": [4] })).await.assert_error(400, 99_992_402);
}

#[tokio::test]
async fn updates_of_different_roles_at_once_both_count() {
    let (company, job, [_, two, three]) = ready().await;
    let replies = tokio::join!(
        update(&company, &job, json!({ "update_option_list": [1], "recruiter_id": two.id })),
        update(&company, &job, json!({ "update_option_list": [2], "assistant_id_list": [three.id] })),
    );
    assert_eq!((replies.0.code(), replies.1.code()), (0, 0));
    let shown = company.server.get(&format!("/open-apis/hire/v1/jobs/{job}/recruiter")).await;
    let info = &shown.data()["info"];
    assert_eq!((&info["recruiter_id"], &info["assistant_id_list"]), (&json!(two.id), &json!([three.id])));
}
