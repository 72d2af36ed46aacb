use hire_api::job_requirement::{ListRequirementsById, list_by_id::Requirements};

use crate::http::{Answer, Call};

pub async fn list(_call: Call<ListRequirementsById>) -> Answer<ListRequirementsById> {
    Ok(Requirements { items: vec![] })
}
