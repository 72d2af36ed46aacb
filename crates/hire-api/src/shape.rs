//! Validation of parameters against the schema of their type: every violation at once, in the platform's words.
//!
//! The shape is compiled once per operation from the same schema that becomes the `OpenAPI` document, so a rule is
//! stated once: on the Rust type.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

/// What a value may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Text { options: Vec<String>, min_len: Option<u64>, max_len: Option<u64> },
    Int { options: Vec<i64>, min: Option<i64>, max: Option<i64> },
    Bool,
    Number,
    List(Box<Shape>, Option<u64>),
    Object(Vec<Field>),
    Anything,
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: String,
    pub required: bool,
    pub shape: Shape,
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Dotted path; the members of an array are written `[*]`.
    pub field: String,
    pub description: String,
    /// What was sent, as text; absent where nothing was.
    pub value: Option<String>,
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
    without_null(&mut schema);
    schema
}

/// Removes the alternative `null` that an `Option` brings into a schema.
pub fn without_null(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(without_null),
        Value::Object(members) => {
            members.values_mut().for_each(without_null);
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

impl Shape {
    pub fn of<T: JsonSchema>() -> Self {
        Self::compile(&schema_of::<T>())
    }

    fn compile(schema: &Value) -> Self {
        let number = |name: &str| schema.get(name).and_then(as_i64);
        let length = |name: &str| schema.get(name).and_then(Value::as_u64);
        let options = || schema.get("enum").and_then(Value::as_array).into_iter().flatten();
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => Self::Text {
                options: options().filter_map(Value::as_str).map(str::to_owned).collect(),
                min_len: length("minLength"),
                max_len: length("maxLength"),
            },
            Some("integer") => Self::Int {
                options: options().filter_map(Value::as_i64).collect(),
                min: number("minimum"),
                max: number("maximum"),
            },
            Some("boolean") => Self::Bool,
            Some("number") => Self::Number,
            Some("array") => {
                Self::List(Box::new(schema.get("items").map_or(Self::Anything, Self::compile)), length("maxItems"))
            }
            Some("object") => {
                let required: Vec<&str> = schema
                    .get("required")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .collect();
                let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
                Self::Object(
                    fields
                        .map(|(name, field)| Field {
                            name: name.clone(),
                            required: required.contains(&name.as_str()),
                            shape: Self::compile(field),
                        })
                        .collect(),
                )
            }
            _ => Self::Anything,
        }
    }

    /// Everything that is wrong with `value`. Members that the shape does not know are ignored, as the platform does.
    pub fn check(&self, value: &Value) -> Vec<Violation> {
        let mut found = Found::default();
        self.walk(value, &mut String::new(), true, &mut found);
        found.0
    }

    fn walk(&self, value: &Value, path: &mut String, required: bool, found: &mut Found) {
        match (self, value) {
            (Self::Anything, _) | (Self::Bool, Value::Bool(_)) | (Self::Number, Value::Number(_)) => {}
            (Self::Text { options, min_len, max_len }, Value::String(text)) => {
                if !options.is_empty() && !options.contains(text) {
                    found.push(not_an_option(path, required, options, text.clone()));
                }
                if text.contains('\0') {
                    // PostgreSQL cannot keep it, and nobody means it.
                    found.push(Violation::new(path, "the text must not contain NUL".to_owned(), None));
                }
                let length = text.chars().count() as u64;
                if let Some(min) = min_len.filter(|min| length < *min) {
                    found.push(Violation::new(path, format!("the min len is {min}"), Some(text.clone())));
                }
                if let Some(max) = max_len.filter(|max| length > *max) {
                    found.push(Violation::new(path, format!("the max len is {max}"), Some(text.clone())));
                }
            }
            (Self::Int { options, min, max }, Value::Number(sent)) => match sent.as_i64() {
                None => found.push(self.wrong_type(path, value)),
                Some(number) if !options.is_empty() && !options.contains(&number) => {
                    found.push(not_an_option(path, required, options, sent.to_string()));
                }
                Some(number) => {
                    if let Some(min) = min.filter(|min| number < *min) {
                        found.push(Violation::new(path, format!("the min value is {min}"), Some(sent.to_string())));
                    }
                    if let Some(max) = max.filter(|max| number > *max) {
                        found.push(Violation::new(path, format!("the max value is {max}"), Some(sent.to_string())));
                    }
                }
            },
            (Self::List(item, max), Value::Array(items)) => {
                if let Some(max) = max.filter(|max| items.len() as u64 > *max) {
                    found.push(Violation::new(path, format!("the max len is {max}"), Some(items.len().to_string())));
                }
                within(path, "[*]", |path| items.iter().for_each(|one| item.walk(one, path, true, found)));
            }
            (Self::Object(fields), Value::Object(members)) => {
                for field in fields {
                    let separator = if path.is_empty() { "" } else { "." };
                    within(path, &[separator, &field.name].concat(), |path| {
                        match members.get(&field.name).filter(|member| !member.is_null()) {
                            Some(member) => field.shape.walk(member, path, field.required, found),
                            None if field.required => {
                                found.push(Violation::new(path, format!("{path} is required"), None));
                            }
                            None => {}
                        }
                    });
                }
            }
            _ => found.push(self.wrong_type(path, value)),
        }
    }

    fn wrong_type(&self, path: &str, value: &Value) -> Violation {
        let wanted = match self {
            Self::Text { .. } => "string",
            Self::Int { .. } => "int",
            Self::Bool => "boolean",
            Self::Number => "number",
            Self::List(..) => "array",
            Self::Object(_) | Self::Anything => "object",
        };
        let sent = match value {
            Value::String(text) => text.clone(),
            Value::Object(_) | Value::Array(_) => String::new(),
            other => other.to_string(),
        };
        let sent = Some(sent).filter(|sent| !sent.is_empty());
        Violation::new(path, format!("the type must be {wanted}"), sent)
    }

    /// Turns a query string's pairs into an object of the types that this shape wants. Text that is not of its type
    /// stays text, for [`check`](Self::check) to name.
    pub fn read_pairs<'a>(&self, pairs: impl IntoIterator<Item = (&'a str, String)>) -> Value {
        let Self::Object(fields) = self else {
            return Value::Object(Map::new());
        };
        let mut members = Map::new();
        for (name, text) in pairs {
            let Some(field) = fields.iter().find(|field| field.name == name) else {
                continue;
            };
            if let Self::List(item, _) = &field.shape {
                let list = members.entry(name).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(items) = list {
                    items.push(item.read_text(text));
                }
            } else if !text.is_empty() {
                // `key=` means the same as leaving the key out; of a repeated key the last one counts.
                members.insert(name.to_owned(), field.shape.read_text(text));
            }
        }
        Value::Object(members)
    }

    fn read_text(&self, text: String) -> Value {
        match self {
            Self::Int { .. } => match text.parse::<i64>() {
                Ok(number) => number.into(),
                Err(_) => Value::String(text),
            },
            Self::Bool => match text.as_str() {
                "true" | "True" => Value::Bool(true),
                "false" | "False" => Value::Bool(false),
                _ => Value::String(text),
            },
            _ => Value::String(text),
        }
    }
}

