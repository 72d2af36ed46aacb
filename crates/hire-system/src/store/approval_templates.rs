//! Approval flows of offers.

use hire_types::{Name, id::ApprovalTemplateId};

use super::{
    Json, StoreError, Tx, departments,
    record::{PageRows, record},
};
use crate::documents::ApprovalTemplateDocument;

record! {
    /// An approval flow that a job's offers go through.
    pub struct ApprovalTemplate in offer_approval_templates, key(id: ApprovalTemplateId) {
        name as ("name_zh", "name_en"): Name,
        active: bool,
        document: Json<ApprovalTemplateDocument>,
        created_at: i64,
    }
}

impl ApprovalTemplate {
    /// Whether it applies to a department: one that it names, or one below those. Without named departments it applies
    /// to all.
    pub fn is_for(&self, tx: &mut Tx<'_>, department: Option<i64>) -> Result<bool, StoreError> {
        let named = &self.document.departments;
        let Some(department) = department.filter(|_| !named.is_empty()) else { return Ok(named.is_empty()) };
        Ok(departments::chain(tx, department)?.iter().any(|above| named.contains(above)))
    }
}

/// The flow that new jobs of a department get: the first active one that applies to it.
pub fn first_for(tx: &mut Tx<'_>, department: Option<i64>) -> Result<Option<ApprovalTemplateId>, StoreError> {
    let templates: Vec<ApprovalTemplate> =
        tx.select("WHERE tenant = $1 AND active = 1 ORDER BY created_at, id", &[])?;
    for template in templates {
        if template.is_for(tx, department)? {
            return Ok(Some(template.id));
        }
    }
    Ok(None)
}

/// The flows in use, oldest first, after a position in that order.
pub fn list(tx: &mut Tx<'_>, [time, id]: [i64; 2], limit: i64) -> Result<PageRows<ApprovalTemplate>, StoreError> {
    let condition = "WHERE tenant = $1 AND active = 1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4";
    tx.select_page(condition, &[&time, &id], limit)
}
