//! Approval flows of offers.

use hire_types::{Name, id::ApprovalTemplateId};

use super::{Json, StoreError, Tx, directory::Department, record::record};
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
    /// Whether it is for a department: one of its own, one below those, or any if it names none.
    pub fn is_for(&self, tx: &mut Tx<'_>, department: Option<i64>) -> Result<bool, StoreError> {
        if self.document.departments.is_empty() {
            return Ok(true);
        }
        let mut around = department;
        while let Some(id) = around {
            if self.document.departments.contains(&id) {
                return Ok(true);
            }
            around = tx.get::<Department>(&id)?.and_then(|department| department.parent);
        }
        Ok(false)
    }
}

/// The flow that new jobs of a department get: the first that is in use and for it.
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
