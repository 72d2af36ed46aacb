//! Rust names from the words of the documents.

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

/// A field's name as a Rust identifier.
pub fn field(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// `1002001` → `1_002_001`
pub fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    if digits.len() < 6 { digits } else { String::from_utf8_lossy(&groups.join(&b'_')).into_owned() }
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
        assert_eq!(grouped(1_002_001), "1_002_001");
    }
}
