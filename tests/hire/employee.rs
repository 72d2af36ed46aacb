//! Employee.

crate::sample::samples! {
    use hire_api::employee;
    get::GetEmployee,
    get_by_application::GetEmployeeByApplication,
    patch::PatchEmployee,
}
