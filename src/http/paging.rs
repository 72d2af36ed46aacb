//! Pages of lists: page size, position, and the token of the next page.

use hire_api::{
    page::Page,
    schema::{PAGE_SIZE, PAGE_TOKEN, ValueSchema},
};
use serde_json::Value;

use crate::{
    page_token::{BadPageToken, TokenScope},
    store::record::PageRows,
};

/// Page size if neither the request nor the document has one.
const DEFAULT_PAGE_SIZE: i64 = 10;
/// Maximum page size if the document has none. Larger requests get a page of this size.
const MAX_UNDOCUMENTED_PAGE_SIZE: i64 = 500;

/// The rules for the `page_size` of one operation. The gateway checked the range if it is in the schema.
#[derive(Debug)]
pub struct PageSize {
    default: i64,
    /// Whether 0 is within the documented range. It then means the default.
    zero_is_allowed: bool,
    /// A maximum in the prose of the document: the operation refuses larger sizes.
    operation_max: Option<i64>,
    /// The server's own limit. Larger requests get pages of this size.
    max: i64,
}

/// The paging parameters of one request.
#[derive(Clone, Debug)]
pub struct PageParameters {
    limit: i64,
    token: Option<String>,
    /// The query that page tokens are valid for.
    fingerprint: Vec<u8>,
}

impl PageSize {
    /// `None` if the schema has no `page_token`.
    pub fn from_schema(schema: &ValueSchema) -> Option<Self> {
        schema.field(PAGE_TOKEN)?;
        let field = schema.field(PAGE_SIZE);
        let bounds = field.and_then(|field| match &field.schema {
            ValueSchema::Int { bounds, .. } => Some(*bounds),
            _ => None,
        });
        let operation_max = field.and_then(|field| field.operation_max);
        let gateway_max = bounds.and_then(|bounds| bounds.max).filter(|max| *max < i64::from(i32::MAX));
        let max = operation_max.or(gateway_max).unwrap_or(MAX_UNDOCUMENTED_PAGE_SIZE);
        let default = field.and_then(|field| field.default.as_ref()).and_then(number);
        Some(Self {
            // The default of one document exceeds its own maximum, which then limits what a request may have.
            default: default.unwrap_or(DEFAULT_PAGE_SIZE),
            zero_is_allowed: bounds.and_then(|bounds| bounds.min) == Some(0),
            operation_max,
            max,
        })
    }

    /// Reads the parameters from the query or the body. The error is about `page_size`.
    pub fn read(&self, places: [&Value; 2], fingerprint: Vec<u8>) -> Result<PageParameters, String> {
        let member = |name: &str| places.iter().find_map(|place| place.get(name)).filter(|value| !value.is_null());
        let size = member(PAGE_SIZE).map(|value| number(value).ok_or("page_size must be an integer")).transpose()?;
        let limit = match size {
            None => self.default,
            Some(0) if self.zero_is_allowed => self.default,
            Some(size) if size < 1 || self.operation_max.is_some_and(|max| size > max) => {
                return Err(match self.operation_max {
                    Some(max) => format!("page_size must be between 1 and {max}"),
                    None => "page_size must be at least 1".to_owned(),
                });
            }
            Some(size) => size.min(self.max),
        };
        let token = member(PAGE_TOKEN).and_then(Value::as_str).filter(|token| !token.is_empty());
        Ok(PageParameters { limit, token: token.map(str::to_owned), fingerprint })
    }
}

/// A few documents have the number as text.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.parse().ok(),
        _ => value.as_i64(),
    }
}

impl PageParameters {
    /// The requested page of a list whose rows are ordered by `N` numbers.
    pub fn open<'a, const N: usize>(&'a self, key: &'a [u8; 32]) -> Result<PageRequest<'a, N>, BadPageToken> {
        let scope = TokenScope { key, fingerprint: &self.fingerprint };
        let after = self.token.as_deref().map(|token| scope.decode(token)).transpose()?;
        Ok(PageRequest { limit: self.limit, after, scope })
    }
}

/// A requested page. The position of a row in the list is `N` numbers.
#[derive(Debug)]
pub struct PageRequest<'a, const N: usize> {
    /// Maximum rows of the page.
    pub limit: i64,
    /// The position of the last row of the page before. `None` for the first page.
    pub after: Option<[i64; N]>,
    scope: TokenScope<'a>,
}

impl<const N: usize> PageRequest<'_, N> {
    /// The position after which the page begins; `first` is a position before all rows.
    pub fn after_or(&self, first: [i64; N]) -> [i64; N] {
        self.after.unwrap_or(first)
    }

    /// The token of the page after this position.
    pub fn token(&self, position: [i64; N]) -> String {
        self.scope.encode(&position)
    }

    /// Builds the response from the rows of the store, whether there are more, and functions for the position and the
    /// item of a row.
    pub fn respond<R, T, E>(
        &self,
        PageRows { rows, more }: PageRows<R>,
        position: impl FnOnce(&R) -> [i64; N],
        item: impl FnMut(R) -> Result<T, E>,
    ) -> Result<Page<T>, E> {
        let next = rows.last().filter(|_| more).map(|last| self.token(position(last)));
        Ok(Page::new(rows.into_iter().map(item).collect::<Result<_, _>>()?, next))
    }
}

#[cfg(test)]
mod tests;
