//! Contact employee type enum.

crate::sample::samples! {
    use hire_api::contact_employee_type_enum;
    list::ListEmployeeTypes,
    create::CreateEmployeeType,
    update::UpdateEmployeeType,
    delete::DeleteEmployeeType,
}
