//! A bound on the work of one search.

use std::cell::Cell;
use tantivy::TantivyError;

/// Why a query stopped.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    #[error("the work budget is spent")]
    TooCostly,
    /// The index cannot be read.
    #[error("{0}")]
    Index(String),
}

impl From<TantivyError> for QueryError {
    fn from(error: TantivyError) -> QueryError {
        QueryError::Index(error.to_string())
    }
}

impl From<std::io::Error> for QueryError {
    fn from(error: std::io::Error) -> QueryError {
        QueryError::Index(error.to_string())
    }
}

/// Counts the work of a search. One unit is one posting that is read and merged, about 15 ns on the machine on which
/// the constants were measured.
#[derive(Debug)]
pub struct WorkBudget {
    left: Cell<u64>,
}

impl WorkBudget {
    /// Units for one search, about 100 ms. Ten frequent words joined by `or`, by relevance among a million talents, take
    /// 2.3 million.
    pub const LIMIT: u64 = 5_000_000;
    /// Units for evaluating one document in one posting list.
    pub const LOOKUP: u64 = 2;
    /// Units for reading the positions of one term in one document.
    pub const POSITIONS: u64 = 2;
    /// Units for evaluating one term on one talent that was loaded from the store.
    pub const EVALUATION: u64 = 16;

    pub fn new(units: u64) -> WorkBudget {
        WorkBudget { left: Cell::new(units) }
    }

    pub fn spend(&self, units: u64) -> Result<(), QueryError> {
        let left = self.left.get().checked_sub(units).ok_or(QueryError::TooCostly)?;
        self.left.set(left);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_can_be_spent_once() {
        let budget = WorkBudget::new(3);
        assert!(budget.spend(2).is_ok());
        assert!(matches!(budget.spend(2), Err(QueryError::TooCostly)));
        assert!(budget.spend(1).is_ok());
    }
}
