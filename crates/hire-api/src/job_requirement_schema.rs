//! Job requirement schema.

crate::endpoints! {
    list::ListJobRequirementSchemas,
}
