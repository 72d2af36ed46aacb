//! List parameters that the operation validates: a malformed one is its error for a bad parameter.

use hire_api::{
    Endpoint,
    id::{Id, NotAnId},
};

use super::{ApiError, Call};

impl<E: Endpoint, B> Call<E, B> {
    /// An id to filter by. An unknown id matches nothing.
    pub fn filter_id<K>(&self, name: &str, id: Option<Id<K>>) -> Result<Option<Id<K>>, ApiError<E>> {
        match id {
            Some(id) if id.is_malformed() => Err(ApiError::parameter(format!("{name}: {NotAnId}"))),
            id => Ok(id),
        }
    }

    /// A time to filter by, in milliseconds.
    pub fn filter_time(&self, name: &str, text: Option<&str>) -> Result<Option<i64>, ApiError<E>> {
        let Some(text) = text else { return Ok(None) };
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(time) if plain => Ok(Some(time)),
            _ => Err(ApiError::parameter(format!("{name} must be a time in milliseconds"))),
        }
    }
}
