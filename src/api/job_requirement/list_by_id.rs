use std::{collections::HashMap, sync::Arc};

use hire_api::{
    i18n::{IdName, Localized},
    id::{JobId, JobRequirementId, RequirementFieldId},
    job_requirement::{
        ListRequirementsById,
        list_by_id::{
            ApprovalStatus, CustomData, CustomDataValue, CustomOption, DisplayProgress, JobTypeInfo,
            ListRequirementsByIdError, MAX_MEMBERS, Requirement, RequirementFieldType, Requirements,
        },
    },
    reference::UserRef,
};

use hire_rules::distinct;
use hire_types::Name;

use crate::{
    directory::{Directory, People},
    documents::{RequirementCustomValue, RequirementOption},
    http::{Call, Failure, ReadTx},
    recruitment_type,
    store::{
        Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel},
        requirements::{self, JobRequirement, RequirementFields},
        settings::{Address, JobType, RequirementField},
    },
    tenancy::switches::{Switch, Switches},
};

type Refused = Failure<ListRequirementsById>;

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListRequirementsById>) -> Result<Requirements, Refused> {
    let ids = call.body.id_list.as_deref().unwrap_or_default();
    let short_codes = call.body.short_code_list.as_deref().unwrap_or_default();
    if !ids.is_empty() && !short_codes.is_empty() {
        return Err(Refused::of(ListRequirementsByIdError::BothLists));
    }
    if ids.len().max(short_codes.len()) > MAX_MEMBERS {
        return Err(Refused::of(ListRequirementsByIdError::Parameter));
    }
    let mut found = requirements::by_ids(tx, &distinct(ids))?;
    found.extend(requirements::by_short_codes(tx, &distinct(short_codes))?);
    let switches = Switches::load(tx)?;
    if switches.on(Switch::RequirementApproval) {
        found.retain(|requirement| requirement.approval_status != Some(ApprovalStatus::InApproval));
    }
    let mut answer = Showing::new(tx, call, switches, &found)?;
    let items = found.into_iter().map(|requirement| answer.show(tx, requirement)).collect::<Result<_, _>>()?;
    Ok(Requirements { items })
}

/// What all requirements of an answer are shown with.
struct Showing<'a> {
    directory: Directory<'a>,
    people: People<'a>,
    switches: Arc<Switches>,
    fields: Arc<RequirementFields>,
    jobs: HashMap<JobRequirementId, Vec<JobId>>,
}

impl<'a> Showing<'a> {
    fn new(
        tx: &mut Tx<'_>,
        call: &'a Call<ListRequirementsById>,
        switches: Arc<Switches>,
        found: &[JobRequirement],
    ) -> Result<Self, Refused> {
        let directory = call.directory();
        let fields = tx.cached(&())?.unwrap_or_default();
        let ids: Vec<JobRequirementId> = found.iter().map(|requirement| requirement.id).collect();
        let jobs = requirements::jobs_of(tx, &ids)?;
        Ok(Self { directory, people: People::new(directory), switches, fields, jobs })
    }

