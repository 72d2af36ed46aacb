//! Talents and their resumes.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::reference::UserRef;
use hire_types::{
    form::RegistrationScenario,
    id::{ApplicationId, AttachmentId, NoteId, TalentFieldId, TalentId, TalentModuleId},
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
    /// The creator.
    pub creator_id: Option<UserRef>,
    /// The text.
    pub content: Option<String>,
}

/// A filled-in registration form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegistrationFile {
    pub id: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub registration_time: Option<i64>,
    pub download_url: Option<String>,
}

/// A filled-in registration form, with what it was for.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScenarioRegistrationFile {
    pub id: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub registration_time: Option<i64>,
    pub download_url: Option<String>,
    pub scenario: Option<RegistrationScenario>,
}

/// Both members are needed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedIdentification {
    pub identification_type: Option<IdentificationType>,
    pub identification_number: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedEducation {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub degree: Option<Degree>,
    pub school: Option<String>,
    pub field_of_study: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// It lasts without one, or with `-1`.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCareer {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub company: Option<String>,
    pub title: Option<String>,
    pub desc: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// It lasts without one, or with `-1`.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub career_type: Option<StatedCareerType>,
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
    #[schemars(extend("x-unit" = "ms"))]
    pub start_time: Option<String>,
    /// It lasts without one, or with `-1`.
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedWorks {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    /// An uploaded file. The talent gets a copy of it, with an id of its own.
    pub attachment_id: Option<AttachmentId>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
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
pub struct StatedLanguageSkill {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
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
pub struct StatedSelfEvaluation {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub content: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

/// A field that the company added to a part of its resumes, and its value. `children` is ignored.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomValue {
    pub object_id: Option<TalentFieldId>,
    pub children: Option<Vec<StatedChildValue>>,
    /// Text whose format depends on the type of the field:
    ///
    /// - text: as it is
    /// - one option: its key, `1`
    /// - several options: a JSON list of keys, `["1","2"]`
    /// - date, month, year: milliseconds, `1627379423000`
    /// - period: a JSON list of two times in milliseconds, the second may be `-` or `-1`
    /// - number: `1.5`
    /// - files: `[{"file_id":"7250161881116838204"}]`
    pub value: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedChildValue {
    pub object_id: Option<String>,
}

/// A module that the company added to its resumes, and its entries.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomModule {
    pub object_id: Option<TalentModuleId>,
    pub children: Option<StatedEntries>,
}

/// A list of entries, each a list of fields and their values. A list of fields is one entry.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum StatedEntries {
    Many(Vec<Vec<StatedChild>>),
    One(Vec<StatedChild>),
}

#[derive(Clone, Debug, Deserialize)]
pub struct StatedChild {
    pub object_id: Option<TalentFieldId>,
    pub value: Option<String>,
}

impl JsonSchema for StatedEntries {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StatedEntries".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array",
            "description": "A list of entries, each a list of objects with `object_id` and `value`. \
                            A list of such objects is one entry.",
            "items": {}
        })
    }
}
