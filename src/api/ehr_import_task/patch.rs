use hire_api::{Empty, ehr_import_task::PatchEhrImportTask};

use crate::{
    hiring::onboarding::{self, ImportRefusal, ImportResult, MAX_FAIL_REASON},
    http::{ApiError, Call, WriteTx},
};

pub fn patch(tx: &mut WriteTx<'_>, call: &Call<PatchEhrImportTask>) -> Result<Empty, ApiError<PatchEhrImportTask>> {
    let body = &call.body;
    let result = ImportResult {
        state: body.state,
        fail_reason: body.fail_reason.clone(),
        redirect_url: body.redirect_url.clone(),
    };
    onboarding::report_import(tx, call.path.ehr_import_task_id, &result).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: ImportRefusal) -> ApiError<PatchEhrImportTask> {
    match refusal {
        ImportRefusal::TaskUnknown => ApiError::parameter("ehr_import_task_id: unknown id"),
        ImportRefusal::ReasonTooLong => {
            ApiError::parameter(format!("fail_reason: longer than {MAX_FAIL_REASON} characters"))
        }
        ImportRefusal::Store(error) => error.into(),
    }
}
