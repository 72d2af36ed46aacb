//! The Rust types of an operation's parameters and response, from its facts and the vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Result, bail};
use serde_json::Value;

use super::members::{comments, extensions, rules};
use super::names::{field as field_name, pascal, snake};
use crate::contract::facts::Field;
use crate::vocabulary::{Direction, FieldPath, SharedStruct, Vocabulary};

/// The types of one file, in the order in which they are needed.
pub struct Types<'v> {
    vocabulary: &'v Vocabulary,
    /// The path of the file's module, where its types need no import.
    module: String,
    objects: Vec<Object>,
    /// The paths that the types need from elsewhere.
    uses: BTreeSet<String>,
    rendered: Vec<String>,
    defaults: BTreeMap<String, String>,
}

struct Object {
    name: String,
    direction: Direction,
    fields: Vec<Field>,
}

/// Names that the generated file uses otherwise.
const RESERVED_NAMES: [&str; 10] = ["Box", "Empty", "Id", "Option", "Page", "Result", "Self", "String", "Type", "Vec"];

impl<'v> Types<'v> {
    pub fn of_module(vocabulary: &'v Vocabulary, module: &str) -> Self {
        Self {
            vocabulary,
            module: module.to_owned(),
            objects: Vec::new(),
            uses: BTreeSet::new(),
            rendered: Vec::new(),
            defaults: BTreeMap::new(),
        }
    }

    /// The type for a list of parameters or for the response: `name`, `Empty`, or a `Page` of items.
    pub fn root(&mut self, name: &str, fields: &[Field], field_path: &FieldPath) -> Result<String> {
        if fields.is_empty() {
            self.uses.insert("crate::Empty".to_owned());
            return Ok("Empty".to_owned());
        }
        if let Some(items) = page_items(fields).filter(|_| field_path.direction() == Direction::Response) {
            self.uses.insert("crate::page::Page".to_owned());
            let item = self.single(name.trim_end_matches("Data"), "", items, &field_path.child("items"))?;
            return Ok(format!("Page<{item}>"));
        }
        self.object(&[name.to_owned()], "", fields, field_path)
    }

    /// A struct with exactly this name.
    pub fn shared(&mut self, shared: &SharedStruct) -> Result<()> {
        let SharedStruct { name, object, field_path, is_generic, .. } = shared;
        let at = self.rendered.len();
        self.define(name, object.kind.trim_end_matches("[]"), &object.fields, field_path)?;
        if let Some(text) = self.rendered.get_mut(at).filter(|_| *is_generic) {
            *text = text.replacen(&format!("struct {name} "), &format!("struct {name}<I = String> "), 1);
            *text = text.replacen("pub struct", &format!("#[schemars(rename = \"{name}_{{I}}\")]\npub struct"), 1);
            let id = text.lines().find(|line| line.starts_with("    pub id:")).unwrap_or_default().to_owned();
            *text = text.replacen(&id, "    pub id: Option<I>,", 1);
        }
        Ok(())
    }

    /// One `use` per crate.
    pub fn imports(&self) -> Result<String> {
        let mut crates: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
        let mut names = BTreeMap::new();
        for path in &self.uses {
            let (rest, name) = path.rsplit_once("::").unwrap_or(("", path));
            if let Some(other) = names.insert(name, path) {
                bail!("the file needs both {other} and {path}");
            }
            let (root, module) = rest.split_once("::").unwrap_or((rest, ""));
            crates.entry(root).or_default().entry(module).or_default().push(name);
        }
        let mut text = String::new();
        // `crate` is last, as rustfmt sorts it.
        let (own, others): (Vec<_>, Vec<_>) = crates.into_iter().partition(|(root, _)| *root == "crate");
        for (root, modules) in others.into_iter().chain(own) {
            let items = modules.into_iter().map(|(module, names)| match (module, names.as_slice()) {
                ("", names) => names.join(", "),
                (module, [name]) => format!("{module}::{name}"),
                (module, names) => format!("{module}::{{{}}}", names.join(", ")),
            });
            let items: Vec<String> = items.collect();
            let _ = match items.as_slice() {
                [only] if !only.contains(", ") || only.ends_with('}') => writeln!(text, "use {root}::{only};"),
                items => writeln!(text, "use {root}::{{{}}};", items.join(", ")),
            };
        }
        Ok(text)
    }

