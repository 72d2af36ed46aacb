//! Talents.

mod combined_create_checks;
mod list_keyword;
mod list_pages;

crate::sample::samples! {
    use hire_api::talent;
    batch_get_id::FindTalentIds,
    combined_create::CombinedCreateTalent,
    combined_update::UpdateTalent,
    get::GetTalent,
    get_v2::GetTalentV2,
    list::ListTalents,
    onboard_status::UpdateTalentOnboardStatus,
}
