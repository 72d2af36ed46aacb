//! The fixed list of recruitment types (职位性质/雇佣类型). It has no operation of its own; its ids are constants.
//!
//! The documents list `社招-全职` and so on. Responses have the short names, like those of the platform.

use hire_types::Name;

/// id, Chinese name, English name
const TYPES: &[(&str, &str, &str)] = &[
    ("101", "全职", "Full-time"),
    ("102", "外包", "Outsourcing"),
    ("103", "劳务", "Labour service"),
    ("105", "顾问", "Consultant"),
    ("201", "正式", "Regular"),
    ("202", "实习", "Intern"),
    ("301", "实习", "Intern"),
];

/// The name of a recruitment type; an id that is not in the list is its own name.
pub fn name(id: &str) -> Name {
    let (zh, en) = find(id).unwrap_or((id, id));
    Name { zh: zh.to_owned(), en: en.to_owned() }
}

pub fn exists(id: &str) -> bool {
    find(id).is_some()
}

/// The ids in their order, for messages.
pub fn ids() -> String {
    let ids: Vec<&str> = TYPES.iter().map(|(id, ..)| *id).collect();
    ids.join(", ")
}

fn find(id: &str) -> Option<(&'static str, &'static str)> {
    TYPES.iter().find(|(known, ..)| *known == id).map(|(_, zh, en)| (*zh, *en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recruitment_types_are_the_seven_documented_ones() {
        assert_eq!(ids(), "101, 102, 103, 105, 201, 202, 301");
        assert!(!exists("104"));
        for (id, zh, en) in [("102", "外包", "Outsourcing"), ("105", "顾问", "Consultant"), ("301", "实习", "Intern")]
        {
            let name = name(id);
            assert_eq!((name.zh.as_str(), name.en.as_str()), (zh, en));
        }
        assert_eq!(name("104").zh, "104");
    }
}
