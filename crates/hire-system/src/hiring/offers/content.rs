//! The checks of an offer's content, and the row that it becomes.

use hire_rules::{
    form::{Accepted, Form, Problem, SalarySource, annual_cash, needs_new_approval},
    organisation::OrganisationRefusal,
};
use hire_types::{
    form::ModuleKind,
    hiring::{OfferStatus, OfferType},
    id::{AttachmentId, JobId, OfferId},
};

use super::{
    attachments,
    draft::{Content, RuleContext, kept},
    form::{self, FormVersion},
    organisation,
    parts::{Member, Parts, People},
};
use crate::{
    documents::{OfferDocument, OfferProgress},
    store::{Json, StoreError, Tx, applications::ApplicationState, offers::Offer},
    tenancy::switches::{Switch, Switches},
};

/// Why the content of an offer is refused. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ContentRefusal {
    /// The job has no offer form.
    NoForm(JobId),
    SchemaUnknown,
    SchemaNotLatest,
    TooManyAttachments,
    RetiredAttachmentUnknown,
    AttachmentUnknown,
    /// The member needs core HR, which the tenant does not use.
    WithoutCoreHr(Member),
    Organisation(OrganisationRefusal),
    Formula(Problem),
    /// The record is unknown or no longer in use.
    Unknown(Member),
    Form(Vec<Problem>),
    /// The value of a custom field names something unknown.
    CustomValue {
        field: i64,
        unknown: UnknownValue,
    },
    Store(StoreError),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownValue {
    Attachment(i64),
    Person(i64),
    City(String),
}

impl From<StoreError> for ContentRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A written offer, with the records that were read for it.
#[derive(Debug)]
pub struct Written {
    pub offer: Offer,
    pub people: People,
    pub form: Form,
    pub salary_source: SalarySource,
}

impl Written {
    /// Whether the offer keeps values of a custom field: not those of the salary while core HR has it.
    pub fn keeps(&self, field: i64) -> bool {
        let is_salary = self.form.place_of(field).is_some_and(|place| place.kind == ModuleKind::Salary);
        !is_salary || self.salary_source == SalarySource::Offer
    }
}

/// The parts of an offer's row that are not its content.
pub(super) struct Header {
    pub id: OfferId,
    pub offer_type: OfferType,
    pub status: OfferStatus,
    pub version: i64,
    pub expires_at: Option<i64>,
    pub approved_here: bool,
    pub progress: OfferProgress,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Content that passed all checks.
pub(super) struct Checked<'a> {
    content: &'a Content,
    context: RuleContext,
    schema: FormVersion,
    parts: Parts,
    department: i64,
    people: People,
    accepted: Accepted,
}

pub(super) fn check<'a>(
    tx: &mut Tx<'_>,
    content: &'a Content,
    application: &ApplicationState,
    offer_type: OfferType,
    now: i64,
) -> Result<Checked<'a>, ContentRefusal> {
    let schema = form::choose(tx, application.job, application.offer_form, content.schema)?;
    attachments::check(tx, content)?;

    let switches = Switches::load(tx)?;
    let core_hr = switches.on(Switch::CoreHr);
    let parts = Parts::look_up(tx, content, core_hr, now)?;
    organisation::check(tx, content, &parts, core_hr, now)?;

    let salary_source = if switches.on(Switch::SalaryFromCoreHr) { SalarySource::CoreHr } else { SalarySource::Offer };
    let context = RuleContext { offer_type, process_type: application.process_type, salary_source };
    let accepted = form::validate(&schema.form, &content.submitted(&parts, context))?;
    let (department, people) = parts.all_known()?;
    let accepted = accepted?;
    form::look_up_values(tx, &accepted)?;
    Ok(Checked { content, context, schema, parts, department, people, accepted })
}

impl Checked<'_> {
    /// Whether a field that needs approval has another value than in a stored offer.
    pub fn needs_new_approval(&self, before: &Offer) -> bool {
        let submitted = self.content.submitted(&self.parts, self.context);
        needs_new_approval(&self.schema.form, &kept(before, self.context), &submitted, &self.accepted)
    }

    pub fn offer(&self, application: &ApplicationState, header: Header) -> Offer {
        let content = self.content;
        Offer {
            id: header.id,
            application: application.id,
            talent: application.talent,
            job: application.job,
            schema: self.schema.id,
            offer_type: header.offer_type,
            status: header.status,
            version: header.version,
            approved_here: header.approved_here,
            department: self.department,
            leader: self.people.leader.id,
            owner: self.people.owner.id,
            operator: self.people.operator.id,
            employee_type: self.parts.employee_type.found().copied(),
            job_family: self.parts.job_family(),
            job_level: self.parts.job_level(),
            employment_job: content.employment_job,
            job_grade: content.job_grade,
            position: content.position,
            pathway: content.pathway,
            onboard_address: content.onboard_address,
            work_address: content.work_address,
            job_requirement: content.job_requirement,
            document: Json(self.document(header.progress)),
            expires_at: header.expires_at,
            created_at: header.created_at,
            updated_at: header.updated_at,
        }
    }

    fn document(&self, progress: OfferProgress) -> OfferDocument {
        let content = self.content;
        let numbers = |files: &[AttachmentId]| files.iter().map(|file| file.number()).collect();
        let kept_here = self.context.salary_source == SalarySource::Offer;
        let total = annual_cash(&content.submitted(&self.parts, self.context));
        OfferDocument {
            probation_month: content.probation_month,
            contract_year: content.contract_year,
            contract_period: content.contract_period,
            onboard_date: content.onboard_date.value(),
            recommended_words: content.recommended_words.clone(),
            process_type: content.process_type.value(),
            attachments: numbers(&content.retired_attachments),
            common_attachments: numbers(&content.attachments),
            attachment_description: content.attachment_description.clone(),
            job_offered: content.job_offered.clone(),
            salary: content.salary.clone().filter(|_| kept_here),
            total_annual_cash: total.map(|total| total.to_string()),
            custom: form::custom_records(&self.accepted),
            progress,
        }
    }

    pub fn written(self, offer: Offer) -> Written {
        Written { offer, people: self.people, form: self.schema.form, salary_source: self.context.salary_source }
    }
}
