use hire_api::{
    Empty,
    corehr_job_grade::{PatchJobGrade, patch_v2::PatchJobGradeBody},
};

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::job_grades::{self, GradeChange},
};

pub fn patch_v2(tx: &mut WriteTx<'_>, call: &Call<PatchJobGrade>) -> Result<Empty, ApiError<PatchJobGrade>> {
    contact::once(tx, call, None, |tx| {
        let updated = job_grades::update(tx, call.path.job_grade_id, &change(&call.body)?);
        Ok(updated.map_err(|refusal| shown::refused(refusal, "names", "descriptions"))?.id.number())
    })?;
    Ok(Empty {})
}

fn change(body: &PatchJobGradeBody) -> Result<GradeChange, ApiError<PatchJobGrade>> {
    let texts = |member, stated: Option<&[_]>| {
        stated.map(|stated| shown::stated_texts(member, Some(stated))).transpose().map_err(ApiError::parameter)
    };
    Ok(GradeChange {
        code: body.code.clone(),
        names: texts("names", body.names.as_deref())?,
        descriptions: texts("descriptions", body.descriptions.as_deref())?,
        grade_order: body.grade_order.map(i64::from),
        active: body.active,
    })
}
