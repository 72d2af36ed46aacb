//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/combined_update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::common::{ItemId, StatedObjectValue},
    shapes::job::{Job, JobManager},
};
use hire_types::{
    id::{
        AddressId, DepartmentIdType, JobFamilyIdType, JobFunctionId, JobId, JobLevelIdType, JobProcessId, JobTypeId,
        SubjectId, UserIdType,
    },
    job::{Experience, JobAttribute},
    requirement::RequiredDegree,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobQuery {
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
pub struct UpdateJobBody {
    pub id: Option<String>,
    pub experience: Option<Experience>,
    #[schemars(extend("deprecated" = true))]
    pub expiry_time: Option<i32>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<StatedObjectValue>>,
    pub min_level_id: Option<JobLevelRef>,
    pub min_salary: Option<i32>,
    pub title: Option<String>,
    pub job_managers: UpdateJobJobManager,
    pub job_process_id: Option<JobProcessId>,
    pub subject_id: Option<SubjectId>,
    pub job_function_id: Option<JobFunctionId>,
    pub department_id: Option<DepartmentRef>,
    /// How many are to be hired.
    pub head_count: Option<i32>,
    pub is_never_expired: bool,
    pub max_salary: Option<i32>,
    pub requirement: Option<String>,
    pub description: Option<String>,
    pub highlight_list: Option<Vec<String>>,
    pub job_type_id: JobTypeId,
    pub max_level_id: Option<JobLevelRef>,
    pub required_degree: Option<RequiredDegree>,
    pub job_category_id: Option<JobFamilyRef>,
    pub address_id_list: Option<Vec<AddressId>>,
    pub job_attribute: Option<JobAttribute>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expiry_timestamp: Option<String>,
    pub target_major_id_list: Option<Vec<String>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobJobManager {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub recruiter_id: UserRef,
    pub hiring_manager_id_list: Vec<UserRef>,
    pub assistant_id_list: Option<Vec<UserRef>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateJobData {
    pub default_job_post: Option<ItemId>,
    pub job: Option<Job>,
    pub job_manager: Option<JobManager>,
}

crate::endpoint! {
    /// Replaces a job.
    Post "/open-apis/hire/v1/jobs/:job_id/combined_update" => UpdateJob {
        name: "job/combined_update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/combined_update",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: UpdateJobPath, query: UpdateJobQuery, body: UpdateJobBody, data: UpdateJobData,
        errors: UpdateJobError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            SyncSwitchOff = 1_002_613 @ 400 "「通过API同步职位开关」尚未打开，仅支持在招聘系统中新建、编辑或关闭职位",
            ProcessFixedByApplications = 1_002_615 @ 400 "职位已有候选人投递，不可更改该职位流程",
            JobTypeUnknown = 1_002_603 @ 400 "职位类别不存在",
            RecruitmentTypeUnknown = 1_002_604 @ 400 "雇佣类型不存在",
            FamilyUnknown = 1_002_605 @ 400 "序列不存在",
            LevelUnknown = 1_002_606 @ 400 "级别不存在",
            HighlightUnknown = 1_002_607 @ 400 "职位亮点不存在",
            SubjectUnknown = 1_002_608 @ 400 "项目不存在",
            JobClosed = 1_002_609 @ 400 "职位已关闭",
            MajorUnknown = 1_002_622 @ 400 "目标专业不存在",
            MajorsNotUnlimited = 1_002_623 @ 400 "选择「不限专业」时不可设置其他目标专业",
            LevelDisabled = 1_002_630 @ 400 "职位职级已停用",
            JobLocked = 1_002_631 @ 400 "当前职位正在处理投递锁定，不可修改",
        }
    }
}
