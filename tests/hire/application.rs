//! Applications.

crate::sample::samples! {
    use hire_api::application;
    list::ListApplications,
    offer::GetApplicationOffer,
    create::CreateApplication,
    get::GetApplication,
    transfer_stage::TransferStage,
    terminate::TerminateApplication,
    recover::RecoverApplication,
    get_detail::GetApplicationDetail,
    transfer_onboard::TransferOnboard,
    cancel_onboard::CancelOnboard,
}
