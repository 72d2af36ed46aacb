//! <https://open.feishu.cn/document/server-docs/historic-version/hire_internal/offer/get>
//!
//! The page is of 2021 and has its fields in running text. Scope and error rows are those of `offer_application_form/get`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n};
use hire_types::{
    id::{FormFieldId, OfferSchemaId},
    offer::{OfferFieldTypeV2, OptionStatus, SchemaScenario},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetOfferSchemaPath {
    /// The id of a form, for its latest version, or of a version.
    pub offer_schema_id: OfferSchemaId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct GetOfferSchemaData {
    /// As in the request.
    pub id: OfferSchemaId,
    pub scenario: SchemaScenario,
    /// From 1, one more with every change of the form.
    pub version: i64,
    pub object_list: Vec<OfferSchemaObject>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferSchemaObject {
    pub id: FormFieldId,
    pub name: I18n,
    #[serde(rename = "type")]
    pub field_type: Option<OfferFieldTypeV2>,
    /// Whether an administrator made it.
    pub is_customized: bool,
    pub option_list: Option<Vec<OfferSchemaOption>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferSchemaOption {
    pub name: I18n,
    /// The value in an offer.
    pub index: Option<i32>,
    pub active_status: OptionStatus,
}

crate::endpoint! {
    /// A version of an offer form.
    Get "/open-apis/hire/v1/offer_schemas/:offer_schema_id" => GetOfferSchema {
        name: "offer_schema/get",
        document: "https://open.feishu.cn/document/server-docs/historic-version/hire_internal/offer/get",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer_schema:readonly"], ok: "success",
        path: GetOfferSchemaPath, query: Empty, body: Empty, data: GetOfferSchemaData,
        errors: GetOfferSchemaError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
