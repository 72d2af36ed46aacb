//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list>

use hire_types::id::{DepartmentIdType, EmployeeTypeIdType, JobFamilyIdType, JobId, JobLevelIdType, UserIdType};
use schemars::JsonSchema;
use serde::Deserialize;

use super::list_by_id::Requirement;
use crate::{Empty, page::Page};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListRequirementsQuery {
    pub page_token: Option<String>,
    #[serde(default = "one")]
    #[schemars(extend("x-max" = 100))]
    pub page_size: i32,
    pub job_id: Option<JobId>,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time_begin: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time_end: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time_begin: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time_end: Option<String>,
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
    #[serde(default = "EmployeeTypeIdType::people_admin")]
    pub employee_type_id_type: EmployeeTypeIdType,
}

const fn one() -> i32 {
    1
}

crate::endpoint! {
    /// Requirements, newest first.
    Get "/open-apis/hire/v1/job_requirements" => ListRequirements {
        name: "job_requirement/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list-2",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job_requirement:readonly", "hire:job_requirement"], ok: "SUCCESS",
        path: Empty, query: ListRequirementsQuery, body: Empty, data: Page<Requirement>,
        errors: ListRequirementsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
