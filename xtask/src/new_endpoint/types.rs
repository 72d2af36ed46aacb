//! The Rust types of an operation's parameters and answer, made from its facts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use super::names::{field as field_name, pascal, snake};
use crate::contract::facts::Field;

#[derive(Clone, Copy, PartialEq)]
pub enum Direction {
    Request,
    Response,
}

/// The types of one file, in the order in which they are needed.
#[derive(Default)]
pub struct Types {
    objects: Vec<Object>,
    enums: Vec<Enum>,
    /// Paths below `crate::` that the types need.
    pub uses: BTreeSet<String>,
    rendered: Vec<String>,
    defaults: BTreeSet<String>,
}

struct Object {
    name: String,
    direction: Direction,
    fields: Vec<Field>,
}

struct Enum {
    name: String,
    values: Vec<Value>,
}

/// Types of the crate that the documents state again and again: values, variants, and the functions for defaults.
struct Known {
    name: &'static str,
    variants: &'static [(&'static str, &'static str)],
    defaults: &'static [(&'static str, &'static str)],
}

const KNOWN: [Known; 6] = [
    Known {
        name: "UserIdType",
        variants: &[("open_id", "OpenId"), ("union_id", "UnionId"), ("user_id", "UserId")],
        defaults: &[("open_id", "open_id")],
    },
    Known {
        name: "AdminUserIdType",
        variants: &[
            ("open_id", "OpenId"),
            ("union_id", "UnionId"),
            ("user_id", "UserId"),
            ("people_admin_id", "PeopleAdminId"),
        ],
        defaults: &[("open_id", "open_id"), ("people_admin_id", "people_admin_id")],
    },
    Known {
        name: "DepartmentIdType",
        variants: &[("open_department_id", "OpenDepartmentId"), ("department_id", "DepartmentId")],
        defaults: &[("open_department_id", "open_department_id")],
    },
    Known {
        name: "JobLevelIdType",
        variants: &[("people_admin_job_level_id", "PeopleAdmin"), ("job_level_id", "JobLevelId")],
        defaults: &[("people_admin_job_level_id", "people_admin")],
    },
    Known {
        name: "JobFamilyIdType",
        variants: &[("people_admin_job_category_id", "PeopleAdmin"), ("job_family_id", "JobFamilyId")],
        defaults: &[("people_admin_job_category_id", "people_admin")],
    },
    Known {
        name: "EmployeeTypeIdType",
        variants: &[("people_admin_employee_type_id", "PeopleAdmin"), ("employee_type_enum_id", "EnumId")],
        defaults: &[("people_admin_employee_type_id", "people_admin")],
    },
];

/// Names that mean something else in the file.
const TAKEN: [&str; 13] = [
    "BilingualWithId",
    "Box",
    "Empty",
    "I18n",
    "Id",
    "IdName",
    "Option",
    "Page",
    "Result",
    "Self",
    "String",
    "Type",
    "Vec",
];

impl Types {
    /// The type for a list of parameters or for the answer: `name`, or something of the crate where that fits.
    pub fn root(&mut self, name: &str, fields: &[Field], direction: Direction) -> String {
        if fields.is_empty() {
            return "Empty".to_owned();
        }
        if let Some(items) = page_items(fields).filter(|_| direction == Direction::Response) {
            self.uses.insert("page::Page".to_owned());
            let item = self.single(name, items, direction);
            return format!("Page<{item}>");
        }
        self.object(name, "", fields, direction)
    }

    /// One `use` for all that the types need of the crate.
    pub fn imports(&self) -> String {
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in &self.uses {
            let (module, name) = path.split_once("::").unwrap_or((path, ""));
            modules.entry(module).or_default().push(name);
        }
        let paths = modules.into_iter().map(|(module, names)| match names.as_slice() {
            [""] => module.to_owned(),
            [name] => format!("{module}::{name}"),
            names => format!("{module}::{{{}}}", names.join(", ")),
        });
        format!("use crate::{{{}}};\n", paths.collect::<Vec<_>>().join(", "))
    }

    pub fn text(&self) -> String {
        self.rendered.join("\n")
    }

    fn object(&mut self, wanted: &str, parent: &str, fields: &[Field], direction: Direction) -> String {
        let same = |object: &&Object| object.fields == fields && object.direction == direction;
        let candidates = [wanted.to_owned(), format!("{parent}{wanted}")];
        if let Some(object) = self.objects.iter().filter(same).find(|object| candidates.contains(&object.name)) {
            return object.name.clone();
        }
        let name = self.free_name(&candidates);
        self.objects.push(Object { name: name.clone(), direction, fields: fields.to_vec() });
        let place = self.rendered.len();
        let members: Vec<String> = fields.iter().map(|field| self.member(&name, field, direction)).collect();
        let derives = match direction {
            Direction::Request => "#[derive(Debug, Deserialize, JsonSchema)]",
            Direction::Response => "#[serde_with::skip_serializing_none]\n#[derive(Debug, Serialize, JsonSchema)]",
        };
        self.rendered.insert(place, format!("{derives}\npub struct {name} {{\n{}}}\n", members.concat()));
        name
    }

