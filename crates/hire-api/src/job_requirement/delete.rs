//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/delete>

use hire_types::id::JobRequirementId;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteRequirementPath {
    pub job_requirement_id: JobRequirementId,
}

crate::endpoint! {
    /// Deletes a requirement that nothing names.
    Delete "/open-apis/hire/v1/job_requirements/:job_requirement_id" => DeleteRequirement {
        name: "job_requirement/delete",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/delete",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job_requirement"], ok: "ok",
        path: DeleteRequirementPath, query: Empty, body: Empty, data: Empty,
        errors: DeleteRequirementError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            SwitchOff = 1_002_071 @ 400 "【通过 API 新建、编辑、删除招聘需求】开关未开启",
            InUse = 1_002_704 @ 400 "招聘需求不可被删除",
        }
    }
}
