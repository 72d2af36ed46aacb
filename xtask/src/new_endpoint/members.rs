//! The documentation and the attributes of a struct's member.

use std::fmt::Write as _;

use crate::contract::facts::Field;
use crate::vocabulary::Direction;

/// Maximum length of a comment line.
const WIDTH: usize = 114;

/// The description of the member, without the facts in its attributes.
pub fn comments(field: &Field, doc: Option<&str>) -> String {
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(doc.map(str::to_owned));
    sentences.extend(field.format.as_ref().map(|format| format!("`{format}`.")));
    if field.gray {
        sentences.push("Some tenants only.".to_owned());
    }
    wrapped(&sentences.join(" "))
}

/// Schema extensions: units, field scopes, and bounds in prose. The operation checks these bounds, because the error of
/// the gateway would have the wrong code.
pub fn extensions(field: &Field, direction: Direction) -> Vec<String> {
    let mut extensions = Vec::new();
    if field.deprecated {
        extensions.push("\"deprecated\" = true".to_owned());
    }
    if let Some(unit) = &field.unit {
        extensions.push(format!("\"x-unit\" = \"{unit}\""));
    }
    if !field.scopes.is_empty() {
        extensions.push(format!("\"x-scopes\" = {:?}", field.scopes));
    }
    let is_text = field.kind == "string";
    if direction == Direction::Request {
        let bounds = [
            ("x-max", field.max.filter(|_| field.prose || is_text)),
            ("x-max-items", field.max_items.filter(|_| field.prose)),
        ];
        extensions.extend(bounds.into_iter().filter_map(|(word, bound)| Some(format!("\"{word}\" = {}", bound?))));
    }
    extensions
}

/// The text as doc comments of a readable width.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.len() + word.len() >= WIDTH {
            let _ = writeln!(lines, "    ///{line}");
            line.clear();
        }
        let _ = write!(line, " {word}");
    }
    if !line.is_empty() {
        let _ = writeln!(lines, "    ///{line}");
    }
    lines
}

/// The bounds that the gateway checks.
pub fn rules(field: &Field) -> String {
    let mut text = String::new();
    let is_number = ["int", "float"].contains(&field.kind.as_str());
    if !field.prose {
        let range = if is_number { bounds(field.min, field.max) } else { String::new() };
        let length = bounds(field.min_len.or(field.min_items), field.max_len.or(field.max_items));
        if !range.is_empty() {
            let _ = writeln!(text, "    #[schemars(range({range}))]");
        }
        if !length.is_empty() {
            let _ = writeln!(text, "    #[schemars(length({length}))]");
        }
    }
    if let Some(pattern) = &field.pattern {
        let _ = writeln!(text, "    #[schemars(regex(pattern = r\"{pattern}\"))]");
    }
    text
}

fn bounds(min: Option<i64>, max: Option<i64>) -> String {
    let bounds = [min.map(|min| format!("min = {min}")), max.map(|max| format!("max = {max}"))];
    bounds.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_bounds_in_prose_are_extensions() {
        let field =
            Field { kind: "int".into(), max: Some(200), prose: true, unit: Some("ms".into()), ..Field::default() };
        assert_eq!(extensions(&field, Direction::Request), ["\"x-unit\" = \"ms\"", "\"x-max\" = 200"]);
        assert_eq!(extensions(&field, Direction::Response), ["\"x-unit\" = \"ms\""]);
        assert_eq!(rules(&field), "");
    }

    #[test]
    fn the_bounds_of_a_list_are_those_of_its_length() {
        let field = Field { kind: "string[]".into(), min_items: Some(1), max_items: Some(50), ..Field::default() };
        assert_eq!(rules(&field), "    #[schemars(length(min = 1, max = 50))]\n");
    }
}
