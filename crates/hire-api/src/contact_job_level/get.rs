//! <https://open.feishu.cn/document/server-docs/contact-v3/job_level/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::directory::ContactJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobLevelPath {
    pub job_level_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobLevelData {
    pub job_level: Option<ContactJobLevel>,
}

crate::endpoint! {
    /// A job level.
    Get "/open-apis/contact/v3/job_levels/:job_level_id" => GetJobLevel {
        name: "contact.job_level/get",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_level/get",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_level:readonly", "contact:job_level", "contact:contact:readonly_as_app"], ok: "success",
        path: GetJobLevelPath, query: Empty, body: Empty, data: GetJobLevelData,
        errors: GetJobLevelError {
            LevelUnknown = 42301 @ 404 "job level not exist",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
