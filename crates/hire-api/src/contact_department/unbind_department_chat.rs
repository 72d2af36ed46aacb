//! <https://open.feishu.cn/document/server-docs/contact-v3/department/unbind_department_chat>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, reference::DepartmentRef};
use hire_types::id::DepartmentIdType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UnbindDepartmentChatQuery {
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UnbindDepartmentChatBody {
    pub department_id: DepartmentRef,
}

crate::endpoint! {
    /// Turns the chat of a department into an ordinary chat.
    Post "/open-apis/contact/v3/departments/unbind_department_chat" => UnbindDepartmentChat {
        name: "contact.department/unbind_department_chat",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/unbind_department_chat",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: Empty, query: UnbindDepartmentChatQuery, body: UnbindDepartmentChatBody, data: Empty,
        errors: UnbindDepartmentChatError {
            ProcessRootDept = 40002 @ 400 "process root dept error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            NoChat = 40020 @ 403 "department do not has a chat error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
