//! The Rust types that the vocabulary can refer to, found in the sources, so that types can be moved freely.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::Value;

use crate::{format, project};

/// The searched crates, with the path of their root in `hire-api`.
const CRATES: [(&str, &str); 2] = [("crates/hire-types/src", "hire_types"), ("crates/hire-api/src", "crate")];

/// The enumerations and structs of the searched crates.
#[derive(Default)]
pub struct Sources {
    enums: BTreeMap<String, RustEnum>,
    /// The paths of the public structs and aliases of each name.
    types: BTreeMap<String, Vec<String>>,
    /// The types for ids whose form a query parameter selects, by the parameter.
    references: BTreeMap<String, String>,
}

/// An enumeration that a `wire_enum!` defines.
#[derive(Debug, PartialEq)]
pub struct RustEnum {
    pub name: String,
    /// `crate::offer::OfferType`
    pub path: String,
    pub variants: Vec<(String, Value)>,
    /// Names of functions that return a variant, for `#[serde(default = "…")]`.
    constructors: Vec<String>,
}

impl RustEnum {
    pub fn codes(&self) -> impl Iterator<Item = &Value> {
        self.variants.iter().map(|(_, code)| code)
    }

    pub fn variant(&self, code: &Value) -> Option<&str> {
        self.variants.iter().find(|(_, known)| known == code).map(|(name, _)| name.as_str())
    }

    /// The function that returns the variant, if the enumeration has one.
    pub fn constructor(&self, variant: &str) -> Option<&str> {
        let wanted = crate::new_endpoint::names::snake(variant);
        self.constructors.iter().find(|name| **name == wanted).map(String::as_str)
    }
}

impl Sources {
    pub fn read() -> Result<Self> {
        let mut sources = Self::default();
        for (dir, root) in CRATES {
            let dir = project::root().join(dir);
            let mut files = Vec::new();
            if dir.is_dir() {
                format::collect(&dir, &mut files)?;
            }
            for file in files {
                sources.add(&fs::read_to_string(&file)?, &module(&dir, root, &file))?;
            }
        }
        Ok(sources)
    }

    /// Adds the types of a file, without those of its tests.
    fn add(&mut self, text: &str, module: &str) -> Result<()> {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for mut item in enums(text) {
            item.path = format!("{module}::{}", item.name);
            item.constructors = constructors(text, &item.name);
            if let Some(other) = self.enums.insert(item.name.clone(), item) {
                bail!("{} and {module} both define an enumeration `{}`", other.path, other.name);
            }
        }
        let mut types: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pub struct ")).collect();
        // `kinds! { Talent / TalentId, … }`
        types.extend(text.lines().filter_map(|line| line.trim().strip_suffix(',')?.split_once(" / ")).map(|it| it.1));
        // `references! { UserRef / User by "user_id_type" …; }`
        for line in text.lines().filter(|line| line.contains(" by \"")) {
            let name = line.split_whitespace().next().unwrap_or_default();
            let parameter = line.split('"').nth(1).unwrap_or_default();
            self.references.insert(parameter.to_owned(), format!("{module}::{name}"));
        }
        for line in types {
            let name: String = line.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            self.types.entry(name.clone()).or_default().push(format!("{module}::{name}"));
        }
        Ok(())
    }

    pub fn find_enum(&self, name: &str) -> Option<&RustEnum> {
        self.enums.get(name)
    }

    /// The path of the type for ids whose form a query parameter selects.
    pub fn reference(&self, parameter: &str) -> Option<&str> {
        self.references.get(parameter).map(String::as_str)
    }

    /// The path of a struct or an id type. Types in shared modules take precedence over those of one operation.
    pub fn find_type(&self, name: &str) -> Result<Option<&str>> {
        let Some(paths) = self.types.get(name) else { return Ok(None) };
        let shared = paths.iter().find(|path| path.contains("::shapes::") || path.starts_with("hire_types::"));
        match (shared, paths.as_slice()) {
            (Some(path), _) | (None, [path]) => Ok(Some(path)),
            _ => bail!("the name `{name}` is not unique: {paths:?}"),
        }
    }

