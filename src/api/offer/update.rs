//! Replacing the content of an offer. The order of the checks is in `docs/choices.md`.

use hire_api::offer::{
    UpdateOffer,
    update::{UpdateOfferBody, UpdateOfferError as Error, UpdatedOffer},
};
use hire_rules::{form::Given, organisation::OrganisationRefusal};
use hire_types::hiring::ProcessType;

use super::{content::Sent, refusal};
use crate::{
    hiring::offers::{self, ContentRefusal, Member, UnknownValue, UpdateRefusal},
    http::{ApiError, Call, WriteTx},
    store::StoreError,
};

pub fn update(tx: &mut WriteTx<'_>, call: &Call<UpdateOffer>) -> Result<UpdatedOffer, ApiError<UpdateOffer>> {
    let sent = sent(&call.body);
    let content = sent.content(tx, &call.translator(), Given::Value)?;
    match offers::update(tx, call.path.offer_id, &content) {
        Ok(written) => Ok(UpdatedOffer {
            offer_id: written.offer.id,
            schema_id: written.offer.schema,
            basic_info: sent.written_basics(&call.translator(), &written),
            salary_info: sent.written_salary(&written),
            customized_info_list: sent.written_custom(&written),
        }),
        Err(refusal) => Err(refused(tx, call, &sent, &refusal)?),
    }
}

fn sent(body: &UpdateOfferBody) -> Sent<'_, ProcessType> {
    Sent {
        schema: Some(body.schema_id),
        basics: &body.basic_info,
        salary: body.salary_info.as_ref(),
        custom: body.customized_info_list.as_deref(),
    }
}

fn refused(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateOffer>,
    sent: &Sent<'_, ProcessType>,
    refusal: &UpdateRefusal,
) -> Result<ApiError<UpdateOffer>, StoreError> {
    Ok(ApiError::new(match refusal {
        UpdateRefusal::OfferUnknown => Error::OfferUnknown,
        UpdateRefusal::ApplicationUnknown => Error::ApplicationUnknown,
        UpdateRefusal::ApplicationTerminated => Error::ApplicationTerminated,
        UpdateRefusal::StatusFinal => Error::StatusFinal,
        UpdateRefusal::StageAbnormal => Error::StageAbnormal,
        UpdateRefusal::Content(refusal) => return refusal::content(tx, call, sent, refusal, row(refusal)),
    }))
}

fn row(refusal: &ContentRefusal) -> Error {
    match refusal {
        ContentRefusal::NoForm(_) | ContentRefusal::SchemaUnknown => Error::SchemaUnknown,
        ContentRefusal::SchemaNotLatest => Error::SchemaNotLatest,
        ContentRefusal::TooManyAttachments => Error::TooManyAttachments,
        ContentRefusal::RetiredAttachmentUnknown => Error::RetiredAttachmentUnknown,
        ContentRefusal::AttachmentUnknown
        | ContentRefusal::CustomValue { unknown: UnknownValue::Attachment(_), .. } => Error::AttachmentUnknown,
        ContentRefusal::WithoutCoreHr(Member::EmploymentJob) => Error::HrJobUnknown,
        ContentRefusal::Organisation(refusal) => match refusal {
            OrganisationRefusal::JobUnknown => Error::HrJobUnknown,
            OrganisationRefusal::JobDisabled => Error::HrJobDisabled,
            OrganisationRefusal::FamilyUnknown => Error::FamilyUnknown,
            OrganisationRefusal::FamilyDisabled => Error::FamilyDisabled,
            OrganisationRefusal::LevelUnknown => Error::LevelUnknown,
            OrganisationRefusal::LevelDisabled => Error::LevelDisabled,
            OrganisationRefusal::JobFamilyMismatch => Error::JobFamilyMismatch,
            OrganisationRefusal::JobLevelMismatch => Error::JobLevelMismatch,
            OrganisationRefusal::FamilyLevelMismatch => Error::FamilyLevelMismatch,
            // The document of this operation has no rows for grades.
            OrganisationRefusal::GradeUnknown
            | OrganisationRefusal::GradeDisabled
            | OrganisationRefusal::LevelGradeMismatch => Error::Parameter,
        },
        ContentRefusal::Formula(_) => Error::FormulaIllegal,
        ContentRefusal::WithoutCoreHr(
            Member::Department
            | Member::Leader
            | Member::Owner
            | Member::Operator
            | Member::EmployeeType
            | Member::OnboardAddress
            | Member::WorkAddress
            | Member::JobRequirement
            | Member::JobGrade
            | Member::Position
            | Member::Pathway,
        )
        | ContentRefusal::Unknown(_)
        | ContentRefusal::Form(_)
        | ContentRefusal::CustomValue { unknown: UnknownValue::Person(_) | UnknownValue::City(_), .. } => {
            Error::Parameter
        }
        ContentRefusal::Store(_) => Error::System,
    }
}
