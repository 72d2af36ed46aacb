//! Job grades of core HR.

use hire_types::{Name, id::JobGradeId};

use super::core_hr::{self, CoreHrRefusal, Member};
use crate::{
    documents::Translations,
    store::{Json, WriteTx, core_hr::JobGrade, positions},
};

/// The document limits no text of a grade; those of other objects are this long at most.
const MAX_NAME: usize = 255;
const MAX_DESCRIPTION: usize = 2_000;

/// The content of a grade in a request. Omitted members stay; a new grade needs a name and an order.
#[derive(Clone, Debug, Default)]
pub struct GradeChange {
    pub code: Option<String>,
    pub names: Option<Translations>,
    pub descriptions: Option<Translations>,
    /// Larger is higher.
    pub grade_order: Option<i64>,
    pub active: Option<bool>,
}

/// Creates a grade, which is enabled. Several grades may have one name.
pub fn create(tx: &mut WriteTx<'_>, change: &GradeChange) -> Result<JobGrade, CoreHrRefusal> {
    let blank = JobGrade {
        id: tx.new_id()?,
        code: None,
        name: Name::default(),
        grade_order: 0,
        active: true,
        document: Json::default(),
    };
    let grade = changed(tx, blank, change)?;
    tx.insert(&grade)?;
    Ok(grade)
}

pub fn update(tx: &mut WriteTx<'_>, id: JobGradeId, change: &GradeChange) -> Result<JobGrade, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    let before = tx.get::<JobGrade>(&id)?.ok_or(CoreHrRefusal::Unknown(Member::JobGrade))?;
    let after = changed(tx, before.clone(), change)?;
    tx.update(&before, &after)?;
    Ok(after)
}

fn changed(tx: &mut WriteTx<'_>, mut grade: JobGrade, change: &GradeChange) -> Result<JobGrade, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    if let Some(names) = &change.names {
        grade.document.0.names.clone_from(names);
    }
    if let Some(descriptions) = &change.descriptions {
        grade.document.0.descriptions.clone_from(descriptions);
    }
    core_hr::check_names(&grade.document.names, MAX_NAME)?;
    core_hr::check_texts(Member::Descriptions, &grade.document.descriptions, MAX_DESCRIPTION)?;
    if let Some(code) = &change.code {
        let id = grade.id;
        grade.code = core_hr::checked_code(Some(code), |code| positions::is_grade_code_taken(tx, code, id))?;
    }
    grade.name = grade.document.names.name(&core_hr::label(&grade.document.names));
    grade.grade_order = change.grade_order.unwrap_or(grade.grade_order);
    grade.active = change.active.unwrap_or(grade.active);
    Ok(grade)
}
