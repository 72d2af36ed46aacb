//! Parts of an answer that are already text.

use std::{borrow::Cow, marker::PhantomData, sync::Arc};

use hire_types::{Column, Param, Value};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The JSON text of a `T`, which goes out as it is: reading and writing it again would change nothing and costs more
/// than everything else about a list. A member that is `#[serde(flatten)]` gives the members of its text.
pub struct Verbatim<T>(Arc<str>, PhantomData<fn() -> T>);

impl<T> Verbatim<T> {
    /// Text that was written as the JSON of a `T`. Nobody looks whether it is.
    pub fn written(text: impl Into<Arc<str>>) -> Self {
        Self(text.into(), PhantomData)
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

impl<T> Clone for Verbatim<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0), PhantomData)
    }
}

impl<T> std::fmt::Debug for Verbatim<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

/// The name by which `serde_json` knows a struct whose only field is JSON text. Its own `RawValue` uses it, but cannot be
/// made without reading all of the text.
///
/// A static, because it has one address: [`json`](crate::json) knows it by that, where a flattened text's members go.
pub(crate) static RAW: &str = "$serde_json::private::RawValue";

impl<T> Serialize for Verbatim<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        raw.serialize_field(RAW, self.text())?;
        raw.end()
    }
}

impl<T> Param for Verbatim<T> {
    fn value(&self) -> Value<'_> {
        Value::from(self.text())
    }
}

impl<T> Column for Verbatim<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => Some(Self::written(&*text)),
            _ => None,
        }
    }
}

impl<T: JsonSchema> JsonSchema for Verbatim<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::{json, to_string, to_value};

    use super::*;

    #[test]
    fn what_is_text_already_goes_out_as_it_is() {
        let list = vec![("a\"b", 1), ("张", 2)];
        let verbatim = Verbatim::<Vec<(String, i64)>>::written(to_string(&list).unwrap());
        assert_eq!(to_string(&(&verbatim, 1)).unwrap(), to_string(&(&list, 1)).unwrap());
        assert_eq!(to_value(&verbatim).unwrap(), json!(list));
        assert_eq!(to_string(&Verbatim::<u8>::written(" 7 ")).unwrap(), " 7 ");
    }
}
