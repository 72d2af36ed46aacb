//! The templates of requirements: which fields they have.

use std::collections::HashMap;

use hire_types::{
    Name,
    field::RequirementPreset,
    id::{RequirementFieldId, RequirementModuleId, RequirementSchemaId},
    requirement::RequirementFieldType,
};

use super::{Cached, Json, StoreError, Tx, record::record};
use crate::documents::SelectOption;

record! {
    pub struct RequirementSchema in requirement_schemas, key(id: RequirementSchemaId) {
        name as ("name_zh", "name_en"): Name,
    }
}

record! {
    pub struct RequirementModule in requirement_modules, key(id: RequirementModuleId), cached() {
        schema as "schema_id": RequirementSchemaId,
        name as ("name_zh", "name_en"): Name,
        description as ("description_zh", "description_en"): Name,
        /// Whether the company added it.
        customized: bool,
        active: bool,
        /// Its place among the company's modules, from 1.
        ordinal: i64,
    }
}

record! {
    /// A default field, or one that a company added.
    pub struct RequirementField in requirement_fields, key(id: RequirementFieldId), cached() {
        module: RequirementModuleId,
        /// The member of a request for a default field.
        preset: Option<RequirementPreset>,
        field_type as "type": RequirementFieldType,
        name as ("name_zh", "name_en"): Name,
        description as ("description_zh", "description_en"): Name,
        options: Json<Vec<SelectOption>>,
        required: bool,
        active: bool,
        /// Its place among the company's fields, from 1.
        ordinal: i64,
    }
}

/// The modules of a template, in their order. Those out of use are among them.
pub fn modules_of(tx: &mut Tx<'_>, schema: RequirementSchemaId) -> Result<Vec<RequirementModule>, StoreError> {
    tx.select("WHERE tenant = $1 AND schema_id = $2 ORDER BY ordinal, id", &[&schema])
}

/// The fields of a module, in their order. Those out of use are among them.
pub fn fields_of(tx: &mut Tx<'_>, module: RequirementModuleId) -> Result<Vec<RequirementField>, StoreError> {
    tx.select("WHERE tenant = $1 AND module = $2 ORDER BY ordinal, id", &[&module])
}

/// All fields by their ids, also those no longer in use: requirements keep their values. A field of a module that is out
/// of use is out of use.
#[derive(Clone, Debug, Default)]
pub struct RequirementFields(pub HashMap<RequirementFieldId, RequirementField>);

impl Cached for RequirementFields {
    type Key = ();

    fn load(tx: &mut Tx<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        let modules = tx.select::<RequirementModule>("WHERE tenant = $1", &[])?;
        let active: HashMap<_, _> = modules.into_iter().map(|module| (module.id, module.active)).collect();
        let fields = tx.select::<RequirementField>("WHERE tenant = $1", &[])?.into_iter();
        Ok(Some(Self(
            fields
                .map(|field| {
                    let in_use = field.active && active.get(&field.module).copied().unwrap_or_default();
                    (field.id, RequirementField { active: in_use, ..field })
                })
                .collect(),
        )))
    }
}

impl RequirementFields {
    /// Those in use, in the order of the form.
    pub fn in_use(&self) -> Vec<&RequirementField> {
        let mut fields: Vec<_> = self.0.values().filter(|field| field.active).collect();
        fields.sort_by_key(|field| (field.ordinal, field.id.number()));
        fields
    }
}
