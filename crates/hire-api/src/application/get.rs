//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::UserRef,
    shapes::application::{ApplicationResumeSource, Stage, StageTime, WebsiteSource},
    shapes::common::CodeName,
};
use hire_types::{
    application::{ApplicationGetOption, DeliveryType, TerminationType},
    hiring::ActiveStatus,
    id::{ApplicationId, AttachmentId, JobId, ResumeSourceId, TalentId, TerminationReasonId, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetApplicationPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetApplicationQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    pub options: Option<Vec<ApplicationGetOption>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetApplicationData {
    pub application: Option<Application>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Application {
    pub id: ApplicationId,
    pub job_id: Option<JobId>,
    pub talent_id: Option<TalentId>,
    pub resume_source_id: Option<ResumeSourceId>,
    pub stage: Option<Stage>,
    /// Whether it is active or terminated.
    pub active_status: Option<ActiveStatus>,
    pub delivery_type: Option<DeliveryType>,
    pub resume_source_info: Option<ApplicationResumeSource>,
    pub website_resume_source: Option<WebsiteSource>,
    pub talent_attachment_resume_id: Option<AttachmentId>,
    /// When it was created.
    pub create_time: Option<String>,
    /// When it was last changed.
    pub modify_time: Option<String>,
    pub stage_time_list: Option<Vec<StageTime>>,
    pub termination_type: Option<TerminationType>,
    pub termination_reason_list: Option<Vec<TerminationReasonId>>,
    pub termination_reason_note: Option<String>,
    pub application_preferred_city_list: Option<Vec<CodeName>>,
    /// The creator.
    pub creator_id: Option<UserRef>,
}

crate::endpoint! {
    /// An application. Superseded by its details.
    Get "/open-apis/hire/v1/applications/:application_id" => GetApplication {
        name: "application/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/application/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:application", "hire:application:readonly"], ok: "success",
        path: GetApplicationPath, query: GetApplicationQuery, body: Empty, data: GetApplicationData,
        errors: GetApplicationError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Parameter error",
        }
    }
}
