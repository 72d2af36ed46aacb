//! Adds an operation to the lists of all operations.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The operation and its names in the lists.
pub struct Listed<'a> {
    pub resource: &'a str,
    pub module: &'a str,
    pub endpoint: &'a str,
    /// How the router mounts it: `read`, `write` or `upload`.
    pub mount: &'a str,
}

impl Listed<'_> {
    /// Adds the operation to all lists below `root` and returns the new lines.
    pub fn add(&self, root: &Path) -> Result<Vec<String>> {
        let mut done = self.add_contract(root)?;
        let Self { resource, module, endpoint, mount } = self;
        let mut edit = |file: &str, line: String, at: InsertAt| -> Result<()> {
            if add_line(&root.join(file), &line, at)? {
                done.push(format!("{file}: {}", line.trim()));
            }
            Ok(())
        };

        let handlers = format!("src/api/{resource}.rs");
        if create(&root.join(&handlers), &format!("//! {}.\n\npub mod {module};\n", self.title()))? {
            edit("src/api.rs", format!("mod {resource};"), InsertAt::AfterLast("mod "))?;
        } else {
            edit(&handlers, format!("pub mod {module};"), InsertAt::AfterLast("pub mod "))?;
        }
        let mounted = format!("        .{mount}(hire_api::{resource}::{endpoint}, {resource}::{module}::{module})");
        edit("src/api.rs", mounted, InsertAt::AfterLast("        ."))?;

        let tests = format!("tests/hire/{resource}.rs");
        let start = format!("//! {}.\n\ncrate::sample::samples! {{\n    use hire_api::{resource};\n}}\n", self.title());
        create(&root.join(&tests), &start)?;
        edit("tests/hire/main.rs", format!("    {resource},"), InsertAt::EndOf("resources! {", "}"))?;
        edit(&tests, format!("    {module}::{endpoint},"), InsertAt::EndOf("crate::sample::samples! {", "}"))?;
        Ok(done)
    }

    /// Adds the operation to the lists of `hire-api` and returns the new lines.
    pub fn add_contract(&self, root: &Path) -> Result<Vec<String>> {
        let Self { resource, module, endpoint, .. } = self;
        let mut done = Vec::new();
        let mut edit = |file: &str, line: String, at: InsertAt| -> Result<()> {
            if add_line(&root.join(file), &line, at)? {
                done.push(format!("{file}: {}", line.trim()));
            }
            Ok(())
        };
        let contract = format!("crates/hire-api/src/{resource}.rs");
        create(&root.join(&contract), &format!("//! {}.\n\ncrate::endpoints! {{\n}}\n", self.title()))?;
        let library = "crates/hire-api/src/lib.rs";
        edit(library, format!("pub mod {resource};"), InsertAt::AfterLast("pub mod "))?;
        edit(library, format!("    all.extend({resource}::endpoints());"), InsertAt::AfterLast("    all.extend("))?;
        edit(&contract, format!("    {module}::{endpoint},"), InsertAt::EndOf("crate::endpoints! {", "}"))?;
        Ok(done)
    }

    /// `talent_tag` → `Talent tag`
    fn title(&self) -> String {
        let words = self.resource.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    }
}

/// Declares a module of shared structs.
pub fn add_shapes(root: &Path, module: &str) -> Result<()> {
    let source = root.join("crates/hire-api/src");
    let file = source.join("shapes.rs");
    if create(&file, &format!("//! Objects that several operations share.\n\npub mod {module};\n"))? {
        add_line(&source.join("lib.rs"), "pub mod shapes;", InsertAt::AfterLast("pub mod "))?;
    }
    add_line(&file, &format!("pub mod {module};"), InsertAt::AfterLast("pub mod "))?;
    Ok(())
}

#[derive(Clone, Copy)]
enum InsertAt {
    /// After the last line with this prefix.
    AfterLast(&'static str),
    /// Before the last line of the block that starts with this line.
    EndOf(&'static str, &'static str),
}

/// Adds a line to a file. False when the file has it.
fn add_line(file: &Path, line: &str, at: InsertAt) -> Result<bool> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    if text.lines().any(|present| present == line) {
        return Ok(false);
    }
    let longer = insert(&text, line, at).with_context(|| format!("{}: found no place for `{line}`", file.display()))?;
    fs::write(file, longer)?;
    Ok(true)
}

fn insert(text: &str, line: &str, at: InsertAt) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = match at {
        InsertAt::AfterLast(start) => lines.iter().rposition(|line| line.starts_with(start))? + 1,
        InsertAt::EndOf(start, end) => {
            let first = lines.iter().position(|line| *line == start)?;
            first + lines.iter().skip(first).position(|line| *line == end)?
        }
    };
    lines.insert(at, line);
    Some(lines.join("\n") + "\n")
}

/// Writes the file if there is none. False if there is one.
fn create(file: &Path, text: &str) -> Result<bool> {
    if file.exists() {
        return Ok(false);
    }
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| file.display().to_string())?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_to_the_end_of_its_list() {
        let list = "crate::endpoints! {\n    a::A,\n}\n\nfn more() {\n}\n";
        let longer = insert(list, "    b::B,", InsertAt::EndOf("crate::endpoints! {", "}"));
        assert_eq!(longer.as_deref(), Some("crate::endpoints! {\n    a::A,\n    b::B,\n}\n\nfn more() {\n}\n"));
        let longer = insert("mod a;\nmod c;\nuse x;\n", "mod b;", InsertAt::AfterLast("mod "));
        assert_eq!(longer.as_deref(), Some("mod a;\nmod c;\nmod b;\nuse x;\n"));
        assert_eq!(insert("nothing\n", "mod b;", InsertAt::AfterLast("mod ")), None);
    }
}
