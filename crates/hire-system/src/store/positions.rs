//! Queries of positions, their versions, and of grades and pathways.

use hire_types::{
    application::EmployeeOnboardStatus,
    hiring::{ActiveStatus, OfferStatus, StageType},
    id::{JobGradeId, PositionId},
};

use super::{
    StoreError, Tx,
    conditions::Conditions,
    core_hr::{JobGrade, Pathway, Position, PositionVersion},
    offers::Offer,
    record::PageRows,
};

/// The versions of a position, the first one first.
pub fn versions(tx: &mut Tx<'_>, position: PositionId) -> Result<Vec<PositionVersion>, StoreError> {
    tx.select("WHERE tenant = $1 AND position = $2 ORDER BY effective_from", &[&position])
}

/// Whether a position is enabled at a time. One that is not in effect yet is not.
pub fn is_active_at(tx: &mut Tx<'_>, position: PositionId, at: i64) -> Result<bool, StoreError> {
    let rest = "WHERE tenant = $1 AND position = $2 AND effective_from <= $3 ORDER BY effective_from DESC LIMIT 1";
    Ok(tx.find::<PositionVersion>(rest, &[&position, &at])?.is_some_and(|version| version.active))
}

pub fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Position>, StoreError> {
    tx.find("WHERE tenant = $1 AND code = $2", &[&code])
}

/// Whether a position has one of two names, each in its language.
pub fn is_name_taken(tx: &mut Tx<'_>, zh: Option<&str>, en: Option<&str>) -> Result<bool, StoreError> {
    tx.exists::<Position>("WHERE tenant = $1 AND (name_zh = $2 OR name_en = $3)", &[&zh, &en])
}

/// The positions directly below another.
pub fn subordinates(tx: &mut Tx<'_>, position: PositionId) -> Result<Vec<Position>, StoreError> {
    tx.select("WHERE tenant = $1 AND direct_leader = $2", &[&position])
}

/// Whether an employee or an intern who works here got a position with the offer.
pub fn is_taken(tx: &mut Tx<'_>, position: PositionId) -> Result<bool, StoreError> {
    let rest = "WHERE offers.tenant = $1 AND offers.position = $2 AND (offers.status = $3 OR EXISTS (SELECT 1 \
                FROM employees WHERE employees.tenant = offers.tenant AND employees.application = offers.application \
                AND employees.onboard_status = $4 AND employees.cancelled_at IS NULL))";
    let (intern, employee) = (OfferStatus::InternOnboarded, EmployeeOnboardStatus::Onboarded);
    tx.exists::<Offer>(rest, &[&position, &intern, &employee])
}

/// Whether an offer for a position belongs to an active application that waits for the onboarding.
pub fn is_promised(tx: &mut Tx<'_>, position: PositionId) -> Result<bool, StoreError> {
    let rest = "JOIN applications ON applications.tenant = offers.tenant AND applications.id = offers.application \
                JOIN stages ON stages.tenant = applications.tenant AND stages.id = applications.stage \
                WHERE offers.tenant = $1 AND offers.position = $2 AND applications.active_status = $3 \
                AND (stages.type = $4 OR offers.status = $5)";
    let (active, stage, intern) = (ActiveStatus::Running, StageType::ToBeOnboarded, OfferStatus::InternToOnboard);
    tx.exists::<Offer>(rest, &[&position, &active, &stage, &intern])
}

/// Filter of a query for positions. Every given filter must match; an empty list is not a filter.
#[derive(Clone, Debug, Default)]
pub struct PositionFilter {
    pub ids: Vec<PositionId>,
    pub codes: Vec<String>,
    pub departments: Vec<i64>,
    pub active: Option<bool>,
    /// They are in effect at this time.
    pub at: i64,
}

pub fn query(
    tx: &mut Tx<'_>,
    filter: &PositionFilter,
    after: i64,
    limit: i64,
) -> Result<PageRows<Position>, StoreError> {
    let in_effect = "WHERE tenant = $1 AND id > $2 AND EXISTS (SELECT 1 FROM position_versions v WHERE v.tenant = $1 \
                     AND v.position = positions.id AND v.effective_from <= $3)";
    let version = "(SELECT v.active FROM position_versions v WHERE v.tenant = $1 AND v.position = positions.id \
                   AND v.effective_from <= $3 ORDER BY v.effective_from DESC LIMIT 1) =";
    Conditions::new(in_effect, &[&after, &filter.at])
        .and_in("id", &filter.ids)
        .and_in("code", &filter.codes)
        .and_in("department", &filter.departments)
        .and(version, filter.active.as_ref())
        .page(tx, "id", limit)
}

/// Filter of a query for grades; see [`PositionFilter`].
#[derive(Clone, Debug, Default)]
pub struct GradeFilter {
    pub ids: Vec<JobGradeId>,
    pub codes: Vec<String>,
    pub active: Option<bool>,
}

pub fn query_grades(
    tx: &mut Tx<'_>,
    filter: &GradeFilter,
    after: i64,
    limit: i64,
) -> Result<PageRows<JobGrade>, StoreError> {
    Conditions::new("WHERE tenant = $1 AND id > $2", &[&after])
        .and_in("id", &filter.ids)
        .and_in("code", &filter.codes)
        .and("active =", filter.active.as_ref())
        .page(tx, "id", limit)
}

/// Whether another grade than `but` has a code.
pub fn is_grade_code_taken(tx: &mut Tx<'_>, code: &str, but: JobGradeId) -> Result<bool, StoreError> {
    tx.exists::<JobGrade>("WHERE tenant = $1 AND code = $2 AND id <> $3", &[&code, &but])
}

pub fn is_pathway_code_taken(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    tx.exists::<Pathway>("WHERE tenant = $1 AND code = $2", &[&code])
}

/// Whether a pathway has one of two names, each in its language.
pub fn is_pathway_name_taken(tx: &mut Tx<'_>, zh: Option<&str>, en: Option<&str>) -> Result<bool, StoreError> {
    tx.exists::<Pathway>("WHERE tenant = $1 AND (name_zh = $2 OR name_en = $3)", &[&zh, &en])
}
