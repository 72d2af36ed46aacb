//! Corehr job family.

crate::endpoints! {
    create::CreateHrJobFamily,
    list::ListHrJobFamilies,
    get::GetHrJobFamily,
}
