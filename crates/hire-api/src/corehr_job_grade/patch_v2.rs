//! <https://open.feishu.cn/document/corehr-v1/job-management/job_grade/patch>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, shapes::common::StatedLocalizedText};
use hire_types::id::JobGradeId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchJobGradePath {
    pub job_grade_id: JobGradeId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchJobGradeQuery {
    /// A repeated request with the same token is not carried out again.
    #[schemars(length(min = 0, max = 128))]
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchJobGradeBody {
    #[schemars(range(min = 0, max = 99_999))]
    pub grade_order: Option<i32>,
    /// The code that the company gave it.
    pub code: Option<String>,
    #[schemars(length(min = 0, max = 2))]
    pub names: Option<Vec<StatedLocalizedText>>,
    #[schemars(length(min = 0, max = 2))]
    pub descriptions: Option<Vec<StatedLocalizedText>>,
    pub active: Option<bool>,
}

crate::endpoint! {
    /// Changes the stated members of a job grade.
    Patch "/open-apis/corehr/v2/job_grades/:job_grade_id" => PatchJobGrade {
        name: "corehr.job_grade/patch.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/job_grade/patch",
        limits: [PerSecond(3)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:job_grade:write"], ok: "success",
        path: PatchJobGradePath, query: PatchJobGradeQuery, body: PatchJobGradeBody, data: Empty,
        errors: PatchJobGradeError {
            Parameter = 1_160_001 @ 400 "param is invalid",
            System = 1_160_000 @ 500 "system error",
        }
    }
}
