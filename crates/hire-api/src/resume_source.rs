//! The sources of resumes.

crate::endpoints! {
    list::ListResumeSources,
}
