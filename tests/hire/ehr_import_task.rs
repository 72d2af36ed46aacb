//! Ehr import task.

crate::sample::samples! {
    use hire_api::ehr_import_task;
    patch::PatchEhrImportTask,
}
