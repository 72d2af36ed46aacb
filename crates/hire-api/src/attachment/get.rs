//! <https://open.feishu.cn/document/server-docs/hire-v1/attachment/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;
use hire_types::{form::AttachmentType, id::AttachmentId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetAttachmentPath {
    pub attachment_id: AttachmentId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetAttachmentQuery {
    #[serde(default = "default_type")]
    pub r#type: AttachmentType,
}

const fn default_type() -> AttachmentType {
    AttachmentType::Resume
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AttachmentInfo {
    pub attachment: Attachment,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Attachment {
    pub id: AttachmentId,
    /// Valid for 30 minutes. Absent where the server has no bytes of the file.
    pub url: Option<String>,
    pub name: String,
    pub mime: String,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: i64,
}

crate::endpoint! {
    /// An attachment and a URL to download it.
    Get "/open-apis/hire/v1/attachments/:attachment_id" => GetAttachment {
        name: "attachment/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/attachment/get",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:attachment:readonly", "hire:attachment"], ok: "ok",
        path: GetAttachmentPath, query: GetAttachmentQuery, body: Empty, data: AttachmentInfo,
        errors: GetAttachmentError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
