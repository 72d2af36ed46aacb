//! Applications, stages and employees.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    i18n::I18n,
    reference::{DepartmentRef, EmployeeTypeRef, JobFamilyRef, JobLevelRef, UserRef},
};
use hire_types::{
    application::{ConversionStatus, EmployeeOnboardStatus, ResumeSourceType},
    hiring::StageType,
    id::{ApplicationId, EmployeeId, JobRequirementId, ResumeSourceId, StageId},
};

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ApplicationResumeSource {
    pub id: ResumeSourceId,
    pub name: Option<I18n>,
    pub resume_source_type: Option<ResumeSourceType>,
}

/// An application that has led to an employment.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Employee {
    pub id: EmployeeId,
    pub application_id: Option<ApplicationId>,
    pub onboard_status: Option<EmployeeOnboardStatus>,
    pub conversion_status: Option<ConversionStatus>,
    #[schemars(extend("x-unit" = "ms"))]
    pub onboard_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub expected_conversion_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub actual_conversion_time: Option<i64>,
    #[schemars(extend("x-unit" = "ms"))]
    pub overboard_time: Option<i64>,
    pub overboard_note: Option<String>,
    pub onboard_city_code: Option<String>,
    pub department: Option<DepartmentRef>,
    pub leader: Option<UserRef>,
    pub sequence: Option<JobFamilyRef>,
    pub level: Option<JobLevelRef>,
    pub employee_type: Option<EmployeeTypeRef>,
    pub job_requirement_id: Option<JobRequirementId>,
}

/// A stage of a hiring process.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Stage {
    pub id: StageId,
    pub zh_name: Option<String>,
    pub en_name: Option<String>,
    pub r#type: Option<StageType>,
}

/// When an application entered a stage and left it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StageTime {
    pub stage_id: Option<StageId>,
    pub enter_time: Option<String>,
    pub exit_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WebsiteChannel {
    pub channel_id: Option<String>,
    pub channel_name: Option<I18n>,
}

/// The website and channel through which a candidate applied.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WebsiteSource {
    pub website_id: Option<String>,
    pub website_name: Option<I18n>,
    pub channel: Option<WebsiteChannel>,
}
