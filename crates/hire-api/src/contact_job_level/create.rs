//! <https://open.feishu.cn/document/server-docs/contact-v3/job_level/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::ContactJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateJobLevelBody {
    #[schemars(length(min = 1, max = 255))]
    pub name: String,
    pub description: Option<String>,
    #[schemars(range(min = 100, max = 100_000))]
    pub order: Option<i32>,
    pub status: bool,
    pub i18n_name: Option<Vec<StatedLocaleText>>,
    pub i18n_description: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateJobLevelData {
    pub job_level: Option<ContactJobLevel>,
}

crate::endpoint! {
    /// Creates a job level.
    Post "/open-apis/contact/v3/job_levels" => CreateJobLevel {
        name: "contact.job_level/create",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_level/create",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:job_level"], ok: "success",
        path: Empty, query: Empty, body: CreateJobLevelBody, data: CreateJobLevelData,
        errors: CreateJobLevelError {
            TooManyLevels = 42300 @ 400 "job level reach the upper limit",
            LevelUnknown = 42301 @ 404 "job level not exist",
            LevelsLocked = 42302 @ 400 "job level tenant lock fail",
            NameInvalid = 42303 @ 400 "job level name not valid",
            NameTaken = 42305 @ 400 "job level name duplicate",
            OrderTaken = 42306 @ 400 "job level order duplicate",
            DescriptionInvalid = 42304 @ 400 "job level description not valid",
            IdTaken = 42307 @ 400 "job level external id duplicate",
            OrderInvalid = 42308 @ 400 "job level invalid order",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
