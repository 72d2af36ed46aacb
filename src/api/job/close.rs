use hire_api::{
    Empty,
    job::{CloseJob, close::CloseJobError as Error},
};

use crate::{
    hiring::jobs::{self, CloseRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn close(tx: &mut WriteTx<'_>, call: &Call<CloseJob>) -> Result<Empty, ApiError<CloseJob>> {
    match jobs::close(tx, call.path.job_id) {
        Ok(()) => Ok(Empty {}),
        Err(CloseRefusal::JobUnknown) => Err(ApiError::parameter("job_id: unknown id")),
        Err(CloseRefusal::Closed) => Err(ApiError::new(Error::JobClosed)),
        Err(CloseRefusal::Store(error)) => Err(error.into()),
    }
}
