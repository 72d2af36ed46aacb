//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/resume_source/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page};
use hire_types::{application::ResumeSourceTypeText, common::EnabledStatus, id::ResumeSourceId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListResumeSourcesQuery {
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_page_size() -> i32 {
    1000
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ResumeSource {
    pub id: ResumeSourceId,
    pub zh_name: Option<String>,
    pub en_name: Option<String>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    pub resume_source_type: Option<ResumeSourceTypeText>,
}

crate::endpoint! {
    /// The sources of resumes.
    Get "/open-apis/hire/v1/resume_sources" => ListResumeSources {
        name: "resume_source/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/resume_source/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "success",
        path: Empty, query: ListResumeSourcesQuery, body: Empty, data: Page<ResumeSource>,
        errors: ListResumeSourcesError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
