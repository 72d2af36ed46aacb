use hire_api::{
    Empty,
    corehr_position::{ActivatePosition, active_v2::ActivatePositionError as Error},
};
use hire_rules::calendar::Date;

use crate::{
    http::{ApiError, Call, WriteTx},
    organisation::positions::{self, ActivationRefusal},
};

pub fn active_v2(tx: &mut WriteTx<'_>, call: &Call<ActivatePosition>) -> Result<Empty, ApiError<ActivatePosition>> {
    // The pattern of the document allows existing days alone.
    let day = Date::parse(&call.body.effective_time);
    let day = day.ok_or_else(|| ApiError::parameter("effective_time: must be a day"))?;
    positions::set_active(tx, call.body.position_id, call.body.active, day).map_err(|refusal| {
        ApiError::new(match refusal {
            ActivationRefusal::Unknown => Error::RecordUnknown,
            ActivationRefusal::DateTooEarly => Error::DateTooEarly,
            ActivationRefusal::BeforeFirstVersion => Error::BeforeFirstVersion,
            ActivationRefusal::DisabledTooEarly => Error::DisabledTooEarly,
            ActivationRefusal::ActivatedTooEarly => Error::ActivatedTooEarly,
            ActivationRefusal::HasEmployees => Error::HasEmployees,
            ActivationRefusal::HasPreHires => Error::HasPreHires,
            ActivationRefusal::HasSubordinates => Error::HasSubordinatePositions,
            ActivationRefusal::Disabled => {
                return ApiError::parameter("the tenant does not use core HR (switch core_hr)");
            }
            ActivationRefusal::Store(error) => return ApiError::internal(error),
        })
    })?;
    Ok(Empty {})
}
