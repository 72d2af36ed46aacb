use std::{slice, sync::Arc};

use hire_api::{
    i18n::{BilingualWithId, I18n, IdName, Localized},
    job::{
        GetJobDetail,
        get_detail::{
            GetJobDetailData, GetJobDetailError as Error, JobConfigDetail, JobDetail, JobDetailBasicInfo,
            JobRequirementSimple,
        },
    },
    reference::UserRef,
    shapes::{
        common::{AddressOfCodes, CodeName},
        job::{Choice, Job as ShownJob, JobConfig, NamedChoice},
    },
};
use hire_types::job::{JobRole, StorefrontMode};

use super::{
    settings,
    view::{JobView, code_name},
};
use crate::{
    http::{ApiError, Call, ReadTx},
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx,
        directory::Department,
        job_links,
        jobs::{self, Job},
        settings::{FullAddress, Place},
    },
};

pub fn get_detail(tx: &mut ReadTx<'_>, call: &Call<GetJobDetail>) -> Result<GetJobDetailData, ApiError<GetJobDetail>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or(ApiError::new(Error::JobUnknown))?;
    let translator = call.translator();
    let shown = JobView::new(tx, translator, slice::from_ref(&job), call.now())?.show(tx, &job)?;
    let config = settings::config(tx, translator, &job)?;
    let internship = settings::form(tx, job.intern_offer_form)?;
    let mut recruiter = people(tx, translator, &job, JobRole::Recruiter)?;
    Ok(GetJobDetailData {
        job_detail: Some(JobDetail {
            basic_info: Some(basic_info(shown)),
            recruiter: recruiter.pop(),
            assistant_list: crate::api::non_empty(people(tx, translator, &job, JobRole::Assistant)?),
            hiring_manager_list: crate::api::non_empty(people(tx, translator, &job, JobRole::HiringManager)?),
            job_requirement_list: crate::api::non_empty(requirements(tx, translator, &job)?),
            address_list: crate::api::non_empty(addresses(tx, &job)?),
            job_config: Some(detail(config, internship)),
            storefront_list: None,
            tag_list: None,
        }),
    })
}

/// The same facts as in the older responses, with times as text and names in one member.
fn basic_info(shown: ShownJob) -> JobDetailBasicInfo {
    let name = |zh_cn: Option<String>, en_us: Option<String>| Some(I18n { zh_cn: zh_cn?, en_us: en_us? });
    JobDetailBasicInfo {
        id: shown.id,
        title: shown.title,
        description: shown.description,
        code: shown.code,
        requirement: shown.requirement,
        recruitment_type: shown.recruitment_type.map(named),
        department: shown.department.map(id_name),
        min_job_level: shown.min_job_level.map(named),
        max_job_level: shown.max_job_level.map(named),
        highlight_list: shown.highlight_list.map(id_names),
        job_category: shown.job_category.map(named),
        job_type: shown.job_type.map(id_name),
        active_status: shown.active_status,
        creator_id: shown.create_user_id,
        create_time: shown.create_timestamp,
        update_time: shown.update_timestamp,
        process_type: shown.process_type,
        process_id: shown.process_id,
        process_name: name(shown.process_name, shown.process_en_name),
        customized_data_list: shown.customized_data_list,
        job_function: shown.job_function,
        subject: shown.subject,
        head_count: shown.head_count,
        experience: shown.experience,
        expiry_time: shown.expiry_timestamp,
        min_salary: shown.min_salary,
        max_salary: shown.max_salary,
        required_degree: shown.required_degree,
        city_list: shown.city_list,
        job_attribute: shown.job_attribute,
        target_major_list: shown.target_major_list.map(id_names),
        storefront_mode: Some(StorefrontMode::Ordinary),
    }
}

fn named<I>(choice: Choice<I>) -> NamedChoice<I> {
    let name = I18n { zh_cn: choice.zh_name.unwrap_or_default(), en_us: choice.en_name.unwrap_or_default() };
    NamedChoice { id: choice.id, name: Some(name), active_status: choice.active_status }
}

fn id_name<I>(object: BilingualWithId<I>) -> IdName<I> {
    IdName { id: Some(object.id), name: I18n { zh_cn: object.zh_name, en_us: object.en_name } }
}

fn id_names(objects: Vec<BilingualWithId>) -> Vec<IdName> {
    objects.into_iter().map(id_name).collect()
}

fn detail(config: JobConfig, internship_offer_apply_schema: Option<IdName>) -> JobConfigDetail {
    JobConfigDetail {
        offer_apply_schema: config.offer_apply_schema,
        offer_process_conf: config.offer_process_conf,
        recommended_evaluator_list: config.recommended_evaluator_list,
        assessment_template: config.assessment_template,
        interview_round_list: config.interview_round_list,
        interview_registration: config.interview_registration,
        onboard_registration: config.onboard_registration,
        interview_round_type_list: config.interview_round_type_list,
        related_job_list: config.related_job_list,
        job_attribute: config.job_attribute,
        interview_appointment_config: config.interview_appointment_config,
        internship_offer_apply_schema,
    }
}

/// The people of a role, in their order.
fn people(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    job: &Job,
    role: JobRole,
) -> Result<Vec<IdName<UserRef>>, StoreError> {
    let mut translated = People::new(translator);
    let mut people = Vec::new();
    for person in jobs::people_of(tx, job.id)?.into_iter().filter(|person| person.role == role) {
        people.extend(translated.find(tx, person.user)?.cloned());
    }
    Ok(people)
}

fn requirements(
    tx: &mut Tx<'_>,
    translator: IdTranslator<'_>,
    job: &Job,
) -> Result<Vec<JobRequirementSimple>, StoreError> {
    let mut shown = Vec::new();
    for linked in job_links::requirements_of(tx, job.id)? {
        let department = tx.cached_opt::<Department>(linked.department)?;
        shown.push(JobRequirementSimple {
            id: linked.job_requirement,
            short_code: Some(linked.short_code),
            name: Some(linked.name),
            department_id: department.map(|department| translator.department(&department)),
        });
    }
    Ok(shown)
}

fn addresses(tx: &mut Tx<'_>, job: &Job) -> Result<Vec<AddressOfCodes>, StoreError> {
    let part = |place: &Option<Arc<Place>>| -> Option<CodeName> { place.as_deref().map(code_name) };
    let mut shown = Vec::new();
    for address in jobs::addresses_of(tx, job.id)? {
        let address = tx.cached::<FullAddress>(&address.address)?;
        shown.extend(address.map(|address| AddressOfCodes {
            id: Some(address.id.to_string()),
            name: Some(address.name.i18n()),
            district: part(&address.district),
            city: part(&address.city),
            state: part(&address.state),
            country: part(&address.country),
        }));
    }
    Ok(shown)
}
