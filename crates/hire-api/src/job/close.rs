//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/close>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::JobId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CloseJobPath {
    pub job_id: JobId,
}

crate::endpoint! {
    /// Closes a job.
    Post "/open-apis/hire/v1/jobs/:job_id/close" => CloseJob {
        name: "job/close",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/close",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: CloseJobPath, query: Empty, body: Empty, data: Empty,
        errors: CloseJobError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            JobClosed = 1_002_609 @ 400 "职位已关闭",
        }
    }
}