/// What was found wrong so far.
#[derive(Default)]
struct Found(Vec<Violation>);

impl Found {
    /// Members of an array have one name, so each rule is told once, with the first value that breaks it. (A small request
    /// of a million wrong members would otherwise get an answer many times its size.)
    fn push(&mut self, violation: Violation) {
        let same = |one: &Violation| one.field == violation.field && one.description == violation.description;
        if !self.0.iter().any(same) {
            self.0.push(violation);
        }
    }
}

impl Violation {
    pub fn new(field: &str, description: String, value: Option<String>) -> Self {
        Self { field: field.to_owned(), description, value }
    }
}

fn not_an_option(path: &str, required: bool, options: &[impl std::fmt::Display], sent: String) -> Violation {
    let listed: Vec<String> = options.iter().map(ToString::to_string).collect();
    let listed = listed.join(",");
    let description =
        if required { format!("options: [{listed}]") } else { format!("{path} is optional, options: [{listed}]") };
    Violation::new(path, description, Some(sent))
}

fn within(path: &mut String, segment: &str, walk: impl FnOnce(&mut String)) {
    let length = path.len();
    path.push_str(segment);
    walk(path);
    path.truncate(length);
}

/// `minimum: 0.0` and `minimum: 0` are the same bound.
fn as_i64(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_f64().map(|bound| bound as i64))
}

