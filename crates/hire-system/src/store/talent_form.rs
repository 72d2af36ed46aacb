//! The modules and fields of a company's resumes.

use hire_types::{
    Name,
    form::TalentFieldType,
    id::{TalentFieldId, TalentModuleId},
    talent::ResumePart,
};

use super::{Json, StoreError, Tx, record::record};
use crate::documents::SelectOption;

record! {
    /// A part of resumes. The company adds fields to it, or the whole module.
    pub struct TalentModule in talent_modules, key(id: TalentModuleId), cached() {
        part: ResumePart,
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

record! {
    /// A field that the company added to a module.
    pub struct TalentField in talent_fields, key(id: TalentFieldId), cached() {
        module: TalentModuleId,
        field_type as "type": TalentFieldType,
        name as ("name_zh", "name_en"): Name,
        options: Json<Vec<SelectOption>>,
        active: bool,
    }
}

pub fn modules(tx: &mut Tx<'_>) -> Result<Vec<TalentModule>, StoreError> {
    tx.select("WHERE tenant = $1 ORDER BY part, id", &[])
}

pub fn fields(tx: &mut Tx<'_>) -> Result<Vec<TalentField>, StoreError> {
    tx.select("WHERE tenant = $1 ORDER BY id", &[])
}
