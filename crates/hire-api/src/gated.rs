//! Members of a response that an app receives only with a permission.

use std::{borrow::Cow, fmt, marker::PhantomData};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

/// The permissions that reveal members of a response.
pub trait FieldPermission: JsonSchema {
    /// An app needs any one of these. Without any, every app that may call the operation receives the members.
    const SCOPES: &'static [&'static str];
}

/// Declares permissions by the scopes any one of which is enough.
macro_rules! permissions {
    ($($name:ident: $scopes:expr;)+) => {
        $(
            #[derive(Clone, Copy, Debug, schemars::JsonSchema)]
            pub struct $name;

            impl $crate::gated::FieldPermission for $name {
                const SCOPES: &'static [&'static str] = $scopes;
            }
        )+
    };
}
pub(crate) use permissions;

/// Every app that may call the operation receives the member.
#[derive(Clone, Copy, Debug, JsonSchema)]
pub struct Unrestricted;

impl FieldPermission for Unrestricted {
    const SCOPES: &'static [&'static str] = &[];
}

/// A member that needs the permission `P`. The schema lists its scopes.
pub struct Gated<P, T>(T, PhantomData<fn() -> P>);

impl<P: FieldPermission, T> Gated<P, T> {
    /// The value, if the app has one of the scopes.
    pub fn reveal(value: Option<T>, may: impl Fn(&str) -> bool) -> Option<Self> {
        let revealed = P::SCOPES.is_empty() || P::SCOPES.iter().any(|scope| may(scope));
        value.filter(|_| revealed).map(|value| Self(value, PhantomData))
    }
}

impl<P, T: fmt::Debug> fmt::Debug for Gated<P, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<P, T: Serialize> Serialize for Gated<P, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<P: FieldPermission, T: JsonSchema> JsonSchema for Gated<P, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("{}:{}", P::schema_id(), T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        if !P::SCOPES.is_empty() {
            schema.insert("x-scopes".into(), P::SCOPES.into());
        }
        schema
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[derive(Debug, JsonSchema)]
    struct Readers;

    impl FieldPermission for Readers {
        const SCOPES: &'static [&'static str] = &["pay", "pay:readonly"];
    }

    #[test]
    fn any_of_the_scopes_reveals_a_member_and_no_other_does() {
        let revealed = |granted: &str| Gated::<Readers, i64>::reveal(Some(1), |scope| scope == granted).is_some();
        assert_eq!(["pay", "pay:readonly", "offer"].map(revealed), [true, true, false]);
        assert!(Gated::<Unrestricted, i64>::reveal(Some(1), |_| false).is_some());
        assert!(Gated::<Unrestricted, i64>::reveal(None, |_| true).is_none());
    }

    #[test]
    fn the_schema_lists_the_scopes_and_the_value_is_unchanged() {
        let mut generator = SchemaGenerator::default();
        let schema = Gated::<Readers, i64>::json_schema(&mut generator).to_value();
        assert_eq!(schema.get("x-scopes"), Some(&serde_json::json!(["pay", "pay:readonly"])));
        assert_eq!(schema.get("type"), Some(&"integer".into()));
        let value = Gated::<Readers, i64>::reveal(Some(1), |_| true).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), "1");
    }
}
