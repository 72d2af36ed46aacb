use hire_api::attachment::{
    CreateAttachment,
    create::{CreatedAttachment, MAX_FILE_BYTES},
};

use crate::{
    files::{FileError, WriteError},
    hiring::attachments,
    http::{ApiError, ApiResult, UploadCall},
};

const MAX_NAME_CHARS: usize = 255;
/// The name of a file that the client gives none.
const UNNAMED: &str = "file";

pub async fn create(mut call: UploadCall<CreateAttachment>) -> ApiResult<CreateAttachment> {
    let state = call.state().clone();
    let mut uploaded = None;
    while let Some(file) = call.body.next_file().await? {
        let (file_name, content_type) = (file.file_name.clone(), file.content_type.clone());
        let written = state.files.write(file.into_stream(), MAX_FILE_BYTES, &state.clock, &state.entropy).await;
        uploaded = Some((written.map_err(refused)?, file_name, content_type));
    }
    let call = call.finish().await?;
    let Some((upload, file_name, content_type)) = uploaded else {
        return Err(ApiError::internal("an upload without a file passed its validation"));
    };
    // Without directories, which some clients send.
    let base = |name: String| name.rsplit(['/', '\\']).next().filter(|base| !base.is_empty()).map(str::to_owned);
    let stated = [call.body.file_name.clone(), file_name];
    let name = stated.into_iter().flatten().find_map(base).unwrap_or_else(|| UNNAMED.to_owned());
    if name.chars().count() > MAX_NAME_CHARS {
        return Err(ApiError::parameter(format!("file_name: it must have at most {MAX_NAME_CHARS} characters")));
    }
    let by_name = mime_guess::from_path(&name).first_raw().map(str::to_owned);
    let mime = by_name.or(content_type).unwrap_or_else(|| "application/octet-stream".to_owned());
    call.write(move |tx, call| {
        let attachment = attachments::create(tx, &upload, &name, &mime)?;
        Ok(CreatedAttachment { id: attachment.id, name: attachment.name, url: call.file_url(&upload.blob) })
    })
    .await
}

fn refused(error: WriteError<ApiError<CreateAttachment>>) -> ApiError<CreateAttachment> {
    match error {
        WriteError::Source(failure) => failure,
        WriteError::Files(FileError::TooLarge { max }) => {
            ApiError::parameter(format!("content: it must have at most {max} bytes"))
        }
        WriteError::Files(error) => ApiError::internal(error),
    }
}
