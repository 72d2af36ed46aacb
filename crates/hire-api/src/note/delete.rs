//! <https://open.feishu.cn/document/hire-v1/candidate-management/note/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::NoteId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteNotePath {
    pub note_id: NoteId,
}

crate::endpoint! {
    /// Deletes a note.
    Delete "/open-apis/hire/v1/notes/:note_id" => DeleteNote {
        name: "note/delete",
        document: "https://open.feishu.cn/document/hire-v1/candidate-management/note/delete",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:note"], ok: "success",
        path: DeleteNotePath, query: Empty, body: Empty, data: Empty,
        errors: DeleteNoteError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
