//! Registration forms.

use hire_types::{
    Id, Name,
    form::{RegistrationFieldType, RegistrationScenario},
};

use super::settings::number_of;
use crate::{
    documents::{RegistrationDocument, RegistrationField, RegistrationModule, RegistrationOption, RegistrationPart},
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, derived_id},
        fields::TableReader,
    },
    store::{Json, registrations::RegistrationForm},
};

pub fn registration_form(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let scenarios = from.enum_values::<RegistrationScenario>("scenarios");
    let scenarios = from.required("scenarios", scenarios);
    EntityRow::new(RegistrationForm {
        id: Id::new(entity.id),
        name: from.names(),
        for_interviews: scenarios.contains(&RegistrationScenario::Interview),
        for_onboarding: scenarios.contains(&RegistrationScenario::Onboarding),
        for_updates: scenarios.contains(&RegistrationScenario::Update),
        document: Json(RegistrationDocument { modules: from.list("modules", |from, _| module(from, entity.id)) }),
    })
    .boxed()
}

fn module(from: &mut TableReader<'_>, form: i64) -> RegistrationModule {
    let (key, part) = part(from, form, "modules");
    RegistrationModule { fields: from.list("fields", |from, _| field(from, form, &key)), part }
}

fn field(from: &mut TableReader<'_>, form: i64, module: &str) -> RegistrationField {
    let (_, part) = part(from, form, &format!("modules/{module}/fields"));
    let options: Vec<i64> = RegistrationFieldType::ALL.iter().map(|kind| kind.code()).collect();
    let code = number_of(from, "type", &options);
    let code = from.required("type", code);
    RegistrationField {
        part,
        field_type: RegistrationFieldType::from_code(code).unwrap_or(RegistrationFieldType::Default),
        options: from.list("options", |from, _| {
            let key = from.number_text("key");
            let Name { zh: name_zh, en: name_en } = from.names();
            let Name { zh: description_zh, en: description_en } = from.descriptions();
            RegistrationOption {
                key: from.required("key", key),
                name_zh,
                name_en,
                description_zh,
                description_en,
                active: from.flag("active", true),
            }
        }),
    }
}

/// The key of a module or field, and their common members.
fn part(from: &mut TableReader<'_>, form: i64, list: &str) -> (String, RegistrationPart) {
    let stated = from.id("id");
    let key = from.text("key").or(stated.map(|id| id.to_string()));
    let key = from.required("key", key);
    let Name { zh: name_zh, en: name_en } = from.names();
    let Name { zh: description_zh, en: description_en } = from.descriptions();
    let part = RegistrationPart {
        id: stated.unwrap_or_else(|| derived_id(form, &format!("{list}/{key}"))),
        name_zh,
        name_en,
        description_zh,
        description_en,
        custom: from.flag("custom", false),
        required: from.flag("required", false),
        visible: from.flag("visible", true),
        active: from.flag("active", true),
    };
    (key, part)
}
