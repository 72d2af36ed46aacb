//! The types of entities: their list in a file, the table of their records, the members that name them.

use super::{
    entity::{Compiled, Entity},
    fields::TableReader,
    rows::{
        applications, core_hr, directory, employees, forms, hiring, job_schemas, jobs, notes, offers, registrations,
        requirement_form, settings, talents,
    },
};

/// A type of entity.
pub struct EntityType {
    /// The list in the file, and the entity in `seeded`.
    pub list: &'static str,
    pub singular: &'static str,
    pub table: &'static str,
    /// Whether its rows have an `id`. A new one is generated if the file has none.
    pub has_id: bool,
    /// Whether its position in the list matters.
    pub ordered: bool,
    /// Members that identify it if it has no `key`.
    pub key_members: &'static [&'static str],
    /// Members beside `key` and `id` that other entities may refer to it by. They are unique columns of its table.
    pub aliases: &'static [&'static str],
    /// A nested list of entities.
    pub nested: Option<&'static EntityType>,
    pub compile: fn(&mut TableReader<'_>, &Entity) -> Box<dyn Compiled>,
}

pub const PLACES: &str = "places";
pub const DEPARTMENTS: &str = "departments";
pub const USERS: &str = "users";
pub const JOB_LEVELS: &str = "job_levels";
pub const JOB_FAMILIES: &str = "job_families";
pub const EMPLOYEE_TYPES: &str = "employee_types";
pub const JOB_TITLES: &str = "job_titles";
pub const WORK_CITIES: &str = "work_cities";
pub const HR_JOBS: &str = "hr_jobs";
pub const JOB_GRADES: &str = "job_grades";
pub const POSITIONS: &str = "positions";
pub const PATHWAYS: &str = "pathways";
pub const HR_LOCATIONS: &str = "hr_locations";
pub const ADDRESSES: &str = "addresses";
pub const JOB_TYPES: &str = "job_types";
pub const JOB_FUNCTIONS: &str = "job_functions";
pub const SUBJECTS: &str = "subjects";
pub const MAJORS: &str = "majors";
pub const JOB_SCHEMAS: &str = "job_schemas";
pub const JOB_PROCESSES: &str = "job_processes";
pub const STAGES: &str = "stages";
pub const OFFER_FORMS: &str = "offer_forms";
pub const VERSIONS: &str = "versions";
pub const OFFER_APPROVAL_TEMPLATES: &str = "offer_approval_templates";
pub const REQUIREMENT_SCHEMAS: &str = "requirement_schemas";
pub const REQUIREMENT_MODULES: &str = "requirement_modules";
pub const REQUIREMENT_FIELDS: &str = "requirement_fields";
pub const RESUME_SOURCES: &str = "resume_sources";
pub const TERMINATION_REASONS: &str = "termination_reasons";
pub const REGISTRATION_FORMS: &str = "registration_forms";
pub const TALENT_MODULES: &str = "talent_modules";
pub const TALENT_FIELDS: &str = "talent_fields";
pub const TALENT_FOLDERS: &str = "talent_folders";
pub const ATTACHMENTS: &str = "attachments";
pub const JOBS: &str = "jobs";
pub const JOB_REQUIREMENTS: &str = "job_requirements";
pub const TALENTS: &str = "talents";
pub const AGENCY_PROTECTIONS: &str = "agency_protections";
pub const NOTES: &str = "notes";
pub const APPLICATIONS: &str = "applications";
pub const OFFERS: &str = "offers";
pub const EMPLOYEES: &str = "employees";
pub const EHR_IMPORT_TASKS: &str = "ehr_import_tasks";

