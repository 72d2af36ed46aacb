//! Job requirements.

crate::sample::samples! {
    use hire_api::job_requirement;
    list_by_id::ListRequirementsById,
    list::ListRequirements,
    create::CreateRequirement,
    update::UpdateRequirement,
    delete::DeleteRequirement,
}

use serde_json::{Value, json};

use crate::harness::Server;

/// A requirement as a search shows it.
async fn item(server: &Server, id: &str) -> Value {
    let reply = server.post("/open-apis/hire/v1/job_requirements/search", json!({ "id_list": [id] })).await;
    reply.data()["items"][0].clone()
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value[member].as_str().expect("text")
}
