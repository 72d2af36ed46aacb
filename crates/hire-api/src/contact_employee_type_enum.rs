//! Contact employee type enum.

crate::endpoints! {
    list::ListEmployeeTypes,
    create::CreateEmployeeType,
    update::UpdateEmployeeType,
    delete::DeleteEmployeeType,
}
