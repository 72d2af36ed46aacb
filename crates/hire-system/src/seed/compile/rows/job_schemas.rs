//! The templates of jobs and their fields.

use hire_types::{Id, Name, field::JobPreset, form::RegistrationFieldType, hiring::ProcessType};

use crate::{
    documents::{JobSchemaDocument, JobSchemaField, JobSchemaModule},
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, derived_id},
        fields::TableReader,
        rows::settings::select_options,
    },
    store::{Json, job_settings::JobSchema},
};

pub fn job_schema(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let scenario = from.enum_value::<ProcessType>("scenario");
    if scenario.is_none() && !from.has("scenario") {
        from.error(from.at, "`scenario` is missing");
    }
    let name = from.names();
    let modules = from.list("modules", |from, _| module(from, entity.id));
    EntityRow::new(JobSchema {
        id: Id::new(entity.id),
        scenario: scenario.unwrap_or(ProcessType::Social),
        name,
        document: Json(JobSchemaDocument { modules }),
    })
    .boxed()
}

fn module(from: &mut TableReader<'_>, schema: i64) -> JobSchemaModule {
    let (stated, key) = (from.id("id"), from.required_text("key"));
    let Name { zh: name_zh, en: name_en } = from.names();
    JobSchemaModule {
        id: stated.unwrap_or_else(|| derived_id(schema, &format!("modules/{key}"))),
        name_zh,
        name_en,
        customized: from.flag("customized", false),
        active: from.flag("active", true),
        fields: from.list("fields", |from, _| field(from, schema)),
    }
}

/// A default field has the name of a request member; other fields have a type.
fn field(from: &mut TableReader<'_>, schema: i64) -> JobSchemaField {
    let stated = from.id("id");
    let preset = from.enum_value::<JobPreset>("system");
    let key = from.text("key").or_else(|| preset.map(|preset| preset.code().to_owned()));
    let key = from.required("key", key);
    let field_type = match preset {
        Some(_) => RegistrationFieldType::Default,
        None => {
            if !from.has("type") {
                from.error(from.at, "`type` is missing");
            }
            from.enum_value("type").unwrap_or(RegistrationFieldType::Text)
        }
    };
    let Name { zh: name_zh, en: name_en } = from.names();
    JobSchemaField {
        id: stated.unwrap_or_else(|| derived_id(schema, &format!("fields/{key}"))),
        name_zh,
        name_en,
        field_type,
        preset,
        required: from.flag("required", false),
        active: from.flag("active", true),
        options: select_options(from),
    }
}
