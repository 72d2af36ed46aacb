//! The sources of resumes.

crate::sample::samples! {
    use hire_api::resume_source;
    list::ListResumeSources,
}