#[cfg(test)]
mod tests {
    #![allow(dead_code)]
    use serde_json::json;

    use super::*;

    crate::wire_enum! { pub enum Colour: i64 { Red = 1 ("红", "red"), Green = 2 ("绿", "green") } }
    crate::wire_enum! { pub enum Size: str { Small = "small" ("小", "small"), Large = "large" ("大", "large") } }

    #[derive(JsonSchema)]
    struct Inner {
        #[schemars(range(min = 0, max = 100))]
        period: i64,
        note: Option<String>,
    }

    #[derive(JsonSchema)]
    struct Outer {
        name: String,
        colour: Option<Colour>,
        size: Size,
        inner: Option<Inner>,
        list: Option<Vec<Inner>>,
        flag: Option<bool>,
        tags: Option<Vec<String>>,
        count: Option<i64>,
    }

    fn violations(value: &Value) -> Vec<(String, String)> {
        Shape::of::<Outer>().check(value).into_iter().map(|v| (v.field, v.description)).collect()
    }

    #[test]
    fn all_violations_are_reported_at_once_with_their_paths() {
        let mut found = violations(&json!({
            "colour": 3, "size": "huge", "inner": {"period": 101}, "list": [{"period": 1}, {"period": "x"}, {}], "flag": "yes",
        }));
        found.sort();
        let expected = [
            ("colour", "colour is optional, options: [1,2]"),
            ("flag", "the type must be boolean"),
            ("inner.period", "the max value is 100"),
            ("list[*].period", "list[*].period is required"),
            ("list[*].period", "the type must be int"),
            ("name", "name is required"),
            ("size", "options: [small,large]"),
        ];
        assert_eq!(found, expected.map(|(field, text)| (field.to_owned(), text.to_owned())));
    }

    #[test]
    fn null_counts_as_absent_and_unknown_members_are_ignored() {
        assert_eq!(violations(&json!({"name": "a", "size": "small", "colour": null, "more": 1})), []);
        assert_eq!(violations(&json!({"name": null, "size": "small"})).len(), 1);
    }

    /// PostgreSQL cannot hold it, so that no text may have it.
    #[test]
    fn text_with_nul_is_refused() {
        let found = violations(&json!({"name": "a\0b", "size": "small"}));
        assert_eq!(found, [("name".to_owned(), "the text must not contain NUL".to_owned())]);
    }

    #[test]
    fn query_text_takes_the_type_of_its_parameter() {
        let shape = Shape::of::<Outer>();
        let pairs = [
            ("name", "x"),
            ("flag", "True"),
            ("tags", "a"),
            ("tags", "b"),
            ("count", "7"),
            ("other", "1"),
            ("size", ""),
        ];
        let read = shape.read_pairs(pairs.map(|(name, text)| (name, text.to_owned())));
        assert_eq!(read, json!({"name": "x", "flag": true, "tags": ["a", "b"], "count": 7}));
        let read = shape.read_pairs([("count", "seven".to_owned())]);
        assert_eq!(read, json!({"count": "seven"}));
    }
}
