//! Imports of candidates into another HR system.

use hire_types::{
    application::ImportState,
    id::{ApplicationId, EhrImportTaskId, OfferId},
};

use super::{Entity, record::record};

record! {
    /// A candidate whose import into another HR system was requested.
    pub struct EhrImportTask in ehr_import_tasks, key(id: EhrImportTaskId), part_of(Entity::Application, application) {
        application: ApplicationId,
        /// Of the import of an intern.
        offer: Option<OfferId>,
        /// `None` until the other system reports a result.
        state: Option<ImportState>,
        fail_reason: Option<String>,
        /// The page of the candidate in the other system.
        redirect_url: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
}
