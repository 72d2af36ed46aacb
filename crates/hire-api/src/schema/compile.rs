//! From a JSON Schema to a [`ValueSchema`].

use regex::Regex;
use serde_json::Value;

use super::{Bounds, Field, ValueSchema};

/// Keywords that restrict no value.
const ANNOTATIONS: [&str; 8] =
    ["$schema", "title", "description", "default", "deprecated", "examples", "readOnly", "writeOnly"];

/// Names of paging parameters.
pub const PAGE_TOKEN: &str = "page_token";
pub const PAGE_SIZE: &str = "page_size";

/// The end of the names of parameters that choose a form of ids.
pub const ID_TYPE_SUFFIX: &str = "_id_type";

impl ValueSchema {
    /// The compiled schema, and every keyword in it that is not supported, with its path. A test keeps that list empty for
    /// all operations, so that no documented rule is ignored.
    pub fn compile(schema: &Value) -> (Self, Vec<String>) {
        let mut unsupported = Vec::new();
        let compiled = Compiler { unsupported: &mut unsupported, path: String::new() }.value(schema);
        (compiled, unsupported)
    }
}

struct Compiler<'a> {
    unsupported: &'a mut Vec<String>,
    path: String,
}

impl Compiler<'_> {
    fn value(&mut self, schema: &Value) -> ValueSchema {
        let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
        let format = schema.get("format").and_then(Value::as_str);
        let supported: &[&str] = match kind {
            "string" if format == Some("binary") => &["format"],
            "string" => &["enum", "minLength", "maxLength", "pattern"],
            "integer" => &["enum", "minimum", "maximum", "format"],
            "number" => &["minimum", "maximum", "format"],
            "boolean" => &[],
            "array" => &["items", "minItems", "maxItems"],
            "object" => &["properties", "required"],
            _ => &[],
        };
        for (keyword, value) in schema.as_object().into_iter().flatten() {
            let known = ANNOTATIONS.contains(&keyword.as_str())
                || keyword.starts_with("x-")
                || supported.contains(&keyword.as_str())
                || (keyword == "type" && value.is_string());
            if !known {
                self.report(keyword, value);
            }
        }
        match kind {
            "string" if format == Some("binary") => ValueSchema::File,
            "string" => ValueSchema::Text {
                options: options(schema).filter_map(Value::as_str).map(str::to_owned).collect(),
                length: Bounds::read(schema, "minLength", "maxLength", Value::as_u64),
                pattern: self.pattern(schema),
            },
            "integer" => ValueSchema::Int {
                options: options(schema).filter_map(Value::as_i64).collect(),
                bounds: self.int_bounds(schema, format),
            },
            "number" => ValueSchema::Number { bounds: Bounds::read(schema, "minimum", "maximum", Value::as_f64) },
            "boolean" => ValueSchema::Bool,
            "array" => ValueSchema::List {
                items: Box::new(schema.get("items").map_or(ValueSchema::Anything, |items| self.within("[*]", items))),
                length: Bounds::read(schema, "minItems", "maxItems", Value::as_u64),
            },
            "object" => ValueSchema::Object(self.fields(schema)),
            _ => ValueSchema::Anything,
        }
    }

    fn fields(&mut self, schema: &Value) -> Vec<Field> {
        let required: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let is_root = self.path.is_empty();
        let fields = properties.map(|(name, field)| {
            let is_paging = is_root && (name == PAGE_TOKEN || name == PAGE_SIZE);
            let is_id_type = is_root && name.ends_with(ID_TYPE_SUFFIX);
            let operation_max = field.get("x-max");
            if let Some(max) = operation_max.filter(|_| !(is_root && name == PAGE_SIZE)) {
                // Only page sizes have such a limit. Another member would need code that refuses more.
                self.report(&format!("{name}.x-max"), max);
            }
            Field {
                name: name.clone(),
                required: required.contains(&name.as_str()),
                default: field.get("default").cloned(),
                operation_max: operation_max.and_then(Value::as_i64),
                is_filter: !is_paging && !is_id_type && field.get("x-filter") != Some(&Value::Bool(false)),
                alias: field.get("x-alias").and_then(Value::as_str).map(str::to_owned),
                takes_number: field.get("x-takes-number") == Some(&Value::Bool(true)),
                schema: self.within(name, field),
            }
        });
        fields.collect()
    }

    fn within(&mut self, segment: &str, schema: &Value) -> ValueSchema {
        let length = self.path.len();
        if !self.path.is_empty() && !segment.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(segment);
        let compiled = self.value(schema);
        self.path.truncate(length);
        compiled
    }

    fn pattern(&mut self, schema: &Value) -> Option<Regex> {
        let text = schema.get("pattern")?;
        let pattern = text.as_str().and_then(|text| Regex::new(text).ok());
        if pattern.is_none() {
            self.report("pattern", text);
        }
        pattern
    }

    /// The stated range, within what the integer's format holds.
    fn int_bounds(&mut self, schema: &Value, format: Option<&str>) -> Bounds<i64> {
        let stated = Bounds::read(schema, "minimum", "maximum", as_i64);
        let (min, max) = match format {
            // The operation refuses what exceeds its own maximum, in its own words.
            _ if schema.get("x-max").is_some() => return stated,
            Some("int32") => (Some(i64::from(i32::MIN)), Some(i64::from(i32::MAX))),
            Some("int64") => (None, None),
            Some(other) => {
                self.report("format", &other.into());
                (None, None)
            }
            None => (None, None),
        };
        Bounds { min: stated.min.or(min), max: stated.max.or(max) }
    }

    fn report(&mut self, keyword: &str, value: &Value) {
        self.unsupported.push(format!("{}: {keyword}: {value}", self.path));
    }
}

fn options(schema: &Value) -> impl Iterator<Item = &Value> {
    schema.get("enum").and_then(Value::as_array).into_iter().flatten()
}

/// `minimum: 0.0` and `minimum: 0` are the same bound.
fn as_i64(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_f64().map(|bound| bound as i64))
}

impl<T> Bounds<T> {
    fn read(schema: &Value, min: &str, max: &str, read: fn(&Value) -> Option<T>) -> Self {
        Self { min: schema.get(min).and_then(read), max: schema.get(max).and_then(read) }
    }
}
