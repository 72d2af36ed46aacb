//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/create>

use hire_types::{
    hiring::ProcessType,
    id::{
        AddressId, DepartmentIdType, EmployeeTypeIdType, HrJobId, JobFamilyIdType, JobId, JobLevelIdType, JobTypeId,
        PositionId, UserIdType,
    },
    requirement::{DisplayProgress, Priority, RequiredDegree, RequirementCategory},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::list_by_id::RequirementDetail;
use crate::{
    Empty,
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateRequirementQuery {
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

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateRequirementBody {
    /// Unique in the company, and never changed.
    pub short_code: String,
    #[serde(flatten)]
    pub content: RequirementContent,
}

/// The content of a requirement. Either `employee_type_id` or `recruitment_type_id` is needed.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RequirementContent {
    pub name: String,
    pub display_progress: DisplayProgress,
    /// How many people are needed.
    pub head_count: i32,
    /// Use `employee_type_id`.
    #[schemars(extend("deprecated" = true))]
    pub recruitment_type_id: Option<String>,
    pub employee_type_id: Option<EmployeeTypeRef>,
    pub max_level_id: Option<JobLevelRef>,
    pub min_level_id: Option<JobLevelRef>,
    pub sequence_id: Option<JobFamilyRef>,
    pub category: Option<RequirementCategory>,
    pub department_id: Option<DepartmentRef>,
    pub recruiter_id_list: Option<Vec<UserRef>>,
    pub jr_hiring_manager_id_list: Option<Vec<UserRef>>,
    pub direct_leader_id_list: Option<Vec<UserRef>>,
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
    pub address_id: Option<AddressId>,
    pub description: Option<String>,
    pub customized_data_list: Option<Vec<SentCustomData>>,
    pub process_type: Option<ProcessType>,
    pub job_type_id: Option<JobTypeId>,
    /// The jobs that recruit for it.
    #[schemars(length(max = 200))]
    pub job_id_list: Option<Vec<JobId>>,
    pub employment_job_id: Option<HrJobId>,
    pub position_id: Option<PositionId>,
}

/// A custom field and its value.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SentCustomData {
    pub object_id: Option<String>,
    /// Text whose format depends on the type of the field:
    ///
    /// - text: as it is
    /// - single choice: the key of the option, `1`
    /// - multiple choice: a JSON list of keys, `["1","2"]`
    /// - date, month, year: milliseconds, `1627379423000`
    /// - period: a JSON list of two of them
    /// - number: `123.5`
    pub value: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateRequirementData {
    pub job_requirement: RequirementDetail,
}

crate::endpoint! {
    /// Creates a requirement.
    Post "/open-apis/hire/v1/job_requirements" => CreateRequirement {
        name: "job_requirement/create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/create",
        limits: [PerSecond(5)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job_requirement"], ok: "SUCCESS",
        path: Empty, query: CreateRequirementQuery, body: CreateRequirementBody, data: CreateRequirementData,
        errors: CreateRequirementError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            SwitchOff = 1_002_701 @ 500 "不允许通过OpenAPI进行新建、编辑、删除招聘需求",
            ShortCodeTaken = 1_002_702 @ 400 "招需需求编号重复",
            ApprovalBlocksApi = 1_002_705 @ 400 "已启用招聘需求审批，不可通过API 新建、编辑招聘需求",
            EmploymentUnknown = 1_002_708 @ 400 "人员类型不存在",
            LevelDisabled = 1_002_710 @ 400 "招聘需求职级已停用",
            PersonRepeated = 1_002_721 @ 400 "需求负责人存在重复、需求用人经理存在重复、或直属上级存在重复",
            QuotaExceeded = 1_002_722 @ 400 "「当前招聘需求人数」或「编制关联的所有招聘需求人数」超出空缺编制数，无法创建（该错误码仅对招聘人事一体化客户有效，如客户在编制侧开启创建招聘需求时需校验是否超编，则可能返回此错误码）",
            QuotaFieldMissing = 1_002_723 @ 400 "未填写编制校验的必须内容",
            JobsBeforeApproval = 1_002_724 @ 400 "企业开启了招聘需求审批，需求通过审批前无法关联职位。",
        }
    }
}
