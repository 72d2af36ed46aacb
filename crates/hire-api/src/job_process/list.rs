//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_process/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::application::Stage};
use hire_types::{hiring::ProcessType, id::JobProcessId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobProcessesQuery {
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobProcesses {
    pub id: JobProcessId,
    pub zh_name: Option<String>,
    pub en_name: Option<String>,
    pub r#type: Option<ProcessType>,
    pub stage_list: Option<Vec<Stage>>,
}

crate::endpoint! {
    /// The hiring processes and their stages.
    Get "/open-apis/hire/v1/job_processes" => ListJobProcesses {
        name: "job_process/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_process/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job_process:readonly"], ok: "success",
        path: Empty, query: ListJobProcessesQuery, body: Empty, data: Page<JobProcesses>,
        errors: ListJobProcessesError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
