//! Arrays and objects.
// Names of members are constants where they are written, and only there can the compiler look at them.
#![allow(clippy::inline_always)]

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{
    Error, Writer, text,
    word::{Place, Word},
};
use crate::verbatim::RAW;

/// Tells the compiler that errors are rare. It would guess that each member fails every other time, and that the tenth one
/// is hardly ever reached.
#[inline(always)]
fn unlikely(written: Result<(), Error>) -> Result<(), Error> {
    written.or_else(failed)
}

#[cold]
#[inline(never)]
fn failed(error: Error) -> Result<(), Error> {
    Err(error)
}

/// The items of an array.
pub struct Items<'a> {
    out: &'a mut Vec<u8>,
    /// What stands before the next item: the opening bracket, later a comma.
    before: u8,
}

impl<'a> Items<'a> {
    #[inline]
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, before: b'[' }
    }

    #[inline]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(self.before);
        self.before = b',';
        unlikely(value.serialize(Writer(self.out)))
    }

    #[inline]
    fn close(self) -> &'a mut Vec<u8> {
        if self.before == b'[' {
            self.out.push(b'[');
        }
        self.out.push(b']');
        self.out
    }
}

macro_rules! items {
    ($($trait:ident::$method:ident),+ $(,)?) => {
        $(
            impl $trait for Items<'_> {
                type Ok = ();
                type Error = Error;

                #[inline]
                fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                    self.item(value)
                }

                #[inline]
                fn end(self) -> Result<(), Error> {
                    self.close();
                    Ok(())
                }
            }
        )+
    };
}

items! { SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field }

impl SerializeTupleVariant for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close().push(b'}');
        Ok(())
    }
}

/// The members of an object; or a text that is JSON already.
pub struct Members<'a> {
    out: &'a mut Vec<u8>,
    /// What stands before the next member: the opening brace, later a comma.
    before: u8,
    /// Of a struct: it is such a text. Of a map: the next value is one, whose members stand beside the others.
    raw: bool,
}

impl<'a> Members<'a> {
    #[inline]
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, before: b'{', raw: false }
    }

    #[inline]
    pub fn raw(out: &'a mut Vec<u8>) -> Self {
        Self { out, before: b'{', raw: true }
    }

    #[inline(always)]
    fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        text::name(self.out, self.before, name);
        self.before = b',';
        unlikely(value.serialize(Writer(self.out)))
    }

    #[inline]
    fn close(self) -> &'a mut Vec<u8> {
        if self.before == b'{' {
            self.out.push(b'{');
        }
        self.out.push(b'}');
        self.out
    }
}

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let begun = self.out.len();
        self.out.push(self.before);
        key.serialize(Word { out: self.out, place: Place::Key })?;
        if self.out.len() == begun + 1 {
            // Not even quotes: this is the key of a flattened text.
            self.out.truncate(begun);
            self.raw = true;
        } else {
            self.before = b',';
            self.out.push(b':');
        }
        Ok(())
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if !std::mem::take(&mut self.raw) {
            return value.serialize(Writer(self.out));
        }
        let begun = self.out.len();
        value.serialize(Word { out: self.out, place: Place::Beside { before: self.before } })?;
        if self.out.len() > begun {
            self.before = b',';
        }
        Ok(())
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Error;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        if !self.raw {
            return self.member(name, value);
        }
        if name != RAW {
            return Err(Error::custom("unexpected member of text that is JSON already"));
        }
        value.serialize(Word { out: self.out, place: Place::Raw })
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        if !self.raw {
            self.close();
        }
        Ok(())
    }
}

impl SerializeStructVariant for Members<'_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.member(name, value)
    }

    fn end(self) -> Result<(), Error> {
        self.close().push(b'}');
        Ok(())
    }
}
