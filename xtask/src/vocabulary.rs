//! The vocabulary of the documents in `contract/_vocabulary/`: the Rust types of documented value sets, objects and
//! ids, and the English names of error rows, operations and fields.

mod errors;
mod field_path;
mod rust;
mod shapes;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::contract::{self, facts::Field};
pub use errors::ErrorNames;
pub use field_path::{Direction, FieldPath};
pub use rust::{RustEnum, Sources};
pub use shapes::{SharedStruct, Structs};

/// The parsed vocabulary, together with the Rust types that it names.
pub struct Vocabulary {
    enums: BTreeMap<String, Names>,
    ids: Ids,
    fields: Fields,
    operations: BTreeMap<String, (String, String)>,
    pub errors: ErrorNames,
    pub structs: Structs,
    pub sources: Sources,
}

/// One name or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    fn iter(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
        .iter()
        .map(String::as_str)
    }
}

#[derive(Deserialize)]
struct Ids {
    fields: BTreeMap<String, String>,
    objects: BTreeMap<String, String>,
    corehr: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Fields {
    docs: BTreeMap<String, String>,
    no_filter: NameList,
    open_values: NameList,
    /// The most bytes that an upload may have, by operation.
    uploads: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
struct NameList {
    names: Vec<String>,
}

impl Vocabulary {
    pub fn read() -> Result<Self> {
        let mut vocabulary = Self {
            enums: parse("enums")?,
            ids: parse("ids")?,
            fields: parse("fields")?,
            operations: parse("operations")?,
            errors: parse("errors")?,
            structs: Structs::default(),
            sources: Sources::read()?,
        };
        vocabulary.check_enums()?;
        let structs: BTreeMap<String, BTreeMap<String, Names>> = parse("structs")?;
        vocabulary.structs = Structs::new(&structs, &vocabulary)?;
        Ok(vocabulary)
    }

    /// Every enumeration that the vocabulary names must exist.
    fn check_enums(&self) -> Result<()> {
        let missing: BTreeSet<&str> =
            self.enums.values().flat_map(Names::iter).filter(|name| self.sources.find_enum(name).is_none()).collect();
        if !missing.is_empty() {
            bail!("enums.toml names types that no `wire_enum!` defines: {missing:?}");
        }
        Ok(())
    }

    /// The enumeration of a field with documented values. Fails when the vocabulary has none.
    pub fn enumeration(&self, field: &Field, field_path: &FieldPath) -> Result<&RustEnum> {
        let wanted: BTreeSet<String> = field.values.iter().map(Value::to_string).collect();
        let fits = |candidate: &&RustEnum| candidate.codes().map(Value::to_string).collect::<BTreeSet<_>>() == wanted;
        for names in field_path.lookup_all(&self.enums, &field.name) {
            let candidates: Vec<&RustEnum> =
                names.iter().filter_map(|name| self.sources.find_enum(name)).filter(fits).collect();
            match candidates.as_slice() {
                [] => {}
                [only] => return Ok(only),
                _ => bail!("{field_path}: enums.toml has several types with the codes of `{}`", field.name),
            }
        }
        bail!(
            "{field_path}: no enumeration `{}` with the codes {}; write a `wire_enum!` and name it in \
             contract/_vocabulary/enums.toml",
            field.name,
            Value::from(field.values.clone()),
        )
    }

    /// The path of the type of a text field that holds an id: one of this server, or one in a form that the caller selects.
    /// `parent` is the documented type of the object that the field is in.
    pub fn id(&self, field: &Field, parent: &str, field_path: &FieldPath) -> Result<Option<&str>> {
        let is_text = field.kind.trim_end_matches("[]") == "string";
        if !is_text || !field.values.is_empty() || !field.fields.is_empty() {
            return Ok(None);
        }
        if let Some(parameter) = &field.id_type {
            let path = self.sources.reference(parameter);
            return path.map(Some).with_context(|| format!("{field_path}: no `Ref` type for `{parameter}`"));
        }
        let singular = field.name.trim_end_matches("_list");
        let singular = if singular.ends_with("_ids") { singular.trim_end_matches('s') } else { singular };
        let name = match field_path.api() {
            "hire" if field.name == "id" => {
                let object = field_path.parent().to_string();
                self.ids.objects.get(&object).or_else(|| self.ids.objects.get(parent))
            }
            "hire" => field_path.lookup(&self.ids.fields, singular),
            "corehr" => self.ids.corehr.get(singular),
            _ => None,
        };
        let Some(name) = name else { return Ok(None) };
        let path = self.sources.find_type(name)?;
        path.map(Some).with_context(|| format!("{field_path}: no source defines the id type `{name}`"))
    }

    /// A sentence for the documentation of a field.
    pub fn doc(&self, field: &str, field_path: &FieldPath) -> Option<&str> {
        field_path.lookup(&self.fields.docs, field).map(String::as_str)
    }

    /// Whether a query parameter may differ between the pages of one list.
    pub fn is_no_filter(&self, field: &str) -> bool {
        self.fields.no_filter.names.iter().any(|name| name == field)
    }

    /// Whether a field also takes values that the document does not list.
    pub fn is_open(&self, field: &str, field_path: &FieldPath) -> bool {
        self.fields.open_values.names.iter().any(|name| field_path.matches(name, field))
    }

    /// The most bytes that an upload may have.
    pub fn max_upload(&self, operation: &str) -> Option<i64> {
        self.fields.uploads.get(operation).copied()
    }

    /// The Rust name of an operation, and its summary.
    pub fn operation(&self, name: &str) -> Option<(&str, &str)> {
        self.operations.get(name).map(|(name, summary)| (name.as_str(), summary.as_str()))
    }
}

fn parse<T: DeserializeOwned>(name: &str) -> Result<T> {
    let file = contract::dir().join("_vocabulary").join(name).with_extension("toml");
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    toml::from_str(&text).with_context(|| file.display().to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// An unused entry is a typo or obsolete.
    #[test]
    fn every_named_operation_is_documented() {
        let vocabulary = Vocabulary::read().unwrap();
        for name in vocabulary.operations.keys() {
            assert!(contract::dir().join(name).with_added_extension("json").exists(), "{name} has no contract");
        }
    }
}
