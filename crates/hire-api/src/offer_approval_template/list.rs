//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_approval_template/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page, reference::DepartmentRef};
use hire_types::id::{AdminDepartmentIdType, ApprovalTemplateId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListOfferApprovalTemplatesQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(extend("x-max" = 200))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    #[serde(default = "default_department_id_type")]
    pub department_id_type: AdminDepartmentIdType,
}

const fn default_page_size() -> i32 {
    10
}

const fn default_department_id_type() -> AdminDepartmentIdType {
    AdminDepartmentIdType::PeopleAdminDepartmentId
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferApprovalTemplate {
    pub id: ApprovalTemplateId,
    pub name: I18n,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
    pub remark: Option<String>,
    /// The departments that it is for. Without any it is for all.
    pub department_list: Option<Vec<OfferApprovalTemplateDepartment>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferApprovalTemplateDepartment {
    pub id: DepartmentRef,
    pub name: String,
    pub en_name: String,
}

crate::endpoint! {
    /// The approval processes of offers.
    Get "/open-apis/hire/v1/offer_approval_templates" => ListOfferApprovalTemplates {
        name: "offer_approval_template/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_approval_template/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer_approval_template:readonly"], ok: "success",
        path: Empty, query: ListOfferApprovalTemplatesQuery, body: Empty, data: Page<OfferApprovalTemplate>,
        errors: ListOfferApprovalTemplatesError {
            System = 1_002_001 @ 500 "System error",
            Parameter = 1_002_002 @ 400 "Invalid parameter",
        }
    }
}
