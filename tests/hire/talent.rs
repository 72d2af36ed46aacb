//! Talents.

mod list_keyword;
mod list_pages;

crate::sample::samples! {
    use hire_api::talent;
    list::ListTalents,
}
