//! Rust names for the words of the documents.

/// `offer_basic_info` → `OfferBasicInfo`, `leaderID` → `LeaderId`.
pub fn pascal(words: &str) -> String {
    snake(words).split('_').map(capital).collect()
}

/// `leaderID` → `leader_id`, `list.v2` → `list_v2`.
pub fn snake(words: &str) -> String {
    let mut text = String::new();
    let mut after_lower = false;
    for letter in words.chars() {
        if letter.is_ascii_uppercase() && after_lower {
            text.push('_');
        }
        after_lower = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        text.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' });
    }
    text.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// A field's name as Rust takes it.
pub fn field(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The variant for a row of an error table: its message where that is in Latin letters, else its code.
pub fn error(code: i64, message: &str) -> String {
    let plain = message.is_ascii() && message.split_whitespace().count() <= 6;
    match pascal(&message.replace(['\'', '’'], "")) {
        name if plain && name.starts_with(|first: char| first.is_ascii_alphabetic()) => name,
        _ => format!("Code{code}"),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

const KEYWORDS: [&str; 16] = [
    "as", "async", "await", "box", "const", "enum", "fn", "for", "impl", "in", "match", "mod", "move", "ref", "type",
    "use",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_documents_become_rust_names() {
        assert_eq!(pascal("offer_basic_info"), "OfferBasicInfo");
        assert_eq!(pascal("contact.user"), "ContactUser");
        assert_eq!(snake("leaderID"), "leader_id");
        assert_eq!(snake("ID"), "id");
        assert_eq!(field("type"), "r#type");
        assert_eq!(error(1, "offer already exist"), "OfferAlreadyExist");
        assert_eq!(error(1_002_069, "职务不存在"), "Code1002069");
    }
}
