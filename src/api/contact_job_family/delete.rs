use hire_api::{
    Empty,
    contact_job_family::{DeleteJobFamily, delete::DeleteJobFamilyError as Error},
};

use crate::{
    http::{Call, Failure, WriteTx},
    organisation::job_families::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteJobFamily>) -> Result<Empty, Failure<DeleteJobFamily>> {
    job_families::delete(tx, &call.path.job_family_id).map_err(|refusal| match refusal {
        DeleteRefusal::Unknown => Failure::of(Error::FamilyUnknown),
        DeleteRefusal::HasChildren => Failure::of(Error::FamilyHasChildren),
        DeleteRefusal::Store(error) => Failure::internal(error),
    })?;
    Ok(Empty {})
}
