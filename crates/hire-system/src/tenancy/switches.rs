//! Switches: settings that Feishu has only in its administrator pages.

use std::{collections::HashMap, sync::Arc};

use crate::store::{Cached, StoreError, Tx, WriteTx, access::SwitchSetting};

macro_rules! switches {
    ($($(#[doc = $meaning:literal])+ $switch:ident = $name:literal, default: $default:ident,)+) => {
        /// A switch of a tenant.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Switch {
            $($(#[doc = $meaning])+ $switch,)+
        }

        impl Switch {
            pub const ALL: &'static [Self] = &[$(Self::$switch),+];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$switch => $name,)+ }
            }

            /// The default.
            pub const fn default(self) -> bool {
                match self { $(Self::$switch => switches!(@ $default),)+ }
            }

            /// The effect of the switch.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$switch => concat!($($meaning),+).trim_start(),)+ }
            }
        }
    };
    (@ on) => { true };
    (@ off) => { false };
}

switches! {
    /// Jobs are created, updated, opened and configured through the API; off: those operations answer 1002613.
    SyncJobs = "sync_jobs", default: on,
    /// Requirements are created, updated and deleted through the API; off: those operations answer 1002701 or 1002071.
    EditRequirements = "edit_requirements", default: on,
    /// Requirements are approved: jobs recruit for them only after that, and those in approval are neither shown nor changed.
    RequirementApproval = "requirement_approval", default: off,
    /// While requirements are approved, the API creates and updates none; those operations answer 1002705.
    RequirementApprovalBlocksApi = "requirement_approval_blocks_api", default: off,
    /// Offers are approved by an OA system, which reports that; off: offer_status answers 1002074 to 2, 3, 4, 5 and 10.
    OfferApprovalByOa = "offer_approval_by_oa", default: on,
    /// Offers are sent by an OA system, which reports that; off: offer_status answers 1002074 to 6, 7, 8 and 9.
    OfferSendingByOa = "offer_sending_by_oa", default: on,
    /// An offer is sent, and its application leaves the offer stage, only after the offer was approved.
    OfferApprovalRequired = "offer_approval_required", default: off,
    /// Onboarding is handed to an HR system; off: transfer_onboard answers 1002908.
    EhrSync = "ehr_sync", default: on,
    /// Each onboarding fills a requirement; one without is refused.
    OnboardingRequirementRequired = "onboarding_requirement_required", default: off,
    /// The result of an import into an HR system may have a link to it.
    EhrExternalLink = "ehr_external_link", default: off,
    /// A candidate may apply only a limited number of times; one more answers 1002511.
    ApplicationLimit = "application_limit", default: off,
    /// Offers get their pay from core HR, so creating an offer stores none.
    SalaryFromCoreHr = "salary_from_core_hr", default: off,
    /// Recruiters choose the interview registration form of each job, so that creating a job must name one.
    InterviewRegistrationByJob = "interview_registration_by_job", default: off,
    /// Recruiters choose the onboarding registration form of each job, so that creating a job must name one.
    OnboardRegistrationByJob = "onboard_registration_by_job", default: off,
    /// Core HR is connected: employment jobs, positions, grades and pathways exist, store addresses do not.
    CoreHr = "core_hr", default: on,
    /// Requirements show when they were completed.
    RequirementCompletionTime = "requirement_completion_time", default: off,
    /// Requirements show the state of their approval.
    RequirementApprovalStatus = "requirement_approval_status", default: off,
    /// An offer shows the records of its being sent.
    OfferSendRecords = "offer_send_records", default: off,
}

impl Switch {
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|switch| switch.name() == name)
    }
}

/// The switches of a tenant that differ from their defaults.
#[derive(Clone, Debug, Default)]
pub struct Switches(HashMap<String, String>);

impl Cached for Switches {
    type Key = ();

    fn load(tx: &mut Tx<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        let rows = tx.select::<SwitchSetting>("WHERE tenant = $1", &[])?;
        Ok(Some(Self(rows.into_iter().map(|row| (row.name, row.value)).collect())))
    }
}

impl Switches {
    pub fn load(tx: &mut Tx<'_>) -> Result<Arc<Self>, StoreError> {
        Ok(tx.cached(&())?.unwrap_or_default())
    }

    pub fn on(&self, switch: Switch) -> bool {
        self.0.get(switch.name()).map_or(switch.default(), |value| value == "on")
    }

    pub fn set(tx: &mut WriteTx<'_>, switch: Switch, on: bool) -> Result<bool, StoreError> {
        let before = tx.get::<SwitchSetting>(&switch.name().to_owned())?;
        let value = if on { "on" } else { "off" };
        tx.save(before.as_ref(), &SwitchSetting { name: switch.name().to_owned(), value: value.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_has_a_name_of_its_own_and_a_meaning() {
        let names: std::collections::HashSet<_> = Switch::ALL.iter().map(|switch| switch.name()).collect();
        assert_eq!(names.len(), Switch::ALL.len());
        for switch in Switch::ALL {
            assert_eq!(Switch::named(switch.name()), Some(*switch));
            assert!(switch.meaning().ends_with('.'), "{}", switch.name());
        }
        assert_eq!(Switch::named("nothing"), None);
    }
}
