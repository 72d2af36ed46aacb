//! <https://open.feishu.cn/document/server-docs/contact-v3/job_family/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::ContactJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobFamilyBody {
    #[schemars(length(min = 1, max = 100))]
    pub name: String,
    pub description: Option<String>,
    pub parent_job_family_id: Option<String>,
    pub status: bool,
    pub i18n_name: Option<Vec<StatedLocaleText>>,
    pub i18n_description: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateJobFamilyData {
    pub job_family: Option<ContactJobFamily>,
}

crate::endpoint! {
    /// Creates a job family.
    Post "/open-apis/contact/v3/job_families" => CreateJobFamily {
        name: "contact.job_family/create",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_family/create",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_family"], ok: "success",
        path: Empty, query: Empty, body: CreateJobFamilyBody, data: CreateJobFamilyData,
        errors: CreateJobFamilyError {
            FamilyParameter = 42400 @ 400 "param is invalid",
            TooManyFamilies = 42401 @ 400 "job family number reach the upper limit",
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
            FamilyTooDeep = 42413 @ 400 "job family exceed level number",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
