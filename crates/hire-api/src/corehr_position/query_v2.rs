//! <https://open.feishu.cn/document/corehr-v1/job-management/position/query>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, page::Page, reference::DepartmentRef, shapes::common::LocalizedText, shapes::corehr::NamedCorehrCustomField,
};
use hire_types::{
    common::{CorehrDepartmentIdType, CorehrUserIdType},
    id::{HrJobId, JobGradeId, PositionId},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryPositionsQuery {
    #[serde(default = "CorehrDepartmentIdType::corehr_department_id")]
    pub department_id_type: CorehrDepartmentIdType,
    #[serde(default = "default_user_id_type")]
    pub user_id_type: CorehrUserIdType,
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 100))]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_user_id_type() -> CorehrUserIdType {
    CorehrUserIdType::CorehrId
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryPositionsBody {
    #[schemars(length(min = 0, max = 100))]
    pub department_ids: Option<Vec<DepartmentRef>>,
    /// From when on this version holds.
    #[schemars(length(min = 10, max = 10))]
    #[schemars(regex(
        pattern = r"^((([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]{1}|[0-9]{1}[1-9][0-9]{2}|[1-9][0-9]{3})-(((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))|((0[469]|11)-(0[1-9]|[12][0-9]|30))|(02-(0[1-9]|[1][0-9]|2[0-8]))))|((([0-9]{2})(0[48]|[2468][048]|[13579][26])|((0[48]|[2468][048]|[3579][26])00))-02-29))$"
    ))]
    pub effective_time: Option<String>,
    pub active: Option<bool>,
    #[schemars(length(min = 0, max = 100))]
    pub fields: Option<Vec<String>>,
    #[schemars(length(min = 0, max = 200))]
    pub position_ids: Option<Vec<PositionId>>,
    #[schemars(length(min = 0, max = 200))]
    pub position_codes: Option<Vec<String>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Position {
    pub position_id: Option<PositionId>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub names: Option<Vec<LocalizedText>>,
    pub descriptions: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub job_family_id_list: Option<Vec<String>>,
    pub cost_center_id: Option<String>,
    pub job_id: Option<HrJobId>,
    pub job_level_id_list: Option<Vec<String>>,
    pub employee_type_id_list: Option<Vec<String>>,
    pub job_grade_id_list: Option<Vec<JobGradeId>>,
    pub work_location_id_list: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    pub department_id: Option<DepartmentRef>,
    pub direct_leader_id: Option<String>,
    pub dotted_line_leader_id: Option<String>,
    pub is_key_position: Option<bool>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    pub custom_fields: Option<Vec<NamedCorehrCustomField>>,
    pub created_by: Option<String>,
}

crate::endpoint! {
    /// Positions by their ids or departments.
    Post "/open-apis/corehr/v2/positions/query" => QueryPositions {
        name: "corehr.position/query.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/position/query",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:position:read", "corehr:position:write"], ok: "success",
        path: Empty, query: QueryPositionsQuery, body: QueryPositionsBody, data: Page<Position>,
        errors: QueryPositionsError {
            Timeout = 1_161_204 @ 503 "Requset timeout",
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
