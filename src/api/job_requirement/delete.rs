use hire_api::{
    Empty,
    job_requirement::{DeleteRequirement, delete::DeleteRequirementError as Error},
};

use crate::{
    hiring::requirements::{self, DeleteRefusal},
    http::{Call, Failure, WriteTx},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteRequirement>) -> Result<Empty, Failure<DeleteRequirement>> {
    requirements::delete(tx, call.path.job_requirement_id).map(|()| Empty {}).map_err(|refusal| match refusal {
        DeleteRefusal::SwitchedOff => Failure::of(Error::SwitchOff),
        DeleteRefusal::Unknown => Failure::parameter("job_requirement_id: unknown id"),
        DeleteRefusal::InUse => Failure::of(Error::InUse),
        DeleteRefusal::Store(error) => Failure::internal(error),
    })
}
