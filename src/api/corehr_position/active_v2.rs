use hire_api::{
    Empty,
    corehr_position::{ActivatePosition, active_v2::ActivatePositionError as Error},
};
use hire_rules::calendar::Date;

use crate::{
    http::{Call, Failure, WriteTx},
    organisation::positions::{self, ActivationRefusal},
};

pub fn active_v2(tx: &mut WriteTx<'_>, call: &Call<ActivatePosition>) -> Result<Empty, Failure<ActivatePosition>> {
    // The pattern of the document allows existing days alone.
    let day = Date::parse(&call.body.effective_time);
    let day = day.ok_or_else(|| Failure::parameter("effective_time: must be a day"))?;
    positions::set_active(tx, call.body.position_id, call.body.active, day).map_err(|refusal| {
        Failure::of(match refusal {
            ActivationRefusal::Unknown => Error::RecordUnknown,
            ActivationRefusal::DateTooEarly => Error::DateTooEarly,
            ActivationRefusal::BeforeFirstVersion => Error::BeforeFirstVersion,
            ActivationRefusal::DisabledTooEarly => Error::DisabledTooEarly,
            ActivationRefusal::ActivatedTooEarly => Error::ActivatedTooEarly,
            ActivationRefusal::HasEmployees => Error::HasEmployees,
            ActivationRefusal::HasPreHires => Error::HasPreHires,
            ActivationRefusal::HasSubordinates => Error::HasSubordinatePositions,
            ActivationRefusal::Disabled => {
                return Failure::parameter("the tenant does not use core HR (switch core_hr)");
            }
            ActivationRefusal::Store(error) => return Failure::internal(error),
        })
    })?;
    Ok(Empty {})
}
