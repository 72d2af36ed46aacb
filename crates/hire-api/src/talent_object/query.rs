//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/query>

use schemars::JsonSchema;
use serde::Serialize;

use crate::{Empty, i18n::I18n, shapes::form::FieldConfig};
use hire_types::{
    common::EnabledStatus,
    form::TalentFieldType,
    id::{TalentFieldId, TalentModuleId},
};

#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentObjects {
    pub items: Vec<TalentModule>,
}

/// A part of resumes.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentModule {
    pub id: TalentModuleId,
    pub name: I18n,
    pub description: Option<I18n>,
    pub setting: TalentObjectSetting,
    /// Whether an administrator made it.
    pub is_customized: bool,
    pub is_required: bool,
    /// Whether it can be used.
    pub active_status: EnabledStatus,
    /// The fields of a module.
    pub children_list: Option<Vec<TalentObject>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentObjectSetting {
    pub object_type: TalentFieldType,
    pub config: Option<FieldConfig>,
}

/// A field of a part of resumes.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentObject {
    pub id: TalentFieldId,
    pub name: I18n,
    pub description: Option<I18n>,
    pub setting: TalentObjectSetting,
    /// The one above it.
    pub parent_id: TalentModuleId,
    /// Whether an administrator made it.
    pub is_customized: bool,
    pub is_required: bool,
    /// Whether it can be used.
    pub active_status: EnabledStatus,
}

crate::endpoint! {
    /// The parts of resumes, and the fields that the company added to them.
    Get "/open-apis/hire/v1/talent_objects/query" => ListTalentObjects {
        name: "talent_object/query",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/query",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "ok",
        path: Empty, query: Empty, body: Empty, data: TalentObjects,
        errors: ListTalentObjectsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
