use hire_api::corehr_job_grade::{
    CreateJobGrade,
    create_v2::{CreateJobGradeBody, CreateJobGradeData},
};
use hire_types::id::JobGradeId;

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::job_grades::{self, GradeChange},
};

pub fn create_v2(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateJobGrade>,
) -> Result<CreateJobGradeData, ApiError<CreateJobGrade>> {
    let id = contact::once(tx, call, None, |tx| {
        let created = job_grades::create(tx, &change(&call.body)?);
        Ok(created.map_err(|refusal| shown::refused(refusal, "names", "descriptions"))?.id.number())
    })?;
    Ok(CreateJobGradeData { grade_id: Some(JobGradeId::new(id)) })
}

fn change(body: &CreateJobGradeBody) -> Result<GradeChange, ApiError<CreateJobGrade>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    Ok(GradeChange {
        code: body.code.clone(),
        names: Some(texts("names", Some(&body.names))?),
        descriptions: Some(texts("descriptions", body.descriptions.as_deref())?),
        grade_order: Some(i64::from(body.grade_order)),
        active: None,
    })
}
