//! What Feishu lets only an administrator decide in its settings pages.

use std::collections::HashMap;

use crate::store::{StoreError, Tx};

/// A switch of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Switch {
    /// Offers get their pay from core HR, so creating an offer stores none.
    SalaryFromCoreHr,
    /// Requirements are approved before they count; those in approval are not shown.
    RequirementApproval,
    RequirementCompletionTime,
    RequirementApprovalStatus,
    OfferSendRecords,
}

impl Switch {
    pub const ALL: &'static [Self] = &[
        Self::SalaryFromCoreHr,
        Self::RequirementApproval,
        Self::RequirementCompletionTime,
        Self::RequirementApprovalStatus,
        Self::OfferSendRecords,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::SalaryFromCoreHr => "salary_from_core_hr",
            Self::RequirementApproval => "requirement_approval",
            Self::RequirementCompletionTime => "requirement_completion_time",
            Self::RequirementApprovalStatus => "requirement_approval_status",
            Self::OfferSendRecords => "offer_send_records",
        }
    }
}

/// The switches of a tenant that differ from their defaults.
#[derive(Clone, Debug)]
pub struct Switches(HashMap<String, String>);

impl Switches {
    pub fn load(tx: &mut Tx<'_>) -> Result<Self, StoreError> {
        let rows =
            tx.all("SELECT name, value FROM switches WHERE tenant = $1", &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self(rows.into_iter().collect()))
    }

    pub fn on(&self, switch: Switch) -> bool {
        self.0.get(switch.name()).is_some_and(|value| value == "on")
    }
}