    /// The import of `Deserialize`, `Serialize` and `JsonSchema`, as far as the types derive them.
    pub fn derive_imports(&self) -> String {
        let derives =
            |name: &str| self.rendered.iter().any(|text| text.contains(&format!("Debug, {name}, JsonSchema")));
        let names: Vec<&str> = ["Deserialize", "Serialize"].into_iter().filter(|name| derives(name)).collect();
        match names.as_slice() {
            [] => String::new(),
            [name] => format!("use schemars::JsonSchema;\nuse serde::{name};\n"),
            names => format!("use schemars::JsonSchema;\nuse serde::{{{}}};\n", names.join(", ")),
        }
    }

    /// The paths that the types need from elsewhere.
    pub fn uses(&self) -> impl Iterator<Item = &str> {
        self.uses.iter().map(String::as_str)
    }

    pub fn text(&self) -> String {
        self.rendered.join("\n")
    }

    /// A struct with the first unused of these names.
    fn object(&mut self, wanted: &[String], kind: &str, fields: &[Field], field_path: &FieldPath) -> Result<String> {
        let direction = field_path.direction();
        let same = |object: &&Object| object.fields == fields && object.direction == direction;
        if let Some(object) = self.objects.iter().filter(same).find(|object| wanted.contains(&object.name)) {
            return Ok(object.name.clone());
        }
        let Some(name) = wanted.iter().find(|name| self.is_free(name)) else {
            bail!("{field_path}: every name for this object is taken: {wanted:?}");
        };
        self.define(name, kind, fields, field_path)?;
        Ok(name.clone())
    }

    fn define(&mut self, name: &str, kind: &str, fields: &[Field], field_path: &FieldPath) -> Result<()> {
        let direction = field_path.direction();
        self.objects.push(Object { name: name.to_owned(), direction, fields: fields.to_vec() });
        let at = self.rendered.len();
        let mut members = String::new();
        for field in fields {
            members += &self.member(name, kind, field, &field_path.child(&field.name))?;
        }
        // A shared struct may be a member of one that is cloned.
        let clone = if self.module.starts_with("crate::shapes") { "Clone, " } else { "" };
        let derives = match direction {
            Direction::Request => format!("#[derive({clone}Debug, Deserialize, JsonSchema)]"),
            Direction::Response => {
                format!("#[serde_with::skip_serializing_none]\n#[derive({clone}Debug, Serialize, JsonSchema)]")
            }
        };
        self.rendered.insert(at, format!("{derives}\npub struct {name} {{\n{members}}}\n"));
        Ok(())
    }

    fn member(&mut self, parent: &str, parent_kind: &str, field: &Field, field_path: &FieldPath) -> Result<String> {
        let direction = field_path.direction();
        let mut text = comments(field, self.vocabulary.doc(&field.name, field_path));
        let mut extensions = extensions(field, direction);
        let name = field_name(&field.name);
        if name.trim_start_matches("r#") != field.name {
            let _ = writeln!(text, "    #[serde(rename = \"{}\")]", field.name);
        }
        let single = self.single(parent, parent_kind, field, field_path)?;
        let is_open = self.vocabulary.is_open(&field.name, field_path);
        if is_open {
            let codes: Vec<String> = field.values.iter().map(Value::to_string).collect();
            extensions.push(format!("\"x-values\" = [{}]", codes.join(", ")));
        }
        let is_list = field.kind.ends_with("[]");
        let mut optional = match direction {
            Direction::Request => !field.required,
            Direction::Response => !is_always_present(field, &single),
        };
        if direction == Direction::Request {
            text.push_str(&rules(field));
            if self.vocabulary.is_no_filter(&field.name) {
                extensions.push("\"x-filter\" = false".to_owned());
            }
            if let Some(value) = field.default.as_ref().filter(|_| optional) {
                let _ =
                    writeln!(text, "    #[serde(default = \"{}\")]", self.default(&single, field, value, field_path)?);
                optional = false;
            }
        }
        if !extensions.is_empty() {
            let _ = writeln!(text, "    #[schemars(extend({}))]", extensions.join(", "));
        }
        let kind = if is_list { format!("Vec<{single}>") } else { single };
        let kind = if optional { format!("Option<{kind}>") } else { kind };
        let _ = writeln!(text, "    pub {name}: {kind},");
        Ok(text)
    }

    /// The type of the field, or of its members when it is a list.
    fn single(&mut self, parent: &str, parent_kind: &str, field: &Field, field_path: &FieldPath) -> Result<String> {
        let kind = field.kind.trim_end_matches("[]");
        if !field.fields.is_empty() {
            return self.object_or_shared(parent, kind, field, field_path);
        }
        if !field.values.is_empty() && !self.vocabulary.is_open(&field.name, field_path) {
            return Ok(self.import(&self.vocabulary.enumeration(field, field_path)?.path));
        }
        if let Some(path) = self.vocabulary.id(field, parent_kind, field_path)? {
            return Ok(self.import(path));
        }
        Ok(match kind {
            // SDKs model the integers of requests with 32 bits, except for times in milliseconds.
            "int" if field_path.direction() == Direction::Request && field.unit.as_deref() != Some("ms") => "i32",
            "int" => "i64",
            "boolean" => "bool",
            "float" => "f64",
            "string" => "String",
            "file" => return Ok(self.import("crate::endpoint::FilePart")),
            other => bail!("{field_path}: the generator does not know the type `{other}`"),
        }
        .to_owned())
    }

