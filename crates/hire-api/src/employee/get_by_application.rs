//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/get_by_application>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};
use hire_types::{
    application::{ConversionStatus, EmployeeOnboardStatus},
    id::{
        AdminDepartmentIdType, ApplicationId, EmployeeId, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType,
        JobRequirementId, UserIdType,
    },
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetEmployeeByApplicationQuery {
    pub application_id: ApplicationId,
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
pub struct GetEmployeeByApplicationData {
    pub employee: Option<ShownEmployee>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownEmployee {
    pub id: EmployeeId,
    pub application_id: Option<ApplicationId>,
    pub onboard_status: Option<EmployeeOnboardStatus>,
    pub conversion_status: Option<ConversionStatus>,
    #[schemars(extend("x-unit" = "ms"))]
    pub onboard_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expected_conversion_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_conversion_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub overboard_time: Option<i64>,
    pub overboard_note: Option<String>,
    pub onboard_city_code: Option<String>,
    pub department: Option<DepartmentRef>,
    pub leader: Option<UserRef>,
    pub sequence: Option<JobFamilyRef>,
    pub level: Option<JobLevelRef>,
    pub employee_type: Option<EmployeeTypeRef>,
    pub job_requirement_id: Option<JobRequirementId>,
    pub external_employment_id: Option<String>,
}

crate::endpoint! {
    /// The employee of an application.
    Get "/open-apis/hire/v1/employees/get_by_application" => GetEmployeeByApplication {
        name: "employee/get_by_application",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/get_by_application",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:employee", "hire:employee:readonly"], ok: "ok",
        path: Empty, query: GetEmployeeByApplicationQuery, body: Empty, data: GetEmployeeByApplicationData,
        errors: GetEmployeeByApplicationError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Parameter error",
            EmployeeUnknown = 1_002_903 @ 400 "Employee does not exist",
        }
    }
}
