//! <https://open.feishu.cn/document/corehr-v1/job-management/job_grade/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocalizedText};
use hire_types::id::JobGradeId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobGradeQuery {
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobGradeBody {
    #[schemars(range(min = 0, max = 99_999))]
    pub grade_order: i32,
    /// The code that the company gave it.
    pub code: Option<String>,
    #[schemars(length(min = 0, max = 2))]
    pub names: Vec<StatedLocalizedText>,
    #[schemars(length(min = 0, max = 2))]
    pub descriptions: Option<Vec<StatedLocalizedText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateJobGradeData {
    pub grade_id: Option<JobGradeId>,
}

crate::endpoint! {
    /// Creates a job grade.
    Post "/open-apis/corehr/v2/job_grades" => CreateJobGrade {
        name: "corehr.job_grade/create.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/job_grade/create",
        limits: [PerSecond(3)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:job_grade:write"], ok: "success",
        path: Empty, query: CreateJobGradeQuery, body: CreateJobGradeBody, data: CreateJobGradeData,
        errors: CreateJobGradeError {
            Parameter = 1_160_001 @ 400 "param is invalid",
            System = 1_160_000 @ 500 "system error",
        }
    }
}
