//! The fixed list of recruitment types (职位性质/雇佣类型). It has no operation of its own; its ids are constants.

use crate::directory::Name;

/// id, Chinese name, English name
const TYPES: &[(&str, &str, &str)] = &[
    ("101", "全职", "Full-time"),
    ("102", "实习", "Internship"),
    ("103", "外包", "Outsourcing"),
    ("104", "劳务", "Labour service"),
    ("105", "顾问", "Consultant"),
    ("201", "正式", "Regular"),
    ("202", "实习", "Internship"),
];

/// The name of a recruitment type; an id that is not in the list is its own name.
pub fn name(id: &str) -> Name {
    let known = TYPES.iter().find(|(known, ..)| *known == id);
    let (zh, en) = known.map_or((id, id), |(_, zh, en)| (*zh, *en));
    Name { zh: zh.to_owned(), en: en.to_owned() }
}
