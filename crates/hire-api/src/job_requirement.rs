//! Requirements: the head count that jobs are opened for.

crate::endpoints! {
    list_by_id::ListRequirementsById,
    list::ListRequirements,
    create::CreateRequirement,
    update::UpdateRequirement,
    delete::DeleteRequirement,
}
