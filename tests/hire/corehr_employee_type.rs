//! Corehr employee type.

crate::sample::samples! {
    use hire_api::corehr_employee_type;
    list::ListHrEmployeeTypes,
}
