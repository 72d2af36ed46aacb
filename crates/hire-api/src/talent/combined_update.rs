//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/combined_update>

pub use hire_types::talent::AccountType;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::combined_create::{
    StatedAward, StatedBasicInfo, StatedCareer, StatedCustomModule, StatedEducation, StatedLanguageSkill,
    StatedProject, StatedSelfEvaluation, StatedSns, StatedWorks,
};
use crate::{
    Empty,
    id::{AdminUserIdType, AttachmentId, ResumeSourceId, TalentFolderId},
    reference::UserRef,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateTalentQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

/// Omitted members stay.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateTalentBody {
    /// A text that is no id is an unknown talent.
    pub talent_id: String,
    /// Added to the sources of the talent. `resume_source_id` wins over it.
    #[schemars(extend("deprecated" = true))]
    pub init_source_id: Option<ResumeSourceId>,
    /// An SDK sends it.
    #[schemars(skip)]
    pub resume_source_id: Option<ResumeSourceId>,
    /// The talent is added to these folders.
    #[schemars(length(max = 100))]
    pub folder_id_list: Option<Vec<TalentFolderId>>,
    /// Required when `operator_account_type` is 1.
    pub operator_id: Option<UserRef>,
    /// 1 when there is an `operator_id`, otherwise 3.
    pub operator_account_type: Option<AccountType>,
    /// An uploaded file. The talent gets a copy of it before its other resumes.
    pub resume_attachment_id: Option<AttachmentId>,
    pub basic_info: StatedBasicInfo<Option<String>>,
    /// A list that is sent replaces the stored one.
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

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdatedTalent {
    pub talent_id: String,
    pub operator_id: Option<UserRef>,
    pub operator_account_type: AccountType,
}

crate::endpoint! {
    /// Changes what is sent of a talent and the resume.
    Post "/open-apis/hire/v1/talents/combined_update" => UpdateTalent {
        name: "talent/combined_update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/combined_update",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:talent"], ok: "ok",
        path: Empty, query: UpdateTalentQuery, body: UpdateTalentBody, data: UpdatedTalent,
        errors: UpdateTalentError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Parameter error",
            TalentUnknown = 1_002_102 @ 400 "talent not exists",
        }
    }
}
