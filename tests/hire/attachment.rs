//! Attachments: uploaded files, and the files of talents.

crate::sample::samples! {
    use hire_api::attachment;
    create::CreateAttachment,
    get::GetAttachment,
    preview::PreviewAttachment,
}
