//! Parameters into statements and columns out of rows, the same for both engines.

use hire_api::id::Id;
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};

use super::StoreError;

/// A parameter of a statement.
#[derive(Clone, Copy, Debug)]
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

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match *self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *ty == Type::INT4 => i32::try_from(number)?.to_sql(ty, out),
            Self::Int(number) => number.to_sql(ty, out),
            Self::Real(number) => number.to_sql(ty, out),
            Self::Text(text) => text.to_sql(ty, out),
            Self::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
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
        T::read(self, column)
    }

    /// A text without copying it.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self {
            Self::Sqlite(row) => row.get_ref(column)?.as_str().map_err(|_| StoreError::Column(column)),
            Self::Postgres(row) => row.try_get(column).map_err(|_| StoreError::Column(column)),
        }
    }
}

/// What can be read from a column.
pub trait Column: Sized {
    fn read(row: &Row<'_>, column: usize) -> Result<Self, StoreError>;
}

macro_rules! columns {
    ($($type:ty),+) => {
        $(impl Column for $type {
            fn read(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
                match row {
                    Row::Sqlite(row) => Ok(row.get(column)?),
                    Row::Postgres(row) => row.try_get(column).map_err(|_| StoreError::Column(column)),
                }
            }
        }
        impl Column for Option<$type> {
            fn read(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
                match row {
                    Row::Sqlite(row) => Ok(row.get(column)?),
                    Row::Postgres(row) => row.try_get(column).map_err(|_| StoreError::Column(column)),
                }
            }
        })+
    };
}

columns!(i64, f64, String, Vec<u8>);

impl Column for bool {
    fn read(row: &Row<'_>, column: usize) -> Result<Self, StoreError> {
        Ok(row.get::<i64>(column)? != 0)
    }
}
