//! `POST /corehr/v2/job_grades`

use serde_json::json;

use crate::{
    company::Company,
    sample::{Entry, Sample},
};

pub fn sample(company: &mut Company) -> Sample {
    // create the data that the request needs, and state all of its members
    Sample::new().body(json!({}))
}

#[tokio::test]
async fn the_response_is_as_documented() {
    let mut company = Company::start().await;
    let call = Entry::new(hire_api::corehr_job_grade::CreateJobGrade, sample).call(&mut company);
    company.save().await;
    let reply = call.send(&company.server, &company.token).await;
    assert_eq!(*reply.data(), json!("what the document shows"));
}
