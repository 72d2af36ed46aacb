//! Imports of candidates into another HR system.

use hire_types::{application::ImportState, id::EhrImportTaskId};

use crate::{
    store::{StoreError, WriteTx, ehr_imports::EhrImportTask},
    tenancy::switches::{Switch, Switches},
};

/// Characters of a reason.
pub const MAX_FAIL_REASON: usize = 512;

/// What another HR system reports of an import.
#[derive(Clone, Debug)]
pub struct ImportResult {
    pub state: ImportState,
    /// Counts for a failure only.
    pub fail_reason: Option<String>,
    /// Where the other system shows the candidate. Counts for tenants with the switch only.
    pub redirect_url: Option<String>,
}

/// Why a result is not taken. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ImportRefusal {
    TaskUnknown,
    ReasonTooLong,
    Store(StoreError),
}

impl From<StoreError> for ImportRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Takes the result of an import. A later one replaces it: the event that asks for the import may arrive twice.
pub fn report_import(tx: &mut WriteTx<'_>, id: EhrImportTaskId, result: &ImportResult) -> Result<(), ImportRefusal> {
    let before = tx.get::<EhrImportTask>(&id)?.ok_or(ImportRefusal::TaskUnknown)?;
    let fail_reason = result.fail_reason.clone().filter(|_| result.state == ImportState::Failed);
    if fail_reason.as_ref().is_some_and(|reason| reason.chars().count() > MAX_FAIL_REASON) {
        return Err(ImportRefusal::ReasonTooLong);
    }
    let links = Switches::load(tx)?.on(Switch::EhrExternalLink);
    let after = EhrImportTask {
        state: Some(result.state),
        fail_reason,
        redirect_url: result.redirect_url.clone().filter(|_| links),
        updated_at: tx.now(),
        ..before.clone()
    };
    tx.update(&before, &after)?;
    Ok(())
}
