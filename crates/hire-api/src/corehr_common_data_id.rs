//! Corehr common data id.

crate::endpoints! {
    convert::ConvertIds,
}
