//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list_by_id>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::{I18n, IdName},
    id::{
        DepartmentIdType, EmployeeTypeIdType, HrJobId, JobFamilyIdType, JobId, JobLevelIdType, JobRequirementId,
        JobTypeId, PositionId, RequirementFieldId, UserIdType,
    },
    wire_enum,
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

/// One of the two lists, with at most 100 members; neither means an empty answer.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct RequirementsByIdBody {
    pub id_list: Option<Vec<JobRequirementId>>,
    pub short_code_list: Option<Vec<String>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirements {
    pub items: Vec<Requirement>,
}

wire_enum! {
    pub enum DisplayProgress: i64 {
        NotStarted = 1, InProgress = 2, Cancelled = 3, Paused = 4, Completed = 5, Overdue = 6,
    }
}
wire_enum! {
    pub enum RequirementCategory: i64 { Addition = 1, Replacement = 2 }
}
wire_enum! {
    pub enum Priority: i64 { High = 1, Medium = 2, Low = 3 }
}
wire_enum! {
    /// The lowest degree that will do; 20 is any.
    pub enum RequiredDegree: i64 {
        Primary = 1, Junior = 2, Vocational = 3, Senior = 4, College = 5, Bachelor = 6, Master = 7, Doctor = 8, Any = 20,
    }
}
wire_enum! {
    pub enum RequirementFieldType: i64 {
        Text = 1, LongText = 2, Select = 3, MultiSelect = 4, Date = 5, Month = 6, Year = 7, Period = 8, Number = 9,
        Default = 10, Module = 11,
    }
}
wire_enum! {
    pub enum ProcessType: i64 { Social = 1, Campus = 2 }
}
wire_enum! {
    pub enum ApprovalStatus: i64 { NotStarted = 1, InApproval = 2, Approved = 3, Withdrawn = 4, Rejected = 5 }
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirement {
    pub id: JobRequirementId,
    pub short_code: String,
    pub name: String,
    pub display_progress: DisplayProgress,
    pub head_count: i64,
    pub recruitment_type: Option<IdName>,
    pub employee_type: Option<IdName>,
    pub max_level: Option<IdName>,
    pub min_level: Option<IdName>,
    pub sequence: Option<IdName>,
    pub category: Option<RequirementCategory>,
    pub department: Option<IdName>,
    pub recruiter_list: Option<Vec<IdName>>,
    pub jr_hiring_managers: Option<Vec<IdName>>,
    pub direct_leader_list: Option<Vec<IdName>>,
    pub start_time: Option<String>,
    pub deadline: Option<String>,
    pub priority: Option<Priority>,
    pub required_degree: Option<RequiredDegree>,
    pub max_salary: Option<String>,
    pub min_salary: Option<String>,
    pub address: Option<IdName>,
    pub description: Option<String>,
    pub customized_data_list: Option<Vec<CustomData>>,
    pub job_id_list: Option<Vec<JobId>>,
    pub process_type: Option<ProcessType>,
    pub job_type: Option<JobTypeInfo>,
    pub create_time: String,
    pub creator_id: Option<String>,
    pub update_time: String,
    pub employment_job_id: Option<HrJobId>,
    pub position_id: Option<PositionId>,
    pub completion_time: Option<String>,
    pub approval_status: Option<ApprovalStatus>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobTypeInfo {
    pub id: JobTypeId,
    pub name: I18n,
    pub parent_id: Option<JobTypeId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CustomData {
    pub object_id: RequirementFieldId,
    pub name: I18n,
    pub object_type: RequirementFieldType,
    pub value: CustomDataValue,
}

/// Exactly one member is there: the one that belongs to the type of the field.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CustomDataValue {
    pub content: Option<String>,
    pub option: Option<CustomOption>,
    pub option_list: Option<Vec<CustomOption>>,
    pub time_range: Option<TimeRange>,
    pub time: Option<String>,
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
    pub start_time: Option<String>,
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
