//! `POST /hire/v1/offers`

mod application;
mod attachments;
mod corehr;
mod custom;
mod errors;
mod fields;
mod form;
mod ids;
mod organisation;
mod people;
mod response;
mod salary;
mod schema;

use serde_json::{Value, json};

use super::with;
use crate::{
    company::{Company, hiring::Stage},
    harness::{Server, id},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/hire/v1/offers";

/// Applications in the offer stage, by the form of their job.
pub const BARE: i64 = 430_000_001;
pub const STANDARD: i64 = 430_000_011;
const STRICT: i64 = 430_000_021;
pub const FORMULA: i64 = 430_000_031;
pub const CAMPUS: i64 = 430_000_041;

/// The talent of all of them.
pub const APPLICANT: i64 = 420_000_009;

/// The pinned open_id of chen-ming.
pub const CHEN_MING: &str = "ou_7e570000000000000000000000000001";
const RD: &str = "od-7e570000000000000000000000000002";

/// Names everything that an offer can name.
pub fn sample(company: &mut Company) -> Sample {
    let application = company.talent().with_application(Stage::Offer).apply().application;
    let body = json!({ "application_id": application.id, "offer_type": 1 });
    Sample::new().body(with(body, content(company)))
}

/// The content of an offer, with everything that it can name.
pub fn content(company: &mut Company) -> Value {
    let (form, level, address) = (company.offer_form(), company.job_level(), company.address());
    json!({
        "schema_id": form.schema_id,
        "basic_info": {
            "department_id": company.department().id,
            "leader_user_id": company.user().id,
            "owner_user_id": company.user().id,
            "operator_user_id": company.user().id,
            "employment_job_id": company.hr_job().id,
            "employee_type_id": company.employee_type().id,
            "job_family_id": company.job_family().id,
            "job_grade_id": company.job_grade(&level).id,
            "job_level_id": level.id,
            "probation_month": 3,
            "contract_period": { "period_type": 1, "period": 3 },
            "expected_onboard_date": "{\"date\":\"2024-07-01\"}",
            "onboard_address_id": address.id,
            "work_address_id": address.id,
            "job_requirement_id": company.job_requirement().0.id,
            "attachment_id_list": [company.retired_attachment().id],
            "common_attachment_id_list": [company.attachment().id],
            "position_id": company.position().id,
            "pathway_id": company.pathway().id,
        },
        "customized_info_list": [{ "id": form.note, "value": "x" }],
    })
}

/// The members that the document requires.
pub fn request(application: i64) -> Value {
    json!({
        "application_id": id(application),
        "basic_info": {
            "department_id": RD,
            "leader_user_id": CHEN_MING,
            "owner_user_id": CHEN_MING,
            "operator_user_id": CHEN_MING,
        },
    })
}

/// A request with `change` laid over its `basic_info`.
fn with_basics(application: i64, change: Value) -> Value {
    with(request(application), json!({ "basic_info": change }))
}

/// The members that the form "standard" requires: its salary module requires a basic salary.
pub fn standard(change: Value) -> Value {
    let salary = json!({ "salary_info": { "currency": "CNY", "basic_salary": "30000" } });
    with(with(request(STANDARD), salary), change)
}

/// The offer of an application as its own operation shows it.
pub async fn offer_of(server: &Server, application: i64) -> Value {
    let reply = server.get(&format!("/open-apis/hire/v1/applications/{}/offer", id(application))).await;
    reply.data()["offer"].clone()
}

async fn offers(server: &Server) -> i64 {
    server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1").await
}
