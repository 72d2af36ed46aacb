//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/get-2>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::job::JobManager};
use hire_types::id::{AdminUserIdType, JobId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobManagersPath {
    pub job_id: JobId,
    pub manager_id: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobManagersQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobManagersData {
    pub info: Option<JobManager>,
}

crate::endpoint! {
    /// The people who work on a job. Superseded by `job/recruiter`.
    Get "/open-apis/hire/v1/jobs/:job_id/managers/:manager_id" => GetJobManagers {
        name: "job_manager/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/get-2",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "success",
        path: GetJobManagersPath, query: GetJobManagersQuery, body: Empty, data: GetJobManagersData,
        errors: GetJobManagersError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
