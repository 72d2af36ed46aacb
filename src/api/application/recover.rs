use hire_api::{
    Empty,
    application::{RecoverApplication, recover::RecoverApplicationError as Error},
};

use crate::{
    hiring::applications::{self, RecoverRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn recover(tx: &mut WriteTx<'_>, call: &Call<RecoverApplication>) -> Result<Empty, ApiError<RecoverApplication>> {
    applications::recover(tx, call.path.application_id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RecoverRefusal) -> ApiError<RecoverApplication> {
    ApiError::new(match refusal {
        RecoverRefusal::ApplicationUnknown => Error::ApplicationUnknown,
        RecoverRefusal::NotTerminated => Error::ApplicationNotTerminated,
        RecoverRefusal::TalentOnboarded => Error::TalentOnboarded,
        RecoverRefusal::TalentLocked => Error::TalentLocked,
        RecoverRefusal::ApplicationExists => Error::ApplicationExists,
        RecoverRefusal::Store(error) => return error.into(),
    })
}
