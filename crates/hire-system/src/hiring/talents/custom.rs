//! The values of fields that a company added to its resumes.

use hire_types::{
    id::{TalentFieldId, TalentModuleId},
    talent::ResumePart,
};

use crate::{
    documents::{CustomModule, CustomValue},
    hiring::fields::{self, ValueFault},
    store::{
        StoreError, Tx,
        talent_form::{TalentField, TalentModule},
    },
};

/// An error of custom values.
#[derive(Debug)]
pub enum CustomRefusal {
    /// Unknown, retired, or of another part of resumes.
    Field(TalentFieldId),
    Module(TalentModuleId),
    Value {
        field: TalentFieldId,
        fault: ValueFault,
    },
    Store(StoreError),
}

impl From<StoreError> for CustomRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The values of an entry of a part of the resume.
pub fn check(tx: &mut Tx<'_>, part: ResumePart, values: &[CustomValue]) -> Result<(), CustomRefusal> {
    values.iter().try_for_each(|value| check_value(tx, value, |module| module.part == part))
}

/// The entries of a module that the company added.
pub fn check_module(tx: &mut Tx<'_>, module: &CustomModule) -> Result<(), CustomRefusal> {
    let known = tx.get::<TalentModule>(&module.module)?;
    if known.is_none_or(|known| !known.active || known.part != ResumePart::Custom) {
        return Err(CustomRefusal::Module(module.module));
    }
    module.entries.iter().flatten().try_for_each(|value| check_value(tx, value, |other| other.id == module.module))
}

fn check_value(
    tx: &mut Tx<'_>,
    value: &CustomValue,
    belongs: impl Fn(&TalentModule) -> bool,
) -> Result<(), CustomRefusal> {
    let unknown = || CustomRefusal::Field(value.field);
    let field = tx.get::<TalentField>(&value.field)?.filter(|field| field.active).ok_or_else(unknown)?;
    let module = tx.get::<TalentModule>(&field.module)?.filter(|module| module.active).ok_or_else(unknown)?;
    if !belongs(&module) {
        return Err(unknown());
    }
    let read = fields::value(tx, field.field_type, &field.options, &value.value)?;
    read.map(drop).map_err(|fault| CustomRefusal::Value { field: value.field, fault })
}