    fn member(&mut self, parent: &str, field: &Field, direction: Direction) -> String {
        let mut text = comments(field);
        let name = field_name(&field.name);
        if name.trim_start_matches("r#") != field.name {
            let _ = writeln!(text, "    #[serde(rename = \"{}\")]", field.name);
        }
        if field.deprecated {
            text.push_str("    #[schemars(extend(\"deprecated\" = true))]\n");
        }
        let single = self.single(parent, field, direction);
        let kind = if field.kind.ends_with("[]") { format!("Vec<{single}>") } else { single.clone() };
        let mut optional = direction == Direction::Response || !field.required;
        if direction == Direction::Request {
            text.push_str(&rules(field));
            let default = field.default.as_ref().filter(|_| optional);
            if let Some(default) = default.and_then(|value| self.default(&single, field, value)) {
                let _ = writeln!(text, "    #[serde(default = \"{default}\")]");
                optional = false;
            }
        }
        let kind = if optional { format!("Option<{kind}>") } else { kind };
        let _ = writeln!(text, "    pub {name}: {kind},");
        text
    }

    /// The type of the field, or of its members when it is a list.
    fn single(&mut self, parent: &str, field: &Field, direction: Direction) -> String {
        if !field.fields.is_empty() {
            if let Some(name) = familiar(field).filter(|_| direction == Direction::Response) {
                self.uses.insert(format!("i18n::{name}"));
                return name.to_owned();
            }
            return self.object(&pascal(field.kind.trim_end_matches("[]")), parent, &field.fields, direction);
        }
        if !field.values.is_empty() {
            return self.enumeration(parent, field);
        }
        let kind = match field.kind.trim_end_matches("[]") {
            // SDKs model integers with 32 bits, except for times.
            "int" if direction == Direction::Request && field.unit.as_deref() != Some("ms") => "i32",
            "int" => "i64",
            "boolean" => "bool",
            "float" => "f64",
            _ => "String",
        };
        kind.to_owned()
    }

    fn enumeration(&mut self, parent: &str, field: &Field) -> String {
        if let Some(known) = KNOWN.iter().find(|known| known.has(&field.values)) {
            self.uses.insert(format!("id::{}", known.name));
            return known.name.to_owned();
        }
        let wanted = pascal(&field.name);
        let candidates = [wanted.clone(), format!("{parent}{wanted}")];
        let same = |one: &&Enum| one.values == field.values && candidates.contains(&one.name);
        if let Some(one) = self.enums.iter().find(same) {
            return one.name.clone();
        }
        let name = self.free_name(&candidates);
        let variants: Vec<String> = field.values.iter().map(|value| format!("{} = {value}", variant(value))).collect();
        let kind = if field.values.iter().all(Value::is_string) { "str" } else { "i64" };
        self.uses.insert("wire_enum".to_owned());
        self.enums.push(Enum { name: name.clone(), values: field.values.clone() });
        self.rendered.push(format!("wire_enum! {{\n    pub enum {name}: {kind} {{{} }}\n}}\n", wrapped(&variants)));
        name
    }

    /// The function that makes the default, written beside the types where the crate has none.
    fn default(&mut self, kind: &str, field: &Field, value: &Value) -> Option<String> {
        let known = KNOWN.iter().find(|known| known.name == kind);
        let text = value.as_str().unwrap_or_default();
        if let Some((_, function)) = known.and_then(|known| known.defaults.iter().find(|(default, _)| *default == text))
        {
            return Some(format!("{kind}::{function}"));
        }
        let made = match (kind, value) {
            ("String", Value::String(text)) => format!("{text:?}.to_owned()"),
            ("i32" | "i64", Value::Number(_)) | ("bool", Value::Bool(_)) => value.to_string(),
            ("String" | "i32" | "i64" | "bool" | "f64", _) => return None,
            _ => match known {
                Some(known) => format!("{kind}::{}", known.variants.iter().find(|(value, _)| *value == text)?.1),
                None if field.values.contains(value) => format!("{kind}::{}", variant(value)),
                None => return None,
            },
        };
        let function = format!("default_{}", snake(&field.name));
        if self.defaults.insert(function.clone()) {
            let constant = if kind == "String" { "" } else { "const " };
            self.rendered.push(format!("{constant}fn {function}() -> {kind} {{\n    {made}\n}}\n"));
        }
        Some(function)
    }

