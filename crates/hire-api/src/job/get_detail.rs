//! <https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/get_detail>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::{I18n, IdName},
    job_requirement::list_by_id::CustomData,
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::common::{AddressOfCodes, CodeName},
    shapes::job::{InterviewAppointment, InterviewRound, InterviewRoundType, NamedChoice, SchemaName},
};
use hire_types::{
    common::EnabledStatus,
    hiring::ProcessType,
    id::{AdminUserIdType, DepartmentIdType, JobFamilyIdType, JobId, JobLevelIdType, JobProcessId, JobRequirementId},
    job::{Experience, JobAttribute, StorefrontMode},
    requirement::RequiredDegree,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobDetailPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobDetailQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobDetailData {
    pub job_detail: Option<JobDetail>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobDetail {
    pub basic_info: Option<JobDetailBasicInfo>,
    pub recruiter: Option<IdName<UserRef>>,
    pub assistant_list: Option<Vec<IdName<UserRef>>>,
    pub hiring_manager_list: Option<Vec<IdName<UserRef>>>,
    pub job_requirement_list: Option<Vec<JobRequirementSimple>>,
    pub address_list: Option<Vec<AddressOfCodes>>,
    pub job_config: Option<JobConfigDetail>,
    pub storefront_list: Option<Vec<JobStorefront>>,
    pub tag_list: Option<Vec<JobDetailTag>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobDetailBasicInfo {
    pub id: JobId,
    pub title: Option<String>,
    pub description: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub requirement: Option<String>,
    pub recruitment_type: Option<NamedChoice>,
    pub department: Option<IdName<DepartmentRef>>,
    pub min_job_level: Option<NamedChoice<JobLevelRef>>,
    pub max_job_level: Option<NamedChoice<JobLevelRef>>,
    pub highlight_list: Option<Vec<IdName>>,
    pub job_category: Option<NamedChoice<JobFamilyRef>>,
    pub job_type: Option<IdName>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: Option<String>,
    pub process_type: Option<ProcessType>,
    pub process_id: Option<JobProcessId>,
    pub process_name: Option<I18n>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<CustomData>>,
    pub job_function: Option<IdName>,
    pub subject: Option<IdName>,
    /// How many are to be hired.
    pub head_count: Option<i64>,
    pub experience: Option<Experience>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expiry_time: Option<String>,
    pub min_salary: Option<i64>,
    pub max_salary: Option<i64>,
    pub required_degree: Option<RequiredDegree>,
    pub city_list: Option<Vec<CodeName>>,
    pub job_attribute: Option<JobAttribute>,
    pub target_major_list: Option<Vec<IdName>>,
    pub storefront_mode: Option<StorefrontMode>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobRequirementSimple {
    pub id: JobRequirementId,
    /// The number that the company gave it.
    pub short_code: Option<String>,
    pub name: Option<String>,
    pub department_id: Option<DepartmentRef>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobConfigDetail {
    pub offer_apply_schema: Option<IdName>,
    pub offer_process_conf: Option<IdName>,
    pub recommended_evaluator_list: Option<Vec<IdName<UserRef>>>,
    pub assessment_template: Option<IdName>,
    pub interview_round_list: Option<Vec<InterviewRound>>,
    pub interview_registration: Option<SchemaName>,
    pub onboard_registration: Option<SchemaName>,
    pub interview_round_type_list: Option<Vec<InterviewRoundType>>,
    pub related_job_list: Option<Vec<IdName>>,
    pub job_attribute: Option<i64>,
    pub interview_appointment_config: Option<InterviewAppointment>,
    pub internship_offer_apply_schema: Option<IdName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobStorefront {
    pub id: Option<String>,
    pub name: Option<I18n>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    pub department: Option<IdName<DepartmentRef>>,
    pub address: Option<AddressOfCodes>,
    pub manager: Option<IdName<UserRef>>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// A remark.
    pub remark: Option<I18n>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobDetailTag {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub order: Option<i64>,
}

crate::endpoint! {
    /// A job with its people, addresses, settings and requirements.
    Get "/open-apis/hire/v1/jobs/:job_id/get_detail" => GetJobDetail {
        name: "job/get_detail",
        document: "https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/get_detail",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job.composite_info:readonly"], ok: "success",
        path: GetJobDetailPath, query: GetJobDetailQuery, body: Empty, data: GetJobDetailData,
        errors: GetJobDetailError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            JobUnknown = 1_002_601 @ 404 "职位不存在",
        }
    }
}
