//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::job::Job};
use hire_types::id::{AdminUserIdType, DepartmentIdType, JobFamilyIdType, JobId, JobLevelIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobData {
    pub job: Option<Job>,
}

crate::endpoint! {
    /// A job. Superseded by its details.
    Get "/open-apis/hire/v1/jobs/:job_id" => GetJob {
        name: "job/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/get",
        limits: [PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "success",
        path: GetJobPath, query: GetJobQuery, body: Empty, data: GetJobData,
        errors: GetJobError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            JobUnknown = 1_002_601 @ 404 "职位不存在",
        }
    }
}
