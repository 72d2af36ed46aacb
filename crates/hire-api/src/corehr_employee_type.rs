//! Corehr employee type.

crate::endpoints! {
    list::ListHrEmployeeTypes,
}
