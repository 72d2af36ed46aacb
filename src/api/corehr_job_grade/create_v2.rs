use hire_api::corehr_job_grade::{
    CreateJobGrade,
    create_v2::{CreateJobGradeBody, CreateJobGradeData},
};
use hire_types::id::JobGradeId;

use crate::{
    api::corehr as shown,
    http::{Call, Failure, WriteTx},
    organisation::job_grades::{self, GradeDraft},
};

pub fn create_v2(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateJobGrade>,
) -> Result<CreateJobGradeData, Failure<CreateJobGrade>> {
    let id = shown::once(tx, call, call.query.client_token.as_deref(), |tx| {
        let created = job_grades::create(tx, &draft(&call.body)?);
        Ok(created.map_err(|refusal| shown::refused(refusal, "names", "descriptions"))?.id.number())
    })?;
    Ok(CreateJobGradeData { grade_id: Some(JobGradeId::new(id)) })
}

fn draft(body: &CreateJobGradeBody) -> Result<GradeDraft, Failure<CreateJobGrade>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(Failure::parameter);
    Ok(GradeDraft {
        code: body.code.clone(),
        names: texts("names", Some(&body.names))?,
        descriptions: texts("descriptions", body.descriptions.as_deref())?,
        grade_order: i64::from(body.grade_order),
    })
}
