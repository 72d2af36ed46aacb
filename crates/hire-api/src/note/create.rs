//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::UserRef,
    shapes::talent::{Mention, Note},
};
use hire_types::{
    id::{AdminUserIdType, ApplicationId, TalentId},
    talent::NotePrivacy,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateNoteQuery {
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateNoteBody {
    pub talent_id: TalentId,
    pub application_id: Option<ApplicationId>,
    /// The creator.
    pub creator_id: Option<UserRef>,
    /// The text.
    pub content: String,
    #[serde(default = "default_privacy")]
    pub privacy: NotePrivacy,
    #[serde(default = "default_notify_mentioned_user")]
    pub notify_mentioned_user: bool,
    pub mention_entity_list: Option<Vec<Mention>>,
}

const fn default_privacy() -> NotePrivacy {
    NotePrivacy::Public
}

const fn default_notify_mentioned_user() -> bool {
    false
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateNoteData {
    pub note: Option<Note>,
}

crate::endpoint! {
    /// Writes a note on a talent.
    Post "/open-apis/hire/v1/notes" => CreateNote {
        name: "note/create",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/create",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:note"], ok: "success",
        path: Empty, query: CreateNoteQuery, body: CreateNoteBody, data: CreateNoteData,
        errors: CreateNoteError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
