//! The highlights of jobs (职位亮点). They have no operation of their own; their ids are constants of the platform, of which
//! the documents show two.

use hire_types::Name;

/// id, Chinese name, English name
const HIGHLIGHTS: &[(&str, &str, &str)] =
    &[("6732430418202593547", "下午茶", "Afternoon tea"), ("6732430418257119500", "租房补贴", "Housing allowance")];

/// The name of a highlight, if there is one with this id.
pub fn name(id: &str) -> Option<Name> {
    let (_, zh, en) = HIGHLIGHTS.iter().find(|(known, ..)| *known == id)?;
    Some(Name { zh: (*zh).to_owned(), en: (*en).to_owned() })
}

/// The ids in their order, for messages.
pub fn ids() -> String {
    let ids: Vec<&str> = HIGHLIGHTS.iter().map(|(id, ..)| *id).collect();
    ids.join(", ")
}
