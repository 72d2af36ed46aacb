use hire_api::{
    Empty,
    application::{RecoverApplication, recover::RecoverApplicationError as Error},
};

use crate::{
    hiring::applications::{self, RecoverRefusal},
    http::{Call, Failure, WriteTx},
};

type Refused = Failure<RecoverApplication>;

pub fn recover(tx: &mut WriteTx<'_>, call: &Call<RecoverApplication>) -> Result<Empty, Refused> {
    applications::recover(tx, call.path.application_id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RecoverRefusal) -> Refused {
    Failure::of(match refusal {
        RecoverRefusal::ApplicationUnknown => Error::ApplicationUnknown,
        RecoverRefusal::NotTerminated => Error::ApplicationNotTerminated,
        RecoverRefusal::TalentOnboarded => Error::TalentOnboarded,
        RecoverRefusal::TalentLocked => Error::TalentLocked,
        RecoverRefusal::ApplicationExists => Error::ApplicationExists,
        RecoverRefusal::Store(error) => return error.into(),
    })
}
