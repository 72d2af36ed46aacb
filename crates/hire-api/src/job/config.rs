//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/config>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::job::JobConfig};
use hire_types::id::{AdminUserIdType, JobId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobConfigPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobConfigQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobConfigData {
    pub job_config: Option<JobConfig>,
}

crate::endpoint! {
    /// The settings of a job.
    Get "/open-apis/hire/v1/jobs/:job_id/config" => GetJobConfig {
        name: "job/config",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/config",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "ok",
        path: GetJobConfigPath, query: GetJobConfigQuery, body: Empty, data: GetJobConfigData,
        errors: GetJobConfigError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
