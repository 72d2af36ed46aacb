use hire_api::{Empty, note::DeleteNote};

use super::refused;
use crate::{
    hiring::notes,
    http::{ApiError, Call, WriteTx},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteNote>) -> Result<Empty, ApiError<DeleteNote>> {
    notes::delete(tx, call.path.note_id).map_err(refused)?;
    Ok(Empty {})
}
