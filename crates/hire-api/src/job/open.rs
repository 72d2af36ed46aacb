//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/open>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::JobId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OpenJobPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OpenJobBody {
    #[schemars(extend("x-unit" = "ms"))]
    pub expiry_time: Option<i64>,
    pub is_never_expired: bool,
}

crate::endpoint! {
    /// Opens a closed job again.
    Post "/open-apis/hire/v1/jobs/:job_id/open" => OpenJob {
        name: "job/open",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/open",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: OpenJobPath, query: Empty, body: OpenJobBody, data: Empty,
        errors: OpenJobError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            JobUnknown = 1_002_601 @ 400 "职位不存在",
            SyncSwitchOff = 1_002_613 @ 400 "未开启「通过 API 同步职位」",
            JobAlreadyOpen = 1_002_616 @ 400 "职位已经被重启",
        }
    }
}
