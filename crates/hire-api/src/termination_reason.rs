//! The reasons for which applications are terminated.

crate::endpoints! {
    list::ListTerminationReasons,
}
