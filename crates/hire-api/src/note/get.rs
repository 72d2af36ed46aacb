//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::talent::Note};
use hire_types::id::{AdminUserIdType, NoteId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetNotePath {
    pub note_id: NoteId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetNoteQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetNoteData {
    pub note: Option<Note>,
}

crate::endpoint! {
    /// A note.
    Get "/open-apis/hire/v1/notes/:note_id" => GetNote {
        name: "note/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/get",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:note:readonly", "hire:note"], ok: "success",
        path: GetNotePath, query: GetNoteQuery, body: Empty, data: GetNoteData,
        errors: GetNoteError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
