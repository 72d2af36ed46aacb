//! Writes responses as JSON, byte for byte as `serde_json` does.
//!
//! `serde_json` examines each byte of each text and of each member's name. Here names of members, which are constants,
//! are not examined, and texts eight bytes at a time. That saves a sixth of a list's time (`bench/NOTES.md`). Everything
//! rare is left to `serde_json`: texts with escapes, and numbers.

use std::{fmt::Display, io::Write as _};

use serde::ser::{self, Error as _, Serialize, Serializer};
use serde_json::{Error, Result};

/// The name of the struct whose JSON is written already (`crate::written`).
pub(crate) const WRITTEN: &str = "Written";

/// Appends the JSON of `value`. After an error, a part of it may have been appended.
pub fn write<T: Serialize + ?Sized>(value: &T, into: &mut Vec<u8>) -> Result<()> {
    value.serialize(Writer(into))
}

struct Writer<'a>(&'a mut Vec<u8>);

/// Whether a text is written as it is. `serde_json` escapes quotation marks, backslashes and control characters.
fn is_plain(text: &[u8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; 8]);
    // Sets the high bit of each byte that is less than `limit`, which is at most 128. A borrow from the byte below can only
    // set more bits if that byte's is set already.
    let less = |bytes: u64, limit: u8| bytes.wrapping_sub(ONES * u64::from(limit)) & !bytes & HIGH_BITS;
    let escaped = |bytes: u64| {
        let equal = |byte: u8| less(bytes ^ (ONES * u64::from(byte)), 1);
        less(bytes, 0x20) | equal(b'"') | equal(b'\\')
    };
    let (words, rest) = text.as_chunks::<8>();
    words.iter().all(|word| escaped(u64::from_ne_bytes(*word)) == 0)
        && rest.iter().all(|byte| *byte >= 0x20 && *byte != b'"' && *byte != b'\\')
}

impl<'a> Writer<'a> {
    fn text(self, text: &str) -> Result<()> {
        if !is_plain(text.as_bytes()) {
            return serde_json::to_writer(self.0, text);
        }
        self.0.push(b'"');
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(b'"');
        Ok(())
    }

