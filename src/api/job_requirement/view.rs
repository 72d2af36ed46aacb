//! Requirements as they are shown, the same for every operation that shows them.

use std::{collections::HashMap, sync::Arc};

use hire_api::{
    Endpoint,
    i18n::{IdName, Localized},
    job_requirement::list_by_id::{
        CustomData, CustomDataValue, CustomOption, JobTypeInfo, Requirement, RequirementDetail, TimeRange,
    },
    reference::UserRef,
};
use hire_types::{
    Name,
    id::{JobId, JobRequirementId, RequirementFieldId},
    requirement::{DisplayProgress, RequirementFieldType, RequirementValue},
};

use crate::{
    documents::{RequirementCustomValue, RequirementOption},
    http::Call,
    id_translator::{IdTranslator, People},
    recruitment_type,
    store::{
        StoreError, Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel},
        requirement_form::{RequirementField, RequirementFields},
        requirements::{self, JobRequirement},
        settings::{Address, JobType},
    },
    tenancy::switches::{Switch, Switches},
};

/// What all requirements of an answer are shown with.
pub(super) struct RequirementRenderer<'a> {
    translator: IdTranslator<'a>,
    people: People<'a>,
    switches: Arc<Switches>,
    fields: Arc<RequirementFields>,
    jobs: HashMap<JobRequirementId, Vec<JobId>>,
}

impl<'a> RequirementRenderer<'a> {
    pub fn new<E: Endpoint>(tx: &mut Tx<'_>, call: &'a Call<E>) -> Result<Self, StoreError> {
        let translator = call.translator();
        let (fields, switches) = (tx.cached(&())?.unwrap_or_default(), Switches::load(tx)?);
        Ok(Self { translator, people: People::new(translator), switches, fields, jobs: HashMap::new() })
    }

    /// With the jobs that recruit for these requirements.
    pub fn with_jobs<E: Endpoint>(
        tx: &mut Tx<'_>,
        call: &'a Call<E>,
        found: &[JobRequirement],
    ) -> Result<Self, StoreError> {
        let ids: Vec<JobRequirementId> = found.iter().map(|requirement| requirement.id).collect();
        let jobs = requirements::jobs_of(tx, &ids)?;
        Ok(Self { jobs, ..Self::new(tx, call)? })
    }

    pub fn show(&mut self, tx: &mut Tx<'_>, requirement: JobRequirement) -> Result<Requirement, StoreError> {
        let job_id_list = self.jobs.remove(&requirement.id);
        Ok(Requirement { detail: self.detail(tx, requirement)?, job_id_list })
    }

    pub fn detail(&mut self, tx: &mut Tx<'_>, requirement: JobRequirement) -> Result<RequirementDetail, StoreError> {
        let display_progress = requirement.display_progress;
        let completed = display_progress == DisplayProgress::Completed;
        let completion_shown = completed && self.switches.on(Switch::RequirementCompletionTime);
        let approval_shown = self.switches.on(Switch::RequirementApprovalStatus);
        let translator = self.translator;
        let employee_type = tx.cached_opt::<EmployeeType>(requirement.employee_type)?;
        let max_level = tx.cached_opt::<JobLevel>(requirement.max_level)?;
        let min_level = tx.cached_opt::<JobLevel>(requirement.min_level)?;
        let level = |level: Arc<JobLevel>| level.name.id_name(Some(translator.job_level(&level)));
        let family = tx.cached_opt::<JobFamily>(requirement.job_family)?;
        let department = tx.cached_opt::<Department>(requirement.department)?;
        let address = tx.cached_opt::<Address>(requirement.address)?;
        let job_type = tx.cached_opt::<JobType>(requirement.job_type)?;
        let document = requirement.document.0;
        Ok(RequirementDetail {
            id: requirement.id,
            short_code: requirement.short_code,
            name: requirement.name,
            display_progress,
            head_count: requirement.head_count,
            recruitment_type: requirement.recruitment_type.map(|id| recruitment_type::name(&id).id_name(Some(id))),
            employee_type: employee_type.map(|kind| kind.name.id_name(Some(translator.employee_type(&kind)))),
            max_level: max_level.map(level),
            min_level: min_level.map(level),
            sequence: family.map(|family| family.name.id_name(Some(translator.job_family(&family)))),
            category: document.category,
            department: department.map(|department| department.name.id_name(Some(translator.department(&department)))),
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
            customized_data_list: crate::api::filled(self.custom_values(document.custom)),
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

    fn everyone(&mut self, tx: &mut Tx<'_>, users: &[i64]) -> Result<Option<Vec<IdName<UserRef>>>, StoreError> {
        let mut everyone = Vec::with_capacity(users.len());
        for user in users {
            everyone.extend(self.people.find(tx, *user)?.cloned());
        }
        Ok(crate::api::filled(everyone))
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
    value: RequirementValue,
    options: &[RequirementOption],
) -> Option<CustomDataValue> {
    use RequirementFieldType as Kind;
    let (none, text) = (CustomDataValue::default(), |time: i64| time.to_string());
    Some(match (kind, value) {
        (Kind::Text | Kind::LongText | Kind::Default | Kind::Module, RequirementValue::Text(content)) => {
            CustomDataValue { content: Some(content), ..none }
        }
        (Kind::Select, RequirementValue::Choice(key)) => CustomDataValue { option: Some(named(key, options)), ..none },
        (Kind::MultiSelect, RequirementValue::Choices(keys)) => {
            let chosen = keys.into_iter().map(|key| named(key, options)).collect();
            CustomDataValue { option_list: Some(chosen), ..none }
        }
        (Kind::Date | Kind::Month | Kind::Year, RequirementValue::Time(time)) => {
            CustomDataValue { time: Some(text(time)), ..none }
        }
        (Kind::Period, RequirementValue::Period { start, end }) => {
            let time_range = TimeRange { start_time: start.map(text), end_time: end.map(text) };
            CustomDataValue { time_range: Some(time_range), ..none }
        }
        (Kind::Number, RequirementValue::Number(number)) => CustomDataValue { number: Some(number), ..none },
        _ => return None,
    })
}

/// An option that its field lists no longer has its key for a name.
fn named(key: String, options: &[RequirementOption]) -> CustomOption {
    let name = match options.iter().find(|option| option.key == key) {
        Some(option) => Name { zh: option.name_zh.clone(), en: option.name_en.clone() },
        None => Name { zh: key.clone(), en: key.clone() },
    };
    CustomOption { key, name: name.i18n() }
}
