//! The kinds of entities: where they are in a file, which table they are kept in, how they are named.

use super::{
    fields::Fields,
    row::Row,
    rows::{core_hr, directory, forms, hiring, offers, settings, talents},
};

/// A kind of entity.
pub struct Kind {
    /// The list in the file, and the entity in `seeded`.
    pub list: &'static str,
    pub singular: &'static str,
    pub table: &'static str,
    /// The columns that, with the tenant, tell its rows apart.
    pub identity: &'static [&'static str],
    /// Members that name it where it has no `key`.
    pub named_by: &'static [&'static str],
    /// Members beside `key` and `id` that other entities may refer to it by; no two entities may share one.
    pub aliases: &'static [&'static str],
    /// A list inside, of entities of their own.
    pub nested: Option<&'static Kind>,
    pub read: fn(&mut Fields<'_>, &mut Row),
}

pub const PLACES: &str = "places";
pub const DEPARTMENTS: &str = "departments";
pub const USERS: &str = "users";
pub const JOB_LEVELS: &str = "job_levels";
pub const JOB_FAMILIES: &str = "job_families";
pub const EMPLOYEE_TYPES: &str = "employee_types";
pub const HR_JOBS: &str = "hr_jobs";
pub const JOB_GRADES: &str = "job_grades";
pub const POSITIONS: &str = "positions";
pub const PATHWAYS: &str = "pathways";
pub const ADDRESSES: &str = "addresses";
pub const JOB_TYPES: &str = "job_types";
pub const JOB_PROCESSES: &str = "job_processes";
pub const STAGES: &str = "stages";
pub const OFFER_FORMS: &str = "offer_forms";
pub const VERSIONS: &str = "versions";
pub const REQUIREMENT_FIELDS: &str = "requirement_fields";
pub const RESUME_SOURCES: &str = "resume_sources";
pub const TERMINATION_REASONS: &str = "termination_reasons";
pub const TALENT_MODULES: &str = "talent_modules";
pub const TALENT_FIELDS: &str = "talent_fields";
pub const TALENT_FOLDERS: &str = "talent_folders";
pub const ATTACHMENTS: &str = "attachments";
pub const JOBS: &str = "jobs";
pub const JOB_REQUIREMENTS: &str = "job_requirements";
pub const TALENTS: &str = "talents";
pub const AGENCY_PROTECTIONS: &str = "agency_protections";
pub const APPLICATIONS: &str = "applications";
pub const OFFERS: &str = "offers";

const fn kind(list: &'static str, singular: &'static str, read: fn(&mut Fields<'_>, &mut Row)) -> Kind {
    Kind { list, singular, table: list, identity: &["id"], named_by: &[], aliases: &[], nested: None, read }
}

/// In the order in which they are read: later ones may need to know what earlier ones are.
pub static KINDS: &[Kind] = &[
    Kind { identity: &["code"], named_by: &["code"], ..kind(PLACES, "place", settings::place) },
    Kind {
        aliases: &["open_department_id", "department_id"],
        ..kind(DEPARTMENTS, "department", directory::department)
    },
    Kind { aliases: &["user_id"], ..kind(USERS, "user", directory::user) },
    Kind { aliases: &["job_level_id"], ..kind(JOB_LEVELS, "job level", directory::job_level) },
    Kind { aliases: &["job_family_id"], ..kind(JOB_FAMILIES, "job family", directory::job_family) },
    Kind { aliases: &["enum_id", "enum_value"], ..kind(EMPLOYEE_TYPES, "employee type", directory::employee_type) },
    kind(HR_JOBS, "employment job", core_hr::hr_job),
    kind(JOB_GRADES, "job grade", core_hr::job_grade),
    kind(POSITIONS, "position", core_hr::named),
    kind(PATHWAYS, "pathway", core_hr::named),
    kind(ADDRESSES, "address", settings::address),
    kind(JOB_TYPES, "job type", settings::job_type),
    Kind { nested: Some(&STAGE), ..kind(JOB_PROCESSES, "job process", settings::job_process) },
    Kind { nested: Some(&VERSION), ..kind(OFFER_FORMS, "offer form", forms::offer_form) },
    kind(REQUIREMENT_FIELDS, "requirement field", settings::requirement_field),
    kind(RESUME_SOURCES, "resume source", settings::resume_source),
    kind(TERMINATION_REASONS, "termination reason", settings::termination_reason),
    kind(ATTACHMENTS, "attachment", settings::attachment),
    kind(JOBS, "job", hiring::job),
    Kind {
        named_by: &["short_code"],
        aliases: &["short_code"],
        ..kind(JOB_REQUIREMENTS, "job requirement", hiring::job_requirement)
    },
    kind(TALENT_MODULES, "talent module", talents::module),
    kind(TALENT_FIELDS, "talent field", talents::field),
    kind(TALENT_FOLDERS, "talent folder", talents::folder),
    kind(TALENTS, "talent", talents::talent),
    Kind {
        identity: &["talent", "agency"],
        named_by: &["talent", "agency"],
        ..kind(AGENCY_PROTECTIONS, "agency protection", hiring::agency_protection)
    },
    kind(APPLICATIONS, "application", hiring::application),
    kind(OFFERS, "offer", offers::offer),
];

static STAGE: Kind = kind(STAGES, "stage", settings::stage);
static VERSION: Kind = Kind { table: "offer_schemas", ..kind(VERSIONS, "form version", forms::version) };

/// All of them, nested ones too.
pub fn all() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().flat_map(|kind| std::iter::once(kind).chain(kind.nested))
}

/// For messages.
pub fn singular(list: &str) -> &'static str {
    all().find(|kind| kind.list == list).map_or("entity", |kind| kind.singular)
}

impl Kind {
    /// Whether its rows have an `id`, which is minted where the file states none.
    pub fn has_id(&self) -> bool {
        self.identity == ["id"]
    }
}
