//! The conditions of a list whose filters are optional.

use hire_types::Param;

use super::{
    StoreError, Tx,
    record::{PageRows, PerTenant, Select},
};

/// The position in a list, the latest first, below which the rows of a window are: its inclusive end, unless the page before
/// ended further down. As a condition of its own the end would not keep the database from reading everything above it.
pub fn within([time, id]: [i64; 2], to: Option<i64>) -> [i64; 2] {
    match to {
        Some(to) if to < time => [to, i64::MAX],
        _ => [time, id],
    }
}

/// Builds a WHERE clause from the given filters only, so that the database can choose a matching index.
pub struct Conditions<'a> {
    text: String,
    params: Vec<&'a dyn Param>,
}

impl<'a> Conditions<'a> {
    /// Starts with the tenant as `$1`; parameters begin at `$2`.
    pub fn new(text: &str, params: &[&'a dyn Param]) -> Self {
        Self { text: text.to_owned(), params: params.to_vec() }
    }

    /// A comparison such as `applications.stage =` with a value, if there is one.
    pub fn and<P: Param>(mut self, comparison: &str, value: Option<&'a P>) -> Self {
        if let Some(value) = value {
            self.params.push(value);
            self.text += &format!(" AND {comparison} ${}", self.params.len() + 1);
        }
        self
    }

    /// A condition with `{}` in place of the value, if there is one.
    pub fn and_where<P: Param>(mut self, condition: &str, value: Option<&'a P>) -> Self {
        if let Some(value) = value {
            self.params.push(value);
            let place = format!("${}", self.params.len() + 1);
            self.text += &format!(" AND {}", condition.replace("{}", &place));
        }
        self
    }

    /// One of these values in a column, if there are any.
    pub fn and_in<P: Param>(mut self, column: &str, values: &'a [P]) -> Self {
        if !values.is_empty() {
            let first = self.params.len() + 2;
            self.params.extend(values.iter().map(|value| value as &dyn Param));
            let places: Vec<String> = (first..).take(values.len()).map(|place| format!("${place}")).collect();
            self.text += &format!(" AND {column} IN ({})", places.join(", "));
        }
        self
    }

    /// At least one of these conditions, if there are any.
    pub fn and_any<'c>(mut self, conditions: impl IntoIterator<Item = &'c str>) -> Self {
        let any: Vec<&str> = conditions.into_iter().collect();
        if !any.is_empty() {
            self.text += &format!(" AND ({})", any.join(" OR "));
        }
        self
    }

    /// The first rows in an order such as `applications.id DESC`.
    pub fn page<S: Select<Scope = PerTenant>>(
        self,
        tx: &mut Tx<'_>,
        order: &str,
        limit: i64,
    ) -> Result<PageRows<S>, StoreError> {
        let rest = format!("{} ORDER BY {order} LIMIT ${}", self.text, self.params.len() + 2);
        tx.select_page(&rest, &self.params, limit)
    }
}
