//! Conversions of values to and from columns, the same for both databases.

use std::borrow::Cow;

/// A value of a column or a parameter.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(Cow<'a, str>),
    Bytes(&'a [u8]),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

/// A value that can be bound to a statement.
pub trait Param {
    fn value(&self) -> Value<'_>;
}

/// A value that can be read from a column.
pub trait FromColumn: Sized {
    /// `None` if the value has another type or an unknown code.
    fn from_value(value: Value<'_>) -> Option<Self>;
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
    str => |it| Value::from(it),
    String => |it| Value::from(it.as_str()),
    [u8] => |it| Value::Bytes(it),
    Vec<u8> => |it| Value::Bytes(it),
}

impl<const N: usize> Param for [u8; N] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
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

macro_rules! columns {
    ($($type:ty => $($pattern:pat => $value:expr),+;)+) => {
        $(impl FromColumn for $type {
            fn from_value(value: Value<'_>) -> Option<Self> {
                match value { $($pattern => Some($value),)+ _ => None }
            }
        })+
    };
}

columns! {
    i64 => Value::Int(number) => number;
    bool => Value::Int(number) => number != 0;
    f64 => Value::Real(number) => number, Value::Int(number) => number as f64;
    String => Value::Text(text) => text.into_owned();
    Vec<u8> => Value::Bytes(bytes) => bytes.to_owned();
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}
