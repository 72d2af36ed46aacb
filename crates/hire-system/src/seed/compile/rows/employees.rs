//! Employees, and imports into another HR system.

use hire_types::{
    Id,
    application::{ConversionStatus, EmployeeOnboardStatus},
    id::{ApplicationId, EmployeeId},
};

use crate::{
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{
            APPLICATIONS, DEPARTMENTS, EMPLOYEE_TYPES, JOB_FAMILIES, JOB_LEVELS, JOB_REQUIREMENTS, OFFERS, USERS,
        },
        fields::TableReader,
    },
    store::{
        ehr_imports::EhrImportTask,
        employees::{self, Employee},
    },
};

/// The state follows from the times.
pub fn employee(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let application = from.required_reference("application", APPLICATIONS);
    let talent = from.pass.context.facts.borrow().applications.get(&application).map(|facts| facts.talent);
    let times = Times::read(from, entity);
    let onboarded_at = from.time("onboarded_at").unwrap_or(times.created_at());
    let (converted_at, left_at) = (from.time("converted_at"), from.time("left_at"));
    let (id, application) = (EmployeeId::new(entity.id), ApplicationId::new(application));
    let employee = Employee {
        id,
        application,
        talent: Id::new(talent.unwrap_or_default()),
        onboard_status: if left_at.is_some() { EmployeeOnboardStatus::Left } else { EmployeeOnboardStatus::Onboarded },
        conversion_status: if converted_at.is_some() {
            ConversionStatus::Converted
        } else {
            ConversionStatus::OnProbation
        },
        cancelled_at: None,
        department: from.reference("department", DEPARTMENTS),
        leader: from.reference("leader", USERS),
        operator: from.reference("operator", USERS),
        job_family: from.reference("job_family", JOB_FAMILIES),
        job_level: from.reference("job_level", JOB_LEVELS),
        employee_type: from.reference("employee_type", EMPLOYEE_TYPES),
        job_requirement: from.id_of("job_requirement", JOB_REQUIREMENTS),
        onboard_city: from.place("onboard_city"),
        external_id: from.number_text("external_employment_id"),
        onboarded_at,
        expected_conversion_at: from.time("expected_conversion_at").unwrap_or_default(),
        converted_at,
        left_at,
        leaving_note: from.text("leaving_note"),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    EntityRow::timed(employee, times)
        .afterwards(|tx, employee| employees::settle_talent(tx, employee.talent))
        .unless(move |tx| {
            let other = employees::of_application(tx, application)?.map(|other| other.id).filter(|other| *other != id);
            Ok(other.map(|other| format!("application: employee {other} is stored for it already")))
        })
        .boxed()
}

/// A requested import into another HR system, without a result yet.
pub fn ehr_import_task(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let times = Times::read(from, entity);
    let task = EhrImportTask {
        id: Id::new(entity.id),
        application: from.required_id_of("application", APPLICATIONS),
        offer: from.id_of("offer", OFFERS),
        state: from.enum_value("state"),
        fail_reason: from.text("fail_reason"),
        redirect_url: from.text("redirect_url"),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    EntityRow::timed(task, times).boxed()
}
