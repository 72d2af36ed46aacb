//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/update>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, shapes::common::StatedI18n};
use hire_types::id::FormFieldId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferCustomFieldPath {
    pub offer_custom_field_id: FormFieldId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateOfferCustomFieldBody {
    pub name: StatedI18n,
    pub config: Option<OfferCustomFieldConfig>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfferCustomFieldConfig {
    pub options: Option<Vec<OfferCustomFieldConfigOption>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfferCustomFieldConfigOption {
    pub name: StatedI18n,
}

crate::endpoint! {
    /// Changes a custom field of the offer forms.
    Put "/open-apis/hire/v1/offer_custom_fields/:offer_custom_field_id" => UpdateOfferCustomField {
        name: "offer_custom_field/update",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/update",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:offer_selection_object"], ok: "success",
        path: UpdateOfferCustomFieldPath, query: Empty, body: UpdateOfferCustomFieldBody, data: Empty,
        errors: UpdateOfferCustomFieldError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            OptionInvalid = 1_002_065 @ 200 "入参选项错误",
        }
    }
}
