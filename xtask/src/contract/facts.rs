//! The contents of a file of `contract/`: reading and writing.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One operation or one event.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    pub document: String,
    #[serde(skip_serializing_if = "is_false")]
    pub legacy: bool,
    /// `10/second`, `1000/minute`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub apps: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tokens: Vec<String>,
    /// Any one of them is enough.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub field_scopes: Vec<FieldScope>,
    /// The body's content type, where it is not JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `msg` of the documented success.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ok: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub path_params: Vec<Field>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub query: Vec<Field>,
    /// Absent when the operation has no body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Vec<Field>>,
    /// The fields beside `code` and `msg`, where the response has no `data`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub top: Vec<Field>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Field>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub event: Vec<Field>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorRow>,
}

/// A scope that reveals fields and is not required for the call.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldScope {
    pub code: String,
    /// `user_id_type=user_id`: the query value that selects the fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Field {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(skip_serializing_if = "is_false")]
    pub required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_len: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_len: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// The bound is in the prose of the document, not in the rules that the gateway checks.
    #[serde(skip_serializing_if = "is_false")]
    pub prose: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The unit of a timestamp.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The query parameter that selects the form of the id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_type: Option<String>,
    /// The field is shown to apps with one of these scopes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    #[serde(skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// The field exists for some tenants only.
    #[serde(skip_serializing_if = "is_false")]
    pub gray: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorRow {
    pub http: u16,
    pub code: i64,
    pub message: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Facts {
    pub fn read(file: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        serde_json::from_str(&text).with_context(|| file.display().to_string())
    }

    /// `METHOD path`, for an operation.
    pub fn operation(&self) -> Option<String> {
        Some(format!("{} {}", self.method.as_deref()?, self.path.as_deref()?))
    }

    /// Whether no caller has a token for it but a user.
    pub fn takes_user_tokens_only(&self) -> bool {
        matches!(self.tokens.as_slice(), [only] if only == "user_access_token")
    }

    /// One line per field and error row, so that a change is one line in a diff.
    pub fn to_text(&self) -> Result<String> {
        let Value::Object(members) = serde_json::to_value(self)? else {
            anyhow::bail!("an operation serializes to an object")
        };
        let mut parts = Vec::new();
        for name in MEMBERS {
            let Some(value) = members.get(*name) else {
                continue;
            };
            let value = match *name {
                "path_params" => list(&self.path_params)?,
                "query" => list(&self.query)?,
                "body" => list(self.body.as_deref().unwrap_or_default())?,
                "top" => list(&self.top)?,
                "data" => list(&self.data)?,
                "event" => list(&self.event)?,
                "errors" => rows(&self.errors)?,
                _ => serde_json::to_string(value)?,
            };
            parts.push(format!("\"{name}\":{value}"));
        }
        Ok(format!("{{\n{}\n}}\n", parts.join(",\n")))
    }
}

const MEMBERS: &[&str] = &[
    "method",
    "path",
    "event_type",
    "document",
    "legacy",
    "limits",
    "apps",
    "tokens",
    "scopes",
    "field_scopes",
    "content_type",
    "ok",
    "path_params",
    "query",
    "body",
    "top",
    "data",
    "event",
    "errors",
];

fn list(fields: &[Field]) -> Result<String> {
    if fields.is_empty() {
        return Ok("[]".to_owned());
    }
    let mut text = String::from("[");
    lines(&mut text, fields, 1)?;
    text.push_str("\n]");
    Ok(text)
}

fn lines(text: &mut String, fields: &[Field], depth: usize) -> Result<()> {
    for (at, field) in fields.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let own = Field { fields: Vec::new(), ..field.clone() };
        let own = serde_json::to_string(&own)?;
        write!(text, "{comma}\n{:depth$}", "")?;
        if field.fields.is_empty() {
            text.push_str(&own);
        } else {
            text.push_str(own.strip_suffix('}').unwrap_or(&own));
            text.push_str(",\"fields\":[");
            lines(text, &field.fields, depth + 1)?;
            write!(text, "\n{:depth$}]}}", "")?;
        }
    }
    Ok(())
}

fn rows(errors: &[ErrorRow]) -> Result<String> {
    let lines: Vec<String> = errors.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    Ok(format!("[\n {}\n]", lines.join(",\n ")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn written_facts_read_back_unchanged() {
        let leaf =
            Field { name: "id".into(), kind: "string".into(), pattern: Some("^{0,3}$".into()), ..Field::default() };
        let tree =
            Field { name: "items".into(), kind: "item[]".into(), fields: vec![leaf.clone()], ..Field::default() };
        let facts = Facts {
            method: Some("GET".into()),
            path: Some("/x".into()),
            body: Some(Vec::new()),
            data: vec![tree, leaf],
            errors: vec![ErrorRow { http: 400, code: 1, message: "\"no\"".into() }],
            ..Facts::default()
        };
        let text = facts.to_text().unwrap();
        assert_eq!(serde_json::from_str::<Facts>(&text).unwrap(), facts);
    }
}
