//! <https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/recruiter>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::job::JobManager};
use hire_types::id::{JobId, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobRecruiterPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobRecruiterQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobRecruiterData {
    pub info: Option<JobManager>,
}

crate::endpoint! {
    /// The people who work on a job.
    Get "/open-apis/hire/v1/jobs/:job_id/recruiter" => GetJobRecruiter {
        name: "job/recruiter",
        document: "https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/recruiter",
        limits: [PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "success",
        path: GetJobRecruiterPath, query: GetJobRecruiterQuery, body: Empty, data: GetJobRecruiterData,
        errors: GetJobRecruiterError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            JobUnknown = 1_002_601 @ 400 "职位不存在",
        }
    }
}
