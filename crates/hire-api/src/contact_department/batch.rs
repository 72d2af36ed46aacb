//! <https://open.feishu.cn/document/contact-v3/department/batch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, reference::DepartmentRef, shapes::directory::Department};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct BatchGetDepartmentsQuery {
    pub department_ids: Vec<DepartmentRef>,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchGetDepartmentsData {
    pub items: Vec<Department>,
}

crate::endpoint! {
    /// Departments by their ids.
    Get "/open-apis/contact/v3/departments/batch" => BatchGetDepartments {
        name: "contact.department/batch",
        document: "https://open.feishu.cn/document/contact-v3/department/batch",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly"], ok: "success",
        path: Empty, query: BatchGetDepartmentsQuery, body: Empty, data: BatchGetDepartmentsData,
        errors: BatchGetDepartmentsError {
            Parameter = 40001 @ 400 "param is invalid",
            TooLargeForRecursion = 43010 @ 400 "big dept forbid recursion error",
            System = 40003 @ 400 "internal error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            PageSizeTooLarge = 40011 @ 400 "page size is more than 50 error",
            PageTokenInvalid = 40012 @ 400 "page token is invalid error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            DepartmentIdExists = 43007 @ 400 "duplicated department unit custom id error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
        }
    }
}
