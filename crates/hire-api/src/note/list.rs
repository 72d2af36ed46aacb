//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::talent::Note};
use hire_types::id::{AdminUserIdType, TalentId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListNotesQuery {
    /// How many items a page has at most.
    #[schemars(extend("x-max" = 200))]
    pub page_size: Option<i32>,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    pub talent_id: TalentId,
    #[serde(default = "AdminUserIdType::open_id")]
    pub user_id_type: AdminUserIdType,
}

crate::endpoint! {
    /// The notes on a talent.
    Get "/open-apis/hire/v1/notes" => ListNotes {
        name: "note/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/note/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:note:readonly", "hire:note"], ok: "success",
        path: Empty, query: ListNotesQuery, body: Empty, data: Page<Note>,
        errors: ListNotesError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
