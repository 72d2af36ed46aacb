use hire_api::{
    Empty,
    job::{OpenJob, open::OpenJobError as Error},
};
use hire_rules::job::StatedExpiry;

use crate::{
    hiring::jobs::{self, ReopenRefusal},
    http::{Call, Failure, WriteTx},
};

pub fn open(tx: &mut WriteTx<'_>, call: &Call<OpenJob>) -> Result<Empty, Failure<OpenJob>> {
    let expiry = StatedExpiry { never: call.body.is_never_expired, at: call.body.expiry_time, retired: None };
    match jobs::reopen(tx, call.path.job_id, expiry) {
        Ok(()) => Ok(Empty {}),
        Err(ReopenRefusal::SwitchedOff) => Err(Failure::of(Error::SyncSwitchOff)),
        Err(ReopenRefusal::JobUnknown) => Err(Failure::of(Error::JobUnknown)),
        Err(ReopenRefusal::Open) => Err(Failure::of(Error::JobAlreadyOpen)),
        Err(ReopenRefusal::NotInTheFuture) => {
            Err(Failure::parameter("expiry_time: must be a time in the future unless is_never_expired is true"))
        }
        Err(ReopenRefusal::Store(error)) => Err(error.into()),
    }
}
