//! <https://open.feishu.cn/document/contact-v3/job_title/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::directory::JobTitle};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetJobTitlePath {
    pub job_title_id: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetJobTitleData {
    pub job_title: Option<JobTitle>,
}

crate::endpoint! {
    /// A job title.
    Get "/open-apis/contact/v3/job_titles/:job_title_id" => GetJobTitle {
        name: "contact.job_title/get",
        document: "https://open.feishu.cn/document/contact-v3/job_title/get",
        limits: [PerMinute(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_title:readonly", "contact:contact:access_as_user", "contact:contact:readonly_as_app"], ok: "success",
        path: GetJobTitlePath, query: Empty, body: Empty, data: GetJobTitleData,
        errors: GetJobTitleError {
            Parameter = 40001 @ 400 "invalid params",
            System = 40003 @ 500 "internal error",
        }
    }
}
