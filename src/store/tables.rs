//! All tables that have a record, for checks over all of them.

#[cfg(test)]
use super::record::columns;
use super::record::{Record, Scope};
use super::{
    access::{App, AppScope, Developer, Install, Meta, SwitchSetting, Tenant, Token},
    applications::{Application, TalentLock},
    approval_templates::ApprovalTemplate,
    attachments::Attachment,
    core_hr::{HrJob, HrJobFamily, HrJobLevel, JobGrade, JobLevelGrade, Pathway, Position},
    deliveries::{Delivery, DeliveryAttempt, EventSettings, EventSubscription},
    directory::{Department, EmployeeType, JobFamily, JobLevel, PinnedOpenId, User},
    files::{File, UnreferencedBlob},
    forms::{OfferForm, OfferSchema},
    job_links::JobRelation,
    job_settings::{JobFunction, JobSchema, Major, Subject},
    jobs::{Job, JobAddress, JobPerson},
    offers::{Offer, OfferVersion},
    protections::AgencyProtection,
    requirements::{JobRequirement, RequirementJob},
    seeds::SeededEntity,
    settings::{
        Address, JobProcess, JobType, Place, ProcessStage, RequirementField, ResumeSource, Stage, TerminationReason,
    },
    talent_form::{TalentField, TalentModule},
    talents::{Talent, TalentFolder, TalentFolderMember, TalentKey, TalentSource},
};
use crate::events::Event;

#[derive(Debug)]
pub(super) struct Table {
    pub name: &'static str,
    #[cfg_attr(not(test), allow(dead_code))]
    list: &'static str,
    #[cfg_attr(not(test), allow(dead_code))]
    pub of_tenant: bool,
    pub cached: bool,
}

impl Table {
    const fn of<R: Record>() -> Self {
        Self { name: R::TABLE, list: R::LIST, of_tenant: <R::Scope as Scope>::TENANT, cached: R::CACHED }
    }

    /// With the tenant, where it has one.
    #[cfg(test)]
    pub fn columns(&self) -> Vec<&'static str> {
        self.of_tenant.then_some("tenant").into_iter().chain(columns(self.list)).collect()
    }
}

macro_rules! tables {
    ($($record:ty),+ $(,)?) => { &[$(Table::of::<$record>()),+] };
}

pub(super) static TABLES: &[Table] = tables![
    File,
    UnreferencedBlob,
    Meta,
    Tenant,
    Token,
    Developer,
    App,
    AppScope,
    Install,
    SwitchSetting,
    User,
    PinnedOpenId,
    Department,
    JobLevel,
    JobFamily,
    EmployeeType,
    HrJob,
    HrJobFamily,
    HrJobLevel,
    JobGrade,
    JobLevelGrade,
    Position,
    Pathway,
    Place,
    Address,
    JobType,
    JobFunction,
    Subject,
    Major,
    JobSchema,
    JobProcess,
    Stage,
    ProcessStage,
    OfferForm,
    OfferSchema,
    ApprovalTemplate,
    RequirementField,
    ResumeSource,
    TerminationReason,
    Attachment,
    Job,
    JobPerson,
    JobAddress,
    JobRelation,
    JobRequirement,
    RequirementJob,
    TalentModule,
    TalentField,
    Talent,
    TalentKey,
    TalentSource,
    TalentFolder,
    TalentFolderMember,
    AgencyProtection,
    Application,
    TalentLock,
    Offer,
    OfferVersion,
    SeededEntity,
    Event,
    Delivery,
    DeliveryAttempt,
    EventSettings,
    EventSubscription,
];

pub(super) fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}
