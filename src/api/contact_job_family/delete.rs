use hire_api::{
    Empty,
    contact_job_family::{DeleteJobFamily, delete::DeleteJobFamilyError as Error},
};

use crate::{
    http::{ApiError, Call, WriteTx},
    organisation::job_families::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteJobFamily>) -> Result<Empty, ApiError<DeleteJobFamily>> {
    job_families::delete(tx, &call.path.job_family_id).map_err(|refusal| match refusal {
        DeleteRefusal::Unknown => ApiError::new(Error::FamilyUnknown),
        DeleteRefusal::HasChildren => ApiError::new(Error::FamilyHasChildren),
        DeleteRefusal::Store(error) => ApiError::internal(error),
    })?;
    Ok(Empty {})
}