type Compile = fn(&mut TableReader<'_>, &Entity) -> Box<dyn Compiled>;

const fn entity_type(list: &'static str, singular: &'static str, compile: Compile) -> EntityType {
    EntityType {
        list,
        singular,
        table: list,
        has_id: true,
        ordered: false,
        key_members: &[],
        aliases: &[],
        nested: None,
        compile,
    }
}

/// In the order of compilation: later ones depend on earlier ones.
pub static ENTITY_TYPES: &[EntityType] = &[
    EntityType { has_id: false, key_members: &["code"], ..entity_type(PLACES, "place", settings::place) },
    EntityType {
        aliases: &["open_department_id", "department_id", "corehr_id"],
        ..entity_type(DEPARTMENTS, "department", directory::department)
    },
    EntityType { aliases: &["user_id", "corehr_id"], ..entity_type(USERS, "user", directory::user) },
    EntityType {
        ordered: true,
        aliases: &["job_level_id", "corehr_id"],
        ..entity_type(JOB_LEVELS, "job level", directory::job_level)
    },
    EntityType {
        aliases: &["job_family_id", "corehr_id"],
        ..entity_type(JOB_FAMILIES, "job family", directory::job_family)
    },
    EntityType {
        aliases: &["enum_id", "enum_value", "corehr_id"],
        ..entity_type(EMPLOYEE_TYPES, "employee type", directory::employee_type)
    },
    EntityType { aliases: &["job_title_id"], ..entity_type(JOB_TITLES, "job title", directory::job_title) },
    EntityType { aliases: &["work_city_id"], ..entity_type(WORK_CITIES, "work city", directory::work_city) },
    entity_type(HR_JOBS, "employment job", core_hr::hr_job),
    EntityType { ordered: true, ..entity_type(JOB_GRADES, "job grade", core_hr::job_grade) },
    entity_type(POSITIONS, "position", core_hr::position),
    entity_type(PATHWAYS, "pathway", core_hr::pathway),
    EntityType { aliases: &["code"], ..entity_type(HR_LOCATIONS, "location of core HR", core_hr::location) },
    entity_type(ADDRESSES, "address", settings::address),
    entity_type(JOB_TYPES, "job type", settings::job_type),
    entity_type(JOB_FUNCTIONS, "job function", jobs::job_function),
    entity_type(SUBJECTS, "subject", jobs::subject),
    EntityType { has_id: false, key_members: &["code"], ..entity_type(MAJORS, "major", jobs::major) },
    entity_type(JOB_SCHEMAS, "job schema", job_schemas::job_schema),
    EntityType { nested: Some(&STAGE), ..entity_type(JOB_PROCESSES, "job process", settings::job_process) },
    EntityType { nested: Some(&VERSION), ..entity_type(OFFER_FORMS, "offer form", forms::offer_form) },
    entity_type(OFFER_APPROVAL_TEMPLATES, "approval template", jobs::approval_template),
    entity_type(REQUIREMENT_SCHEMAS, "requirement schema", requirement_form::schema),
    EntityType { ordered: true, ..entity_type(REQUIREMENT_MODULES, "requirement module", requirement_form::module) },
    EntityType {
        ordered: true,
        key_members: &["system"],
        ..entity_type(REQUIREMENT_FIELDS, "requirement field", requirement_form::field)
    },
    entity_type(RESUME_SOURCES, "resume source", settings::resume_source),
    entity_type(TERMINATION_REASONS, "termination reason", settings::termination_reason),
    entity_type(REGISTRATION_FORMS, "registration form", registrations::registration_form),
    entity_type(ATTACHMENTS, "attachment", settings::attachment),
    EntityType { aliases: &["code"], ..entity_type(JOBS, "job", jobs::job) },
    EntityType {
        key_members: &["short_code"],
        aliases: &["short_code"],
        ..entity_type(JOB_REQUIREMENTS, "job requirement", hiring::job_requirement)
    },
    entity_type(TALENT_MODULES, "talent module", talents::module),
    entity_type(TALENT_FIELDS, "talent field", talents::field),
    entity_type(TALENT_FOLDERS, "talent folder", talents::folder),
    entity_type(TALENTS, "talent", talents::talent),
    EntityType {
        has_id: false,
        key_members: &["talent", "agency"],
        ..entity_type(AGENCY_PROTECTIONS, "agency protection", hiring::agency_protection)
    },
    entity_type(APPLICATIONS, "application", applications::application),
    entity_type(NOTES, "note", notes::note),
    entity_type(OFFERS, "offer", offers::offer),
    entity_type(EMPLOYEES, "employee", employees::employee),
    entity_type(EHR_IMPORT_TASKS, "e-HR import task", employees::ehr_import_task),
];

static STAGE: EntityType = entity_type(STAGES, "stage", settings::stage);
static VERSION: EntityType =
    EntityType { table: "offer_schemas", ordered: true, ..entity_type(VERSIONS, "form version", forms::version) };

/// All types, including nested ones.
pub fn all() -> impl Iterator<Item = &'static EntityType> {
    ENTITY_TYPES.iter().flat_map(|entity_type| std::iter::once(entity_type).chain(entity_type.nested))
}

pub fn named(list: &str) -> Option<&'static EntityType> {
    all().find(|entity_type| entity_type.list == list)
}

/// Whether inactive rows may share a value of this column with others.
pub fn is_reusable(column: &str) -> bool {
    matches!(column, "user_id" | "department_id")
}
