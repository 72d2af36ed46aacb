//! <https://open.feishu.cn/document/server-docs/hire-v1/attachment/create_attachment>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, endpoint::FilePart};
use hire_types::id::AttachmentId;

/// The largest file: 300 MB.
pub const MAX_FILE_BYTES: u64 = 300 << 20;
/// The largest form: headers and text parts need some bytes, too.
const MAX_FORM_BYTES: u64 = MAX_FILE_BYTES + (256 << 10);

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateAttachmentBody {
    /// The file.
    pub content: FilePart,
    /// The name of the file, if it is not that of the part.
    pub file_name: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CreatedAttachment {
    pub id: AttachmentId,
    pub name: String,
    /// Valid for 30 minutes.
    pub url: String,
}

crate::endpoint! {
    /// Uploads a file.
    Post "/open-apis/hire/v1/attachments" => CreateAttachment {
        name: "attachment/create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/attachment/create_attachment",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:attachment"], ok: "OK" in "message",
        path: Empty, query: Empty, upload: CreateAttachmentBody, max_bytes: MAX_FORM_BYTES, data: CreatedAttachment,
        errors: CreateAttachmentError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
