//! Events: changes of records, with ids of the store.
//!
//! A fact is written with the change that it follows from, and rendered for each app when it is delivered: ids of people
//! differ from app to app. A fact contains what a delivery could not look up any more: ids of deleted records, and old
//! values.

pub mod addresses;
pub mod catalogue;
pub mod connections;
pub mod contact;
pub mod contact_scope;
mod crypt;
pub mod envelope;
mod expand;
pub mod facts;
pub mod frame;
pub mod imports;
pub mod organisation;
mod outcome;
pub mod queue;
pub mod render;
pub mod webhook;
pub mod worker;

use std::{sync::Arc, time::Duration};

use hire_types::{
    coded_enum,
    hiring::OfferStatus,
    id::{ApplicationId, OfferId, StageId, TalentId},
};
use serde::{Deserialize, Serialize};

use self::{
    addresses::AllowedHosts,
    connections::Connections,
    contact::{DepartmentChange, UserChange},
    contact_scope::ContactScopeChange,
    imports::CandidateImport,
    organisation::{CoreHrChange, EmployeeTypeChange},
    webhook::{EVENT_TIMEOUT, Webhook},
};
use crate::{
    clock::{Entropy, NoEntropy},
    store::{Json, StoreError, WriteTx, events::Event},
};

/// Settings of the delivery.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub allowed_hosts: AllowedHosts,
    /// How long a receiver has to answer.
    pub timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self { allowed_hosts: AllowedHosts::ALL, timeout: EVENT_TIMEOUT }
    }
}

/// The parts of a node that deliver events. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Events {
    pub webhook: Webhook,
    pub connections: Arc<Connections>,
    pub timeout: Duration,
    /// Names this process in leases.
    process: String,
}

impl Events {
    /// The name of this process in leases.
    pub fn process(&self) -> &str {
        &self.process
    }

    pub fn new(options: Options, entropy: &Entropy) -> Result<Self, NoEntropy> {
        Ok(Self {
            webhook: Webhook::new(options.allowed_hosts, options.timeout, entropy.clone()),
            connections: Arc::default(),
            timeout: options.timeout,
            process: hex::encode(entropy.bytes::<8>()?),
        })
    }
}

coded_enum! {
    pub enum FactKind: str {
        ApplicationStageChanged = "application_stage_changed", ApplicationsDeleted = "applications_deleted",
        OfferStatusChanged = "offer_status_changed", CandidateImported = "candidate_imported",
        TalentDeleted = "talent_deleted",
        EmployeeType = "employee_type", CoreHr = "core_hr", User = "user", Department = "department",
        ContactScope = "contact_scope",
        Triggered = "triggered",
    }
}

/// A change of a record that may cause events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    ApplicationStageChanged {
        talent: TalentId,
        application: ApplicationId,
        from: StageId,
        to: StageId,
        at: i64,
    },
    /// Of one talent.
    ApplicationsDeleted {
        talent: TalentId,
        applications: Vec<ApplicationId>,
    },
    /// Of a formal offer.
    OfferStatusChanged {
        talent: TalentId,
        offer: OfferId,
        application: ApplicationId,
        from: OfferStatus,
        to: OfferStatus,
    },
    CandidateImported(Box<CandidateImport>),
    TalentDeleted {
        talent: TalentId,
    },
    EmployeeType(Box<EmployeeTypeChange>),
    CoreHr(CoreHrChange),
    User(Box<UserChange>),
    Department(Box<DepartmentChange>),
    ContactScope(Box<ContactScopeChange>),
    /// An event that a test stated.
    Triggered {
        event_type: String,
        event: serde_json::Value,
    },
}

impl Fact {
    /// When it happens, if that is later. A version of core HR is announced when it takes effect.
    fn later_than(&self, now: i64) -> Option<i64> {
        match self {
            Self::CoreHr(change) => change.at.filter(|at| *at > now),
            _ => None,
        }
    }

    pub fn kind(&self) -> FactKind {
        match self {
            Self::ApplicationStageChanged { .. } => FactKind::ApplicationStageChanged,
            Self::ApplicationsDeleted { .. } => FactKind::ApplicationsDeleted,
            Self::OfferStatusChanged { .. } => FactKind::OfferStatusChanged,
            Self::CandidateImported(_) => FactKind::CandidateImported,
            Self::TalentDeleted { .. } => FactKind::TalentDeleted,
            Self::EmployeeType(_) => FactKind::EmployeeType,
            Self::CoreHr(_) => FactKind::CoreHr,
            Self::User(_) => FactKind::User,
            Self::Department(_) => FactKind::Department,
            Self::ContactScope(_) => FactKind::ContactScope,
            Self::Triggered { .. } => FactKind::Triggered,
        }
    }
}

/// The events of the facts of a transaction, in the order in which they are to be delivered.
pub(crate) fn from_facts(facts: Vec<Fact>, position: i64, tx: &mut WriteTx<'_>) -> Result<Vec<Event>, StoreError> {
    let mut events = Vec::new();
    for fact in facts::in_order(facts) {
        let later = fact.later_than(tx.now());
        events.push(Event {
            id: tx.new_id()?,
            kind: fact.kind(),
            fact: Json(fact),
            actor: tx.actor().clone(),
            position,
            created_at: later.unwrap_or(tx.now()),
            due_at: later.unwrap_or(0),
            expanded: false,
        });
    }
    Ok(events)
}
