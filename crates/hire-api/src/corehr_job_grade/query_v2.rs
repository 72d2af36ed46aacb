//! <https://open.feishu.cn/document/corehr-v1/job-management/job_grade/query>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::common::LocalizedText};
use hire_types::id::JobGradeId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryJobGradesQuery {
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 100))]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryJobGradesBody {
    #[schemars(length(min = 0, max = 100))]
    pub ids: Option<Vec<String>>,
    #[schemars(length(min = 0, max = 100))]
    pub codes: Option<Vec<String>>,
    pub active: Option<bool>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobGrade {
    pub job_grade_id: Option<JobGradeId>,
    pub grade_order: Option<i64>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub names: Option<Vec<LocalizedText>>,
    pub descriptions: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
}

crate::endpoint! {
    /// Job grades by their ids or codes, or all of them.
    Post "/open-apis/corehr/v2/job_grades/query" => QueryJobGrades {
        name: "corehr.job_grade/query.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/job_grade/query",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job_grade:read", "corehr:job_grade:write", "corehr:corehr"], ok: "success",
        path: Empty, query: QueryJobGradesQuery, body: QueryJobGradesBody, data: Page<JobGrade>,
        errors: QueryJobGradesError {
            Timeout = 1_161_204 @ 503 "Request timeout",
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