    /// The start of a variant with content, an object with one member.
    fn variant(self, name: &'static str) -> &'a mut Vec<u8> {
        member(self.0, b'{', name);
        self.0
    }
}

/// Appends the name of a member: a constant without characters that are escaped.
fn member(out: &mut Vec<u8>, before: u8, name: &'static str) {
    debug_assert!(is_plain(name.as_bytes()), "{name}");
    out.extend_from_slice(&[before, b'"']);
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// Values that are left to `serde_json`.
macro_rules! by_serde_json {
    ($($method:ident($type:ty))*) => {
        $(fn $method(self, value: $type) -> Result<()> {
            serde_json::to_writer(self.0, &value)
        })*
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Sequence<'a>;
    type SerializeTuple = Sequence<'a>;
    type SerializeTupleStruct = Sequence<'a>;
    type SerializeTupleVariant = Sequence<'a>;
    type SerializeMap = Sequence<'a>;
    type SerializeStruct = Sequence<'a>;
    type SerializeStructVariant = Sequence<'a>;

    by_serde_json! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
        serialize_f32(f32) serialize_f64(f64) serialize_bool(bool) serialize_char(char) serialize_bytes(&[u8])
    }

    fn serialize_str(self, value: &str) -> Result<()> {
        self.text(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<()> {
        let start = self.0.len();
        write!(self.0, "\"{value}\"").map_err(Error::custom)?;
        if self.0.get(start + 1..self.0.len() - 1).is_some_and(is_plain) {
            return Ok(());
        }
        self.0.truncate(start);
        self.text(&value.to_string())
    }

    fn serialize_none(self) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<()> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<()> {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<()> {
        if name == WRITTEN { serde_json::to_writer(self.0, value) } else { value.serialize(self) }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<()> {
        let out = self.variant(variant);
        value.serialize(Writer(out))?;
        out.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Sequence<'a>> {
        Ok(Sequence::new(self.0, b'[', "]"))
    }

    fn serialize_tuple(self, len: usize) -> Result<Sequence<'a>> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _name: &'static str, len: usize) -> Result<Sequence<'a>> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Sequence<'a>> {
        Ok(Sequence::new(self.variant(variant), b'[', "]}"))
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Sequence<'a>> {
        Ok(Sequence::new(self.0, b'{', "}"))
    }

    fn serialize_struct(self, _name: &'static str, len: usize) -> Result<Sequence<'a>> {
        self.serialize_map(Some(len))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Sequence<'a>> {
        Ok(Sequence::new(self.variant(variant), b'{', "}}"))
    }
}

/// The elements of an array, or the members of an object.
struct Sequence<'a> {
    out: &'a mut Vec<u8>,
    /// The bracket before the first element, then a comma.
    before: u8,
    after: &'static str,
}

impl<'a> Sequence<'a> {
    fn new(out: &'a mut Vec<u8>, before: u8, after: &'static str) -> Self {
        Self { out, before, after }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.out.push(self.before);
        self.before = b',';
        value.serialize(Writer(self.out))
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        member(self.out, self.before, name);
        self.before = b',';
        value.serialize(Writer(self.out))
    }

    fn close(self) {
        if self.before != b',' {
            self.out.push(self.before);
        }
        self.out.extend_from_slice(self.after.as_bytes());
    }
}

macro_rules! sequences {
    ($($trait:ident::$method:ident($($name:ident)?) => $write:ident)*) => {
        $(impl ser::$trait for Sequence<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: &'static str,)? value: &T) -> Result<()> {
                self.$write($($name,)? value)
            }

            fn end(self) -> Result<()> {
                self.close();
                Ok(())
            }
        })*
    };
}

sequences! {
    SerializeSeq::serialize_element() => element
    SerializeTuple::serialize_element() => element
    SerializeTupleStruct::serialize_field() => element
    SerializeTupleVariant::serialize_field() => element
    SerializeStruct::serialize_field(name) => member
    SerializeStructVariant::serialize_field(name) => member
}

impl ser::SerializeMap for Sequence<'_> {
    type Ok = ();
    type Error = Error;

    /// No response has members whose names are not texts.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        let start = self.out.len() + 1;
        self.element(key)?;
        let is_text = self.out.get(start) == Some(&b'"');
        is_text.then_some(()).ok_or_else(|| Error::custom("the name of a member must be a text"))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.out.push(b':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<()> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde::Serialize;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Serialize)]
    enum Variant {
        Unit,
        Newtype(i32),
        Tuple(i32, &'static str),
        Struct { member: bool },
    }

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    struct Newtype(char);

    #[derive(Serialize)]
    struct Tuple(u8, f64);

    #[derive(Serialize)]
    struct Everything<'a> {
        text: &'a str,
        #[serde(serialize_with = "displayed")]
        displayed: &'a str,
        missing: Option<i32>,
        integer: i64,
        real: f64,
        units: (Unit, ()),
        newtype: Newtype,
        tuple: Tuple,
        variants: [Variant; 4],
        empty: ([i32; 0], BTreeMap<String, i32>),
        #[serde(flatten)]
        flat: BTreeMap<&'a str, Value>,
    }

    fn displayed<S: Serializer>(text: &&str, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(text)
    }

    fn written<T: Serialize>(value: &T) -> String {
        let mut text = Vec::new();
        write(value, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    proptest! {
        #[test]
        fn everything_is_written_as_serde_json_writes_it(
            text in any::<String>(), short in "[a-z\"\\\\\u{0}-\u{1f}\u{7f}-\u{a0}王]{0,20}",
            integer in any::<i64>(), real in any::<f64>(),
        ) {
            let everything = Everything {
                text: &text,
                displayed: &short,
                missing: None,
                integer,
                real,
                units: (Unit, ()),
                newtype: Newtype(short.chars().next().unwrap_or('x')),
                tuple: Tuple(7, real),
                variants: [
                    Variant::Unit,
                    Variant::Newtype(-1),
                    Variant::Tuple(1, "b"),
                    Variant::Struct { member: true },
                ],
                empty: ([], BTreeMap::new()),
                flat: BTreeMap::from([(short.as_str(), json!({ "list": [integer, text, null], "empty": {} }))]),
            };
            prop_assert_eq!(written(&everything), serde_json::to_string(&everything).unwrap());
        }
    }

    #[test]
    fn the_name_of_a_member_is_a_text() {
        assert!(write(&BTreeMap::from([(1, 2)]), &mut Vec::new()).is_err());
    }
}
