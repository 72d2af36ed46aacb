//! Checks values against a [`ValueSchema`].

use std::fmt::Display;

use serde_json::Value;

use super::{Bounds, ValueSchema};

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Dotted path; the members of an array are written `[*]`.
    pub field: String,
    pub description: String,
    /// The value in the request, as text; absent if the member is missing.
    pub value: Option<String>,
}

impl Violation {
    pub fn new(field: &str, description: String, value: Option<String>) -> Self {
        Self { field: field.to_owned(), description, value }
    }
}

impl ValueSchema {
    /// All violations of `value`. Members that are not in the schema are ignored, as on the platform.
    pub fn check(&self, value: &Value) -> Vec<Violation> {
        let mut violations = Violations::default();
        self.walk(value, &mut String::new(), true, &mut violations);
        violations.0
    }

    fn walk(&self, value: &Value, path: &mut String, required: bool, violations: &mut Violations) {
        match (self, value) {
            (Self::Anything, _) | (Self::Bool, Value::Bool(_)) => {}
            (Self::File, Value::String(file_name)) => violations.nul(path, file_name),
            (Self::Text { options, length, pattern }, Value::String(text)) => {
                if !options.is_empty() && !options.contains(text) {
                    violations.push(not_an_option(path, required, options, text.clone()));
                }
                violations.nul(path, text);
                violations.length(path, *length, text.chars().count(), || text.clone());
                if let Some(pattern) = pattern.as_ref().filter(|pattern| !pattern.is_match(text)) {
                    violations.push(Violation::new(path, format!("the pattern is {pattern}"), Some(text.clone())));
                }
            }
            (Self::Int { options, bounds }, Value::Number(sent)) => match sent.as_i64() {
                None => violations.push(self.wrong_type(path, value)),
                Some(number) if !options.is_empty() && !options.contains(&number) => {
                    violations.push(not_an_option(path, required, options, sent.to_string()));
                }
                Some(number) => violations.value(path, *bounds, number),
            },
            (Self::Number { bounds }, Value::Number(sent)) => match sent.as_f64() {
                None => violations.push(self.wrong_type(path, value)),
                Some(number) => violations.value(path, *bounds, number),
            },
            (Self::List { items, length }, Value::Array(list)) => {
                violations.length(path, *length, list.len(), || list.len().to_string());
                within(path, "", "[*]", |path| list.iter().for_each(|one| items.walk(one, path, true, violations)));
            }
            (Self::Object(fields), Value::Object(members)) => {
                for field in fields {
                    let member = members.get(&field.name).filter(|member| !member.is_null());
                    // Most members of a request are optional and missing.
                    if member.is_none() && !field.required {
                        continue;
                    }
                    let separator = if path.is_empty() { "" } else { "." };
                    within(path, separator, &field.name, |path| match member {
                        Some(member) => field.schema.walk(member, path, field.required, violations),
                        None => violations.push(Violation::new(path, format!("{path} is required"), None)),
                    });
                }
            }
            _ => violations.push(self.wrong_type(path, value)),
        }
    }

    fn wrong_type(&self, path: &str, value: &Value) -> Violation {
        let wanted = match self {
            Self::Text { .. } => "string",
            Self::Int { .. } => "int",
            Self::Bool => "boolean",
            Self::Number { .. } => "number",
            Self::File => "file",
            Self::List { .. } => "array",
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
}

#[derive(Default)]
struct Violations(Vec<Violation>);

impl Violations {
    /// Members of an array have one path, so each rule is reported once, with the first value that breaks it. (A small
    /// request of a million wrong members would otherwise get a response many times its size.)
    fn push(&mut self, violation: Violation) {
        let same = |one: &Violation| one.field == violation.field && one.description == violation.description;
        if !self.0.iter().any(same) {
            self.0.push(violation);
        }
    }

    /// PostgreSQL cannot store it.
    fn nul(&mut self, path: &str, text: &str) {
        if text.contains('\0') {
            self.push(Violation::new(path, "the text must not contain NUL".to_owned(), None));
        }
    }

    fn length(&mut self, path: &str, bounds: Bounds<u64>, length: usize, sent: impl Fn() -> String) {
        let length = length as u64;
        if let Some(min) = bounds.min.filter(|min| length < *min) {
            self.push(Violation::new(path, format!("the min len is {min}"), Some(sent())));
        }
        if let Some(max) = bounds.max.filter(|max| length > *max) {
            self.push(Violation::new(path, format!("the max len is {max}"), Some(sent())));
        }
    }

    fn value<T: PartialOrd + Display + Copy>(&mut self, path: &str, bounds: Bounds<T>, number: T) {
        if let Some(min) = bounds.min.filter(|min| number < *min) {
            self.push(Violation::new(path, format!("the min value is {min}"), Some(number.to_string())));
        }
        if let Some(max) = bounds.max.filter(|max| number > *max) {
            self.push(Violation::new(path, format!("the max value is {max}"), Some(number.to_string())));
        }
    }
}

fn not_an_option(path: &str, required: bool, options: &[impl Display], sent: String) -> Violation {
    let listed: Vec<String> = options.iter().map(ToString::to_string).collect();
    let listed = listed.join(",");
    let description =
        if required { format!("options: [{listed}]") } else { format!("{path} is optional, options: [{listed}]") };
    Violation::new(path, description, Some(sent))
}

fn within(path: &mut String, separator: &str, segment: &str, walk: impl FnOnce(&mut String)) {
    let length = path.len();
    path.push_str(separator);
    path.push_str(segment);
    walk(path);
    path.truncate(length);
}
