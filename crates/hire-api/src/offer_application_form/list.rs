//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page};
use hire_types::id::OfferFormId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListOfferApplicationFormsQuery {
    /// Ignored.
    pub page_token: Option<String>,
    /// Ignored: every response has all forms.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    1
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferApplyForm {
    pub id: OfferFormId,
    pub name: I18n,
    /// When it was created.
    #[schemars(extend("x-unit" = "ms"))]
    pub create_time: String,
}

crate::endpoint! {
    /// The offer forms.
    Get "/open-apis/hire/v1/offer_application_forms" => ListOfferApplicationForms {
        name: "offer_application_form/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer_schema:readonly"], ok: "success",
        path: Empty, query: ListOfferApplicationFormsQuery, body: Empty, data: Page<OfferApplyForm>,
        errors: ListOfferApplicationFormsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
