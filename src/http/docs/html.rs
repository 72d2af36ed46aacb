//! Escapes text for HTML.

/// Escapes text for an element or an attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Like [`escape`], with text between backticks as code.
pub fn prose(text: &str) -> String {
    let parts: Vec<String> = text
        .split('`')
        .enumerate()
        .map(|(at, part)| if at % 2 == 1 { format!("<code>{}</code>", escape(part)) } else { escape(part) })
        .collect();
    parts.concat()
}

/// Prose of several paragraphs and lists: the first paragraph is in the line, the others below it.
pub fn blocks(text: &str) -> String {
    let mut paragraphs = text.split("\n\n");
    let mut html = paragraphs.next().map(|first| format!("<span>{}</span>", prose(first))).unwrap_or_default();
    for paragraph in paragraphs {
        if paragraph.starts_with("- ") {
            let items = format!("\n{paragraph}");
            let items: Vec<String> =
                items.split("\n- ").skip(1).map(|item| format!("<li>{}</li>", prose(item))).collect();
            html.push_str(&format!("<ul class=\"prose\">{}</ul>", items.concat()));
        } else {
            html.push_str(&format!("<p>{}</p>", prose(paragraph)));
        }
    }
    html
}

pub fn code(text: impl AsRef<str>) -> String {
    format!("<code>{}</code>", escape(text.as_ref()))
}
