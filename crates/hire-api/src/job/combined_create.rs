//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/combined_create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::BilingualWithId,
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef},
    shapes::common::{ItemId, StatedObjectValue},
    shapes::job::{Job, JobManager, SchemaName, StatedJobManager},
};
use hire_types::{
    hiring::ProcessType,
    id::{
        AddressId, DepartmentIdType, JobFamilyIdType, JobFunctionId, JobLevelIdType, JobProcessId, JobTypeId,
        RegistrationFormId, SubjectId, UserIdType,
    },
    job::{Experience, JobAttribute},
    requirement::RequiredDegree,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobBody {
    /// The code that the company gave it.
    pub code: Option<String>,
    pub experience: Option<Experience>,
    #[schemars(extend("deprecated" = true))]
    pub expiry_time: Option<i32>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<StatedObjectValue>>,
    pub min_level_id: Option<JobLevelRef>,
    pub min_salary: Option<i32>,
    pub title: String,
    pub job_managers: StatedJobManager,
    pub job_process_id: JobProcessId,
    pub process_type: ProcessType,
    pub subject_id: Option<SubjectId>,
    pub job_function_id: Option<JobFunctionId>,
    pub department_id: DepartmentRef,
    /// How many are to be hired.
    pub head_count: Option<i32>,
    pub is_never_expired: bool,
    pub max_salary: Option<i32>,
    pub requirement: Option<String>,
    pub description: Option<String>,
    pub highlight_list: Option<Vec<String>>,
    pub job_type_id: JobTypeId,
    pub max_level_id: Option<JobLevelRef>,
    pub recruitment_type_id: String,
    pub required_degree: Option<RequiredDegree>,
    pub job_category_id: Option<JobFamilyRef>,
    pub address_id_list: Option<Vec<AddressId>>,
    pub job_attribute: Option<JobAttribute>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expiry_timestamp: Option<String>,
    pub interview_registration_schema_id: Option<RegistrationFormId>,
    pub onboard_registration_schema_id: Option<RegistrationFormId>,
    pub target_major_id_list: Option<Vec<String>>,
    pub portal_website_apply_form_schema_id: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateJobData {
    pub default_job_post: Option<ItemId>,
    pub job: Option<Job>,
    pub job_manager: Option<JobManager>,
    pub interview_registration_schema_info: Option<SchemaName>,
    pub onboard_registration_schema_info: Option<SchemaName>,
    pub target_major_list: Option<Vec<BilingualWithId>>,
    pub portal_website_apply_form_schema_info: Option<SchemaName>,
}

crate::endpoint! {
    /// Creates a job.
    Post "/open-apis/hire/v1/jobs/combined_create" => CreateJob {
        name: "job/combined_create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/combined_create",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: Empty, query: CreateJobQuery, body: CreateJobBody, data: CreateJobData,
        errors: CreateJobError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Parameter illegal",
            SyncSwitchOff = 1_002_613 @ 400 "The synchronization switch has not been turned on. You can only create, edit or close jobs in the recruitment system",
            JobTypeUnknown = 1_002_603 @ 400 "Position type does not exist",
            RecruitmentTypeUnknown = 1_002_604 @ 400 "Recruitment type does not exist",
            FamilyUnknown = 1_002_605 @ 400 "Sequence does not exist",
            LevelUnknown = 1_002_606 @ 400 "Level does not exist",
            HighlightUnknown = 1_002_607 @ 400 "Position highlight does not exist",
            SubjectUnknown = 1_002_608 @ 400 "Subject does not exist",
            JobClosed = 1_002_609 @ 400 "Job Closed",
            MajorUnknown = 1_002_622 @ 400 "Target major doesn't exist. Please confirm whether the major ID is correct.",
            MajorsNotUnlimited = 1_002_623 @ 400 "Unable to set other target majors if \"Major unlimited\" is selected",
            LevelDisabled = 1_002_630 @ 400 "Job Level is disable",
        }
    }
}
