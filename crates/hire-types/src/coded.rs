//! Coded values: enumerations that are numbers or words on the wire, in columns and in documents.

/// The meaning of a value of an enumeration: in the words of its document, and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub zh: &'static str,
    pub en: &'static str,
}

/// An enumeration whose variants have integer or text codes. Reading an unknown code is an error.
#[macro_export]
macro_rules! coded_enum {
    ($(#[$meta:meta])* pub enum $name:ident: i64 { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            #[allow(dead_code)]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> i64 {
                match self { $(Self::$variant => $code),+ }
            }

            pub const fn from_code(code: i64) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.code())
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <i64 as $crate::private::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_code(code).ok_or_else(|| {
                    $crate::private::serde::de::Error::custom(format_args!("{code} is not one of the options"))
                })
            }
        }

        impl $crate::Param for $name {
            fn value(&self) -> $crate::Value<'_> { $crate::Value::Int(self.code()) }
        }

        impl $crate::FromColumn for $name {
            fn from_value(value: $crate::Value<'_>) -> Option<Self> {
                <i64 as $crate::FromColumn>::from_value(value).and_then(Self::from_code)
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident: str { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            #[allow(dead_code)]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code =
                    <std::borrow::Cow<'de, str> as $crate::private::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| {
                    $crate::private::serde::de::Error::custom(format_args!("{code:?} is not one of the options"))
                })
            }
        }

        impl $crate::Param for $name {
            fn value(&self) -> $crate::Value<'_> { $crate::Value::from(self.code()) }
        }

        impl $crate::FromColumn for $name {
            fn from_value(value: $crate::Value<'_>) -> Option<Self> {
                match value {
                    $crate::Value::Text(code) => Self::from_code(&code),
                    _ => None,
                }
            }
        }
    };
}

/// A [`coded_enum!`] of the wire: each value with its meaning in Chinese and English. Values and meanings are listed in
/// the JSON Schema.
///
/// `needs SCOPE` after a value with a text code names the field permission that the value requires.
#[macro_export]
macro_rules! wire_enum {
    ($(#[$meta:meta])* pub enum $name:ident: i64 {
        $($(#[$vmeta:meta])* $variant:ident = $code:literal ($zh:literal, $en:literal)),+ $(,)?
    }) => {
        $crate::coded_enum! { $(#[$meta])* pub enum $name: i64 { $($(#[$vmeta])* $variant = $code),+ } }

        impl $name {
            #[allow(dead_code)]
            pub const fn meaning(self) -> $crate::Meaning {
                match self { $(Self::$variant => $crate::Meaning { zh: $zh, en: $en }),+ }
            }
        }

        impl $crate::private::schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut $crate::private::schemars::SchemaGenerator) -> $crate::private::schemars::Schema {
                $crate::private::schemars::json_schema!({
                    "type": "integer",
                    "format": "int64",
                    "enum": [$($code),+],
                    "x-enum-varnames": [$(stringify!($variant)),+],
                    "x-enum-descriptions": [$(concat!($zh, " / ", $en)),+],
                })
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident: str {
        $($(#[$vmeta:meta])* $variant:ident = $code:literal ($zh:literal, $en:literal) $(needs $scope:ident)?),+ $(,)?
    }) => {
        $crate::coded_enum! { $(#[$meta])* pub enum $name: str { $($(#[$vmeta])* $variant = $code),+ } }

        impl $name {
            #[allow(dead_code)]
            pub const fn meaning(self) -> $crate::Meaning {
                match self { $(Self::$variant => $crate::Meaning { zh: $zh, en: $en }),+ }
            }
        }

        impl $crate::private::schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut $crate::private::schemars::SchemaGenerator) -> $crate::private::schemars::Schema {
                #[allow(unused_mut, reason = "no value of most enumerations needs a field permission")]
                let mut schema = $crate::private::schemars::json_schema!({
                    "type": "string",
                    "enum": [$($code),+],
                    "x-enum-varnames": [$(stringify!($variant)),+],
                    "x-enum-descriptions": [$(concat!($zh, " / ", $en)),+],
                });
                $($(schema.insert(
                    "x-field-scopes".into(),
                    $crate::private::serde_json::json!({ $code: $scope }),
                );)?)+
                schema
            }
        }
    };
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::{from_str, to_string};

    use crate::{FromColumn, Param, Value};

    coded_enum! { pub enum Colour: i64 { Red = 1, Green = 2 } }
    coded_enum! { pub enum Size: str { Small = "small", Large = "large" } }

    #[test]
    fn a_coded_value_is_its_code_in_json_and_in_a_column() {
        assert_eq!((to_string(&Colour::Green).unwrap(), from_str::<Colour>("2").unwrap()), ("2".into(), Colour::Green));
        assert_eq!(to_string(&Size::Large).unwrap(), "\"large\"");
        assert_eq!(from_str::<Size>("\"large\"").unwrap(), Size::Large);
        assert_eq!((Colour::Red.value(), Size::Small.value()), (Value::Int(1), Value::from("small")));
        assert_eq!(Colour::from_value(Value::Int(2)), Some(Colour::Green));
        assert_eq!(Size::from_value(Value::from("small")), Some(Size::Small));
    }

    #[test]
    fn an_unknown_code_is_refused_wherever_it_is_read() {
        assert!(from_str::<Colour>("3").is_err());
        assert!(from_str::<Size>("\"medium\"").is_err());
        assert_eq!(Colour::from_value(Value::Int(3)), None);
        assert_eq!(Size::from_value(Value::from("medium")), None);
        assert_eq!(Size::from_value(Value::Int(1)), None);
    }
}
