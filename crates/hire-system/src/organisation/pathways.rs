//! Pathways of core HR.

use hire_types::id::PathwayId;

use super::core_hr::{self, CoreHrRefusal, Member};
use crate::{
    documents::{NamedDocument, Translations},
    store::{Json, WriteTx, core_hr::Pathway, positions},
};

const MAX_NAME: usize = 255;
const MAX_DESCRIPTION: usize = 2_000;

#[derive(Clone, Debug)]
pub struct PathwayDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
}

/// Creates a pathway, which is enabled.
pub fn create(tx: &mut WriteTx<'_>, draft: &PathwayDraft) -> Result<Pathway, CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    core_hr::check_names(&draft.names, MAX_NAME)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_DESCRIPTION)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| positions::is_pathway_code_taken(tx, code))?;
    if positions::is_pathway_name_taken(tx, draft.names.zh.as_deref(), draft.names.en.as_deref())? {
        return Err(CoreHrRefusal::NameTaken);
    }
    let pathway = Pathway {
        id: tx.new_id()?,
        code,
        name: draft.names.name(&core_hr::label(&draft.names)),
        active: true,
        document: Json(NamedDocument { names: draft.names.clone(), descriptions: draft.descriptions.clone() }),
    };
    tx.insert(&pathway)?;
    Ok(pathway)
}

/// Enables or disables a pathway. One that is so already stays as it is.
pub fn set_active(tx: &mut WriteTx<'_>, id: PathwayId, active: bool) -> Result<(), CoreHrRefusal> {
    core_hr::check_is_used(tx)?;
    let before = tx.get::<Pathway>(&id)?.ok_or(CoreHrRefusal::Unknown(Member::Pathway))?;
    tx.update(&before, &Pathway { active, ..before.clone() })?;
    Ok(())
}
