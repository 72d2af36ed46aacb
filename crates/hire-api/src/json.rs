//! Writes answers as JSON: byte for byte as `serde_json` does, at a fraction of the cost.
//!
//! `serde_json` looks at every byte of every text and of every member's name on its own. Here eight bytes are looked at
//! together, and what needs no escape is copied whole. The names of our own members are constants, so that the compiler
//! looks at most of them.

mod list;
mod text;
mod word;

#[cfg(test)]
mod tests;

use std::fmt::{self, Display, Write as _};

use serde::ser::{Error as _, Serialize, Serializer};
/// The error of `serde_json`, as what can go wrong is the same.
pub use serde_json::Error;

use self::list::{Items, Members};
use crate::verbatim::RAW;

/// Appends `value`. After an error something of it may have been written.
pub fn write<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), Error> {
    value.serialize(Writer(out))
}

/// Writes one value.
struct Writer<'a>(&'a mut Vec<u8>);

impl<'a> Writer<'a> {
    /// The start of an enum's variant that has content: `{"name":`.
    fn variant(self, name: &'static str) -> &'a mut Vec<u8> {
        text::name(self.0, b'{', name);
        self.0
    }
}

macro_rules! integers {
    ($($method:ident: $type:ty),+ $(,)?) => {
        $(
            #[inline]
            fn $method(self, value: $type) -> Result<(), Error> {
                text::integer(self.0, value);
                Ok(())
            }
        )+
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128,
    }

    #[inline]
    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        serde_json::to_writer(self.0, &value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        serde_json::to_writer(self.0, &value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), Error> {
        text::quoted(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<(), Error> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let out = self.variant(variant);
        value.serialize(Writer(out))?;
        out.push(b'}');
        Ok(())
    }

    #[inline]
    fn serialize_seq(self, _len: Option<usize>) -> Result<Items<'a>, Error> {
        Ok(Items::new(self.0))
    }

    #[inline]
    fn serialize_tuple(self, _len: usize) -> Result<Items<'a>, Error> {
        Ok(Items::new(self.0))
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Result<Items<'a>, Error> {
        Ok(Items::new(self.0))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Items<'a>, Error> {
        Ok(Items::new(self.variant(variant)))
    }

    #[inline]
    fn serialize_map(self, _len: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(Members::new(self.0))
    }

    #[inline]
    fn serialize_struct(self, name: &'static str, _len: usize) -> Result<Members<'a>, Error> {
        Ok(if name == RAW { Members::raw(self.0) } else { Members::new(self.0) })
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Members<'a>, Error> {
        Ok(Members::new(self.variant(variant)))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        displayed(self.0, value)
    }
}

/// Anything that can be displayed, as a text.
fn displayed<T: Display + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), Error> {
    struct Escaping<'a>(&'a mut Vec<u8>);

    impl fmt::Write for Escaping<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            text::escaped(self.0, part);
            Ok(())
        }
    }

    out.push(b'"');
    write!(Escaping(out), "{value}").map_err(Error::custom)?;
    out.push(b'"');
    Ok(())
}