    fn object_or_shared(&mut self, parent: &str, kind: &str, field: &Field, field_path: &FieldPath) -> Result<String> {
        if let Some(shared) = self.vocabulary.shared_struct(field, field_path) {
            let path = match self.vocabulary.sources.find_type(&shared.name)? {
                Some(path) => path.to_owned(),
                None => format!("crate::shapes::{}::{}", shared.file, shared.name),
            };
            let name = self.import(&path);
            let id = field.fields.iter().find(|member| member.name == "id" && shared.is_generic);
            // A few pages have the id type at the object of the id.
            let id = id.map(|id| Field { id_type: id.id_type.clone().or_else(|| field.id_type.clone()), ..id.clone() });
            let id = id.map(|id| self.vocabulary.id(&id, kind, &field_path.child("id"))).transpose()?.flatten();
            return Ok(match id {
                Some(path) => format!("{name}<{}>", self.import(path)),
                None => name,
            });
        }
        let plain = pascal(kind);
        let prefix = ["Data", "Body", "Query"].iter().find_map(|end| parent.strip_suffix(end)).unwrap_or(parent);
        let prefixed = |prefix: &str| format!("{prefix}{plain}");
        let wanted = match field_path.direction() {
            Direction::Request => vec![plain.clone(), prefixed(prefix)],
            Direction::Response => vec![plain.clone(), prefixed("Shown"), prefixed(prefix)],
        };
        self.object(&wanted, kind, &field.fields, field_path)
    }

    /// Adds an import, unless the type is in the same file, and returns the name of the type.
    fn import(&mut self, path: &str) -> String {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        if module != self.module {
            self.uses.insert(path.to_owned());
        }
        name.to_owned()
    }

    /// The function that returns the default: of the type, or written beside the types.
    fn default(&mut self, kind: &str, field: &Field, value: &Value, field_path: &FieldPath) -> Result<String> {
        let made = match (kind, value) {
            ("String", Value::String(text)) => format!("{text:?}.to_owned()"),
            ("i32" | "i64", Value::Number(_)) | ("bool", Value::Bool(_)) => value.to_string(),
            ("String" | "i32" | "i64" | "bool" | "f64", _) => {
                bail!("{field_path}: {value} cannot be the default of a {kind}")
            }
            _ => {
                let rust_enum = self.vocabulary.sources.find_enum(kind);
                let Some((rust_enum, variant)) = rust_enum.and_then(|item| Some((item, item.variant(value)?))) else {
                    bail!("{field_path}: {value} cannot be the default of a {kind}");
                };
                if let Some(constructor) = rust_enum.constructor(variant) {
                    return Ok(format!("{kind}::{constructor}"));
                }
                format!("{kind}::{variant}")
            }
        };
        let constant = if kind == "String" { "" } else { "const " };
        let own = format!("default_{}", snake(&field.name));
        let function = match self.defaults.get(&own) {
            Some(other) if *other != made => format!("{own}_{}", self.defaults.len()),
            _ => own,
        };
        if self.defaults.insert(function.clone(), made.clone()).is_none() {
            self.rendered.push(format!("{constant}fn {function}() -> {kind} {{\n    {made}\n}}\n"));
        }
        Ok(function)
    }

    fn is_free(&self, name: &str) -> bool {
        !RESERVED_NAMES.contains(&name)
            && !self.vocabulary.sources.is_shared(name)
            && !self.vocabulary.structs.is_shared(name)
            && self.objects.iter().all(|object| object.name != name)
            && self.uses.iter().all(|path| path.rsplit("::").next() != Some(name))
    }
}

/// Members that every response has: whether there are more pages, the items, and the id of the object itself.
fn is_always_present(field: &Field, kind: &str) -> bool {
    match field.name.as_str() {
        "has_more" | "items" => true,
        "id" => kind != "String",
        _ => false,
    }
}

fn page_items(fields: &[Field]) -> Option<&Field> {
    let kind = |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.kind.as_str());
    let is_page = fields.len() == 3 && kind("has_more") == Some("boolean") && kind("page_token") == Some("string");
    fields.iter().find(|field| is_page && field.name == "items" && field.kind.ends_with("[]"))
}
