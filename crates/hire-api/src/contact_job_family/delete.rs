//! <https://open.feishu.cn/document/server-docs/contact-v3/job_family/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteJobFamilyPath {
    pub job_family_id: String,
}

crate::endpoint! {
    /// Deletes a job family.
    Delete "/open-apis/contact/v3/job_families/:job_family_id" => DeleteJobFamily {
        name: "contact.job_family/delete",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_family/delete",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_family"], ok: "success",
        path: DeleteJobFamilyPath, query: Empty, body: Empty, data: Empty,
        errors: DeleteJobFamilyError {
            FamilyHasChildren = 42411 @ 400 "job family has child can not delete",
            FamiliesLocked = 42403 @ 400 "job family tenant lock fail",
            FamilyUnknown = 42402 @ 404 "job family not exist",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
