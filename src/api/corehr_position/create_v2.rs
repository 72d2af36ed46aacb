use hire_api::corehr_position::{
    CreatePosition,
    create_v2::{CreatePositionBody, CreatePositionData, CreatePositionError as Error},
};
use hire_rules::{calendar::Date, parse_id};
use hire_types::id::PositionId;

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::{
        core_hr::{CoreHrRefusal, Member, TextFault},
        positions::{self, PositionDraft, PositionRefusal},
    },
};

pub fn create_v2(
    tx: &mut WriteTx<'_>,
    call: &Call<CreatePosition>,
) -> Result<CreatePositionData, ApiError<CreatePosition>> {
    let id = contact::once(tx, call, None, |tx| {
        let draft = draft(tx, call)?;
        Ok(positions::create(tx, &draft).map_err(refused)?.id.number())
    })?;
    Ok(CreatePositionData { position_id: Some(PositionId::new(id)) })
}

fn draft(tx: &mut WriteTx<'_>, call: &Call<CreatePosition>) -> Result<PositionDraft, ApiError<CreatePosition>> {
    let CreatePositionBody {
        code,
        names,
        descriptions,
        job_family_ids,
        cost_center_id,
        job_id,
        job_level_ids,
        employee_type_ids,
        job_grade_ids,
        work_location_ids,
        working_hours_type_id,
        department_id,
        direct_leader_id,
        dotted_line_leader_id,
        is_key_position,
        effective_time,
        custom_fields: _,
    } = &call.body;
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    // The pattern of the document allows existing days alone.
    let day = Date::parse(effective_time).ok_or_else(|| ApiError::parameter("effective_time: must be a day"))?;
    let leader = |id: &Option<String>| {
        let id = id.as_deref().filter(|id| !id.is_empty());
        id.map(|id| PositionId::new(parse_id(id).unwrap_or_default()))
    };
    Ok(PositionDraft {
        code: code.clone(),
        names: texts("names", Some(names))?,
        descriptions: texts("descriptions", descriptions.as_deref())?,
        job: *job_id,
        department: call.translator().department_ref(tx, department_id)?,
        families: shown::family_refs(tx, job_family_ids.as_deref())?,
        levels: shown::level_refs(tx, job_level_ids.as_deref())?,
        grades: job_grade_ids.clone().unwrap_or_default(),
        employee_types: shown::employee_type_refs(tx, employee_type_ids.as_deref())?,
        work_locations: work_location_ids.iter().flatten().map(|id| parse_id(id).into()).collect(),
        cost_center: cost_center_id.clone(),
        working_hours_type: working_hours_type_id.clone(),
        direct_leader: leader(direct_leader_id),
        dotted_line_leader: leader(dotted_line_leader_id),
        is_key_position: is_key_position.unwrap_or(false),
        effective_from: day,
    })
}

fn refused(refusal: PositionRefusal) -> ApiError<CreatePosition> {
    ApiError::new(match refusal {
        PositionRefusal::DateTooEarly => Error::DateTooEarly,
        PositionRefusal::General(CoreHrRefusal::Text(Member::Names, TextFault::Missing | TextFault::Blank)) => {
            Error::RequiredFieldEmpty
        }
        PositionRefusal::General(CoreHrRefusal::Text(Member::Names, TextFault::Banned)) => Error::NameHasSeparator,
        PositionRefusal::General(CoreHrRefusal::CodeTaken) => Error::NameOrCodeExists,
        PositionRefusal::General(CoreHrRefusal::NameTaken) => Error::NameExistsOnDate,
        PositionRefusal::General(other) => return shown::refused(other, "names", "descriptions"),
        PositionRefusal::DepartmentUnknown => return ApiError::parameter("department_id: unknown id"),
        PositionRefusal::EmployeeTypeUnknown => return ApiError::parameter("employee_type_ids: unknown id"),
        PositionRefusal::LocationUnknown => return ApiError::parameter("work_location_ids: unknown id"),
        PositionRefusal::JobUnknown => Error::HrJobUnknown,
        PositionRefusal::JobEnds => Error::HrJobEnds,
        PositionRefusal::FamilyUnknown => Error::FamilyUnknown,
        PositionRefusal::FamilyEnds => Error::FamilyEnds,
        PositionRefusal::LevelUnknown => Error::LevelUnknown,
        PositionRefusal::GradeUnknown => Error::GradeUnknown,
        PositionRefusal::Inactive => Error::NotEffective,
        PositionRefusal::JobFamilyMismatch => Error::JobFamilyMismatch,
        PositionRefusal::JobLevelMismatch => Error::JobLevelMismatch,
        PositionRefusal::LevelGradeMismatch => Error::LevelGradeMismatch,
        PositionRefusal::LeaderUnknown => Error::PositionUnknown,
        PositionRefusal::DottedLineLeaderEnds => Error::PositionEnds,
        PositionRefusal::LeaderNotInEffect => Error::ParentPositionNotEffective,
        PositionRefusal::LeaderEnds => Error::ParentPositionEnds,
    })
}
