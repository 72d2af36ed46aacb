//! <https://open.feishu.cn/document/server-docs/hire-v1/attachment/preview>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;
use hire_types::id::AttachmentId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PreviewAttachmentPath {
    pub attachment_id: AttachmentId,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Preview {
    /// Valid for 30 minutes. Absent where the server has no bytes of the file.
    pub url: Option<String>,
}

crate::endpoint! {
    /// A URL to download a resume as PDF.
    Get "/open-apis/hire/v1/attachments/:attachment_id/preview" => PreviewAttachment {
        name: "attachment/preview",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/attachment/preview",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:attachment"], ok: "success",
        path: PreviewAttachmentPath, query: Empty, body: Empty, data: Preview,
        errors: PreviewAttachmentError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
