//! Values in places where not every value may stand: the keys of maps, and text that is JSON already.

use std::fmt::Display;

use serde::ser::{Error as _, Impossible, Serialize, Serializer};

use super::{Error, Writer, displayed, text};
use crate::verbatim::RAW;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A text, or what has an obvious one: a number, a truth value.
    Key,
    /// A text, which is copied as it is.
    Raw,
    /// The text of an object, whose members are copied: beside others, or behind the opening brace.
    Beside { before: u8 },
}

pub struct Word<'a> {
    pub out: &'a mut Vec<u8>,
    pub place: Place,
}

impl Word<'_> {
    fn refused<T>(&self) -> Result<T, Error> {
        Err(Error::custom(match self.place {
            Place::Key => "key must be a string",
            Place::Raw | Place::Beside { .. } => "expected RawValue",
        }))
    }

    /// A value whose text needs no escape.
    fn between_quotes<T: Serialize>(self, value: T) -> Result<(), Error> {
        if self.place != Place::Key {
            return self.refused();
        }
        self.out.push(b'"');
        value.serialize(Writer(self.out))?;
        self.out.push(b'"');
        Ok(())
    }

    fn float<T: Serialize>(self, value: T, finite: bool) -> Result<(), Error> {
        if self.place == Place::Key && !finite {
            return Err(Error::custom("float key must be finite (got NaN or +/-inf)"));
        }
        self.between_quotes(value)
    }
}

macro_rules! between_quotes {
    ($($method:ident: $type:ty),+ $(,)?) => {
        $(
            fn $method(self, value: $type) -> Result<(), Error> {
                self.between_quotes(value)
            }
        )+
    };
}

impl Serializer for Word<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Impossible<(), Error>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    between_quotes! {
        serialize_bool: bool,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128,
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), Error> {
        match self.place {
            // What is flattened has its own members, and no name that could be written. The same name in data is another.
            Place::Key if std::ptr::eq(value, RAW) => {}
            Place::Key => text::quoted(self.out, value),
            Place::Raw => self.out.extend_from_slice(value.as_bytes()),
            Place::Beside { before } => {
                let inside = value.trim_ascii().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                let members = inside.ok_or_else(|| Error::custom("only an object has members"))?.trim_ascii();
                if !members.is_empty() {
                    self.out.push(before);
                    self.out.extend_from_slice(members.as_bytes());
                }
            }
        }
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.float(value, value.is_finite())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        self.float(value, value.is_finite())
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        match self.place {
            Place::Key => self.serialize_str(value.encode_utf8(&mut [0; 4])),
            Place::Raw | Place::Beside { .. } => self.refused(),
        }
    }

    fn serialize_bytes(self, _value: &[u8]) -> Result<(), Error> {
        self.refused()
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.refused()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        match self.place {
            Place::Key => value.serialize(self),
            Place::Raw | Place::Beside { .. } => self.refused(),
        }
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.refused()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Error> {
        self.refused()
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<(), Error> {
        match self.place {
            Place::Key => self.serialize_str(variant),
            Place::Raw | Place::Beside { .. } => self.refused(),
        }
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), Error> {
        match self.place {
            Place::Key => value.serialize(self),
            Place::Raw | Place::Beside { .. } => self.refused(),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Result<(), Error> {
        self.refused()
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        self.refused()
    }

    fn serialize_tuple(self, _len: usize) -> Result<Self::SerializeTuple, Error> {
        self.refused()
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Result<Self::SerializeTupleStruct, Error> {
        self.refused()
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        self.refused()
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Self::SerializeMap, Error> {
        self.refused()
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Result<Self::SerializeStruct, Error> {
        self.refused()
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        self.refused()
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        match self.place {
            Place::Key => displayed(self.out, value),
            Place::Raw | Place::Beside { .. } => self.serialize_str(&value.to_string()),
        }
    }
}
