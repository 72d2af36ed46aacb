//! Attachments: uploaded files, and the files of talents.

crate::endpoints! {
    create::CreateAttachment,
    get::GetAttachment,
    preview::PreviewAttachment,
}
