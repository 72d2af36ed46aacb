//! Talents.

mod combined_create_checks;
mod list_keyword;
mod list_pages;

crate::sample::samples! {
    use hire_api::talent;
    combined_create::CombinedCreateTalent,
    list::ListTalents,
}
