use hire_api::{
    Empty,
    contact_job_level::{DeleteJobLevel, delete::DeleteJobLevelError as Error},
};

use crate::{
    http::{ApiError, Call, WriteTx},
    organisation::job_levels::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteJobLevel>) -> Result<Empty, ApiError<DeleteJobLevel>> {
    job_levels::delete(tx, &call.path.job_level_id).map_err(|refusal| match refusal {
        DeleteRefusal::Unknown => ApiError::new(Error::LevelUnknown),
        DeleteRefusal::Store(error) => ApiError::internal(error),
    })?;
    Ok(Empty {})
}
