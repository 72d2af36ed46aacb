//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::list::{Award, Career, Degree, Education, FirstDegree, LanguageSkill, Project, Sns, TalentBasicInfo, Works};
pub use crate::shapes::{
    form::{CustomAttachment, TalentField, TalentFieldValue},
    talent::{RegistrationFile, ScenarioRegistrationFile},
};
use crate::{
    Empty,
    i18n::{BilingualWithId, I18n},
    id::{AdminUserIdType, AttachmentId, TalentId, TalentModuleId},
};
use hire_types::requirement::RequirementFieldType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetTalentPath {
    pub talent_id: TalentId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetTalentQuery {
    #[serde(default = "AdminUserIdType::people_admin_id")]
    pub user_id_type: AdminUserIdType,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentData {
    pub talent: TalentDetail,
}

/// The members of the list, with custom fields.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentDetail {
    pub id: TalentId,
    pub is_in_agency_period: bool,
    pub is_onboarded: bool,
    pub basic_info: BasicInfo,
    pub education_list: Option<Vec<WithCustom<Education>>>,
    pub career_list: Option<Vec<WithCustom<Career>>>,
    pub project_list: Option<Vec<WithCustom<Project>>>,
    pub works_list: Option<Vec<WithCustom<Works>>>,
    pub award_list: Option<Vec<WithCustom<Award>>>,
    pub language_list: Option<Vec<WithCustom<LanguageSkill>>>,
    pub sns_list: Option<Vec<WithCustom<Sns>>>,
    pub resume_source_list: Option<Vec<BilingualWithId>>,
    pub interview_registration_list: Option<Vec<RegistrationFile>>,
    pub registration_list: Option<Vec<ScenarioRegistrationFile>>,
    /// Newest resume first.
    pub resume_attachment_id_list: Option<Vec<AttachmentId>>,
    /// Modules that the company added to its resumes.
    pub customized_data_list: Option<Vec<CustomModuleData>>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
}

/// A part of a resume, with the values of the fields that the company added to it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "{T}_with_custom")]
pub struct WithCustom<T> {
    #[serde(flatten)]
    pub part: T,
    pub customized_data_list: Option<Vec<TalentField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TalentBasicInfo_with_custom")]
pub struct BasicInfo {
    #[serde(flatten)]
    pub info: TalentBasicInfo,
    pub customized_data_list: Option<Vec<TalentField>>,
    pub hukou_location_code: Option<String>,
}

/// A module that the company added. The fields of its entries follow one another.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CustomModuleData {
    pub object_id: TalentModuleId,
    pub name: I18n,
    pub object_type: RequirementFieldType,
    pub children: Option<Vec<TalentField>>,
}

crate::endpoint! {
    /// A talent. Superseded by the second version.
    Get "/open-apis/hire/v1/talents/:talent_id" => GetTalent {
        name: "talent/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/get",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "ok",
        path: GetTalentPath, query: GetTalentQuery, body: Empty, data: TalentData,
        errors: GetTalentError {
            GeneralParameter = 1_000_001 @ 400 "Invalid parameter",
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Invalid parameter",
            TalentUnknown = 1_002_102 @ 404 "Talent not found",
        }
    }
}
