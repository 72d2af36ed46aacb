//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/batch_update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{reference::UserRef, shapes::job::JobManager};
use hire_types::{
    id::{JobId, UserIdType},
    job::JobManagerUpdate,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobManagersPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobManagersQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobManagersBody {
    pub recruiter_id: Option<UserRef>,
    pub assistant_id_list: Option<Vec<UserRef>>,
    pub hiring_manager_id_list: Option<Vec<UserRef>>,
    pub update_option_list: Vec<JobManagerUpdate>,
    /// The creator.
    pub creator_id: Option<UserRef>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateJobManagersData {
    pub job_manager: Option<JobManager>,
}

crate::endpoint! {
    /// Replaces the people who work on a job.
    Post "/open-apis/hire/v1/jobs/:job_id/managers/batch_update" => UpdateJobManagers {
        name: "job_manager/batch_update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/batch_update",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: UpdateJobManagersPath, query: UpdateJobManagersQuery, body: UpdateJobManagersBody, data: UpdateJobManagersData,
        errors: UpdateJobManagersError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ConcurrentUpdate = 1_002_619 @ 400 "并发冲突",
        }
    }
}
