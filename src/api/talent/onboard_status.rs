use hire_api::{
    Empty,
    talent::{UpdateTalentOnboardStatus, onboard_status::OnboardOperation},
};

use super::stated::time;
use crate::{
    hiring::talents::{self, OnboardRefusal},
    http::{Call, Failure, WriteTx},
};

type Refused = Failure<UpdateTalentOnboardStatus>;

pub fn update(tx: &mut WriteTx<'_>, call: &Call<UpdateTalentOnboardStatus>) -> Result<Empty, Refused> {
    let (body, talent) = (&call.body, call.path.talent_id);
    let required = |name: &str, text: Option<&String>| match time::<UpdateTalentOnboardStatus>(name, text)? {
        Some(_) => Ok(()),
        None => Err(Refused::parameter(format!("{name} is required for this operation"))),
    };
    let changed = match body.operation {
        OnboardOperation::Onboard => {
            required("onboard_time", body.onboard_time.as_ref())?;
            talents::onboard(tx, talent)
        }
        OnboardOperation::Leave => {
            required("overboard_time", body.overboard_time.as_ref())?;
            talents::leave(tx, talent)
        }
    };
    changed.map(|()| Empty {}).map_err(|refusal| match refusal {
        OnboardRefusal::TalentUnknown => Refused::parameter("talent_id: there is no such talent"),
        OnboardRefusal::AlreadyOnboarded => Refused::parameter("operation: the talent is onboarded already"),
        OnboardRefusal::Left => Refused::parameter("operation: the talent left, and needs a new application"),
        OnboardRefusal::NotOnboarded => Refused::parameter("operation: the talent is not onboarded"),
        OnboardRefusal::Store(error) => error.into(),
    })
}
