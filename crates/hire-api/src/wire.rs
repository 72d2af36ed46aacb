//! Enumerations as they stand on the wire: numbers or words.

/// What a value of an enumeration means: as its document says it, and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub zh: &'static str,
    pub en: &'static str,
}

/// A wire enumeration: `i64` values or `str` values, each with its meaning in Chinese and English. Unknown values are
/// refused; values and meanings are listed in the schema.
///
/// `needs SCOPE` after a value of a `str` enumeration names the field permission without which the value yields nothing.
#[macro_export]
macro_rules! wire_enum {
    ($(#[$meta:meta])* pub enum $name:ident: i64 {
        $($(#[$vmeta:meta])* $variant:ident = $value:literal ($zh:literal, $en:literal)),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn value(self) -> i64 {
                match self { $(Self::$variant => $value),+ }
            }

            pub const fn from_value(value: i64) -> Option<Self> {
                match value { $($value => Some(Self::$variant),)+ _ => None }
            }

            pub const fn meaning(self) -> $crate::Meaning {
                match self { $(Self::$variant => $crate::Meaning { zh: $zh, en: $en }),+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <i64 as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_value(value).ok_or_else(|| serde::de::Error::custom(format_args!("{value} is not one of the options")))
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "integer",
                    "format": "int64",
                    "enum": [$($value),+],
                    "x-enum-varnames": [$(stringify!($variant)),+],
                    "x-enum-descriptions": [$(concat!($zh, " / ", $en)),+],
                })
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident: str {
        $($(#[$vmeta:meta])* $variant:ident = $value:literal ($zh:literal, $en:literal) $(needs $scope:ident)?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $value)] $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn value(self) -> &'static str {
                match self { $(Self::$variant => $value),+ }
            }

            pub const fn meaning(self) -> $crate::Meaning {
                match self { $(Self::$variant => $crate::Meaning { zh: $zh, en: $en }),+ }
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                #[allow(unused_mut, reason = "no value of most enumerations needs a field permission")]
                let mut schema = schemars::json_schema!({
                    "type": "string",
                    "enum": [$($value),+],
                    "x-enum-varnames": [$(stringify!($variant)),+],
                    "x-enum-descriptions": [$(concat!($zh, " / ", $en)),+],
                });
                $($(schema.insert("x-field-scopes".into(), serde_json::json!({ $value: $scope }));)?)+
                schema
            }
        }
    };
}
