//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, shapes::job::DescribedName};
use hire_types::{
    common::EnabledStatus,
    id::{FormFieldId, FormModuleId, OfferFormId, OfferSchemaId},
    offer::{DisplayCondition, DisplayOperator, FormulaResult, OfferFieldType, OfferFieldTypeV2},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetOfferApplicationFormPath {
    pub offer_application_form_id: OfferFormId,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetOfferApplicationFormData {
    pub offer_apply_form: OfferApplyFormInfo,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferApplyFormInfo {
    pub id: OfferFormId,
    pub name: I18n,
    pub schema: FormSchema,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormSchema {
    pub id: OfferSchemaId,
    pub module_list: Vec<FormModuleInfo>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormModuleInfo {
    pub id: FormModuleId,
    pub name: I18n,
    /// Whether an administrator made it.
    pub is_customized: bool,
    /// Whether it can be used.
    pub active_status: EnabledStatus,
    pub hint: Option<I18n>,
    pub object_list: Vec<FormObject>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormObject {
    pub id: FormFieldId,
    pub name: I18n,
    pub description: Option<I18n>,
    pub module_id: FormModuleId,
    /// Whether an administrator made it.
    pub is_customized: bool,
    pub is_required: bool,
    /// Whether it can be used.
    pub active_status: EnabledStatus,
    /// Whether a change of this field needs a new approval.
    pub need_approve: bool,
    pub is_sensitive: bool,
    #[schemars(extend("deprecated" = true))]
    pub object_type: Option<OfferFieldType>,
    pub object_type_v2: Option<OfferFieldTypeV2>,
    pub config: Option<FormConfig>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormConfig {
    pub options: Option<Vec<DescribedName>>,
    pub formula: Option<FormFormula>,
    pub object_display_config: Option<ShownDisplay>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormFormula {
    pub value: String,
    pub result: Option<FormulaResult>,
    pub extra_map: Vec<FormFormulaName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormFormulaName {
    pub key: String,
    pub value: I18n,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownDisplay {
    pub display_condition: Option<DisplayCondition>,
    pub pre_object_config_list: Vec<ShownCondition>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownCondition {
    pub id: FormFieldId,
    pub operator: Option<DisplayOperator>,
    pub value: Vec<String>,
}

crate::endpoint! {
    /// An offer form with its modules and fields.
    Get "/open-apis/hire/v1/offer_application_forms/:offer_application_form_id" => GetOfferApplicationForm {
        name: "offer_application_form/get",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/offer-settings/offer_application_form/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:offer_schema:readonly"], ok: "success",
        path: GetOfferApplicationFormPath, query: Empty, body: Empty, data: GetOfferApplicationFormData,
        errors: GetOfferApplicationFormError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
