//! Creating an offer. The order of the checks is the order of the error codes: see `docs/choices.md`.

use hire_api::offer::{
    CreateOffer,
    create::{CreateOfferBody, CreateOfferError as Error, OfferInfo},
};
use hire_rules::{form::Given, organisation::OrganisationRefusal};
use hire_types::hiring::ProcessType;

use super::{content::Sent, refusal};
use crate::{
    hiring::offers::{self, ContentRefusal, CreateRefusal, Draft, Member, UnknownValue, Written},
    http::{ApiError, Call, WriteTx},
    store::StoreError,
};

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CreateOffer>) -> Result<OfferInfo, ApiError<CreateOffer>> {
    let (body, sent) = (&call.body, sent(&call.body));
    let process_type = |code| ProcessType::from_code(i64::from(code)).map_or(Given::Malformed, Given::Value);
    let draft = Draft {
        application: body.application_id,
        offer_type: body.offer_type.unwrap_or_default(),
        content: sent.content(tx, &call.translator(), process_type)?,
    };
    match offers::create(tx, &draft) {
        Ok(written) => Ok(response(call, &sent, &written)),
        Err(refusal) => Err(refused(tx, call, &sent, &refusal)?),
    }
}

fn sent(body: &CreateOfferBody) -> Sent<'_, i32> {
    Sent {
        schema: body.schema_id,
        basics: &body.basic_info,
        salary: body.salary_info.as_ref(),
        custom: body.customized_info_list.as_deref(),
    }
}

fn response(call: &Call<CreateOffer>, sent: &Sent<'_, i32>, written: &Written) -> OfferInfo {
    let offer = &written.offer;
    OfferInfo {
        offer_id: offer.id,
        application_id: offer.application,
        schema_id: offer.schema,
        offer_type: offer.offer_type,
        basic_info: sent.written_basics(&call.translator(), written),
        salary_info: sent.written_salary(written),
        customized_info_list: sent.written_custom(written),
    }
}

fn refused(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateOffer>,
    sent: &Sent<'_, i32>,
    refusal: &CreateRefusal,
) -> Result<ApiError<CreateOffer>, StoreError> {
    Ok(ApiError::new(match refusal {
        CreateRefusal::ApplicationUnknown => Error::ApplicationUnknown,
        CreateRefusal::ApplicationTerminated => Error::ApplicationTerminated,
        CreateRefusal::StageAbnormal => Error::StageAbnormal,
        CreateRefusal::StageWithoutOffers => Error::StageWithoutOffers,
        CreateRefusal::OfferExists => Error::OfferExists,
        CreateRefusal::Content(refusal) => return refusal::content(tx, call, sent, refusal, row(refusal)),
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
        ContentRefusal::WithoutCoreHr(Member::JobGrade) => Error::GradeUnknown,
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
            OrganisationRefusal::GradeUnknown => Error::GradeUnknown,
            OrganisationRefusal::GradeDisabled => Error::GradeDisabled,
            OrganisationRefusal::LevelGradeMismatch => Error::LevelGradeMismatch,
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
