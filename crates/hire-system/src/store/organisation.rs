//! Queries of levels, families, employee types, titles and cities. Deleted rows are kept, and only the ids of the store
//! find them.

use std::collections::HashMap;

use super::{
    StoreError, Tx,
    directory::{Department, EmployeeType, JobFamily, JobLevel, User},
    record::{PageRows, view},
    users::{JobTitle, WorkCity},
};

/// All that are not deleted, unordered.
pub fn employee_types(tx: &mut Tx<'_>) -> Result<Vec<EmployeeType>, StoreError> {
    tx.select("WHERE tenant = $1 AND deleted_at IS NULL", &[])
}

/// A page of those that were not deleted, by value. A tenant has a few hundred at most, so all of them are read for each
/// page: their order is that of numbers in text.
pub fn list_employee_types(tx: &mut Tx<'_>, after: [i64; 2], limit: i64) -> Result<PageRows<EmployeeType>, StoreError> {
    let mut rows = employee_types(tx)?;
    rows.retain(|kind| kind.position() > after);
    rows.sort_by_key(EmployeeType::position);
    let limit = usize::try_from(limit).unwrap_or_default();
    let more = rows.len() > limit;
    rows.truncate(limit);
    Ok(PageRows { rows, more })
}

/// Including deleted ones.
pub fn all_employee_types(tx: &mut Tx<'_>) -> Result<Vec<EmployeeType>, StoreError> {
    tx.select("WHERE tenant = $1", &[])
}

pub fn employee_type_by_enum_id(tx: &mut Tx<'_>, enum_id: &str) -> Result<Option<EmployeeType>, StoreError> {
    tx.find("WHERE tenant = $1 AND enum_id = $2 AND deleted_at IS NULL", &[&enum_id])
}

pub fn job_level_by_contact_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<JobLevel>, StoreError> {
    tx.find("WHERE tenant = $1 AND job_level_id = $2 AND deleted_at IS NULL", &[&id])
}

/// A page of the levels in their order, or of those with a name.
pub fn list_job_levels(
    tx: &mut Tx<'_>,
    label: Option<&str>,
    [ordinal, id]: [i64; 2],
    limit: i64,
) -> Result<PageRows<JobLevel>, StoreError> {
    let after = "(ordinal, id) > ($2, $3) ORDER BY ordinal, id";
    match label {
        Some(label) => {
            let rest = format!("WHERE tenant = $1 AND deleted_at IS NULL AND label = $4 AND {after} LIMIT $5");
            tx.select_page(&rest, &[&ordinal, &id, &label], limit)
        }
        None => {
            let rest = format!("WHERE tenant = $1 AND deleted_at IS NULL AND {after} LIMIT $4");
            tx.select_page(&rest, &[&ordinal, &id], limit)
        }
    }
}

/// Whether another level than `but` has a name.
pub fn is_job_level_label_taken(tx: &mut Tx<'_>, label: &str, but: i64) -> Result<bool, StoreError> {
    tx.exists::<JobLevel>("WHERE tenant = $1 AND label = $2 AND id <> $3 AND deleted_at IS NULL", &[&label, &but])
}

/// Whether a level other than `but` has this ordinal.
pub fn is_job_level_ordinal_taken(tx: &mut Tx<'_>, ordinal: i64, but: i64) -> Result<bool, StoreError> {
    tx.exists::<JobLevel>("WHERE tenant = $1 AND ordinal = $2 AND id <> $3 AND deleted_at IS NULL", &[&ordinal, &but])
}

/// The ordinals in use, in ascending order.
pub fn job_level_ordinals(tx: &mut Tx<'_>) -> Result<Vec<i64>, StoreError> {
    tx.scalars("SELECT ordinal FROM job_levels WHERE tenant = $1 AND deleted_at IS NULL ORDER BY ordinal", &[])
}

pub fn job_family_by_contact_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<JobFamily>, StoreError> {
    Ok(any_job_family_by_contact_id(tx, id)?.filter(|family| family.deleted_at.is_none()))
}

/// Including deleted ones.
pub fn any_job_family_by_contact_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<JobFamily>, StoreError> {
    tx.find("WHERE tenant = $1 AND job_family_id = $2", &[&id])
}

