//! The templates of requirements: which fields they have.

use hire_types::{Id, field::RequirementPreset, requirement::RequirementFieldType};

use super::settings::select_options;
use crate::{
    seed::compile::{
        context::RequirementFieldFacts,
        entity::{Compiled, Entity, EntityRow},
        entity_types::{REQUIREMENT_MODULES, REQUIREMENT_SCHEMAS},
        fields::TableReader,
    },
    store::{
        Json,
        requirement_form::{RequirementField, RequirementModule, RequirementSchema},
    },
};

pub fn schema(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(RequirementSchema { id: Id::new(entity.id), name: from.names() }).boxed()
}

pub fn module(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(RequirementModule {
        id: Id::new(entity.id),
        schema: from.required_id_of("schema", REQUIREMENT_SCHEMAS),
        name: from.names(),
        description: from.descriptions(),
        customized: from.flag("customized", false),
        active: from.flag("active", true),
        ordinal: entity.ordinal,
    })
    .boxed()
}

/// A default field names its member of a request; other fields have a type.
pub fn field(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let preset = from.enum_value::<RequirementPreset>("system");
    let field_type = match preset {
        Some(_) => RequirementFieldType::Default,
        None => {
            if !from.has("type") && !from.has("system") {
                from.error(from.at, "`type` is missing");
            }
            from.enum_value("type").unwrap_or(RequirementFieldType::Text)
        }
    };
    let (name, description) = (from.names(), from.descriptions());
    let options = select_options(from);
    let facts = RequirementFieldFacts {
        kind: field_type.code(),
        options: options.iter().map(|option| option.key.clone()).collect(),
    };
    from.pass.context.facts.borrow_mut().requirement_fields.insert(entity.id, facts);
    EntityRow::new(RequirementField {
        id: Id::new(entity.id),
        module: from.required_id_of("module", REQUIREMENT_MODULES),
        preset,
        field_type,
        name,
        description,
        options: Json(options),
        required: from.flag("required", false),
        active: from.flag("active", true),
        ordinal: entity.ordinal,
    })
    .boxed()
}
