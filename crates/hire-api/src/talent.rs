//! Talents: the people whom a company may hire.

crate::endpoints! {
    list::ListTalents,
    combined_create::CombinedCreateTalent,
    get::GetTalent,
    get_v2::GetTalentV2,
    combined_update::UpdateTalent,
    batch_get_id::FindTalentIds,
    onboard_status::UpdateTalentOnboardStatus,
}
