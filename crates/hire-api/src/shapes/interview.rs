//! Interviews and what interviewers wrote.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    i18n::{I18n, IdName},
    reference::UserRef,
    shapes::common::{Address, CodeName},
    shapes::job::DescribedName,
};
use hire_types::{
    application::{
        AppointmentKind, ArrangementStatus, ArrangementType, AssessmentDimensionType, AssessmentModuleType,
        CommitStatus, InterviewQuestionType, InterviewRoundSummary, InterviewType, MeetingRoomStatus, VideoType,
    },
    id::{ApplicationId, AttachmentId, StageId},
};

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewExtendV2 {
    pub id: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub begin_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub round: Option<i64>,
    pub interview_record_list: Option<Vec<InterviewRecordV2>>,
    #[schemars(extend("x-unit" = "ms"))]
    pub feedback_submit_time: Option<String>,
    pub stage_id: Option<StageId>,
    pub application_id: Option<ApplicationId>,
    pub stage: Option<IdName>,
    pub creator: Option<IdName<UserRef>>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: Option<String>,
    pub interview_round_summary: Option<InterviewRoundSummary>,
    pub interview_arrangement_id: Option<String>,
    pub interview_type: Option<InterviewType>,
    pub talent_time_zone: Option<CodeName>,
    pub contact_user: Option<IdName<UserRef>>,
    pub contact_mobile: Option<String>,
    /// A remark.
    pub remark: Option<String>,
    pub address: Option<Address>,
    pub video_type: Option<VideoType>,
    pub arrangement_status: Option<ArrangementStatus>,
    pub arrangement_type: Option<ArrangementType>,
    pub arrangement_appointment_kind: Option<AppointmentKind>,
    pub meeting_room_list: Option<Vec<InterviewMeetingRoom>>,
    pub interview_round_type: Option<IdName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewRecordV2 {
    pub id: Option<String>,
    pub feedback_form_id: Option<String>,
    pub commit_status: Option<CommitStatus>,
    #[schemars(extend("x-unit" = "ms"))]
    pub submit_time: Option<String>,
    pub record_score: Option<RecordScore>,
    pub interviewer: Option<IdName<UserRef>>,
    pub attachments: Option<Vec<InterviewAttachment>>,
    pub module_assessments: Option<Vec<ModuleAssessment>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecordScore {
    pub score: Option<f64>,
    pub total_score: Option<f64>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewAttachment {
    pub file_id: Option<AttachmentId>,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ModuleAssessment {
    pub interview_feedback_form_module_id: Option<String>,
    pub module_name: Option<I18n>,
    pub module_type: Option<AssessmentModuleType>,
    pub module_weight: Option<f64>,
    pub module_score: Option<f64>,
    pub dimension_assessments: Option<Vec<DimensionAssessment>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct DimensionAssessment {
    pub interview_feedback_form_dimension_id: Option<String>,
    pub dimension_name: Option<I18n>,
    pub dimension_type: Option<AssessmentDimensionType>,
    pub weight: Option<f64>,
    pub dimension_content: Option<String>,
    pub dimension_option: Option<DimensionOption>,
    pub dimension_options: Option<Vec<DimensionOption>>,
    pub dimension_score: Option<i64>,
    pub recommended_job_level: Option<RecommendedJobLevel>,
    pub question_assessments: Option<Vec<QuestionAssessment>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct DimensionOption {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub score_val: Option<i64>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecommendedJobLevel {
    pub lower_limit_job_level_name: Option<I18n>,
    pub higher_limit_job_level_name: Option<I18n>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuestionAssessment {
    pub question_type: Option<InterviewQuestionType>,
    pub title: Option<I18n>,
    pub description: Option<I18n>,
    /// The text.
    pub content: Option<String>,
    pub abilities: Option<Vec<DescribedName>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct InterviewMeetingRoom {
    pub room_id: Option<String>,
    pub room_name: Option<String>,
    pub building_name: Option<String>,
    pub reserved_status: Option<MeetingRoomStatus>,
    pub floor_name: Option<String>,
}
