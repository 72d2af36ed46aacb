//! Validation of parameters against the JSON Schema of their type: all violations at once, in the platform's words.
//!
//! A [`ValueSchema`] is compiled once per operation from the same schema that becomes the `OpenAPI` document, so a rule
//! is stated once: on the Rust type.

mod check;
mod compile;
mod lenient;
#[cfg(test)]
mod tests;

use regex::Regex;
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

pub use check::Violation;
pub use compile::{ID_TYPE_SUFFIX, PAGE_SIZE, PAGE_TOKEN};

/// A compiled JSON Schema.
#[derive(Clone, Debug)]
pub enum ValueSchema {
    Text {
        options: Vec<String>,
        length: Bounds<u64>,
        pattern: Option<Regex>,
    },
    Int {
        options: Vec<i64>,
        bounds: Bounds<i64>,
    },
    Bool,
    Number {
        bounds: Bounds<f64>,
    },
    /// A file part of a multipart body. Its value is the name of the file.
    File,
    List {
        items: Box<ValueSchema>,
        length: Bounds<u64>,
    },
    Object(Vec<Field>),
    Anything,
}

/// An inclusive range; a missing end is open.
#[derive(Clone, Copy, Debug)]
pub struct Bounds<T> {
    pub min: Option<T>,
    pub max: Option<T>,
}

/// One member of an object.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub required: bool,
    pub default: Option<Value>,
    /// `x-max`: a maximum that the document states in prose. The operation refuses more, not the gateway.
    pub operation_max: Option<i64>,
    /// Whether the member selects what a list finds. Members that only change how it is shown do not; see
    /// [`ValueSchema::filters`].
    pub is_filter: bool,
    /// `x-alias`: another name that official SDKs send.
    pub alias: Option<String>,
    /// `x-takes-number`: official SDKs send a number for this text.
    pub takes_number: bool,
    pub schema: ValueSchema,
}

/// The schema of a type with everything inlined and `null` left out: absent and `null` mean the same on this wire.
pub fn schema_of<T: JsonSchema>() -> Value {
    inlined(SchemaGenerator::subschema_for::<T>)
}

/// The same for a part of an [`Operation`](crate::Operation).
pub fn inlined(part: fn(&mut SchemaGenerator) -> Schema) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let mut schema = part(&mut settings.into_generator()).to_value();
    strip_null(&mut schema);
    schema
}

/// Removes the alternative `null` that an `Option` brings into a schema.
pub fn strip_null(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(strip_null),
        Value::Object(members) => {
            members.values_mut().for_each(strip_null);
            if let Some(Value::Array(types)) = members.get_mut("type") {
                types.retain(|one| one != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    members.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(options)) = members.get_mut("enum") {
                options.retain(|one| !one.is_null());
            }
            if members.get("default") == Some(&Value::Null) {
                members.remove("default");
            }
            if let Some(Value::Array(mut any)) = members.remove("anyOf") {
                any.retain(|one| one.get("type") != Some(&Value::String("null".into())));
                match any.as_mut_slice() {
                    [Value::Object(only)] => {
                        for (name, value) in std::mem::take(only) {
                            members.entry(name).or_insert(value);
                        }
                    }
                    _ => {
                        members.insert("anyOf".into(), Value::Array(any));
                    }
                }
            }
        }
        _ => {}
    }
}

impl ValueSchema {
    pub fn of<T: JsonSchema>() -> Self {
        Self::compile(&schema_of::<T>()).0
    }

    /// The members of an object schema.
    pub fn fields(&self) -> &[Field] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// Turns the pairs of a query string or form into an object with members of the types of this schema. Text that does
    /// not parse stays text; [`check`](Self::check) reports it.
    pub fn read_pairs(&self, pairs: impl IntoIterator<Item = (impl AsRef<str>, String)>) -> Value {
        let mut members = Map::new();
        for (name, text) in pairs {
            let Some(field) = self.field(name.as_ref()) else {
                continue;
            };
            if let Self::List { items, .. } = &field.schema {
                let list = members.entry(&field.name).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(list) = list {
                    list.push(items.read_text(text));
                }
            } else if field.schema.is_file() || !text.is_empty() {
                // `key=` means the same as leaving the key out; of a repeated key the last one counts.
                members.insert(field.name.clone(), field.schema.read_text(text));
            }
        }
        Value::Object(members)
    }

    fn is_file(&self) -> bool {
        matches!(self, Self::File)
    }

    fn read_text(&self, text: String) -> Value {
        let parsed = match self {
            Self::Int { .. } => text.parse::<i64>().ok().map(Value::from),
            Self::Number { .. } => text.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Value::Number),
            Self::Bool => match text.as_str() {
                "true" | "True" => Some(Value::Bool(true)),
                "false" | "False" => Some(Value::Bool(false)),
                _ => None,
            },
            _ => None,
        };
        parsed.unwrap_or(Value::String(text))
    }

    /// A canonical form of a value, equal for all values that select the same: defaults filled in, members in
    /// alphabetical order, without `null`, unknown members and members that are no filter.
    pub fn filters(&self, value: &Value) -> Value {
        match (self, value) {
            (Self::Object(fields), Value::Object(members)) => {
                let mut filters: Vec<(&String, Value)> = fields
                    .iter()
                    .filter(|field| field.is_filter)
                    .filter_map(|field| Some((&field.name, field.schema.filters(field.value_in(members)?))))
                    .collect();
                filters.sort_unstable_by_key(|(name, _)| *name);
                Value::Object(filters.into_iter().map(|(name, value)| (name.clone(), value)).collect())
            }
            (Self::List { items, .. }, Value::Array(list)) => list.iter().map(|item| items.filters(item)).collect(),
            _ => sorted(value),
        }
    }
}

impl Field {
    /// The member's value in an object, or its default.
    pub fn value_in<'v>(&'v self, members: &'v Map<String, Value>) -> Option<&'v Value> {
        members.get(&self.name).filter(|value| !value.is_null()).or(self.default.as_ref())
    }
}

/// A value of which the schema says nothing, with the members of its objects in alphabetical order.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            Value::Object(members.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect())
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        _ => value.clone(),
    }
}
