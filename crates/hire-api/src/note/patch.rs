//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/patch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::UserRef,
    shapes::talent::{Mention, Note},
};
use hire_types::id::{AdminUserIdType, NoteId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchNotePath {
    pub note_id: NoteId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchNoteQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchNoteBody {
    /// The text.
    pub content: String,
    pub operator_id: Option<UserRef>,
    #[serde(default = "default_notify_mentioned_user")]
    pub notify_mentioned_user: bool,
    pub mention_entity_list: Option<Vec<Mention>>,
}

const fn default_notify_mentioned_user() -> bool {
    false
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct PatchNoteData {
    pub note: Option<Note>,
}

crate::endpoint! {
    /// Replaces the text of a note.
    Patch "/open-apis/hire/v1/notes/:note_id" => PatchNote {
        name: "note/patch",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/patch",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:note"], ok: "success",
        path: PatchNotePath, query: PatchNoteQuery, body: PatchNoteBody, data: PatchNoteData,
        errors: PatchNoteError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
