//! Settings that jobs refer to: types, functions, projects, fields of study, processes.

use std::collections::HashMap;

use hire_types::{
    Name,
    hiring::{ProcessType, StageType},
    id::{JobFunctionId, JobProcessId, JobSchemaId, StageId, SubjectId},
};

use super::{
    Cached, Json, StoreError, Tx,
    conditions::Conditions,
    record::{PageRows, record, view},
    settings::{JobProcess, JobType, ProcessStage},
};
use crate::documents::{JobSchemaDocument, JobSchemaField};

record! {
    pub struct JobFunction in job_functions, key(id: JobFunctionId), cached() {
        name as ("name_zh", "name_en"): Name,
        parent: Option<JobFunctionId>,
        active: bool,
    }
}

record! {
    /// A project of campus hiring.
    pub struct Subject in subjects, key(id: SubjectId), cached() {
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

record! {
    /// A field of study, by a code such as `MDMJ00000067`.
    pub struct Major in majors, key(code: String), cached() {
        name as ("name_zh", "name_en"): Name,
    }
}

record! {
    /// The template of the jobs of a process type.
    pub struct JobSchema in job_schemas, key(id: JobSchemaId), cached() {
        scenario: ProcessType,
        name as ("name_zh", "name_en"): Name,
        document: Json<JobSchemaDocument>,
    }
}

/// The template of a process type: all of its templates together. A company without one has no custom fields.
pub fn job_schema(tx: &mut Tx<'_>, scenario: ProcessType) -> Result<JobSchemaDocument, StoreError> {
    let schemas: Vec<JobSchema> = tx.select("WHERE tenant = $1 AND scenario = $2 ORDER BY id", &[&scenario])?;
    let modules = schemas.into_iter().flat_map(|schema| schema.document.0.modules);
    Ok(JobSchemaDocument { modules: modules.collect() })
}

/// The templates after an id, the earliest created first, those of a process type if one is stated.
pub fn job_schemas(
    tx: &mut Tx<'_>,
    scenario: Option<ProcessType>,
    after: i64,
    limit: i64,
) -> Result<PageRows<JobSchema>, StoreError> {
    Conditions::new("WHERE tenant = $1 AND id > $2", &[&after])
        .and("scenario =", scenario.as_ref())
        .page(tx, "id", limit)
}

/// The fields of all templates by their ids, including inactive ones: jobs keep their values.
#[derive(Clone, Debug, Default)]
pub struct JobFields(pub HashMap<i64, JobSchemaField>);

impl Cached for JobFields {
    type Key = ();

    fn load(tx: &mut Tx<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        let schemas = tx.select::<JobSchema>("WHERE tenant = $1", &[])?;
        let modules = schemas.into_iter().flat_map(|schema| schema.document.0.modules);
        Ok(Some(Self(modules.flat_map(|module| module.fields).map(|field| (field.id, field)).collect())))
    }
}

/// The functions after an id, earliest created first, including inactive ones.
pub fn job_functions(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<JobFunction>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

view! {
    /// A stage and its rank in a process.
    pub struct RankedStage of ProcessStage in process_stages,
        join "JOIN stages ON stages.tenant = process_stages.tenant AND stages.id = process_stages.stage" {
        stage: StageId,
        stage_type: StageType = "stages.type",
        name_zh: String = "stages.name_zh",
        name_en: String = "stages.name_en",
    }
}

/// The code for all fields of study.
pub const ANY_MAJOR: &str = "0";

/// The job types in use after an id, the earliest created first.
pub fn job_types(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<JobType>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND active = 1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

/// The processes after an id, the earliest created first.
pub fn job_processes(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<JobProcess>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

/// The stages of a process, in their order.
pub fn ranked_stages(tx: &mut Tx<'_>, process: JobProcessId) -> Result<Vec<RankedStage>, StoreError> {
    let condition = "WHERE process_stages.tenant = $1 AND process_stages.job_process = $2 \
                     ORDER BY process_stages.ordinal, process_stages.stage";
    tx.select(condition, &[&process])
}
