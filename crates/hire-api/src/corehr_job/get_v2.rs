//! <https://open.feishu.cn/document/corehr-v1/job-management/job/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::corehr::ShownCorehrJob};
use hire_types::id::HrJobId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetHrJobPath {
    pub job_id: HrJobId,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetHrJobData {
    pub job: Option<ShownCorehrJob>,
}

crate::endpoint! {
    /// A core HR job.
    Get "/open-apis/corehr/v2/jobs/:job_id" => GetHrJob {
        name: "corehr.job/get.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/job/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job.only:read", "corehr:job:read", "corehr:corehr", "corehr:job:write"], ok: "success",
        path: GetHrJobPath, query: Empty, body: Empty, data: GetHrJobData,
        errors: GetHrJobError {
            Timeout = 1_161_204 @ 503 "Interface timeout",
            RateLimited = 1_161_604 @ 429 "Interface rate limited",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
