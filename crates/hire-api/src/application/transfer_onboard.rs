//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/transfer_onboard>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::application::Employee,
};
use hire_types::id::{
    AdminDepartmentIdType, ApplicationId, EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType, JobRequirementId,
    UserIdType,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TransferOnboardPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct TransferOnboardQuery {
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
pub struct TransferOnboardBody {
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_onboard_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expected_conversion_time: Option<i64>,
    pub job_requirement_id: Option<JobRequirementId>,
    pub operator_id: Option<UserRef>,
    pub onboard_city_code: Option<String>,
    pub department: Option<DepartmentRef>,
    pub leader: Option<UserRef>,
    pub sequence: Option<JobFamilyRef>,
    pub level: Option<JobLevelRef>,
    pub employee_type: Option<EmployeeTypeRef>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TransferOnboardData {
    pub employee: Option<Employee>,
}

crate::endpoint! {
    /// Onboards a candidate and creates the employee.
    Post "/open-apis/hire/v1/applications/:application_id/transfer_onboard" => TransferOnboard {
        name: "application/transfer_onboard",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/transfer_onboard",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "ok",
        path: TransferOnboardPath, query: TransferOnboardQuery, body: TransferOnboardBody, data: TransferOnboardData,
        errors: TransferOnboardError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ApplicationUnknown = 1_002_901 @ 404 "投递不存在",
            StageForbidsTransfer = 1_002_902 @ 400 "当前阶段不支持转移",
            AlreadyOnboarded = 1_002_904 @ 400 "员工已入职",
            TimeInvalid = 1_002_905 @ 400 "时间非法",
            EhrSwitchOff = 1_002_908 @ 500 "EHR同步开关未开启",
            TalentLocked = 1_002_210 @ 500 "人才被其他投递锁定",
        }
    }
}
