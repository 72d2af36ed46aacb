//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/combined_create>

pub use hire_types::talent::{AccountType, StatedCareerType, StatedLanguage};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::list::{AcademicRanking, Degree, EducationType, Gender, IdentificationType, Proficiency, SnsType};
use crate::{
    Empty,
    id::{AdminUserIdType, AttachmentId, ResumeSourceId, TalentFieldId, TalentFolderId, TalentId, TalentModuleId},
    reference::UserRef,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CombinedCreateTalentQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CombinedCreateTalentBody {
    /// `resume_source_id` wins over it.
    #[schemars(extend("deprecated" = true))]
    pub init_source_id: Option<ResumeSourceId>,
    pub resume_source_id: Option<ResumeSourceId>,
    /// The talent is added to these folders.
    #[schemars(length(max = 100))]
    pub folder_id_list: Option<Vec<TalentFolderId>>,
    /// Required when `creator_account_type` is 1.
    pub creator_id: Option<UserRef>,
    /// 1 when there is a `creator_id`, otherwise 3.
    pub creator_account_type: Option<AccountType>,
    /// An uploaded file. The talent gets a copy of it, with an id of its own.
    pub resume_attachment_id: Option<AttachmentId>,
    pub basic_info: StatedBasicInfo,
    #[schemars(length(max = 100))]
    pub education_list: Option<Vec<StatedEducation>>,
    #[schemars(length(max = 100))]
    pub career_list: Option<Vec<StatedCareer>>,
    #[schemars(length(max = 100))]
    pub project_list: Option<Vec<StatedProject>>,
    #[schemars(length(max = 100))]
    pub works_list: Option<Vec<StatedWorks>>,
    #[schemars(length(max = 100))]
    pub award_list: Option<Vec<StatedAward>>,
    #[schemars(length(max = 100))]
    pub language_list: Option<Vec<StatedLanguageSkill>>,
    #[schemars(length(max = 100))]
    pub sns_list: Option<Vec<StatedSns>>,
    /// Codes of places.
    #[schemars(length(max = 100))]
    pub preferred_city_code_list: Option<Vec<String>>,
    pub self_evaluation: Option<StatedSelfEvaluation>,
    /// Modules that the company added to its resumes.
    pub customized_data: Option<Vec<StatedModule>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedBasicInfo {
    pub name: String,
    /// Digits. `mobile_country_code` is required with it.
    pub mobile: Option<String>,
    /// The code of a country among the places, such as `CN_1`.
    pub mobile_country_code: Option<String>,
    pub email: Option<String>,
    pub identification: Option<StatedIdentification>,
    /// An SDK sends the members of `identification` here.
    #[schemars(skip)]
    pub identification_type: Option<IdentificationType>,
    #[schemars(skip)]
    pub identification_number: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub start_work_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub birthday: Option<String>,
    pub gender: Option<Gender>,
    /// The code of a country among the places.
    pub nationality_id: Option<String>,
    /// The code of a place.
    pub current_city_code: Option<String>,
    /// The code of a place.
    pub hometown_city_code: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

/// Both members are needed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedIdentification {
    pub identification_type: Option<IdentificationType>,
    pub identification_number: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
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

#[derive(Debug, Deserialize, JsonSchema)]
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

#[derive(Debug, Deserialize, JsonSchema)]
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

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedWorks {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    /// An uploaded file. The talent gets a copy of it, with an id of its own.
    pub attachment_id: Option<AttachmentId>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedAward {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub title: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub award_time: Option<String>,
    pub desc: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedLanguageSkill {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedSns {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedSelfEvaluation {
    #[schemars(extend("deprecated" = true))]
    pub id: Option<String>,
    pub content: Option<String>,
    pub customized_data: Option<Vec<StatedCustomValue>>,
}

/// A field that the company added to a part of its resumes, and its value. `children` is ignored.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedCustomValue {
    pub object_id: Option<TalentFieldId>,
    pub children: Option<Vec<IgnoredChild>>,
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

#[derive(Debug, Deserialize, JsonSchema)]
pub struct IgnoredChild {
    pub object_id: Option<String>,
}

/// A module that the company added to its resumes, and its entries.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedModule {
    pub object_id: Option<TalentModuleId>,
    pub children: Option<StatedEntries>,
}

/// A list of entries, each a list of fields and their values. A list of fields is one entry.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum StatedEntries {
    Many(Vec<Vec<StatedChild>>),
    One(Vec<StatedChild>),
}

#[derive(Debug, Deserialize)]
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

/// The talent, new or found.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CombinedCreatedTalent {
    pub talent_id: TalentId,
    pub creator_id: Option<UserRef>,
    pub creator_account_type: AccountType,
}

crate::endpoint! {
    /// Creates a talent with its whole resume, or changes the one who is the same person.
    Post "/open-apis/hire/v1/talents/combined_create" => CombinedCreateTalent {
        name: "talent/combined_create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/combined_create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:talent"], ok: "ok",
        path: Empty, query: CombinedCreateTalentQuery, body: CombinedCreateTalentBody, data: CombinedCreatedTalent,
        errors: CombinedCreateTalentError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
