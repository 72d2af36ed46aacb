//! The reasons for which applications are terminated.

crate::sample::samples! {
    use hire_api::termination_reason;
    list::ListTerminationReasons,
}
