use hire_types::application::{InterviewType, VideoType};
use serde::{Deserialize, Serialize};

/// The settings of a job that no query filters by. People are numbers of users.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobSettings {
    /// Assessors of resumes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evaluators: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<InterviewRound>,
    pub appointment: Option<Appointment>,
    pub interview_registration: Option<i64>,
    pub onboard_registration: Option<i64>,
}

/// Interviewers of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewRound {
    pub round: i64,
    pub interviewers: Vec<i64>,
}

/// Whether interviewers arrange interviews themselves, and how.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appointment {
    pub by_interviewer: Option<bool>,
    pub config: Option<AppointmentConfig>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppointmentConfig {
    pub interview_type: Option<InterviewType>,
    pub talent_timezone: Option<String>,
    pub contact: Option<i64>,
    pub contact_mobile: Option<String>,
    pub contact_email: Option<String>,
    pub address: Option<i64>,
    pub video_type: Option<VideoType>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<i64>,
    pub remark: Option<String>,
    pub interview_notification: Option<String>,
    pub appointment_notification: Option<String>,
    pub cancellation_notification: Option<String>,
}
