//! Talents and their resumes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{reference::UserRef, shapes::common::StatedObjectValue};
use hire_types::{
    form::RegistrationScenario,
    id::{ApplicationId, AttachmentId, NoteId, TalentId},
    talent::{
        AcademicRanking, Degree, EducationType, IdentificationType, Proficiency, SnsType, StatedCareerType,
        StatedLanguage,
    },
};

/// A person mentioned in a text, and where.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Mention {
    pub offset: i32,
    pub user_id: UserRef,
}

/// A note on a talent.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Note {
    pub id: NoteId,
    pub talent_id: Option<TalentId>,
    pub application_id: Option<ApplicationId>,
    /// Whether only its author sees it.
    pub is_private: Option<bool>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<i64>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub modify_time: Option<i64>,
    /// Who created it.
    pub creator_id: Option<UserRef>,
    /// The text.
    pub content: Option<String>,
}

/// A filled-in registration form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegistrationFile {
    pub id: Option<String>,
    pub registration_time: Option<i64>,
    pub download_url: Option<String>,
}

/// A filled-in registration form, with what it was for.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScenarioRegistrationFile {
    pub id: Option<String>,
    pub registration_time: Option<i64>,
    pub download_url: Option<String>,
    pub scenario: Option<RegistrationScenario>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedAward {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub title: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub award_time: Option<String>,
    pub desc: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCareer {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub company: Option<String>,
    pub title: Option<String>,
    pub desc: Option<String>,
    /// The start.
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub career_type: Option<StatedCareerType>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedChildValue {
    pub object_id: Option<String>,
}

/// The values of a custom module.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomModule {
    pub object_id: Option<String>,
    pub children: Option<Vec<StatedObjectValue>>,
}

/// A custom field of a resume entry and its value, or the values of its children.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomValue {
    pub object_id: Option<String>,
    pub children: Option<Vec<StatedChildValue>>,
    pub value: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedEducation {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub degree: Option<Degree>,
    pub school: Option<String>,
    pub field_of_study: Option<String>,
    /// The start.
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedIdentification {
    pub identification_type: Option<IdentificationType>,
    pub identification_number: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedLanguageSkill {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedProject {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    /// The start.
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedSelfEvaluation {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    /// The text.
    pub content: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedSns {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedWorks {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    pub attachment_id: Option<AttachmentId>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}
