//! Ehr import task.

crate::endpoints! {
    patch::PatchEhrImportTask,
}
