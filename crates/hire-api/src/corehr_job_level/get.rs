//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::corehr::CorehrJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetHrJobLevelPath {
    pub job_level_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetHrJobLevelData {
    pub job_level: Option<CorehrJobLevel>,
}

crate::endpoint! {
    /// A job level of core HR.
    Get "/open-apis/corehr/v1/job_levels/:job_level_id" => GetHrJobLevel {
        name: "corehr.job_level/get",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job_level:read", "corehr:corehr", "corehr:job_level:write"], ok: "success",
        path: GetHrJobLevelPath, query: Empty, body: Empty, data: GetHrJobLevelData,
        errors: GetHrJobLevelError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
