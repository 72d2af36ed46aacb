//! <https://open.feishu.cn/document/server-docs/contact-v3/job_family/update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::ContactJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobFamilyPath {
    pub job_family_id: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobFamilyBody {
    #[schemars(length(min = 1, max = 100))]
    pub name: Option<String>,
    pub description: Option<String>,
    pub parent_job_family_id: Option<String>,
    pub status: Option<bool>,
    pub i18n_name: Option<Vec<StatedLocaleText>>,
    pub i18n_description: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateJobFamilyData {
    pub job_family: Option<ContactJobFamily>,
}

crate::endpoint! {
    /// Changes a job family.
    Put "/open-apis/contact/v3/job_families/:job_family_id" => UpdateJobFamily {
        name: "contact.job_family/update",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_family/update",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_family"], ok: "success",
        path: UpdateJobFamilyPath, query: Empty, body: UpdateJobFamilyBody, data: UpdateJobFamilyData,
        errors: UpdateJobFamilyError {
            FamiliesLocked = 42403 @ 400 "job family tenant lock fail",
            NameInvalid = 42404 @ 400 "job family name not valid",
            DescriptionInvalid = 42405 @ 400 "job family description not valid",
            NameTaken = 42406 @ 400 "job family name duplicate",
            FamilyCycle = 42407 @ 400 "job family has cycle",
            ParentFamilyUnknown = 42408 @ 400 "parent job family not exist",
            ParentFamilyDisabled = 42409 @ 400 "parent job family not enable",
            ParentFamilyDeleted = 42410 @ 400 "parent job family deleted",
            IdTaken = 42412 @ 400 "job family external id duplicate",
            FamilyHasChildren = 42411 @ 400 "job family has child can not delete",
            FamilyUnknown = 42402 @ 404 "job family not exist",
            FamilyTooDeep = 42413 @ 400 "job family exceed level number",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
