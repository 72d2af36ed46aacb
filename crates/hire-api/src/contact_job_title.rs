//! Contact job title.

crate::endpoints! {
    list::ListJobTitles,
    get::GetJobTitle,
}
