//! Deleting a requirement.

use hire_types::id::JobRequirementId;

use crate::{
    store::{
        StoreError, WriteTx,
        requirements::{self, JobRequirement},
    },
    tenancy::switches::{Switch, Switches},
};

/// Why a requirement is not deleted. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum DeleteRefusal {
    SwitchedOff,
    Unknown,
    /// A job recruits for it, or an offer names it.
    InUse,
    Store(StoreError),
}

impl From<StoreError> for DeleteRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub fn delete(tx: &mut WriteTx<'_>, id: JobRequirementId) -> Result<(), DeleteRefusal> {
    if !Switches::load(tx)?.on(Switch::EditRequirements) {
        return Err(DeleteRefusal::SwitchedOff);
    }
    let requirement = tx.get::<JobRequirement>(&id)?.ok_or(DeleteRefusal::Unknown)?;
    if requirements::is_in_use(tx, id)? {
        return Err(DeleteRefusal::InUse);
    }
    tx.delete(&requirement)?;
    Ok(())
}