    fn show(&mut self, tx: &mut Tx<'_>, requirement: JobRequirement) -> Result<Requirement, Refused> {
        let display_progress = requirement.display_progress;
        let completed = display_progress == DisplayProgress::Completed;
        let completion_shown = completed && self.switches.on(Switch::RequirementCompletionTime);
        let approval_shown = self.switches.on(Switch::RequirementApprovalStatus);
        let directory = self.directory;
        let employee_type = tx.cached_opt::<EmployeeType>(requirement.employee_type)?;
        let max_level = tx.cached_opt::<JobLevel>(requirement.max_level)?;
        let min_level = tx.cached_opt::<JobLevel>(requirement.min_level)?;
        let level = |level: Arc<JobLevel>| level.name.id_name(Some(directory.job_level(&level)));
        let family = tx.cached_opt::<JobFamily>(requirement.job_family)?;
        let department = tx.cached_opt::<Department>(requirement.department)?;
        let address = tx.cached_opt::<Address>(requirement.address)?;
        let job_type = tx.cached_opt::<JobType>(requirement.job_type)?;
        let document = requirement.document.0;
        Ok(Requirement {
            id: requirement.id,
            short_code: requirement.short_code,
            name: requirement.name,
            display_progress,
            head_count: requirement.head_count,
            recruitment_type: requirement.recruitment_type.map(|id| recruitment_type::name(&id).id_name(Some(id))),
            employee_type: employee_type.map(|kind| kind.name.id_name(Some(directory.employee_type(&kind)))),
            max_level: max_level.map(level),
            min_level: min_level.map(level),
            sequence: family.map(|family| family.name.id_name(Some(directory.job_family(&family)))),
            category: document.category,
            department: department.map(|department| department.name.id_name(Some(directory.department(&department)))),
            recruiter_list: self.everyone(tx, &document.recruiters)?,
            jr_hiring_managers: self.everyone(tx, &document.hiring_managers)?,
            direct_leader_list: self.everyone(tx, &document.direct_leaders)?,
            start_time: document.start_time.map(|time| time.to_string()),
            deadline: document.deadline.map(|time| time.to_string()),
            priority: document.priority,
            required_degree: document.required_degree,
            max_salary: document.max_salary,
            min_salary: document.min_salary,
            address: address.map(|address| address.name.id_name(Some(address.id.to_string()))),
            description: document.description,
            customized_data_list: filled(self.custom_values(document.custom)),
            job_id_list: self.jobs.remove(&requirement.id),
            process_type: document.process_type,
            job_type: job_type.map(|kind| JobTypeInfo { id: kind.id, name: kind.name.i18n(), parent_id: kind.parent }),
            create_time: requirement.created_at.to_string(),
            creator_id: match requirement.creator {
                Some(creator) => self.people.id(tx, creator)?,
                None => None,
            },
            update_time: requirement.updated_at.to_string(),
            employment_job_id: requirement.employment_job,
            position_id: requirement.position,
            completion_time: requirement.completed_at.filter(|_| completion_shown).map(|time| time.to_string()),
            approval_status: requirement.approval_status.filter(|_| approval_shown),
        })
    }

    fn everyone(&mut self, tx: &mut Tx<'_>, users: &[i64]) -> Result<Option<Vec<IdName<UserRef>>>, Refused> {
        let mut everyone = Vec::with_capacity(users.len());
        for user in users {
            everyone.extend(self.people.find(tx, *user)?.cloned());
        }
        Ok(filled(everyone))
    }

    /// In the order of the form.
    fn custom_values(&self, mut values: Vec<RequirementCustomValue>) -> Vec<CustomData> {
        values.sort_by_key(|value| (self.field(value).map(|field| field.ordinal), value.field));
        values.into_iter().filter_map(|value| self.custom(value)).collect()
    }

    fn field(&self, value: &RequirementCustomValue) -> Option<&RequirementField> {
        self.fields.0.get(&RequirementFieldId::new(value.field))
    }

    /// Nothing when there is no such field, or no value of its type.
    fn custom(&self, custom: RequirementCustomValue) -> Option<CustomData> {
        let field = self.field(&custom)?;
        Some(CustomData {
            object_id: field.id,
            name: field.name.i18n(),
            object_type: field.field_type,
            value: value_of(field.field_type, custom.value, &field.options)?,
        })
    }
}

/// The one member of a value that belongs to the type of its field. Options are named as the field names them today.
fn value_of(
    kind: RequirementFieldType,
    value: CustomDataValue,
    options: &[RequirementOption],
) -> Option<CustomDataValue> {
    use RequirementFieldType as Kind;
    let none = CustomDataValue::default();
    Some(match kind {
        Kind::Text | Kind::LongText | Kind::Default | Kind::Module => {
            CustomDataValue { content: Some(value.content?), ..none }
        }
        Kind::Select => CustomDataValue { option: Some(named(value.option?, options)), ..none },
        Kind::MultiSelect => {
            let chosen = value.option_list?.into_iter().map(|option| named(option, options)).collect();
            CustomDataValue { option_list: Some(chosen), ..none }
        }
        Kind::Date | Kind::Month | Kind::Year => CustomDataValue { time: Some(value.time?), ..none },
        Kind::Period => CustomDataValue { time_range: Some(value.time_range?), ..none },
        Kind::Number => CustomDataValue { number: Some(value.number?), ..none },
    })
}

fn named(chosen: CustomOption, options: &[RequirementOption]) -> CustomOption {
    match options.iter().find(|option| option.key == chosen.key) {
        Some(option) => {
            let name = Name { zh: option.name_zh.clone(), en: option.name_en.clone() };
            CustomOption { key: chosen.key, name: name.i18n() }
        }
        None => chosen,
    }
}

/// Lists within an item are left out when they are empty.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}
