use hire_api::{
    corehr_position::{QueryPositions, query_v2::Position},
    page::Page,
};
use hire_rules::calendar::Date;
use hire_types::id::{JobGradeId, PositionId};

use crate::{
    api::corehr as shown,
    hiring::Ref,
    http::{ApiError, Call, ReadTx},
    id_translator::IdTranslator,
    organisation::core_hr::is_used,
    store::{
        StoreError, Tx, core_hr,
        directory::{Department, EmployeeType, JobFamily, JobLevel},
        positions::{self, PositionFilter},
    },
};

pub fn query_v2(tx: &mut ReadTx<'_>, call: &Call<QueryPositions>) -> Result<Page<Position>, ApiError<QueryPositions>> {
    let page = call.page()?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let day = call.body.effective_time.as_deref();
    let at = match day {
        // The pattern of the document allows existing days alone.
        Some(day) => Date::parse(day).map_or(i64::MIN, Date::begins_at_ms),
        None => call.now(),
    };
    let mut departments = Vec::new();
    for id in call.body.department_ids.iter().flatten() {
        // An unknown id finds nothing, as no department has this number.
        departments.push(match call.translator().department_ref(tx, id)? {
            Ref::Row(id) => id,
            Ref::Nothing => -1,
        });
    }
    let filter = PositionFilter {
        ids: call.body.position_ids.clone().unwrap_or_default(),
        codes: call.body.position_codes.clone().unwrap_or_default(),
        departments,
        active: call.body.active,
        at,
    };
    let [after] = page.after_or([i64::MIN]);
    let rows = positions::query(tx, &filter, after, page.limit)?;
    let (translator, fields) = (call.translator(), call.body.fields.as_deref().unwrap_or_default());
    page.respond(rows, |last| [last.id.number()], |position| Ok(selected(tx, &translator, &position, at, fields)?))
}

/// The members that `fields` selects, beside the id. Their names are not those of the members.
fn selected(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    position: &core_hr::Position,
    at: i64,
    fields: &[String],
) -> Result<Position, StoreError> {
    let selects = |name: &str| fields.iter().any(|field| field == name);
    let versions = positions::versions(tx, position.id)?;
    let current = versions.iter().rposition(|version| version.effective_from <= at).unwrap_or_default();
    let version = versions.get(current);
    let next = versions.get(current + 1).map(|next| next.effective_from);
    let document = &position.document;
    let department = tx.cached_opt::<Department>(position.department)?;
    let mut shown = Position {
        position_id: Some(position.id),
        code: position.code.clone().filter(|_| selects("code")),
        names: shown::shown_texts(None, &document.names).filter(|_| selects("name")),
        descriptions: shown::shown_texts(None, &document.descriptions).filter(|_| selects("description")),
        active: version.map(|version| version.active).filter(|_| selects("active")),
        job_family_id_list: None,
        cost_center_id: document.cost_center.clone().filter(|_| selects("cost_center")),
        job_id: position.hr_job.filter(|_| selects("job")),
        job_level_id_list: None,
        employee_type_id_list: None,
        job_grade_id_list: None,
        work_location_id_list: Some(document.work_locations.iter().map(ToString::to_string).collect())
            .filter(|_| selects("work_location")),
        working_hours_type_id: document.working_hours_type.clone().filter(|_| selects("working_hours_type")),
        department_id: department
            .filter(|_| selects("department"))
            .map(|department| translator.department(&department)),
        direct_leader_id: position.direct_leader.filter(|_| selects("direct_leader")).map(|leader| leader.to_string()),
        dotted_line_leader_id: document
            .dotted_line_leader
            .filter(|_| selects("dotted_line_leader"))
            .map(|leader| PositionId::new(leader).to_string()),
        is_key_position: Some(document.is_key_position).filter(|_| selects("is_key_position")),
        effective_time: version
            .filter(|_| selects("effective_time"))
            .map(|version| shown::shown_day(Some(version.effective_from))),
        expiration_time: Some(shown::shown_last_day(next)).filter(|_| selects("expiration_time")),
        custom_fields: None,
        // Apps create positions, and apps are no users.
        created_by: None,
    };
    if selects("job_family") {
        let mut ids = Vec::new();
        for family in &document.families {
            ids.extend(tx.cached::<JobFamily>(family)?.map(|family| family.corehr_id.to_string()));
        }
        shown.job_family_id_list = Some(ids);
    }
    if selects("job_level") {
        let mut ids = Vec::new();
        for level in &document.levels {
            ids.extend(tx.cached::<JobLevel>(level)?.map(|level| level.corehr_id.to_string()));
        }
        shown.job_level_id_list = Some(ids);
    }
    if selects("employee_type") {
        let mut ids = Vec::new();
        for kind in &document.employee_types {
            ids.extend(tx.cached::<EmployeeType>(kind)?.map(|kind| kind.corehr_id.to_string()));
        }
        shown.employee_type_id_list = Some(ids);
    }
    if selects("job_grade") {
        shown.job_grade_id_list = Some(document.grades.iter().copied().map(JobGradeId::new).collect());
    }
    Ok(shown)
}
