//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/patch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::shapes::application::Employee;
use hire_types::{
    application::EmployeeOperation,
    id::{AdminDepartmentIdType, EmployeeId, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchEmployeePath {
    pub employee_id: EmployeeId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchEmployeeQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "default_department_id_type")]
    pub department_id_type: AdminDepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
    #[serde(default = "EmployeeTypeIdType::people_admin")]
    pub employee_type_id_type: EmployeeTypeIdType,
}

const fn default_department_id_type() -> AdminDepartmentIdType {
    AdminDepartmentIdType::PeopleAdminDepartmentId
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchEmployeeBody {
    pub operation: EmployeeOperation,
    pub conversion_info: Option<EmployeeConversionInfo>,
    pub overboard_info: Option<EmployeeOverboardInfo>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct EmployeeConversionInfo {
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_conversion_time: Option<i64>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct EmployeeOverboardInfo {
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_overboard_time: Option<i64>,
    pub overboard_note: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct PatchEmployeeData {
    pub employee: Option<Employee>,
}

crate::endpoint! {
    /// Ends the probation or the employment of an employee, or undoes that.
    Patch "/open-apis/hire/v1/employees/:employee_id" => PatchEmployee {
        name: "employee/patch",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/patch",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:employee"], ok: "ok",
        path: PatchEmployeePath, query: PatchEmployeeQuery, body: PatchEmployeeBody, data: PatchEmployeeData,
        errors: PatchEmployeeError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            EhrSwitchOff = 1_002_908 @ 400 "EHR同步开关未开启",
            TimeInvalid = 1_002_905 @ 400 "非法时间",
            EmployeeUnknown = 1_002_903 @ 400 "员工不存在",
            EmployeeStatusForbidsThis = 1_002_902 @ 400 "当前员工状态不支持此操作",
            CannotUndoLeave = 1_002_907 @ 400 "员工不允许撤销离职",
            SyncedToCorehr = 1_002_910 @ 400 "候选人已经同步到飞书人事，请通过飞书人事进行相关操作",
        }
    }
}
