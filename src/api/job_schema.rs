//! Templates of jobs, and how the templates of jobs and of requirements are shown.

pub mod list;

use hire_api::shapes::form::{FieldConfig, FieldOption, FormField, FormFieldChild, RegistrationFieldSetting};
use hire_types::{Name, common::EnabledStatus, form::RegistrationFieldType};

use crate::api::{i18n, non_empty_i18n};

/// The common part of a module and a field of a template.
pub struct Part {
    pub id: i64,
    pub name: Name,
    pub description: Name,
    pub customized: bool,
    pub required: bool,
    pub active: bool,
}

/// The settings of a field. Only fields with a choice have options.
pub struct Setting {
    pub field_type: RegistrationFieldType,
    pub options: Vec<FieldOption>,
}

pub fn module(part: &Part, fields: impl IntoIterator<Item = (Part, Setting)>) -> FormField {
    let children = fields.into_iter().map(|(field, setting)| child(part.id, &field, setting)).collect();
    FormField {
        id: Some(part.id.to_string()),
        name: Some(i18n(&part.name.zh, &part.name.en)),
        description: non_empty_i18n(&part.description.zh, &part.description.en),
        setting: Some(Setting { field_type: RegistrationFieldType::Module, options: Vec::new() }.shown()),
        is_customized: Some(part.customized),
        is_required: Some(part.required),
        active_status: Some(EnabledStatus::from_active(part.active)),
        children_list: Some(children),
    }
}

fn child(module: i64, part: &Part, setting: Setting) -> FormFieldChild {
    FormFieldChild {
        id: Some(part.id.to_string()),
        name: Some(i18n(&part.name.zh, &part.name.en)),
        description: non_empty_i18n(&part.description.zh, &part.description.en),
        setting: Some(setting.shown()),
        parent_id: Some(module.to_string()),
        is_customized: Some(part.customized),
        is_required: Some(part.required),
        active_status: Some(EnabledStatus::from_active(part.active)),
    }
}

impl Setting {
    fn shown(self) -> RegistrationFieldSetting {
        let has_options = matches!(self.field_type, RegistrationFieldType::Select | RegistrationFieldType::MultiSelect);
        let config = FieldConfig { options: has_options.then_some(self.options) };
        RegistrationFieldSetting { object_type: Some(self.field_type), config: Some(config) }
    }
}

pub fn option(key: String, name_zh: &str, name_en: &str, active: bool) -> FieldOption {
    FieldOption {
        key: Some(key),
        name: Some(i18n(name_zh, name_en)),
        description: None,
        active_status: Some(EnabledStatus::from_active(active)),
    }
}
