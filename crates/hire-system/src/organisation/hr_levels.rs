//! Job levels, as core HR creates them.

use hire_types::id::{JobGradeId, PathwayId};

use super::{
    core_hr::{self, CoreHrRefusal, Member},
    hr_families::described,
    job_levels::last_free,
};
use crate::{
    documents::Translations,
    store::{
        Json, WriteTx,
        core_hr::{JobGrade, JobLevelGrade},
        directory::JobLevel,
        ids::text_id,
        organisation,
    },
};

/// Maximum characters of a name or a description.
const MAX_TEXT: usize = 200;
const MAX_LEVEL_ORDER: i64 = 99_999_999;

#[derive(Clone, Debug)]
pub struct LevelDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
    pub active: bool,
    /// Larger is higher.
    pub level_order: i64,
    /// None: every grade fits.
    pub grades: Vec<JobGradeId>,
    pub pathways: Vec<PathwayId>,
}

/// Creates a level, which the contacts show at the end of their order.
pub fn create(tx: &mut WriteTx<'_>, draft: &LevelDraft) -> Result<JobLevel, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    core_hr::check_names(&draft.names, MAX_TEXT)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_TEXT)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| organisation::is_job_level_code_taken(tx, code))?;
    if organisation::is_job_level_name_taken(tx, draft.names.zh.as_deref(), draft.names.en.as_deref())? {
        return Err(CoreHrRefusal::NameTaken);
    }
    if !(0..=MAX_LEVEL_ORDER).contains(&draft.level_order) {
        return Err(CoreHrRefusal::OrderOutOfRange);
    }
    for grade in &draft.grades {
        if tx.get::<JobGrade>(grade)?.is_none() {
            return Err(CoreHrRefusal::Unknown(Member::JobGrades));
        }
    }
    let (id, label) = (tx.new_id::<()>()?.number(), core_hr::label(&draft.names));
    let level = JobLevel {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        job_level_id: text_id("", id, 15),
        code,
        name: draft.names.name(&label),
        label,
        ordinal: last_free(&organisation::job_level_ordinals(tx)?),
        level_order: draft.level_order,
        active: draft.active,
        deleted_at: None,
        document: Json(described(tx, &draft.names, &draft.descriptions, &draft.pathways)?),
    };
    tx.insert(&level)?;
    let grades: Vec<_> = draft.grades.iter().map(|grade| JobLevelGrade { job_level: id, job_grade: *grade }).collect();
    tx.insert_all(&grades)?;
    Ok(level)
}
