//! Registration forms, and how their fields are shown.

pub mod list;

use hire_api::shapes::form::{
    FieldConfig, FieldOption, RegistrationField, RegistrationFieldChild, RegistrationFieldSetting,
};
use hire_types::{common::EnabledStatus, form::RegistrationFieldType};

use crate::{
    api::non_empty_i18n,
    documents::{self, RegistrationDocument, RegistrationModule, RegistrationOption},
};

/// The modules of a form with their fields.
pub fn objects(document: &RegistrationDocument) -> Vec<RegistrationField> {
    document.modules.iter().map(module).collect()
}

fn module(module: &RegistrationModule) -> RegistrationField {
    let part = &module.part;
    RegistrationField {
        id: Some(part.id.to_string()),
        name: non_empty_i18n(&part.name_zh, &part.name_en),
        description: non_empty_i18n(&part.description_zh, &part.description_en),
        setting: Some(RegistrationFieldSetting { object_type: Some(RegistrationFieldType::Module), config: None }),
        is_customized: Some(part.custom),
        is_required: Some(part.required),
        is_visible: Some(part.visible),
        active_status: Some(EnabledStatus::from_active(part.active)),
        children_list: Some(module.fields.iter().map(|field| child(part.id, field)).collect()),
    }
}

fn child(module: i64, field: &documents::RegistrationField) -> RegistrationFieldChild {
    let part = &field.part;
    let options = field.options.iter().map(option).collect();
    RegistrationFieldChild {
        id: Some(part.id.to_string()),
        name: non_empty_i18n(&part.name_zh, &part.name_en),
        description: non_empty_i18n(&part.description_zh, &part.description_en),
        setting: Some(RegistrationFieldSetting {
            object_type: Some(field.field_type),
            config: (!field.options.is_empty()).then_some(FieldConfig { options: Some(options) }),
        }),
        parent_id: Some(module.to_string()),
        is_customized: Some(part.custom),
        is_required: Some(part.required),
        is_visible: Some(part.visible),
        active_status: Some(EnabledStatus::from_active(part.active)),
    }
}

fn option(option: &RegistrationOption) -> FieldOption {
    FieldOption {
        key: Some(option.key.clone()),
        name: non_empty_i18n(&option.name_zh, &option.name_en),
        description: non_empty_i18n(&option.description_zh, &option.description_en),
        active_status: Some(EnabledStatus::from_active(option.active)),
    }
}
