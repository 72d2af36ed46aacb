use hire_api::application::{
    TransferOnboard,
    transfer_onboard::{TransferOnboardBody, TransferOnboardData, TransferOnboardError as Error},
};

use crate::{
    api::employee::view,
    hiring::onboarding::{self, Member, OnboardRefusal, Onboarding},
    http::{ApiError, Call, WriteTx},
    id_translator::IdTranslator,
    store::{StoreError, Tx},
};

pub fn transfer_onboard(
    tx: &mut WriteTx<'_>,
    call: &Call<TransferOnboard>,
) -> Result<TransferOnboardData, ApiError<TransferOnboard>> {
    let onboarding = stated(tx, &call.translator(), &call.body)?;
    match onboarding::onboard(tx, call.path.application_id, &onboarding) {
        Ok(employee) => Ok(TransferOnboardData { employee: Some(view::employee(tx, &call.translator(), &employee)?) }),
        Err(refusal) => Err(refused(tx, call, refusal)?),
    }
}

fn stated(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    body: &TransferOnboardBody,
) -> Result<Onboarding, StoreError> {
    Ok(Onboarding {
        onboarded_at: body.actual_onboard_time,
        expected_conversion_at: body.expected_conversion_time,
        job_requirement: body.job_requirement_id,
        operator: body.operator_id.as_deref().map(|id| translator.user_ref(tx, id)).transpose()?,
        city: body.onboard_city_code.clone(),
        department: body.department.as_deref().map(|id| translator.department_ref(tx, id)).transpose()?,
        leader: body.leader.as_deref().map(|id| translator.user_ref(tx, id)).transpose()?,
        job_family: body.sequence.as_deref().map(|id| translator.job_family_ref(tx, id)).transpose()?,
        job_level: body.level.as_deref().map(|id| translator.job_level_ref(tx, id)).transpose()?,
        employee_type: body.employee_type.as_deref().map(|id| translator.employee_type_ref(tx, id)).transpose()?,
    })
}

fn refused(
    tx: &mut Tx<'_>,
    call: &Call<TransferOnboard>,
    refusal: OnboardRefusal,
) -> Result<ApiError<TransferOnboard>, StoreError> {
    Ok(ApiError::new(match refusal {
        OnboardRefusal::SwitchOff => Error::EhrSwitchOff,
        OnboardRefusal::ApplicationUnknown => Error::ApplicationUnknown,
        OnboardRefusal::AlreadyOnboarded => Error::AlreadyOnboarded,
        OnboardRefusal::TalentLocked => Error::TalentLocked,
        OnboardRefusal::StageForbids => Error::StageForbidsTransfer,
        OnboardRefusal::TimeInvalid => Error::TimeInvalid,
        OnboardRefusal::RequirementMissing => {
            return Ok(ApiError::parameter(
                "job_requirement_id: the tenant needs it (switch onboarding_requirement_required)",
            ));
        }
        OnboardRefusal::Unknown(member) => return unknown(tx, call, member),
        OnboardRefusal::Store(error) => return Err(error),
    }))
}

fn unknown(
    tx: &mut Tx<'_>,
    call: &Call<TransferOnboard>,
    member: Member,
) -> Result<ApiError<TransferOnboard>, StoreError> {
    let (body, translator) = (&call.body, call.translator());
    let person = |tx: &mut Tx<'_>, member, id: Option<&str>| {
        Ok(call.unknown_id(member, &translator.unknown_user(tx, id.unwrap_or_default())?))
    };
    Ok(match member {
        Member::Operator => return person(tx, "operator_id", body.operator_id.as_deref()),
        Member::Leader => return person(tx, "leader", body.leader.as_deref()),
        Member::Department => {
            let id = body.department.as_deref().unwrap_or_default();
            call.unknown_id("department", &translator.unknown_department(id))
        }
        Member::City => ApiError::parameter("onboard_city_code: unknown code"),
        Member::JobFamily => ApiError::parameter("sequence: unknown id"),
        Member::JobLevel => ApiError::parameter("level: unknown id"),
        Member::EmployeeType => ApiError::parameter("employee_type: unknown id"),
        Member::JobRequirement => ApiError::parameter("job_requirement_id: unknown id"),
    })
}
