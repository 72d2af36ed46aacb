//! All tables with a record, for checks over all of them.

use super::record::{Record, Scope, columns};
use super::{
    access::{App, AppScope, ClientToken, ContactScope, Developer, Install, Meta, SwitchSetting, Tenant, Token},
    applications::{Application, ApplicationStage, TalentLock, TalentUser},
    approval_templates::ApprovalTemplate,
    attachments::Attachment,
    core_hr::{
        HrJob, HrJobFamily, HrJobLevel, HrLocation, JobGrade, JobLevelGrade, Pathway, Position, PositionVersion,
    },
    deliveries::{Delivery, DeliveryAttempt, EventSettings, EventSubscription},
    departments::DepartmentPerson,
    directory::{Department, EmployeeType, JobFamily, JobLevel, PinnedOpenId, User},
    ehr_imports::EhrImportTask,
    employees::Employee,
    events::Event,
    files::{File, UnreferencedBlob},
    forms::{OfferForm, OfferSchema},
    job_links::JobRelation,
    job_settings::{JobFunction, JobSchema, Major, Subject},
    jobs::{Job, JobAddress, JobPerson},
    notes::Note,
    offers::{Offer, OfferVersion},
    operations::LoggedOperation,
    protections::AgencyProtection,
    registrations::RegistrationForm,
    requirement_form::{RequirementField, RequirementModule, RequirementSchema},
    requirements::{JobRequirement, RequirementJob},
    sandbox::SandboxTenant,
    seeds::SeededEntity,
    settings::{Address, JobProcess, JobType, Place, ProcessStage, ResumeSource, Stage, TerminationReason},
    talent_form::{TalentField, TalentModule},
    talents::{Talent, TalentFolder, TalentFolderMember, TalentKey, TalentSource},
    users::{JobTitle, UserDepartment, WorkCity},
};
#[derive(Debug)]
pub(super) struct Table {
    pub name: &'static str,
    list: &'static str,
    pub of_tenant: bool,
    pub cached: bool,
}

impl Table {
    const fn of<R: Record>() -> Self {
        Self { name: R::TABLE, list: R::LIST, of_tenant: <R::Scope as Scope>::TENANT, cached: R::CACHED }
    }

    /// With the tenant, where it has one.
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
    ContactScope,
    ClientToken,
    SwitchSetting,
    SandboxTenant,
    User,
    UserDepartment,
    JobTitle,
    WorkCity,
    PinnedOpenId,
    Department,
    DepartmentPerson,
    JobLevel,
    JobFamily,
    EmployeeType,
    HrJob,
    HrJobFamily,
    HrJobLevel,
    JobGrade,
    JobLevelGrade,
    Position,
    PositionVersion,
    Pathway,
    HrLocation,
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
    RequirementSchema,
    RequirementModule,
    RequirementField,
    ResumeSource,
    TerminationReason,
    RegistrationForm,
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
    Note,
    Application,
    ApplicationStage,
    TalentUser,
    TalentLock,
    Offer,
    OfferVersion,
    Employee,
    EhrImportTask,
    LoggedOperation,
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
