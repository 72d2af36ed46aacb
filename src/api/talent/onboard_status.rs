use hire_api::{
    Empty,
    talent::{UpdateTalentOnboardStatus, onboard_status::OnboardOperation},
};

use hire_rules::talent::StatementRefusal;

use super::stated::time;
use crate::{
    hiring::talents::{self, OnboardRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateTalentOnboardStatus>,
) -> Result<Empty, ApiError<UpdateTalentOnboardStatus>> {
    let (body, talent) = (&call.body, call.path.talent_id);
    let required = |name: &str, text: Option<&String>| {
        let time = time::<UpdateTalentOnboardStatus>(name, text)?;
        time.ok_or_else(|| ApiError::parameter(format!("{name} is required for this operation")))
    };
    let changed = match body.operation {
        OnboardOperation::Onboard => {
            required("onboard_time", body.onboard_time.as_ref())?;
            talents::onboard(tx, talent)
        }
        OnboardOperation::Leave => {
            let at = required("overboard_time", body.overboard_time.as_ref())?.ms().unwrap_or(tx.now());
            talents::leave(tx, talent, at)
        }
    };
    changed.map(|()| Empty {}).map_err(|refusal| match refusal {
        OnboardRefusal::TalentUnknown => ApiError::parameter("talent_id: there is no such talent"),
        OnboardRefusal::State(refusal) => ApiError::parameter(match refusal {
            StatementRefusal::AlreadyOnboarded => "operation: the talent is onboarded already",
            StatementRefusal::HasLeft => "operation: the talent left, and needs a new application",
            StatementRefusal::NotOnboarded => "operation: the talent is not onboarded",
        }),
        OnboardRefusal::Store(error) => error.into(),
    })
}
