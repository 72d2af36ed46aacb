//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/list>

use hire_types::hiring::LockStatus;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::{
    Empty,
    id::{ApplicationId, JobId, JobProcessId, StageId, TalentId},
    page::Page,
    wire_enum,
};

wire_enum! {
    /// Which applications are listed.
    pub enum ActiveFilter: str {
        Active = "1" ("活跃投递", "active"),
        Inactive = "2" ("非活跃投递", "not active"),
        All = "3" ("全部", "all"),
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListApplicationsQuery {
    pub process_id: Option<JobProcessId>,
    pub stage_id: Option<StageId>,
    pub talent_id: Option<TalentId>,
    pub active_status: Option<ActiveFilter>,
    pub job_id: Option<JobId>,
    pub lock_status: Option<Vec<LockStatus>>,
    pub page_token: Option<String>,
    #[serde(default = "ten")]
    #[schemars(extend("x-max" = 200))]
    pub page_size: i32,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_start_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_end_time: Option<String>,
}

const fn ten() -> i32 {
    10
}

crate::endpoint! {
    /// The ids of applications, the latest update first.
    Get "/open-apis/hire/v1/applications" => ListApplications {
        name: "application/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:application:readonly", "hire:application"], ok: "ok",
        path: Empty, query: ListApplicationsQuery, body: Empty, data: Page<ApplicationId>,
        errors: ListApplicationsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
