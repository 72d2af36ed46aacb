//! Talents: the people whom a company may hire.

crate::endpoints! {
    list::ListTalents,
    combined_create::CombinedCreateTalent,
}
