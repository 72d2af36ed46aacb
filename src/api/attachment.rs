//! Uploaded files, and the files of talents.

pub mod create;
pub mod get;
pub mod preview;

use hire_api::Endpoint;

use crate::{
    http::{Call, ReadTx},
    store::{StoreError, attachments::Attachment},
};

/// Where the file can be downloaded, if the server has its bytes.
fn url<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    attachment: &Attachment,
) -> Result<Option<String>, StoreError> {
    Ok(attachment.blob(tx)?.map(|blob| call.file_url(&blob)))
}
