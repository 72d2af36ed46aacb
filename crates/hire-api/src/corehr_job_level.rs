//! Corehr job level.

crate::endpoints! {
    create::CreateHrJobLevel,
    list::ListHrJobLevels,
    get::GetHrJobLevel,
}
