//! Requirements as they are shown, the same for every operation that shows them.

use std::{collections::HashMap, sync::Arc};

use hire_api::{
    Endpoint,
    i18n::{IdName, Localized},
    job_requirement::list_by_id::{CustomData, JobTypeInfo, Requirement, RequirementDetail},
    reference::UserRef,
};
use hire_types::{
    id::{JobId, JobRequirementId, RequirementFieldId},
    requirement::DisplayProgress,
};

use crate::{
    api::custom_field,
    documents::StoredValue,
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

/// Renders the requirements of a response.
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
        requirements: &[JobRequirement],
    ) -> Result<Self, StoreError> {
        let ids: Vec<JobRequirementId> = requirements.iter().map(|requirement| requirement.id).collect();
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
            customized_data_list: crate::api::non_empty(self.custom_values(document.custom)),
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
        Ok(crate::api::non_empty(everyone))
    }

    /// In the order of the form.
    fn custom_values(&self, mut values: Vec<StoredValue>) -> Vec<CustomData> {
        values.sort_by_key(|value| (self.field(value).map(|field| field.ordinal), value.field));
        values.iter().filter_map(|value| self.custom(value)).collect()
    }

    fn field(&self, value: &StoredValue) -> Option<&RequirementField> {
        self.fields.0.get(&RequirementFieldId::new(value.field))
    }

    /// Nothing when there is no such field.
    fn custom(&self, custom: &StoredValue) -> Option<CustomData> {
        let field = self.field(custom)?;
        Some(CustomData {
            object_id: field.id,
            name: field.name.i18n(),
            object_type: field.field_type,
            value: custom_field::shown(&custom.value, &field.options)?,
        })
    }
}
