//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::corehr::CorehrJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetHrJobFamilyPath {
    pub job_family_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetHrJobFamilyData {
    pub job_family: Option<CorehrJobFamily>,
}

crate::endpoint! {
    /// A job family of core HR.
    Get "/open-apis/corehr/v1/job_families/:job_family_id" => GetHrJobFamily {
        name: "corehr.job_family/get",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job_family:read", "corehr:corehr", "corehr:job_family:write"], ok: "success",
        path: GetHrJobFamilyPath, query: Empty, body: Empty, data: GetHrJobFamilyData,
        errors: GetHrJobFamilyError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
