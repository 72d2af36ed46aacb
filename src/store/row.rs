//! Values into statements and out of rows, the same for both engines.

use hire_api::{id::Id, verbatim::Verbatim};
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};

use super::StoreError;

/// A value of a column or a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// What can be bound to a statement.
pub trait Param {
    fn value(&self) -> Value<'_>;
}

/// Keys that a statement with a list of them takes: enough for a page.
pub(super) const TOGETHER: usize = 20;

/// As many as such a statement has places for, so that it is prepared once: the last one fills up.
pub(super) fn filled_up<K: Param>(keys: &[K]) -> impl Iterator<Item = &dyn Param> {
    let more = keys.last().into_iter().cycle();
    keys.iter().chain(more).take(TOGETHER).map(|key| key as &dyn Param)
}

/// The places of such a list, of the parameters from `$2` on.
macro_rules! any_of_them {
    () => {
        "($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
    };
}
pub(crate) use any_of_them;

macro_rules! params {
    ($($type:ty => |$it:ident| $value:expr),+ $(,)?) => {
        $(impl Param for $type { fn value(&self) -> Value<'_> { let $it = self; $value } })+
    };
}

params! {
    i64 => |it| Value::Int(*it),
    bool => |it| Value::Int(i64::from(*it)),
    f64 => |it| Value::Real(*it),
    str => |it| Value::Text(it),
    String => |it| Value::Text(it),
    [u8] => |it| Value::Bytes(it),
    Vec<u8> => |it| Value::Bytes(it),
}

impl<const N: usize> Param for [u8; N] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

impl<Kind> Param for Id<Kind> {
    fn value(&self) -> Value<'_> {
        Value::Int(self.number())
    }
}

impl<P: Param + ?Sized> Param for &P {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl<P: Param> Param for Option<P> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Param::value)
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match *self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(number),
            Self::Real(number) => ValueRef::Real(number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// PostgreSQL wants the very type that it inferred for a parameter.
#[derive(Debug, thiserror::Error)]
#[error("a parameter of type {0} was given a value that does not fit")]
pub(super) struct Unfit(String);

const TEXTS: [Type; 5] = [Type::TEXT, Type::VARCHAR, Type::BPCHAR, Type::NAME, Type::UNKNOWN];

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        let unfit = || Unfit(ty.name().to_owned());
        match *self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *ty == Type::INT8 => number.to_sql(ty, out),
            Self::Int(number) if *ty == Type::INT4 => i32::try_from(number).map_err(|_| unfit())?.to_sql(ty, out),
            Self::Int(number) if *ty == Type::INT2 => i16::try_from(number).map_err(|_| unfit())?.to_sql(ty, out),
            Self::Int(number) if *ty == Type::FLOAT8 => (number as f64).to_sql(ty, out),
            Self::Real(number) if *ty == Type::FLOAT8 => number.to_sql(ty, out),
            Self::Text(text) if TEXTS.contains(ty) => text.to_sql(ty, out),
            Self::Bytes(bytes) if *ty == Type::BYTEA => bytes.to_sql(ty, out),
            _ => Err(unfit().into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        // `to_sql` says it better: it knows the value too.
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
    pub fn get<T: Column>(&self, column: usize) -> Result<T, StoreError> {
        T::of(self.value(column)?).ok_or(StoreError::Column(column))
    }

    /// A text without copying it.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.value(column)? {
            Value::Text(text) => Ok(text),
            _ => Err(StoreError::Column(column)),
        }
    }

    fn value(&self, column: usize) -> Result<Value<'_>, StoreError> {
        match self {
            Self::Sqlite(row) => {
                use rusqlite::types::ValueRef;
                Ok(match row.get_ref(column)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(number) => Value::Int(number),
                    ValueRef::Real(number) => Value::Real(number),
                    ValueRef::Text(text) => {
                        Value::Text(simdutf8::basic::from_utf8(text).map_err(|_| StoreError::Column(column))?)
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
        row.try_get::<_, Option<&str>>(column).ok()?.map(Value::Text)
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

/// What can be read from a column.
pub trait Column: Sized {
    /// Nothing when the value is of another type.
    fn of(value: Value<'_>) -> Option<Self>;
}

macro_rules! columns {
    ($($type:ty => $($pattern:pat => $value:expr),+;)+) => {
        $(impl Column for $type {
            fn of(value: Value<'_>) -> Option<Self> {
                match value { $($pattern => Some($value),)+ _ => None }
            }
        })+
    };
}

columns! {
    i64 => Value::Int(number) => number;
    bool => Value::Int(number) => number != 0;
    f64 => Value::Real(number) => number, Value::Int(number) => number as f64;
    String => Value::Text(text) => text.to_owned();
    Vec<u8> => Value::Bytes(bytes) => bytes.to_owned();
}

impl<Kind> Column for Id<Kind> {
    fn of(value: Value<'_>) -> Option<Self> {
        i64::of(value).map(Self::new)
    }
}

impl<T> Column for Verbatim<T> {
    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => Some(Self::written(text)),
            _ => None,
        }
    }
}

impl<T: Column> Column for Option<T> {
    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::of(other).map(Some),
        }
    }
}
