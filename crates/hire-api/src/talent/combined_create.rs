//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/combined_create>

pub use hire_types::talent::{AccountType, StatedCareerType};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::list::{Gender, IdentificationType};
pub use crate::shapes::talent::{
    StatedAward, StatedCareer, StatedChild, StatedCustomModule, StatedCustomValue, StatedEducation, StatedEntries,
    StatedIdentification, StatedLanguageSkill, StatedProject, StatedSelfEvaluation, StatedSns, StatedWorks,
};
use crate::{
    Empty,
    id::{AdminUserIdType, AttachmentId, ResumeSourceId, TalentFolderId, TalentId},
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
    pub customized_data: Option<Vec<StatedCustomModule>>,
}

/// `Name` is a `String` where a name is required.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct StatedBasicInfo<Name = String> {
    pub name: Name,
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