/// A page of the families in the order of their creation, or of those with a name.
pub fn list_job_families(
    tx: &mut Tx<'_>,
    label: Option<&str>,
    after: i64,
    limit: i64,
) -> Result<PageRows<JobFamily>, StoreError> {
    match label {
        Some(label) => {
            let rest = "WHERE tenant = $1 AND deleted_at IS NULL AND label = $3 AND id > $2 ORDER BY id LIMIT $4";
            tx.select_page(rest, &[&after, &label], limit)
        }
        None => {
            let rest = "WHERE tenant = $1 AND deleted_at IS NULL AND id > $2 ORDER BY id LIMIT $3";
            tx.select_page(rest, &[&after], limit)
        }
    }
}

/// Whether another family than `but` has a name.
pub fn is_job_family_label_taken(tx: &mut Tx<'_>, label: &str, but: i64) -> Result<bool, StoreError> {
    tx.exists::<JobFamily>("WHERE tenant = $1 AND label = $2 AND id <> $3 AND deleted_at IS NULL", &[&label, &but])
}

pub fn has_job_family_below(tx: &mut Tx<'_>, family: i64) -> Result<bool, StoreError> {
    tx.exists::<JobFamily>("WHERE tenant = $1 AND parent = $2 AND deleted_at IS NULL", &[&family])
}

view! {
    /// A family and the one above it.
    pub struct FamilyParent of JobFamily in job_families {
        id: i64,
        parent: Option<i64>,
    }
}

pub fn job_family_parents(tx: &mut Tx<'_>) -> Result<HashMap<i64, Option<i64>>, StoreError> {
    let families: Vec<FamilyParent> = tx.select("WHERE tenant = $1 AND deleted_at IS NULL", &[])?;
    Ok(families.into_iter().map(|family| (family.id, family.parent)).collect())
}

/// A page of the levels by id.
pub fn list_job_levels_by_id(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<JobLevel>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND deleted_at IS NULL AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

pub fn job_level_by_corehr_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<JobLevel>, StoreError> {
    tx.find("WHERE tenant = $1 AND corehr_id = $2 AND deleted_at IS NULL", &[&id])
}

pub fn job_family_by_corehr_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<JobFamily>, StoreError> {
    tx.find("WHERE tenant = $1 AND corehr_id = $2 AND deleted_at IS NULL", &[&id])
}

pub fn is_job_level_code_taken(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    tx.exists::<JobLevel>("WHERE tenant = $1 AND code = $2 AND deleted_at IS NULL", &[&code])
}

pub fn is_job_family_code_taken(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    tx.exists::<JobFamily>("WHERE tenant = $1 AND code = $2 AND deleted_at IS NULL", &[&code])
}

/// Whether a level has one of two names, each in its language.
pub fn is_job_level_name_taken(tx: &mut Tx<'_>, zh: Option<&str>, en: Option<&str>) -> Result<bool, StoreError> {
    tx.exists::<JobLevel>("WHERE tenant = $1 AND (name_zh = $2 OR name_en = $3) AND deleted_at IS NULL", &[&zh, &en])
}

/// As [`is_job_level_name_taken`].
pub fn is_job_family_name_taken(tx: &mut Tx<'_>, zh: Option<&str>, en: Option<&str>) -> Result<bool, StoreError> {
    tx.exists::<JobFamily>("WHERE tenant = $1 AND (name_zh = $2 OR name_en = $3) AND deleted_at IS NULL", &[&zh, &en])
}

pub fn employee_type_by_corehr_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<EmployeeType>, StoreError> {
    tx.find("WHERE tenant = $1 AND corehr_id = $2 AND deleted_at IS NULL", &[&id])
}

pub fn employee_type_by_value(tx: &mut Tx<'_>, value: &str) -> Result<Option<EmployeeType>, StoreError> {
    tx.find("WHERE tenant = $1 AND enum_value = $2 AND deleted_at IS NULL", &[&value])
}

pub fn user_by_corehr_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<User>, StoreError> {
    tx.find("WHERE tenant = $1 AND corehr_id = $2", &[&id])
}

pub fn department_by_corehr_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<Department>, StoreError> {
    tx.find("WHERE tenant = $1 AND corehr_id = $2", &[&id])
}

/// The job titles in the order of their creation.
pub fn list_job_titles(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<JobTitle>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

pub fn job_title_by_contact_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<JobTitle>, StoreError> {
    tx.find("WHERE tenant = $1 AND job_title_id = $2", &[&id])
}

/// The work cities in the order of their creation.
pub fn list_work_cities(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<WorkCity>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

pub fn work_city_by_contact_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<WorkCity>, StoreError> {
    tx.find("WHERE tenant = $1 AND work_city_id = $2", &[&id])
}
