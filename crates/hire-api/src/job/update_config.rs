//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/update_config>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{reference::UserRef, shapes::job::JobConfig};
use hire_types::{
    application::{InterviewType, VideoType},
    id::{AddressId, JobId, JobRequirementId, OfferFormId, RegistrationFormId, UserIdType},
    job::JobConfigUpdate,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobConfigPath {
    pub job_id: JobId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobConfigQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobConfigBody {
    pub offer_apply_schema_id: Option<OfferFormId>,
    pub offer_process_conf: Option<String>,
    pub recommended_evaluator_id_list: Option<Vec<UserRef>>,
    pub update_option_list: Vec<JobConfigUpdate>,
    pub assessment_template_biz_id: Option<String>,
    pub interview_round_conf_list: Option<Vec<JobConfigInterviewRoundConf>>,
    pub jr_id_list: Option<Vec<JobRequirementId>>,
    pub interview_registration_schema_id: Option<RegistrationFormId>,
    pub onboard_registration_schema_id: Option<RegistrationFormId>,
    pub interview_round_type_conf_list: Option<Vec<JobConfigRoundType>>,
    pub related_job_id_list: Option<Vec<JobId>>,
    pub interview_appointment_config: Option<UpdateJobConfigInterviewAppointmentConfig>,
    pub portal_website_apply_form_schema_id: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct JobConfigInterviewRoundConf {
    pub interviewer_id_list: Option<Vec<UserRef>>,
    pub round: Option<i32>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct JobConfigRoundType {
    pub round_biz_id: Option<String>,
    pub assessment_template_biz_id: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobConfigInterviewAppointmentConfig {
    pub enable_interview_appointment_by_interviewer: Option<bool>,
    pub config: Option<InterviewAppointmentConfigContent>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct InterviewAppointmentConfigContent {
    pub interview_type: Option<InterviewType>,
    pub talent_timezone_code: Option<String>,
    pub contact_user_id: Option<UserRef>,
    pub contact_mobile: Option<String>,
    pub contact_email: Option<String>,
    pub address_id: Option<AddressId>,
    pub video_type: Option<VideoType>,
    pub cc: Option<Vec<UserRef>>,
    /// A remark.
    pub remark: Option<String>,
    pub interview_notification_template_id: Option<String>,
    pub appointment_notification_template_id: Option<String>,
    pub cancel_interview_notification_template_id: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateJobConfigData {
    pub job_config: Option<JobConfig>,
}

crate::endpoint! {
    /// Changes the settings of a job.
    Post "/open-apis/hire/v1/jobs/:job_id/update_config" => UpdateJobConfig {
        name: "job/update_config",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/update_config",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:job"], ok: "ok",
        path: UpdateJobConfigPath, query: UpdateJobConfigQuery, body: UpdateJobConfigBody, data: UpdateJobConfigData,
        errors: UpdateJobConfigError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            SyncSwitchOff = 1_002_613 @ 400 "「通过 API 同步职位」开关尚未打开，仅支持在招聘系统中新建、编辑或关闭职位",
            JobClosed = 1_002_609 @ 400 "职位已关闭",
            ApprovalNotForDepartment = 1_002_611 @ 400 "Offer 审批流程不适用于当前部门",
            SameAttributeJobs = 1_002_620 @ 400 "不可关联同属性职位",
            OneVirtualJobOnly = 1_002_621 @ 400 "实体职位只可关联一个虚拟职位",
            RequirementUnknown = 1_002_703 @ 400 "招聘需求不存在",
        }
    }
}
