//! Parts of a response that are written once and sent many times.

use std::{borrow::Cow, fmt, marker::PhantomData, sync::Arc};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use crate::json;

/// The JSON of a `T`. Its clones share the text.
pub struct Written<T>(Arc<RawValue>, PhantomData<fn() -> T>);

impl<T: Serialize> Written<T> {
    pub fn new(part: &T) -> serde_json::Result<Self> {
        Ok(Self(to_raw_value(part)?.into(), PhantomData))
    }
}

impl<T> Clone for Written<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0), PhantomData)
    }
}

impl<T> fmt::Debug for Written<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> Serialize for Written<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(json::WRITTEN, &*self.0)
    }
}

impl<T: JsonSchema> JsonSchema for Written<T> {
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
    use super::*;

    #[test]
    fn the_text_and_the_schema_are_those_of_the_part() {
        #[derive(Serialize, JsonSchema)]
        struct Part {
            name: &'static str,
        }

        let part = Part { name: "\"a\"\n" };
        let written = Written::new(&part).unwrap();
        assert_eq!(
            serde_json::to_string(&[&written, &written]).unwrap(),
            serde_json::to_string(&[&part, &part]).unwrap()
        );
        let mut response = Vec::new();
        json::write(&[&written, &written], &mut response).unwrap();
        assert_eq!(response, serde_json::to_vec(&[&part, &part]).unwrap());
        assert_eq!(serde_json::to_value(&written).unwrap(), serde_json::to_value(&part).unwrap());
        let schema = SchemaGenerator::default().into_root_schema_for::<Written<Part>>();
        assert_eq!(schema, SchemaGenerator::default().into_root_schema_for::<Part>());
    }
}
