//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list_by_id>

pub use hire_types::{
    hiring::ProcessType,
    requirement::{
        ApprovalStatus, DisplayProgress, Priority, RequiredDegree, RequirementCategory, RequirementFieldType,
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::{I18n, IdName},
    id::{
        DepartmentIdType, EmployeeTypeIdType, HrJobId, JobFamilyIdType, JobId, JobLevelIdType, JobRequirementId,
        JobTypeId, PositionId, RequirementFieldId, UserIdType,
    },
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct RequirementsByIdQuery {
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

/// Requirements that each list may name. The document states it in prose, so the operation refuses more.
pub const MAX_MEMBERS: usize = 100;

/// One of the two lists. If both are missing, the response is empty.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct RequirementsByIdBody {
    /// Not together with `short_code_list`.
    #[schemars(extend("x-max-items" = MAX_MEMBERS))]
    pub id_list: Option<Vec<JobRequirementId>>,
    /// Not together with `id_list`.
    #[schemars(extend("x-max-items" = MAX_MEMBERS))]
    pub short_code_list: Option<Vec<String>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirements {
    pub items: Vec<Requirement>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirement {
    #[serde(flatten)]
    pub detail: RequirementDetail,
    /// The jobs that recruit for it.
    pub job_id_list: Option<Vec<JobId>>,
}

/// A requirement without its jobs.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct RequirementDetail {
    pub id: JobRequirementId,
    pub short_code: String,
    pub name: String,
    pub display_progress: DisplayProgress,
    pub head_count: i64,
    /// Use `employee_type`.
    #[schemars(extend("deprecated" = true))]
    pub recruitment_type: Option<IdName>,
    pub employee_type: Option<IdName<EmployeeTypeRef>>,
    pub max_level: Option<IdName<JobLevelRef>>,
    pub min_level: Option<IdName<JobLevelRef>>,
    pub sequence: Option<IdName<JobFamilyRef>>,
    pub category: Option<RequirementCategory>,
    pub department: Option<IdName<DepartmentRef>>,
    pub recruiter_list: Option<Vec<IdName<UserRef>>>,
    pub jr_hiring_managers: Option<Vec<IdName<UserRef>>>,
    pub direct_leader_list: Option<Vec<IdName<UserRef>>>,
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub deadline: Option<String>,
    pub priority: Option<Priority>,
    pub required_degree: Option<RequiredDegree>,
    /// Thousands a month.
    pub max_salary: Option<String>,
    /// Thousands a month.
    pub min_salary: Option<String>,
    pub address: Option<IdName>,
    pub description: Option<String>,
    pub customized_data_list: Option<Vec<CustomData>>,
    pub process_type: Option<ProcessType>,
    pub job_type: Option<JobTypeInfo>,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
    pub creator_id: Option<UserRef>,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: String,
    pub employment_job_id: Option<HrJobId>,
    pub position_id: Option<PositionId>,
    /// Only of a completed requirement, and for tenants with the switch `requirement_completion_time`.
    #[schemars(extend("x-unit" = "ms"))]
    pub completion_time: Option<String>,
    /// Only for tenants with the switch `requirement_approval_status`.
    pub approval_status: Option<ApprovalStatus>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobTypeInfo {
    pub id: JobTypeId,
    pub name: I18n,
    pub parent_id: Option<JobTypeId>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomData {
    pub object_id: RequirementFieldId,
    pub name: I18n,
    pub object_type: RequirementFieldType,
    pub value: CustomDataValue,
}

/// The value of a custom field: the one member that belongs to the type of the field.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CustomDataValue {
    /// Of texts, built-in fields and modules.
    pub content: Option<String>,
    /// Of a single choice.
    pub option: Option<CustomOption>,
    /// Of a multiple choice.
    pub option_list: Option<Vec<CustomOption>>,
    /// Of a period.
    pub time_range: Option<TimeRange>,
    /// Of a date, month or year.
    #[schemars(extend("x-unit" = "ms"))]
    pub time: Option<String>,
    /// Of a number.
    pub number: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CustomOption {
    pub key: String,
    pub name: I18n,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TimeRange {
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
}

crate::endpoint! {
    /// Requirements by their ids or by their short codes.
    Post "/open-apis/hire/v1/job_requirements/search" => ListRequirementsById {
        name: "job_requirement/list_by_id",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list_by_id",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job_requirement:readonly", "hire:job_requirement"], ok: "SUCCESS",
        path: Empty, query: RequirementsByIdQuery, body: RequirementsByIdBody, data: Requirements,
        errors: ListRequirementsByIdError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "ID list 长度不合法",
            BothLists = 1_002_725 @ 400 "不能同时使用ID列表与编号列表进行查询",
        }
    }
}
