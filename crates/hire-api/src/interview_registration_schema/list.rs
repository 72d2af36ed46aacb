//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/interview-settings/list-3>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::form::RegistrationField};
use hire_types::id::RegistrationFormId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListInterviewRegistrationSchemasQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 10))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewRegistrationSchema {
    pub id: RegistrationFormId,
    pub name: Option<String>,
    pub is_used_as_interview: Option<bool>,
    pub object_list: Option<Vec<RegistrationField>>,
}

crate::endpoint! {
    /// The registration forms of interviews.
    Get "/open-apis/hire/v1/interview_registration_schemas" => ListInterviewRegistrationSchemas {
        name: "interview_registration_schema/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/interview-settings/list-3",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:interview:readonly", "hire:interview"], ok: "ok",
        path: Empty, query: ListInterviewRegistrationSchemasQuery, body: Empty, data: Page<InterviewRegistrationSchema>,
        errors: ListInterviewRegistrationSchemasError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
