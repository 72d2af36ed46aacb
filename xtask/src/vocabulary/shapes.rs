//! The objects that several operations share.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::{Names, Vocabulary, field_path::Direction, field_path::FieldPath};
use crate::contract::{self, facts::Facts, facts::Field};

/// A struct that several operations share.
pub struct SharedStruct {
    pub name: String,
    /// Whether the type of the member `id` is a parameter of the struct.
    pub is_generic: bool,
    /// The file below `shapes/` that it belongs to.
    pub file: String,
    /// The place that has it, and the object there.
    pub field_path: FieldPath,
    pub object: Field,
}

/// The shared structs, found by the shape of an object.
#[derive(Default)]
pub struct Structs {
    list: Vec<SharedStruct>,
    /// Positions in `list`. Structs of one shape differ in the forms of their ids.
    by_shape: BTreeMap<String, Vec<usize>>,
}

impl Structs {
    pub(super) fn new(files: &BTreeMap<String, BTreeMap<String, Names>>, vocabulary: &Vocabulary) -> Result<Self> {
        let mut structs = Self::default();
        for (file, entries) in files {
            for (name, places) in entries {
                for like in places.iter() {
                    let (field_path, object) = find(like).with_context(|| format!("structs.toml: {name}"))?;
                    let (name, is_generic) = match name.strip_suffix("<I>") {
                        Some(name) => (name, true),
                        None => (name.as_str(), false),
                    };
                    let shape = vocabulary.shape(&object, &field_path, is_generic);
                    let same_shape = structs.by_shape.entry(shape).or_default();
                    let others = same_shape.iter().filter_map(|at| structs.list.get(*at));
                    if let Some(other) = others.clone().find(|other| can_be(&object, &other.object, is_generic)) {
                        bail!("structs.toml: {name} can be {}", other.name);
                    }
                    same_shape.push(structs.list.len());
                    let (name, file) = (name.to_owned(), file.clone());
                    structs.list.push(SharedStruct { name, is_generic, file, field_path, object });
                }
            }
        }
        Ok(structs)
    }

    /// All of them, those of one file after the other.
    pub fn iter(&self) -> impl Iterator<Item = &SharedStruct> {
        self.list.iter()
    }

    pub fn is_shared(&self, name: &str) -> bool {
        self.list.iter().any(|shared| shared.name == name)
    }
}

impl Vocabulary {
    /// The shared struct that an object is, if it is one.
    pub fn shared_struct(&self, object: &Field, field_path: &FieldPath) -> Option<&SharedStruct> {
        [false, true].into_iter().find_map(|is_generic| {
            let same_shape = self.structs.by_shape.get(&self.shape(object, field_path, is_generic))?;
            let mut structs = same_shape.iter().filter_map(|at| self.structs.list.get(*at));
            structs.find(|shared| can_be(object, &shared.object, is_generic))
        })
    }

    /// A text that is equal for objects that can be one Rust type: names, types, codes, units, ids of this server, and for requests
    /// also what is required and bounded. For a generic struct the type of `id` does not count.
    fn shape(&self, object: &Field, field_path: &FieldPath, is_generic: bool) -> String {
        let mut text = match field_path.direction() {
            Direction::Request => "request ".to_owned(),
            Direction::Response => "response ".to_owned(),
        };
        self.append_shape(&mut text, object, field_path, is_generic);
        text
    }

    fn append_shape(&self, text: &mut String, object: &Field, field_path: &FieldPath, is_generic: bool) {
        let mut fields: Vec<&Field> = object.fields.iter().collect();
        fields.sort_by_key(|field| &field.name);
        text.push('{');
        for field in fields {
            let field_path = field_path.child(&field.name);
            let list = if field.kind.ends_with("[]") { "[]" } else { "" };
            let _ = write!(text, "{}{list}:", field.name);
            if field.name == "id" && is_generic {
                text.push_str("I,");
                continue;
            }
            if field.fields.is_empty() {
                let mut codes: Vec<String> = field.values.iter().map(ToString::to_string).collect();
                codes.sort_unstable();
                // Pages leave out the form of an id that others state: see `can_be`.
                let plain = Field { id_type: None, ..field.clone() };
                let id = self.id(&plain, object.kind.trim_end_matches("[]"), &field_path).ok().flatten();
                let Field { kind, unit, deprecated, .. } = field;
                let scopes: BTreeSet<&String> = field.scopes.iter().collect();
                let _ = write!(text, "{kind} {} {id:?} {unit:?} {scopes:?} {deprecated}", codes.join("|"));
            }
            if field_path.direction() == Direction::Request {
                let Field { required, default, min, max, min_len, max_len, min_items, max_items, pattern, .. } = field;
                let _ = write!(text, " {required} {default:?} {pattern:?}");
                let bounds = [min, max, min_len, max_len, min_items, max_items];
                let _ = write!(text, " {bounds:?} {}", field.prose);
            }
            if !field.fields.is_empty() {
                self.append_shape(text, field, &field_path, false);
            }
            text.push(',');
        }
        text.push('}');
    }
}

/// Whether an object of the same shape can be the shared one: that one may state forms of ids which the page of this one
/// leaves out, and none that differ.
fn can_be(object: &Field, shared: &Field, is_generic: bool) -> bool {
    object.fields.iter().all(|field| {
        let Some(other) = shared.fields.iter().find(|other| other.name == field.name) else { return false };
        // The `id` of a generic struct has the form of the place that uses the struct.
        let is_parameter = field.name == "id" && is_generic;
        let is_allowed = is_parameter || field.id_type.is_none() || field.id_type == other.id_type;
        is_allowed && can_be(field, other, false)
    })
}

/// `offer/get:data.offer` → the place and the object there.
fn find(like: &str) -> Result<(FieldPath, Field)> {
    let (operation, way) = like.split_once(':').with_context(|| format!("`{like}` is not OPERATION:PART.FIELD"))?;
    let facts = Facts::read(&contract::dir().join(Path::new(operation)).with_added_extension("json"))?;
    let mut steps = way.split('.');
    let part = steps.next().unwrap_or_default();
    let parts = [("body", facts.body.as_deref().unwrap_or_default()), ("data", &facts.data), ("top", &facts.top)];
    let Some((part, mut fields)) = parts.into_iter().find(|(name, _)| *name == part) else {
        bail!("`{like}`: there is no part `{part}`");
    };
    let mut field_path = FieldPath::new(operation, facts.path.as_deref().unwrap_or_default(), part);
    let mut object = None;
    for step in steps {
        let field = fields.iter().find(|field| field.name == step);
        let field = field.with_context(|| format!("`{like}`: there is no field `{step}`"))?;
        field_path = field_path.child(step);
        fields = &field.fields;
        object = Some(field);
    }
    match object {
        Some(object) if !object.fields.is_empty() => Ok((field_path, object.clone())),
        _ => bail!("`{like}` is not an object"),
    }
}
