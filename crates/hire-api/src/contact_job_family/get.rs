//! <https://open.feishu.cn/document/server-docs/contact-v3/job_family/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::directory::KnownLocaleJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobFamilyPath {
    pub job_family_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobFamilyData {
    pub job_family: Option<KnownLocaleJobFamily>,
}

crate::endpoint! {
    /// A job family.
    Get "/open-apis/contact/v3/job_families/:job_family_id" => GetJobFamily {
        name: "contact.job_family/get",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_family/get",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_family:readonly", "contact:job_family", "contact:contact:readonly_as_app"], ok: "success",
        path: GetJobFamilyPath, query: Empty, body: Empty, data: GetJobFamilyData,
        errors: GetJobFamilyError {
            FamilyUnknown = 42404 @ 404 "job family not exist",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
