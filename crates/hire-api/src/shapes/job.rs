//! Jobs and requirements.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    i18n::{BilingualWithId, I18n, IdName},
    job_requirement::list_by_id::CustomData,
    reference::{DepartmentRef, JobFamilyRef, JobLevelRef, UserRef},
    shapes::common::CodeName,
    talent::list::City,
};
use hire_types::{
    application::{InterviewType, VideoType},
    common::EnabledStatus,
    hiring::ProcessType,
    id::{AddressId, JobId, JobProcessId, RegistrationFormId},
    job::{Experience, JobAttribute},
    requirement::RequiredDegree,
};

/// A level, a family or a recruitment type, and whether it can be chosen.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Choice_{I}")]
pub struct Choice<I = String> {
    pub id: Option<I>,
    pub zh_name: Option<String>,
    pub en_name: Option<String>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

/// A name with a description.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DescribedName {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
}

/// Whether interviewers arrange interviews themselves, and how.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InterviewAppointment {
    pub enable_interview_appointment_by_interviewer: Option<bool>,
    pub config: Option<InterviewAppointmentConfig>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InterviewAppointmentConfig {
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

/// The interviewers of a round.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InterviewRound {
    pub interviewer_list: Option<Vec<IdName<UserRef>>>,
    pub round: Option<i64>,
}

/// A type of round and its assessment form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InterviewRoundType {
    pub assessment_round: Option<IdName>,
    pub assessment_template: Option<IdName>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Job {
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
    #[schemars(extend("deprecated" = true))]
    pub create_time: Option<i64>,
    /// When it was last changed.
    #[schemars(extend("deprecated" = true))]
    pub update_time: Option<i64>,
    pub process_type: Option<ProcessType>,
    pub process_id: Option<JobProcessId>,
    pub process_name: Option<String>,
    pub process_en_name: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<CustomData>>,
    pub job_function: Option<IdName>,
    pub subject: Option<IdName>,
    /// How many are to be hired.
    pub head_count: Option<i64>,
    pub experience: Option<Experience>,
    #[schemars(extend("deprecated" = true))]
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

/// The settings of a job.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct JobConfig {
    pub offer_apply_schema: Option<IdName>,
    pub offer_process_conf: Option<IdName>,
    pub recommended_evaluator_list: Option<Vec<IdName<UserRef>>>,
    pub assessment_template: Option<IdName>,
    pub id: Option<String>,
    pub interview_round_list: Option<Vec<InterviewRound>>,
    pub job_requirement_list: Option<Vec<IdName>>,
    pub interview_registration: Option<SchemaName>,
    pub onboard_registration: Option<SchemaName>,
    pub interview_round_type_list: Option<Vec<InterviewRoundType>>,
    pub related_job_list: Option<Vec<IdName>>,
    pub job_attribute: Option<i64>,
    pub interview_appointment_config: Option<InterviewAppointment>,
    pub portal_website_apply_form_schema_info: Option<SchemaName>,
}

/// The people who work on a job.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct JobManager {
    pub id: Option<String>,
    pub recruiter_id: Option<UserRef>,
    pub hiring_manager_id_list: Option<Vec<UserRef>>,
    pub assistant_id_list: Option<Vec<UserRef>>,
}

/// A choice with its name in one member.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "NamedChoice_{I}")]
pub struct NamedChoice<I = String> {
    pub id: Option<I>,
    pub name: Option<I18n>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

/// A registration form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SchemaName {
    pub schema_id: Option<RegistrationFormId>,
    pub name: Option<String>,
}

/// The people who work on a job.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedJobManager {
    pub id: Option<String>,
    pub recruiter_id: UserRef,
    pub hiring_manager_id_list: Vec<UserRef>,
    pub assistant_id_list: Option<Vec<UserRef>>,
}
