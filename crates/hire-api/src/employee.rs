//! Employee.

crate::endpoints! {
    get::GetEmployee,
    get_by_application::GetEmployeeByApplication,
    patch::PatchEmployee,
}
