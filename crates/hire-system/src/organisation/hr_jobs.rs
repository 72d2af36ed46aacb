//! Employment jobs of core HR.

use hire_types::id::{HrJobId, PathwayId};

use super::core_hr::{self, CoreHrRefusal, Member};
use crate::{
    documents::{HrJobDocument, Translations},
    hiring::Ref,
    store::{
        Json, WriteTx,
        core_hr::{self as stored, HrJob, HrJobFamily, HrJobLevel, Pathway},
        directory::{JobFamily, JobLevel},
    },
};

/// Maximum characters of a name, a description or a title.
const MAX_TEXT: usize = 200;

#[derive(Clone, Debug)]
pub struct JobDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
    pub titles: Translations,
    pub active: bool,
    pub pathway: Option<PathwayId>,
    /// None: every family fits.
    pub families: Vec<Ref>,
    /// None: every level fits.
    pub levels: Vec<Ref>,
    pub working_hours_type: Option<String>,
    /// The beginning of a day.
    pub effective_from: i64,
}

pub fn create(tx: &mut WriteTx<'_>, draft: &JobDraft) -> Result<HrJob, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    core_hr::check_names(&draft.names, MAX_TEXT)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_TEXT)?;
    core_hr::check_texts(Member::Titles, &draft.titles, MAX_TEXT)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| Ok(stored::job_by_code(tx, code)?.is_some()))?;
    if stored::is_job_name_taken(tx, draft.names.zh.as_deref(), draft.names.en.as_deref())? {
        return Err(CoreHrRefusal::NameTaken);
    }
    let mut families = Vec::new();
    for family in &draft.families {
        let row = family.find(|id| tx.get::<JobFamily>(&id))?.filter(|family| family.deleted_at.is_none());
        families.push(row.ok_or(CoreHrRefusal::Unknown(Member::JobFamilies))?.id);
    }
    let mut levels = Vec::new();
    for level in &draft.levels {
        let row = level.find(|id| tx.get::<JobLevel>(&id))?.filter(|level| level.deleted_at.is_none());
        levels.push(row.ok_or(CoreHrRefusal::Unknown(Member::JobLevels))?.id);
    }
    if let Some(pathway) = draft.pathway
        && tx.get::<Pathway>(&pathway)?.is_none()
    {
        return Err(CoreHrRefusal::Unknown(Member::Pathway));
    }
    let (id, now): (HrJobId, i64) = (tx.new_id()?, tx.now());
    let job = HrJob {
        id,
        code,
        name: draft.names.name(&core_hr::label(&draft.names)),
        active: draft.active,
        effective_from: Some(draft.effective_from),
        effective_to: None,
        document: Json(HrJobDocument {
            names: draft.names.clone(),
            descriptions: draft.descriptions.clone(),
            titles: draft.titles.clone(),
            pathway: draft.pathway.map(PathwayId::number),
            working_hours_type: draft.working_hours_type.clone(),
        }),
        created_at: now,
        updated_at: now,
    };
    tx.insert(&job)?;
    let families: Vec<_> = families.into_iter().map(|job_family| HrJobFamily { hr_job: id, job_family }).collect();
    let levels: Vec<_> = levels.into_iter().map(|job_level| HrJobLevel { hr_job: id, job_level }).collect();
    tx.insert_all(&families)?;
    tx.insert_all(&levels)?;
    Ok(job)
}
