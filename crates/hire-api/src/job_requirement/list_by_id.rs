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
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
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

/// Requirements that each list may name. The document states it in prose, so the operation refuses more.
pub const MAX_MEMBERS: usize = 100;

/// One of the two lists. Neither gives an empty answer.
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

wire_enum! {
    pub enum DisplayProgress: i64 {
        NotStarted = 1 ("未开始", "not started"),
        InProgress = 2 ("进行中", "in progress"),
        Cancelled = 3 ("已取消", "cancelled"),
        Paused = 4 ("已暂停", "paused"),
        Completed = 5 ("已完成", "completed"),
        Overdue = 6 ("已超期", "overdue"),
    }
}
wire_enum! {
    pub enum RequirementCategory: i64 {
        Addition = 1 ("新增", "addition"),
        Replacement = 2 ("替换", "replacement"),
    }
}
wire_enum! {
    pub enum Priority: i64 {
        High = 1 ("高", "high"),
        Medium = 2 ("中", "medium"),
        Low = 3 ("低", "low"),
    }
}
wire_enum! {
    pub enum RequiredDegree: i64 {
        Primary = 1 ("小学及以上", "primary school or higher"),
        Junior = 2 ("初中及以上", "junior middle school or higher"),
        Vocational = 3 ("专职及以上", "vocational school or higher"),
        Senior = 4 ("高中及以上", "senior middle school or higher"),
        College = 5 ("大专及以上", "college or higher"),
        Bachelor = 6 ("本科及以上", "bachelor or higher"),
        Master = 7 ("硕士及以上", "master or higher"),
        Doctor = 8 ("博士及以上", "doctor or higher"),
        Any = 20 ("不限", "any"),
    }
}
wire_enum! {
    pub enum RequirementFieldType: i64 {
        Text = 1 ("单行文本", "single-line text"),
        LongText = 2 ("多行文本", "multi-line text"),
        Select = 3 ("单选", "single choice"),
        MultiSelect = 4 ("多选", "multiple choice"),
        Date = 5 ("日期", "date"),
        Month = 6 ("月份选择", "month"),
        Year = 7 ("年份选择", "year"),
        Period = 8 ("时间段", "period"),
        Number = 9 ("数字", "number"),
        Default = 10 ("默认字段", "built-in field"),
        Module = 11 ("模块", "module"),
    }
}
wire_enum! {
    pub enum ProcessType: i64 {
        Social = 1 ("社招", "social recruitment"),
        Campus = 2 ("校招", "campus recruitment"),
    }
}
wire_enum! {
    pub enum ApprovalStatus: i64 {
        NotStarted = 1 ("未发起", "not started"),
        InApproval = 2 ("审批中", "in approval"),
        Approved = 3 ("审批通过", "approved"),
        Withdrawn = 4 ("已撤回", "withdrawn"),
        Rejected = 5 ("未通过", "refused"),
    }
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirement {
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
    pub job_id_list: Option<Vec<JobId>>,
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
