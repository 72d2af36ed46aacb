//! The parts of resumes, and the fields that the company added to them.

crate::sample::samples! {
    use hire_api::talent_object;
    query::ListTalentObjects,
}