    /// Whether a type of several operations has this name, so that one of a single operation should not.
    pub fn is_shared(&self, name: &str) -> bool {
        self.enums.contains_key(name) || self.types.get(name).into_iter().flatten().any(|path| path.contains("shapes"))
    }
}

/// `src/offer/list.rs` → `crate::offer::list`
fn module(dir: &Path, root: &str, file: &Path) -> String {
    let relative = file.strip_prefix(dir).unwrap_or(file).with_extension("");
    let mut path = root.to_owned();
    for part in relative.iter().map(|part| part.to_string_lossy()).filter(|part| part != "lib" && part != "mod") {
        path = format!("{path}::{part}");
    }
    path
}

/// The `wire_enum!` items of a file.
fn enums(text: &str) -> Vec<RustEnum> {
    let plain: String =
        text.lines().filter(|line| !line.trim_start().starts_with(['/', '#'])).collect::<Vec<_>>().join("\n");
    let mut enums = Vec::new();
    for item in plain.split("wire_enum! {").skip(1) {
        let Some((head, rest)) = item.split_once('{') else { continue };
        let Some((name, _)) = head.trim().strip_prefix("pub enum ").and_then(|head| head.split_once(':')) else {
            continue;
        };
        let variants = list(rest).into_iter().filter_map(|variant| {
            let (name, rest) = variant.split_once('=')?;
            // The meaning and the field permission come after the code.
            let code = rest.split_whitespace().next()?;
            let code = if code.starts_with('"') { code.to_owned() } else { code.replace('_', "") };
            Some((name.trim().to_owned(), serde_json::from_str(&code).ok()?))
        });
        let variants = variants.collect();
        enums.push(RustEnum { name: name.trim().to_owned(), path: String::new(), variants, constructors: Vec::new() });
    }
    enums
}

/// The items of a list that ends with a brace. Commas and braces in literals and parentheses do not count.
fn list(text: &str) -> Vec<String> {
    let (mut items, mut item) = (Vec::new(), String::new());
    let (mut is_literal, mut depth) = (false, 0);
    for letter in text.chars() {
        match letter {
            '"' => is_literal = !is_literal,
            '(' if !is_literal => depth += 1,
            ')' if !is_literal => depth -= 1,
            _ => {}
        }
        match letter {
            '}' if !is_literal => break,
            ',' if !is_literal && depth == 0 => items.push(std::mem::take(&mut item)),
            letter => item.push(letter),
        }
    }
    items.push(item);
    items
}

/// The functions without parameters in `impl Name { … }`.
fn constructors(text: &str, name: &str) -> Vec<String> {
    let start = format!("\nimpl {name} {{\n");
    let blocks = text.split(&start).skip(1).filter_map(|block| block.split("\n}\n").next());
    let lines = blocks.flat_map(str::lines).map(str::trim);
    lines.filter_map(|line| Some(line.strip_prefix("pub const fn ")?.split_once("() -> Self")?.0.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_enums_are_read_with_their_codes_and_constructors() {
        let text = "wire_enum! {\n    /// A size, {braced}.\n    pub enum Size: i64 { Small = 10_000 (\"小, 矮\", \"small}\"), Large = -1 }\n}\n\
                    wire_enum! {\n    pub enum Colour: str {\n        #[default]\n        Red = \"dark_red\"\n (\"红\", \"red\") needs SCOPE,\n    }\n}\n\
                    \nimpl Colour {\n    pub const fn red() -> Self {\n        Self::Red\n    }\n}\n";
        let enums = enums(text);
        assert_eq!(enums.len(), 2);
        let variants: Vec<_> = enums.iter().map(|one| (one.name.as_str(), one.variants.clone())).collect();
        let code = |name: &str, code: Value| (name.to_owned(), code);
        assert_eq!(
            variants,
            [
                ("Size", vec![code("Small", 10_000.into()), code("Large", (-1).into())]),
                ("Colour", vec![code("Red", "dark_red".into())]),
            ],
        );
        assert_eq!(constructors(text, "Colour"), ["red"]);
    }
}
