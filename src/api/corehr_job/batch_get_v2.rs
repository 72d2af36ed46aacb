use std::collections::HashSet;

use hire_api::{
    corehr_job::{
        BatchGetHrJobs,
        batch_get_v2::{BatchGetHrJobsData, ShownJob},
    },
    shapes::corehr::ShownCorehrJob,
};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::core_hr::{self, HrJob},
};

/// The versions in effect of the jobs that are in both lists. An empty list is none.
pub fn batch_get_v2(
    tx: &mut ReadTx<'_>,
    call: &Call<BatchGetHrJobs>,
) -> Result<BatchGetHrJobsData, ApiError<BatchGetHrJobs>> {
    let ids = call.body.job_ids.as_deref().unwrap_or_default();
    let codes = call.body.job_codes.as_deref().unwrap_or_default();
    if ids.is_empty() && codes.is_empty() {
        return Err(ApiError::parameter("job_ids, job_codes: one of them must have a value"));
    }
    let mut jobs: Vec<HrJob> = Vec::new();
    if is_used(tx)? {
        for id in ids {
            jobs.extend(tx.get::<HrJob>(id)?);
        }
        if ids.is_empty() {
            for code in codes {
                jobs.extend(core_hr::job_by_code(tx, code)?);
            }
        } else if !codes.is_empty() {
            jobs.retain(|job| job.code.as_ref().is_some_and(|code| codes.contains(code)));
        }
    }
    let (now, mut listed) = (call.now(), HashSet::new());
    jobs.retain(|job| job.is_in_effect_at(now) && listed.insert(job.id));
    let fields = call.body.fields.as_deref().unwrap_or_default();
    let mut items = Vec::new();
    for job in &jobs {
        items.push(selected(shown::job(tx, job, None)?, job, fields));
    }
    Ok(BatchGetHrJobsData { items })
}

/// The members that `fields` selects, beside the id. Their names are not those of the members.
fn selected(all: ShownCorehrJob, job: &HrJob, fields: &[String]) -> ShownJob {
    let selects = |name: &str| fields.iter().any(|field| field == name);
    ShownJob {
        id: all.id,
        code: all.code.filter(|_| selects("code")),
        name: all.name.filter(|_| selects("job_name")),
        description: all.description.filter(|_| selects("description")),
        active: all.active.filter(|_| selects("active")),
        job_title: all.job_title.filter(|_| selects("job_title")),
        pathway_id: all.pathway_id.filter(|_| selects("pathway")),
        job_family_id_list: all.job_family_id_list.filter(|_| selects("job_family")),
        job_level_id_list: all.job_level_id_list.filter(|_| selects("job_level")),
        working_hours_type_id: all.working_hours_type_id.filter(|_| selects("working_hours_type")),
        effective_time: all.effective_time.filter(|_| selects("effective_date")),
        expiration_time: all.expiration_time.filter(|_| selects("expiration_date")),
        custom_fields: None,
        // Apps create jobs, and apps are no users.
        created_by: None,
        created_time: Some(shown::shown_time(Some(job.created_at))).filter(|_| selects("created_time")),
        updated_by: None,
        updated_time: Some(shown::shown_time(Some(job.updated_at))).filter(|_| selects("updated_time")),
    }
}