    fn free_name(&self, candidates: &[String]) -> String {
        let free = |name: &str| {
            !TAKEN.contains(&name)
                && KNOWN.iter().all(|known| known.name != name)
                && self.objects.iter().all(|object| object.name != name)
                && self.enums.iter().all(|one| one.name != name)
        };
        let last = candidates.last().map_or("", String::as_str);
        let numbered = (2..).map(|number| format!("{last}{number}"));
        candidates.iter().cloned().chain(numbered).find(|name| free(name)).unwrap_or_default()
    }
}

impl Known {
    fn has(&self, values: &[Value]) -> bool {
        values.len() == self.variants.len() && self.variants.iter().all(|(name, _)| values.iter().any(|it| it == name))
    }
}

/// What the types cannot say.
fn comments(field: &Field) -> String {
    let mut text = String::new();
    match field.unit.as_deref() {
        Some("ms") => text.push_str("    /// Milliseconds.\n"),
        Some("s") => text.push_str("    /// Seconds.\n"),
        _ => {}
    }
    if let Some(parameter) = &field.id_type {
        let _ = writeln!(text, "    /// In the type that `{parameter}` names.");
    }
    if let Some(max) = field.max_len.or(field.max_items).filter(|_| field.prose) {
        let _ = writeln!(text, "    /// At most {max}; the document says so in its text, so the handler refuses more.");
    }
    if field.gray {
        text.push_str("    /// Some tenants only.\n");
    }
    if !field.scopes.is_empty() {
        let _ = writeln!(text, "    /// Needs one of: {}.", field.scopes.join(", "));
    }
    text
}

/// The bounds that the gateway checks.
fn rules(field: &Field) -> String {
    let mut text = String::new();
    let bounds = |min: Option<i64>, max: Option<i64>| {
        let bounds = [min.map(|min| format!("min = {min}")), max.map(|max| format!("max = {max}"))];
        bounds.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    if !field.prose {
        let is_number = ["int", "float"].contains(&field.kind.as_str());
        let range = if is_number { bounds(field.min, field.max) } else { String::new() };
        let length = bounds(field.min_len.or(field.min_items), field.max_len.or(field.max_items));
        if !range.is_empty() {
            let _ = writeln!(text, "    #[schemars(range({range}))]");
        }
        if !length.is_empty() {
            let _ = writeln!(text, "    #[schemars(length({length}))]");
        }
    }
    // The gateway checks neither a maximum in prose nor that of a number in a text.
    if let Some(max) = field.max.filter(|_| field.prose || field.kind == "string") {
        let _ = writeln!(text, "    #[schemars(extend(\"x-max\" = {max}))]");
    }
    if let Some(pattern) = &field.pattern {
        let _ = writeln!(text, "    #[schemars(regex(pattern = r\"{pattern}\"))]");
    }
    text
}

fn page_items(fields: &[Field]) -> Option<&Field> {
    let kind = |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.kind.as_str());
    let is_page = fields.len() == 3 && kind("has_more") == Some("boolean") && kind("page_token") == Some("string");
    fields.iter().find(|field| is_page && field.name == "items" && field.kind.ends_with("[]"))
}

/// The shapes of a name in two languages that the crate has.
fn familiar(field: &Field) -> Option<&'static str> {
    let is_i18n = |field: &Field| names(field) == ["en_us", "zh_cn"];
    let name = field.fields.iter().find(|field| field.name == "name");
    match names(field).as_slice() {
        ["en_us", "zh_cn"] => Some("I18n"),
        ["en_name", "id", "zh_name"] => Some("BilingualWithId"),
        ["id", "name"] if name.is_some_and(is_i18n) => Some("IdName"),
        _ => None,
    }
}

fn names(field: &Field) -> Vec<&str> {
    let mut names: Vec<&str> = field.fields.iter().map(|field| field.name.as_str()).collect();
    names.sort_unstable();
    names
}

fn variant(value: &Value) -> String {
    match value {
        Value::String(text) => {
            let name = pascal(text);
            if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("V{name}") }
        }
        other => format!("V{}", other.to_string().replace('-', "Minus")),
    }
}

/// Items in lines of a readable length.
fn wrapped(items: &[String]) -> String {
    let mut text = String::new();
    let mut width = usize::MAX;
    for item in items {
        if width > 90 {
            text.push_str("\n        ");
            width = 0;
        }
        let _ = write!(text, "{item}, ");
        width += item.len() + 2;
    }
    text.trim_end().to_owned() + "\n   "
}
