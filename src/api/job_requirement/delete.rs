use hire_api::{
    Empty,
    job_requirement::{DeleteRequirement, delete::DeleteRequirementError as Error},
};

use crate::{
    hiring::requirements::{self, DeleteRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteRequirement>) -> Result<Empty, ApiError<DeleteRequirement>> {
    requirements::delete(tx, call.path.job_requirement_id).map(|()| Empty {}).map_err(|refusal| match refusal {
        DeleteRefusal::SwitchedOff => ApiError::new(Error::SwitchOff),
        DeleteRefusal::Unknown => ApiError::parameter("job_requirement_id: unknown id"),
        DeleteRefusal::InUse => ApiError::new(Error::InUse),
        DeleteRefusal::Store(error) => ApiError::internal(error),
    })
}
