use hire_api::{
    Empty,
    job::{OpenJob, open::OpenJobError as Error},
};
use hire_rules::job::StatedExpiry;

use crate::{
    hiring::jobs::{self, ReopenRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn open(tx: &mut WriteTx<'_>, call: &Call<OpenJob>) -> Result<Empty, ApiError<OpenJob>> {
    let expiry = StatedExpiry { never: call.body.is_never_expired, at: call.body.expiry_time, retired: None };
    match jobs::reopen(tx, call.path.job_id, expiry) {
        Ok(()) => Ok(Empty {}),
        Err(ReopenRefusal::SwitchedOff) => Err(ApiError::new(Error::SyncSwitchOff)),
        Err(ReopenRefusal::JobUnknown) => Err(ApiError::new(Error::JobUnknown)),
        Err(ReopenRefusal::Open) => Err(ApiError::new(Error::JobAlreadyOpen)),
        Err(ReopenRefusal::NotInTheFuture) => {
            Err(ApiError::parameter("expiry_time: must be a time in the future unless is_never_expired is true"))
        }
        Err(ReopenRefusal::Store(error)) => Err(error.into()),
    }
}
