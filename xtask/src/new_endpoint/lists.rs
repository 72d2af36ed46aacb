//! The lists that name every operation, with one more.

use std::fs;

use anyhow::{Context as _, Result};

use crate::project;

/// The operation as the lists name it.
pub struct Listed<'a> {
    pub resource: &'a str,
    pub module: &'a str,
    pub endpoint: &'a str,
    /// How the router mounts it: `read` or `write`.
    pub mount: &'a str,
}

impl Listed<'_> {
    /// Adds the operation to all lists and says which lines are new.
    pub fn add(&self) -> Result<Vec<String>> {
        let Self { resource, module, endpoint, mount } = self;
        let mut done = Vec::new();
        let mut edit = |file: &str, line: String, place: Place| -> Result<()> {
            let path = project::root().join(file);
            let text = fs::read_to_string(&path).with_context(|| file.to_owned())?;
            if text.lines().any(|present| present == line) {
                return Ok(());
            }
            let longer = insert(&text, &line, place).with_context(|| format!("{file}: found no place for `{line}`"))?;
            fs::write(&path, longer)?;
            done.push(format!("{file}: {}", line.trim()));
            Ok(())
        };

        let contract = format!("crates/hire-api/src/{resource}.rs");
        if create(&contract, &format!("//! {}.\n\ncrate::endpoints! {{\n}}\n", self.title()))? {
            let library = "crates/hire-api/src/lib.rs";
            edit(library, format!("pub mod {resource};"), Place::LastOf("pub mod "))?;
            edit(library, format!("    all.extend({resource}::endpoints());"), Place::LastOf("    all.extend("))?;
        }
        edit(&contract, format!("    {module}::{endpoint},"), Place::EndOf("crate::endpoints! {", "}"))?;

        let handlers = format!("src/api/{resource}.rs");
        if create(&handlers, &format!("//! {}.\n\npub mod {module};\n", self.title()))? {
            edit("src/api.rs", format!("mod {resource};"), Place::LastOf("mod "))?;
        } else {
            edit(&handlers, format!("pub mod {module};"), Place::LastOf("pub mod "))?;
        }
        let mounted = format!("        .{mount}(hire_api::{resource}::{endpoint}, {resource}::{module}::{module})");
        edit("src/api.rs", mounted, Place::LastOf("        ."))?;

        let tests = format!("tests/hire/{resource}.rs");
        if create(&tests, &format!("mod {module};\n"))? {
            edit("tests/hire/main.rs", format!("mod {resource};"), Place::LastOf("mod "))?;
        } else {
            edit(&tests, format!("mod {module};"), Place::LastOf("mod "))?;
        }
        Ok(done)
    }

    /// `talent_tag` → `Talent tag`
    fn title(&self) -> String {
        let words = self.resource.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    }
}

#[derive(Clone, Copy)]
enum Place {
    /// After the last line that begins so.
    LastOf(&'static str),
    /// Before the line that ends the block which begins with the first line.
    EndOf(&'static str, &'static str),
}

fn insert(text: &str, line: &str, place: Place) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = match place {
        Place::LastOf(start) => lines.iter().rposition(|line| line.starts_with(start))? + 1,
        Place::EndOf(start, end) => {
            let first = lines.iter().position(|line| *line == start)?;
            first + lines.iter().skip(first).position(|line| *line == end)?
        }
    };
    lines.insert(at, line);
    Some(lines.join("\n") + "\n")
}

/// Writes the file where there is none; false where there is one.
fn create(file: &str, text: &str) -> Result<bool> {
    let path = project::root().join(file);
    if path.exists() {
        return Ok(false);
    }
    fs::write(&path, text).with_context(|| file.to_owned())?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_to_the_end_of_its_list() {
        let list = "crate::endpoints! {\n    a::A,\n}\n\nfn more() {\n}\n";
        let longer = insert(list, "    b::B,", Place::EndOf("crate::endpoints! {", "}"));
        assert_eq!(longer.as_deref(), Some("crate::endpoints! {\n    a::A,\n    b::B,\n}\n\nfn more() {\n}\n"));
        let longer = insert("mod a;\nmod c;\nuse x;\n", "mod b;", Place::LastOf("mod "));
        assert_eq!(longer.as_deref(), Some("mod a;\nmod c;\nmod b;\nuse x;\n"));
        assert_eq!(insert("nothing\n", "mod b;", Place::LastOf("mod ")), None);
    }
}
