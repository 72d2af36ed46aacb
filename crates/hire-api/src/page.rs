//! Pages of lists.

use schemars::JsonSchema;
use serde::Serialize;

/// One page. `page_token` is present exactly when `has_more` is true.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Page_{T}")]
pub struct Page<T> {
    pub has_more: bool,
    pub page_token: Option<String>,
    pub items: Vec<T>,
}

impl<T> Page<T> {
    pub fn new(items: Vec<T>, next: Option<String>) -> Self {
        Self { has_more: next.is_some(), page_token: next, items }
    }
}
