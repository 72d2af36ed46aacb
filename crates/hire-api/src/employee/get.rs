//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::application::Employee};
use hire_types::id::{
    AdminDepartmentIdType, EmployeeId, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, UserIdType,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetEmployeePath {
    pub employee_id: EmployeeId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetEmployeeQuery {
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

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetEmployeeData {
    pub employee: Option<Employee>,
}

crate::endpoint! {
    /// An employee by their id.
    Get "/open-apis/hire/v1/employees/:employee_id" => GetEmployee {
        name: "employee/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:employee:readonly", "hire:employee"], ok: "ok",
        path: GetEmployeePath, query: GetEmployeeQuery, body: Empty, data: GetEmployeeData,
        errors: GetEmployeeError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
