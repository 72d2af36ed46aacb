//! Imports of candidates into another HR system.

use hire_types::{
    application::ImportState,
    hiring::OfferType,
    id::{ApplicationId, EhrImportTaskId},
};

use crate::{
    events::{
        Fact,
        imports::{CandidateImport, ImportDepartment, ImportOperator},
    },
    store::{
        StoreError, WriteTx,
        applications::Application,
        directory::{Department, User},
        ehr_imports::EhrImportTask,
        offers,
    },
    tenancy::switches::{Switch, Switches},
};

/// Characters of a reason.
pub const MAX_FAIL_REASON: usize = 512;

/// The report of another HR system about an import.
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

/// Requests the import of the candidate of an application into another HR system, as people do in the pages of the
/// platform. The department, the requirement and the operator are those of the offer. `None` without such an
/// application.
pub fn start_import(tx: &mut WriteTx<'_>, id: ApplicationId) -> Result<Option<EhrImportTaskId>, StoreError> {
    let Some(application) = tx.get::<Application>(&id)? else { return Ok(None) };
    let offer = offers::by_application(tx, id)?;
    let internship = offer.as_ref().filter(|offer| offer.offer_type == OfferType::Internship).map(|offer| offer.id);
    let department = tx.cached_opt::<Department>(offer.as_ref().map(|offer| offer.department))?;
    let operator = tx.cached_opt::<User>(offer.as_ref().map(|offer| offer.operator))?;
    let now = tx.now();
    let task = EhrImportTask {
        id: tx.new_id()?,
        application: id,
        offer: internship,
        state: None,
        fail_reason: None,
        redirect_url: None,
        created_at: now,
        updated_at: now,
    };
    tx.insert(&task)?;
    tx.announce(Fact::CandidateImported(Box::new(CandidateImport {
        task: task.id,
        application: id,
        talent: application.talent,
        internship,
        requirement: offer.and_then(|offer| offer.job_requirement),
        department: department.map(|department| ImportDepartment {
            id: department.id,
            department_id: department.department_id.clone(),
            open_department_id: department.open_department_id.clone(),
        }),
        operator: operator.map(|operator| ImportOperator { id: operator.id, user_id: operator.user_id.clone() }),
    })));
    Ok(Some(task.id))
}

/// Stores the result of an import. A later one replaces it: the event that requests the import may arrive twice.
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
