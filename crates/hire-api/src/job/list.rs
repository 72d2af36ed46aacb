//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list-2>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::{BilingualWithId, IdName},
    page::Page,
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::common::CodeName,
    shapes::job::{Choice, Job},
    talent::list::City,
};
use hire_types::{
    common::EnabledStatus,
    hiring::ProcessType,
    id::{DepartmentIdType, JobFamilyIdType, JobId, JobLevelIdType, JobProcessId, UserIdType},
    job::{Experience, JobAttribute},
    requirement::RequiredDegree,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobsQuery {
    /// Changed at this time or later.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_start_time: Option<String>,
    /// Changed at this time or earlier.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_end_time: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 20))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "JobLevelIdType::people_admin")]
    pub job_level_id_type: JobLevelIdType,
    #[serde(default = "JobFamilyIdType::people_admin")]
    pub job_family_id_type: JobFamilyIdType,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShownJob {
    pub id: JobId,
    pub title: Option<String>,
    pub description: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub requirement: Option<String>,
    pub recruitment_type: Option<Choice>,
    pub department: Option<BilingualWithId<DepartmentRef>>,
    pub city: Option<City>,
    pub min_job_level: Option<Choice<JobLevelRef>>,
    pub max_job_level: Option<Choice<JobLevelRef>>,
    pub highlight_list: Option<Vec<BilingualWithId>>,
    pub job_category: Option<Choice<JobFamilyRef>>,
    pub job_type: Option<BilingualWithId>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    pub create_user_id: Option<UserRef>,
    /// When it was created.
    pub create_time: Option<i64>,
    /// When it was last changed.
    pub update_time: Option<i64>,
    pub process_type: Option<ProcessType>,
    pub process_id: Option<JobProcessId>,
    pub process_name: Option<String>,
    pub process_en_name: Option<String>,
    pub job_function: Option<IdName>,
    pub subject: Option<IdName>,
    /// How many are to be hired.
    pub head_count: Option<i64>,
    pub experience: Option<Experience>,
    pub expiry_time: Option<i64>,
    pub min_salary: Option<i64>,
    pub max_salary: Option<i64>,
    pub required_degree: Option<RequiredDegree>,
    pub city_list: Option<Vec<CodeName>>,
    pub job_attribute: Option<JobAttribute>,
    #[schemars(extend("x-unit" = "ms"))]
    pub create_timestamp: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub update_timestamp: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expiry_timestamp: Option<String>,
    pub target_major_list: Option<Vec<BilingualWithId>>,
}

/// A job without its custom fields.
impl From<Job> for ShownJob {
    fn from(job: Job) -> Self {
        Self {
            id: job.id,
            title: job.title,
            description: job.description,
            code: job.code,
            requirement: job.requirement,
            recruitment_type: job.recruitment_type,
            department: job.department,
            city: job.city,
            min_job_level: job.min_job_level,
            max_job_level: job.max_job_level,
            highlight_list: job.highlight_list,
            job_category: job.job_category,
            job_type: job.job_type,
            active_status: job.active_status,
            create_user_id: job.create_user_id,
            create_time: job.create_time,
            update_time: job.update_time,
            process_type: job.process_type,
            process_id: job.process_id,
            process_name: job.process_name,
            process_en_name: job.process_en_name,
            job_function: job.job_function,
            subject: job.subject,
            head_count: job.head_count,
            experience: job.experience,
            expiry_time: job.expiry_time,
            min_salary: job.min_salary,
            max_salary: job.max_salary,
            required_degree: job.required_degree,
            city_list: job.city_list,
            job_attribute: job.job_attribute,
            create_timestamp: job.create_timestamp,
            update_timestamp: job.update_timestamp,
            expiry_timestamp: job.expiry_timestamp,
            target_major_list: job.target_major_list,
        }
    }
}

crate::endpoint! {
    /// Jobs without their custom fields.
    Get "/open-apis/hire/v1/jobs" => ListJobs {
        name: "job/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list-2",
        limits: [PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "ok",
        path: Empty, query: ListJobsQuery, body: Empty, data: Page<ShownJob>,
        errors: ListJobsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
