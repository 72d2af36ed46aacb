//! Job grades of core HR.

use super::core_hr::{self, CoreHrRefusal, Member};
use crate::{
    documents::{NamedDocument, Translations},
    store::{Json, WriteTx, core_hr::JobGrade, positions},
};

/// The document limits no text of a grade; those of other objects are this long at most.
const MAX_TEXT: usize = 255;
const MAX_DESCRIPTION: usize = 2_000;

#[derive(Clone, Debug)]
pub struct GradeDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
    pub grade_order: i64,
}

/// Creates a grade, which is enabled. Several grades may have one name.
pub fn create(tx: &mut WriteTx<'_>, draft: &GradeDraft) -> Result<JobGrade, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    core_hr::check_names(&draft.names, MAX_TEXT)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_DESCRIPTION)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| positions::is_grade_code_taken(tx, code))?;
    let grade = JobGrade {
        id: tx.new_id()?,
        code,
        name: draft.names.name(&core_hr::label(&draft.names)),
        grade_order: draft.grade_order,
        active: true,
        document: Json(NamedDocument { names: draft.names.clone(), descriptions: draft.descriptions.clone() }),
    };
    tx.insert(&grade)?;
    Ok(grade)
}
