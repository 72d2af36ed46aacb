use hire_api::{
    i18n::Localized,
    job_schema::{ListJobSchemas, list::JobSchema},
    page::Page,
    shapes::form::FormField,
};
use hire_types::Name;

use super::{Part, Setting};
use crate::{
    documents::{JobSchemaField, JobSchemaModule},
    http::{ApiError, Call, ReadTx},
    store::job_settings,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobSchemas>) -> Result<Page<JobSchema>, ApiError<ListJobSchemas>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = job_settings::job_schemas(tx, call.query.scenario, after, page.limit)?;
    page.respond(
        rows,
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
    let part = Part {
        id: module.id,
        name: Name { zh: module.name_zh, en: module.name_en },
        description: Name::default(),
        customized: module.customized,
        required: false,
        active: module.active,
    };
    super::module(&part, module.fields.into_iter().map(field))
}

fn field(field: JobSchemaField) -> (Part, Setting) {
    let options = field.options.into_iter();
    let options = options.map(|option| super::option(option.key, &option.name_zh, &option.name_en, option.active));
    let setting = Setting { field_type: field.field_type, options: options.collect() };
    let part = Part {
        id: field.id,
        name: Name { zh: field.name_zh, en: field.name_en },
        description: Name::default(),
        customized: field.preset.is_none(),
        required: field.required,
        active: field.active,
    };
    (part, setting)
}
