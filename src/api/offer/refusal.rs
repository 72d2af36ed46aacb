//! Refusals of an offer's content as errors of the operations that write offers.

use hire_api::{
    DocumentedError, Endpoint,
    offer::create::{CustomValue, OfferBasics},
};
use hire_rules::{
    form::{At, Fault, Preset, Problem},
    organisation::OrganisationRefusal,
};

use super::content::{Sent, field};
use crate::{
    hiring::offers::{ContentRefusal, Member, UnknownValue},
    http::{ApiError, Call},
    store::{StoreError, Tx},
};

/// The error of an operation for a refusal, with text that names the member. `row` is the operation's row for it.
pub(super) fn content<E: Endpoint, P>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    sent: &Sent<'_, P>,
    refusal: &ContentRefusal,
    row: E::Error,
) -> Result<ApiError<E>, StoreError> {
    let detail = match refusal {
        ContentRefusal::Store(error) => return Ok(ApiError::internal(error)),
        ContentRefusal::Unknown(member) => return unknown(tx, call, sent.basics, *member),
        ContentRefusal::NoForm(job) => Some(format!("job {job} has no offer application form")),
        ContentRefusal::SchemaUnknown
        | ContentRefusal::SchemaNotLatest
        | ContentRefusal::TooManyAttachments
        | ContentRefusal::RetiredAttachmentUnknown
        | ContentRefusal::AttachmentUnknown => None,
        ContentRefusal::WithoutCoreHr(member) => {
            Some(format!("{}: the tenant does not use core HR (switch core_hr)", path_of_member(*member)))
        }
        // A row of its own says it all.
        ContentRefusal::Organisation(refusal) => {
            (row.row() == E::Error::PARAMETER.row()).then(|| organisation(*refusal).to_owned())
        }
        ContentRefusal::Formula(problem) => Some(stated(problem)),
        ContentRefusal::Form(problems) => Some(problems.iter().map(stated).collect::<Vec<_>>().join("; ")),
        ContentRefusal::CustomValue { field, unknown } => Some(unknown_value(sent.custom, *field, unknown)),
    };
    Ok(ApiError::Documented(row, detail))
}

fn unknown<E: Endpoint, P>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    basics: &OfferBasics<P>,
    member: Member,
) -> Result<ApiError<E>, StoreError> {
    let (path, translator) = (path_of_member(member), call.translator());
    let id = match member {
        Member::Department => translator.unknown_department(&basics.department_id),
        Member::Leader => translator.unknown_user(tx, &basics.leader_user_id)?,
        Member::Owner => translator.unknown_user(tx, &basics.owner_user_id)?,
        Member::Operator => translator.unknown_user(tx, &basics.operator_user_id)?,
        Member::EmployeeType
        | Member::OnboardAddress
        | Member::WorkAddress
        | Member::JobRequirement
        | Member::EmploymentJob
        | Member::JobGrade
        | Member::Position
        | Member::Pathway => return Ok(ApiError::parameter(format!("{path}: unknown id"))),
    };
    Ok(call.unknown_id(path, &id))
}

fn path_of_member(member: Member) -> &'static str {
    match member {
        Member::Department => "basic_info.department_id",
        Member::Leader => "basic_info.leader_user_id",
        Member::Owner => "basic_info.owner_user_id",
        Member::Operator => "basic_info.operator_user_id",
        Member::EmployeeType => "basic_info.employee_type_id",
        Member::OnboardAddress => "basic_info.onboard_address_id",
        Member::WorkAddress => "basic_info.work_address_id",
        Member::JobRequirement => "basic_info.job_requirement_id",
        Member::EmploymentJob => "basic_info.employment_job_id",
        Member::JobGrade => "basic_info.job_grade_id",
        Member::Position => "basic_info.position_id",
        Member::Pathway => "basic_info.pathway_id",
    }
}

fn stated(problem: &Problem) -> String {
    match (problem.at, &problem.fault) {
        (At::Preset(Preset::ExpectedOnboardDate), Fault::Malformed(_)) => {
            r#"basic_info.expected_onboard_date: must be JSON like {"date":"2022-01-31"}"#.to_owned()
        }
        (at, fault) => format!("{}: {fault}", path(at)),
    }
}

/// The place in a request that a problem is about.
fn path(at: At) -> String {
    match at {
        At::Preset(preset) => {
            let parent = if preset.is_salary() { "salary_info" } else { "basic_info" };
            format!("{parent}.{}", preset.name())
        }
        At::ContractYears => "basic_info.contract_year".to_owned(),
        At::ContractLength => "basic_info.contract_period.period".to_owned(),
        At::CustomField(index) => format!("customized_info_list[{index}].id"),
        At::CustomValue(index) => format!("customized_info_list[{index}].value"),
        At::Missing(field) => format!("customized_info_list (field {field})"),
    }
}

fn unknown_value(sent: Option<&[CustomValue]>, id: i64, unknown: &UnknownValue) -> String {
    let index = sent.unwrap_or_default().iter().position(|value| field(value).value() == Some(id)).unwrap_or_default();
    let path = path(At::CustomValue(index));
    match unknown {
        UnknownValue::Attachment(file) => format!("{path}: unknown attachment \"{file}\""),
        UnknownValue::Person(person) => format!("{path}: unknown people_admin id \"{person}\""),
        UnknownValue::City(code) => format!("{path}: unknown city code {code:?}"),
    }
}

/// For operations whose documents have no row for a refusal.
fn organisation(refusal: OrganisationRefusal) -> &'static str {
    match refusal {
        OrganisationRefusal::JobUnknown => "basic_info.employment_job_id: unknown id",
        OrganisationRefusal::JobDisabled => "basic_info.employment_job_id: is disabled",
        OrganisationRefusal::FamilyUnknown => "basic_info.job_family_id: unknown id",
        OrganisationRefusal::FamilyDisabled => "basic_info.job_family_id: is disabled",
        OrganisationRefusal::LevelUnknown => "basic_info.job_level_id: unknown id",
        OrganisationRefusal::LevelDisabled => "basic_info.job_level_id: is disabled",
        OrganisationRefusal::GradeUnknown => "basic_info.job_grade_id: unknown id",
        OrganisationRefusal::GradeDisabled => "basic_info.job_grade_id: is disabled",
        OrganisationRefusal::JobFamilyMismatch => "basic_info.job_family_id: does not fit the employment job",
        OrganisationRefusal::JobLevelMismatch => "basic_info.job_level_id: does not fit the employment job",
        OrganisationRefusal::FamilyLevelMismatch => "basic_info.job_level_id: does not fit the job family",
        OrganisationRefusal::LevelGradeMismatch => "basic_info.job_grade_id: does not fit the job level",
    }
}
