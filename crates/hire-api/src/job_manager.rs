//! Job manager.

crate::endpoints! {
    batch_update::UpdateJobManagers,
    get::GetJobManagers,
}
