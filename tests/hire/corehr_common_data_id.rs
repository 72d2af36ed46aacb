//! Corehr common data id.

crate::sample::samples! {
    use hire_api::corehr_common_data_id;
    convert::ConvertIds,
}
