//! The content of an offer in a request.

use hire_rules::{
    calendar::Date,
    form::{Basic, CustomValue, Given, Kept, SalarySource, Submitted},
};
use hire_types::{
    hiring::{ContractPeriod, OfferType, ProcessType},
    id::{
        AddressId, ApplicationId, AttachmentId, HrJobId, Id, JobGradeId, JobRequirementId, OfferSchemaId, PathwayId,
        PositionId,
    },
};

use super::parts::Parts;
use crate::{documents::Salary, hiring::Ref, store::offers::Offer};

/// An offer to be created.
#[derive(Clone, Debug)]
pub struct Draft {
    pub application: ApplicationId,
    pub offer_type: OfferType,
    pub content: Content,
}

/// The content of an offer. Amounts and custom values are text in the format of the form.
#[derive(Clone, Debug)]
pub struct Content {
    /// The version of the form. Without one it is the latest.
    pub schema: Option<OfferSchemaId>,
    pub department: Ref,
    pub leader: Ref,
    pub owner: Ref,
    pub operator: Ref,
    pub employee_type: Option<Ref>,
    pub job_family: Option<Ref>,
    pub job_level: Option<Ref>,
    pub employment_job: Option<HrJobId>,
    pub job_grade: Option<JobGradeId>,
    pub position: Option<PositionId>,
    pub pathway: Option<PathwayId>,
    pub onboard_address: Option<AddressId>,
    pub work_address: Option<AddressId>,
    pub job_requirement: Option<JobRequirementId>,
    pub probation_month: Option<i64>,
    pub contract_year: Option<i64>,
    pub contract_period: Option<ContractPeriod>,
    pub onboard_date: Given<Date>,
    pub recommended_words: Option<String>,
    pub process_type: Given<ProcessType>,
    /// Files of the retired type, which cannot be created.
    pub retired_attachments: Vec<AttachmentId>,
    pub attachments: Vec<AttachmentId>,
    pub attachment_description: Option<String>,
    pub job_offered: Option<String>,
    pub salary: Option<Salary>,
    pub custom: Vec<CustomDraft>,
}

/// The value of a custom field.
#[derive(Clone, Debug)]
pub struct CustomDraft {
    pub field: Given<i64>,
    pub value: Option<String>,
}

/// Inputs of the rules other than the content.
#[derive(Clone, Copy, Debug)]
pub(super) struct RuleContext {
    pub offer_type: OfferType,
    /// The type of the job's process, for offers that state none.
    pub process_type: Option<ProcessType>,
    pub salary_source: SalarySource,
}

impl RuleContext {
    fn process_type(self, stated: Given<ProcessType>) -> Given<ProcessType> {
        if stated == Given::Absent { self.process_type.into() } else { stated }
    }
}

impl Content {
    /// As the rules see it. References to unknown records are absent here; they have refusals of their own.
    pub(super) fn submitted(&self, parts: &Parts, context: RuleContext) -> Submitted<'_> {
        let files = self.retired_attachments.iter().chain(&self.attachments);
        Submitted {
            offer_type: context.offer_type,
            basic: Basic {
                department: parts.department,
                leader: parts.leader.as_ref().map(|user| user.id),
                employment_job: self.employment_job.map(Id::number),
                employee_type: parts.employee_type.found().copied(),
                job_family: parts.job_family(),
                job_level: parts.job_level(),
                probation_month: self.probation_month,
                contract_year: self.contract_year,
                contract_period: self.contract_period,
                onboard_date: self.onboard_date,
                onboard_address: self.onboard_address.map(Id::number),
                work_address: self.work_address.map(Id::number),
                owner: parts.owner.as_ref().map(|user| user.id),
                recommended_words: self.recommended_words.as_deref(),
                job_requirement: self.job_requirement.map(Id::number),
                process_type: context.process_type(self.process_type),
                attachments: files.map(|file| file.number()).collect(),
                attachment_description: self.attachment_description.as_deref(),
                operator: parts.operator.as_ref().map(|user| user.id),
                position: self.position.map(Id::number),
                job_offered: self.job_offered.as_deref(),
                job_grade: self.job_grade.map(Id::number),
                pathway: self.pathway.map(Id::number),
            },
            salary: self.salary.as_ref().map(Salary::submitted),
            salary_source: context.salary_source,
            custom: self
                .custom
                .iter()
                .map(|custom| CustomValue { field: custom.field, value: custom.value.as_deref() })
                .collect(),
        }
    }
}

/// A stored offer as the rules see it, to be compared with new content.
pub(super) fn kept(offer: &Offer, context: RuleContext) -> Kept<'_> {
    let document = &offer.document;
    let submitted = Submitted {
        offer_type: context.offer_type,
        basic: Basic {
            department: Some(offer.department),
            leader: Some(offer.leader),
            employment_job: offer.employment_job.map(Id::number),
            employee_type: offer.employee_type,
            job_family: offer.job_family,
            job_level: offer.job_level,
            probation_month: document.probation_month,
            contract_year: document.contract_year,
            contract_period: document.contract_period,
            onboard_date: document.onboard_date.into(),
            onboard_address: offer.onboard_address.map(Id::number),
            work_address: offer.work_address.map(Id::number),
            owner: Some(offer.owner),
            recommended_words: document.recommended_words.as_deref(),
            job_requirement: offer.job_requirement.map(Id::number),
            process_type: context.process_type(document.process_type.into()),
            attachments: document.attachments.iter().chain(&document.common_attachments).copied().collect(),
            attachment_description: document.attachment_description.as_deref(),
            operator: Some(offer.operator),
            position: offer.position.map(Id::number),
            job_offered: document.job_offered.as_deref(),
            job_grade: offer.job_grade.map(Id::number),
            pathway: offer.pathway.map(Id::number),
        },
        salary: document.salary.as_ref().map(Salary::submitted),
        salary_source: context.salary_source,
        custom: Vec::new(),
    };
    let custom = document.custom.iter().map(|record| (record.field, record.value.as_str())).collect();
    Kept { submitted, custom }
}
