use hire_api::{
    job_process::{ListJobProcesses, list::JobProcesses},
    page::Page,
    shapes::application::Stage,
};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::job_settings::{self, RankedStage},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListJobProcesses>,
) -> Result<Page<JobProcesses>, ApiError<ListJobProcesses>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = job_settings::job_processes(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |process| {
            let stages = job_settings::ranked_stages(tx, process.id)?;
            Ok(JobProcesses {
                id: process.id,
                zh_name: Some(process.name.zh),
                en_name: Some(process.name.en),
                r#type: Some(process.process_type),
                stage_list: Some(stages.into_iter().map(stage).collect()),
            })
        },
    )
}

fn stage(ranked: RankedStage) -> Stage {
    Stage {
        id: ranked.stage,
        zh_name: Some(ranked.name_zh),
        en_name: Some(ranked.name_en),
        r#type: Some(ranked.stage_type),
    }
}
