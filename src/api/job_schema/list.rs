use hire_api::{
    i18n::Localized,
    job_schema::{ListJobSchemas, list::JobSchema},
    page::Page,
    shapes::form::{FieldConfig, FieldOption, FormField, FormFieldChild, RegistrationFieldSetting},
};
use hire_types::{Name, form::RegistrationFieldType};

use crate::{
    api::job::view::enabled,
    documents::{JobSchemaField, JobSchemaModule, SelectOption},
    http::{Call, Failure, ReadTx},
    store::job_settings,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobSchemas>) -> Result<Page<JobSchema>, Failure<ListJobSchemas>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let found = job_settings::job_schemas(tx, call.query.scenario, after, page.limit)?;
    page.answer(
        found,
        |last| [last.id.number()],
        |schema| {
            Ok(JobSchema {
                id: Some(schema.id.to_string()),
                name: Some(schema.name.i18n()),
                scenario_type: Some(schema.scenario),
                object_list: Some(schema.document.0.modules.into_iter().map(module).collect()),
            })
        },
    )
}

fn module(module: JobSchemaModule) -> FormField {
    let children = module.fields.into_iter().map(|field| child(module.id, field)).collect();
    FormField {
        id: Some(module.id.to_string()),
        name: Some(Name { zh: module.name_zh, en: module.name_en }.i18n()),
        description: None,
        setting: Some(setting(RegistrationFieldType::Module, Vec::new())),
        is_customized: Some(module.customized),
        is_required: Some(false),
        active_status: Some(enabled(module.active)),
        children_list: Some(children),
    }
}

fn child(module: i64, field: JobSchemaField) -> FormFieldChild {
    FormFieldChild {
        id: Some(field.id.to_string()),
        name: Some(Name { zh: field.name_zh, en: field.name_en }.i18n()),
        description: None,
        setting: Some(setting(field.field_type, field.options)),
        parent_id: Some(module.to_string()),
        is_customized: Some(field.preset.is_none()),
        is_required: Some(field.required),
        active_status: Some(enabled(field.active)),
    }
}

/// Only fields with a choice have options.
fn setting(field_type: RegistrationFieldType, options: Vec<SelectOption>) -> RegistrationFieldSetting {
    let has_options = matches!(field_type, RegistrationFieldType::Select | RegistrationFieldType::MultiSelect);
    let options = has_options.then(|| options.into_iter().map(option).collect());
    RegistrationFieldSetting { object_type: Some(field_type), config: Some(FieldConfig { options }) }
}

fn option(option: SelectOption) -> FieldOption {
    FieldOption {
        key: Some(option.key),
        name: Some(Name { zh: option.name_zh, en: option.name_en }.i18n()),
        description: None,
        active_status: Some(enabled(option.active)),
    }
}
