//! Job families, as core HR creates them.

use hire_rules::tree;
use hire_types::id::PathwayId;

use super::{
    core_hr::{self, CoreHrRefusal, Member},
    job_families::MAX_DEPTH,
};
use crate::{
    documents::{DescribedDocument, Translations},
    hiring::Ref,
    store::{Json, WriteTx, core_hr::Pathway, directory::JobFamily, ids::text_id, organisation},
};

/// Maximum characters of a name or a description.
const MAX_TEXT: usize = 200;

#[derive(Clone, Debug)]
pub struct FamilyDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
    pub active: bool,
    pub selectable: bool,
    pub parent: Option<Ref>,
    pub pathways: Vec<PathwayId>,
    /// The beginning of a day.
    pub effective_from: i64,
}

pub fn create(tx: &mut WriteTx<'_>, draft: &FamilyDraft) -> Result<JobFamily, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    core_hr::check_names(&draft.names, MAX_TEXT)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_TEXT)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| organisation::is_job_family_code_taken(tx, code))?;
    if organisation::is_job_family_name_taken(tx, draft.names.zh.as_deref(), draft.names.en.as_deref())? {
        return Err(CoreHrRefusal::NameTaken);
    }
    let id = tx.new_id::<()>()?.number();
    let mut parent = None;
    if let Some(named) = draft.parent {
        let parent_row = named.find(|id| tx.get::<JobFamily>(&id))?.filter(|family| family.deleted_at.is_none());
        let parent_row = parent_row.ok_or(CoreHrRefusal::Unknown(Member::Parent))?.id;
        let parents = organisation::job_family_parents(tx)?;
        tree::may_place(&parents, id, parent_row, MAX_DEPTH).map_err(|_| CoreHrRefusal::TooDeep)?;
        parent = Some(parent_row);
    }
    let label = core_hr::label(&draft.names);
    let family = JobFamily {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        job_family_id: text_id("", id, 15),
        code,
        name: draft.names.name(&label),
        label,
        parent,
        selectable: draft.selectable,
        active: draft.active,
        effective_from: Some(draft.effective_from),
        deleted_at: None,
        document: Json(described(tx, &draft.names, &draft.descriptions, &draft.pathways)?),
    };
    tx.insert(&family)?;
    Ok(family)
}

/// The texts of a level or a family, and its pathways.
pub(super) fn described(
    tx: &mut WriteTx<'_>,
    names: &Translations,
    descriptions: &Translations,
    pathways: &[PathwayId],
) -> Result<DescribedDocument, CoreHrRefusal> {
    for pathway in pathways {
        if tx.get::<Pathway>(pathway)?.is_none() {
            return Err(CoreHrRefusal::Unknown(Member::Pathways));
        }
    }
    Ok(DescribedDocument {
        names: names.clone(),
        description: Some(core_hr::label(descriptions)).filter(|text| !text.is_empty()),
        descriptions: descriptions.clone(),
        pathways: pathways.iter().map(|pathway| pathway.number()).collect(),
    })
}
