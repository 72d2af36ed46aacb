//! The parts of resumes, and the fields that the company added to them.

crate::endpoints! {
    query::ListTalentObjects,
}
