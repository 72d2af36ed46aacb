//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/get-2>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::shapes::form::{CustomAttachmentV2, TalentCustomizedTimeRange, TalentFieldV2, TalentFieldValueV2};
use crate::shapes::talent::{RegistrationFile, ScenarioRegistrationFile};
use crate::{
    Empty,
    i18n::{BilingualWithId, I18n},
    reference::UserRef,
};
use hire_types::{
    id::{
        AdminUserIdType, ApplicationId, AttachmentId, NoteId, TalentFolderId, TalentId, TalentModuleId, TalentPoolId,
        TalentTagId,
    },
    requirement::RequirementFieldType,
    talent::{
        AcademicRanking, Confidentiality, Degree, EducationType, Gender, IdentificationType, MaritalStatus,
        NotePrivacy, Proficiency, SnsType, StatedLanguage, TagType,
    },
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetTalentV2Path {
    pub talent_id: TalentId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetTalentV2Query {
    #[serde(default = "AdminUserIdType::people_admin_id")]
    pub user_id_type: AdminUserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentV2 {
    pub talent_id: TalentId,
    pub basic_info: BasicInfoV2,
    pub education_list: Option<Vec<EducationV2>>,
    pub career_list: Option<Vec<CareerV2>>,
    pub project_list: Option<Vec<ProjectV2>>,
    pub works_list: Option<Vec<WorksV2>>,
    pub award_list: Option<Vec<AwardV2>>,
    pub language_list: Option<Vec<LanguageSkillV2>>,
    pub sns_list: Option<Vec<SnsV2>>,
    pub resume_source_list: Option<Vec<BilingualWithId>>,
    /// Careers of type 1.
    pub internship_list: Option<Vec<CareerV2>>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<CustomModuleDataV2>>,
    pub resume_attachment_id_list: Option<Vec<AttachmentId>>,
    pub resume_attachment_list: Option<Vec<ResumeFile>>,
    pub interview_registration_list: Option<Vec<RegistrationFile>>,
    pub registration_list: Option<Vec<ScenarioRegistrationFile>>,
    /// Whether the talent was onboarded.
    pub is_onboarded: bool,
    pub is_in_agency_period: bool,
    pub top_degree: Option<i64>,
    pub talent_pool_id_list: Option<Vec<TalentPoolId>>,
    #[schemars(extend("x-scopes" = ["hire:talent_folder:readonly", "hire:talent_folder"]))]
    pub talent_folder_ref_list_v2: Option<Vec<TalentFolder>>,
    #[schemars(extend("x-scopes" = ["hire:talent_tag", "hire:talent_tag:readonly"]))]
    pub tag_list: Option<Vec<TalentTag>>,
    pub similar_info_v2: TalentSimilar,
    #[schemars(extend("x-scopes" = ["hire:talent_blocklist", "hire:talent_blocklist:readonly"]))]
    pub block_info: Option<TalentBlock>,
    #[schemars(extend("x-scopes" = ["hire:talent_folder:readonly", "hire:talent_folder"]))]
    pub talent_pool_ref_list_v2: Option<Vec<TalentPool>>,
    #[schemars(extend("x-scopes" = ["hire:note:readonly", "hire:note"]))]
    pub note_list_v2: Option<Vec<TalentNote>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct BasicInfoV2 {
    pub name: String,
    pub mobile_number: Option<String>,
    pub mobile_code: Option<String>,
    pub email: Option<String>,
    pub experience_years: Option<i64>,
    pub age: Option<i64>,
    pub nationality_code: Option<String>,
    pub gender: Option<Gender>,
    pub current_location_code: Option<String>,
    pub hometown_location_code: Option<String>,
    pub preferred_location_code_list: Option<Vec<String>>,
    pub home_address: Option<String>,
    pub identification_type: Option<IdentificationType>,
    pub identification_number: Option<String>,
    /// The day of birth.
    #[schemars(extend("x-unit" = "s"))]
    pub birthday: Option<i64>,
    pub marital_status: Option<MaritalStatus>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
    pub hukou_location_code: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: String,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
    /// Whether it is hidden from other recruiters.
    pub confidential: Confidentiality,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct EducationV2 {
    pub degree: Option<Degree>,
    pub school_name: Option<String>,
    pub major: Option<String>,
    /// The start.
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    pub end_time: Option<String>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CareerV2 {
    pub company_name: Option<String>,
    pub description: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    pub end_time: Option<String>,
    /// The start.
    pub start_time: Option<String>,
    pub title: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProjectV2 {
    pub project_name: Option<String>,
    pub role: Option<String>,
    pub link: Option<String>,
    pub description: Option<String>,
    /// The start.
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    pub end_time: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct WorksV2 {
    pub id: Option<String>,
    pub link: Option<String>,
    pub description: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct AwardV2 {
    pub award_name: Option<String>,
    pub award_time: Option<String>,
    pub description: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LanguageSkillV2 {
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct SnsV2 {
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
    /// The values of custom fields.
    pub customized_data_list: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CustomModuleDataV2 {
    pub module_id: TalentModuleId,
    pub name: I18n,
    pub object_type: RequirementFieldType,
    pub children: Option<Vec<TalentFieldV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ResumeFile {
    pub id: AttachmentId,
    pub name: String,
    pub mime: String,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentFolder {
    pub name: String,
    pub folder_id: TalentFolderId,
    pub owner_id: Option<UserRef>,
    #[schemars(extend("x-unit" = "ms"))]
    pub add_time: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentTag {
    pub id: TalentTagId,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    pub r#type: Option<TagType>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentSimilar {
    pub is_similar_talent: bool,
    pub similar_talent_id_list: Option<Vec<TalentId>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentBlock {
    #[schemars(extend("x-unit" = "ms"))]
    pub blocked_time: Option<String>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    pub reason: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentPool {
    pub id: TalentPoolId,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    #[schemars(extend("x-unit" = "ms"))]
    pub add_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentNote {
    pub id: NoteId,
    pub talent_id: Option<TalentId>,
    pub application_id: Option<ApplicationId>,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: Option<String>,
    /// When it was last changed.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_time: Option<String>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    /// The text.
    pub content: Option<String>,
    pub privacy: Option<NotePrivacy>,
}

crate::endpoint! {
    /// A talent with the resume, folders, tags, pools and notes.
    Get "/open-apis/hire/v2/talents/:talent_id" => GetTalentV2 {
        name: "talent/get.v2",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/get-2",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "success",
        path: GetTalentV2Path, query: GetTalentV2Query, body: Empty, data: TalentV2,
        errors: GetTalentV2Error {
            System = 1_002_001 @ 500 "系统错误",
            TalentUnknown = 1_002_102 @ 404 "人才不存在",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
