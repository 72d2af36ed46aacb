//! Converts values to statement parameters and from result rows, the same for both engines.

use std::borrow::Cow;

use hire_types::{FromColumn, Param, Value};
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};

use super::StoreError;

/// Number of keys in an IN list: enough for a page.
pub(super) const KEYS_PER_IN_LIST: usize = 20;

/// Pads the keys to `KEYS_PER_IN_LIST` by repeating the last one, so that one prepared statement serves any number of
/// keys.
pub(super) fn padded_keys<K: Param>(keys: &[K]) -> impl Iterator<Item = &dyn Param> {
    let more = keys.last().into_iter().cycle();
    keys.iter().chain(more).take(KEYS_PER_IN_LIST).map(|key| key as &dyn Param)
}

/// The places of `KEYS_PER_IN_LIST` keys.
pub(super) const IN_LIST: &str =
    "($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";

/// Stands for the list of keys in a condition of [`select_of`](super::Tx::select_of): one character, which is found fast.
macro_rules! in_list {
    () => {
        '#'
    };
}
pub(crate) use in_list;

/// A value bound to a statement.
#[derive(Debug)]
pub(super) struct Bound<'v>(pub &'v Value<'v>);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// PostgreSQL demands exactly the type that it inferred for a parameter.
#[derive(Debug, thiserror::Error)]
#[error("a parameter of type {0} was given a value that does not fit")]
pub(super) struct ParamTypeMismatch(String);

const TEXTS: [Type; 5] = [Type::TEXT, Type::VARCHAR, Type::BPCHAR, Type::NAME, Type::UNKNOWN];

impl ToSql for Bound<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        let unfit = || ParamTypeMismatch(ty.name().to_owned());
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) if *ty == Type::INT8 => number.to_sql(ty, out),
            Value::Int(number) if *ty == Type::INT4 => i32::try_from(*number).map_err(|_| unfit())?.to_sql(ty, out),
            Value::Int(number) if *ty == Type::INT2 => i16::try_from(*number).map_err(|_| unfit())?.to_sql(ty, out),
            Value::Int(number) if *ty == Type::FLOAT8 => (*number as f64).to_sql(ty, out),
            Value::Real(number) if *ty == Type::FLOAT8 => number.to_sql(ty, out),
            Value::Text(text) if TEXTS.contains(ty) => text.to_sql(ty, out),
            Value::Bytes(bytes) if *ty == Type::BYTEA => bytes.to_sql(ty, out),
            _ => Err(unfit().into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        // `to_sql` reports a better error, because it has the value.
        true
    }

    postgres::types::to_sql_checked!();
}

/// A row of a result.
#[derive(Debug)]
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    pub fn get<T: FromColumn>(&self, column: usize) -> Result<T, StoreError> {
        T::from_value(self.value(column)?).ok_or(StoreError::Column(column))
    }

    /// A text without copying it.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.value(column)? {
            Value::Text(Cow::Borrowed(text)) => Ok(text),
            _ => Err(StoreError::Column(column)),
        }
    }

    pub(super) fn value(&self, column: usize) -> Result<Value<'_>, StoreError> {
        match self {
            Self::Sqlite(row) => {
                use rusqlite::types::ValueRef;
                Ok(match row.get_ref(column)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(number) => Value::Int(number),
                    ValueRef::Real(number) => Value::Real(number),
                    ValueRef::Text(text) => {
                        Value::from(simdutf8::basic::from_utf8(text).map_err(|_| StoreError::Column(column))?)
                    }
                    ValueRef::Blob(bytes) => Value::Bytes(bytes),
                })
            }
            Self::Postgres(row) => postgres_value(row, column).ok_or(StoreError::Column(column)),
        }
    }
}

/// Literals and comparisons are narrower on PostgreSQL than the columns are: int4 and bool, where SQLite has integers.
fn postgres_value(row: &postgres::Row, column: usize) -> Option<Value<'_>> {
    let ty = row.columns().get(column)?.type_();
    let value = if *ty == Type::INT8 {
        row.try_get::<_, Option<i64>>(column).ok()?.map(Value::Int)
    } else if TEXTS.contains(ty) {
        row.try_get::<_, Option<&str>>(column).ok()?.map(Value::from)
    } else if *ty == Type::BYTEA {
        row.try_get::<_, Option<&[u8]>>(column).ok()?.map(Value::Bytes)
    } else if *ty == Type::FLOAT8 {
        row.try_get::<_, Option<f64>>(column).ok()?.map(Value::Real)
    } else if *ty == Type::INT4 {
        row.try_get::<_, Option<i32>>(column).ok()?.map(|number| Value::Int(number.into()))
    } else if *ty == Type::INT2 {
        row.try_get::<_, Option<i16>>(column).ok()?.map(|number| Value::Int(number.into()))
    } else if *ty == Type::BOOL {
        row.try_get::<_, Option<bool>>(column).ok()?.map(|truth| Value::Int(truth.into()))
    } else {
        return None;
    };
    Some(value.unwrap_or(Value::Null))
}
