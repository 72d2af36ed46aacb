//! Talent search.

#[derive(Clone, Debug, Default)]
pub struct Search;
