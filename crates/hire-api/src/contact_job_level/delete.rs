//! <https://open.feishu.cn/document/server-docs/contact-v3/job_level/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteJobLevelPath {
    pub job_level_id: String,
}

crate::endpoint! {
    /// Deletes a job level.
    Delete "/open-apis/contact/v3/job_levels/:job_level_id" => DeleteJobLevel {
        name: "contact.job_level/delete",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_level/delete",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_level"], ok: "success",
        path: DeleteJobLevelPath, query: Empty, body: Empty, data: Empty,
        errors: DeleteJobLevelError {
            LevelUnknown = 42301 @ 404 "job level not exist",
            LevelsLocked = 42302 @ 400 "job level tenant lock fail",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
