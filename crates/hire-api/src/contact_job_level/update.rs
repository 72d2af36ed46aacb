//! <https://open.feishu.cn/document/server-docs/contact-v3/job_level/update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::ContactJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobLevelPath {
    pub job_level_id: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateJobLevelBody {
    #[schemars(length(min = 1, max = 255))]
    pub name: Option<String>,
    pub description: Option<String>,
    #[schemars(range(min = 100, max = 100_000))]
    pub order: Option<i32>,
    pub status: Option<bool>,
    pub i18n_name: Option<Vec<StatedLocaleText>>,
    pub i18n_description: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateJobLevelData {
    pub job_level: Option<ContactJobLevel>,
}

crate::endpoint! {
    /// Changes a job level.
    Put "/open-apis/contact/v3/job_levels/:job_level_id" => UpdateJobLevel {
        name: "contact.job_level/update",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_level/update",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_level"], ok: "success",
        path: UpdateJobLevelPath, query: Empty, body: UpdateJobLevelBody, data: UpdateJobLevelData,
        errors: UpdateJobLevelError {
            LevelsLocked = 42302 @ 400 "job level tenant lock fail",
            NameInvalid = 42303 @ 400 "job level name not valid",
            NameTaken = 42305 @ 400 "job level name duplicate",
            OrderTaken = 42306 @ 400 "job level order duplicate",
            DescriptionInvalid = 42304 @ 400 "job level description not valid",
            IdTaken = 42307 @ 400 "job level external id duplicate",
            LevelUnknown = 42301 @ 404 "job level not exist",
            OrderInvalid = 42308 @ 400 "job level invalid order",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
