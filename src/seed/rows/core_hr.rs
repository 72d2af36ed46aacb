//! Employment jobs, grades, positions, pathways.

use crate::seed::{
    fields::Fields,
    kinds::{JOB_FAMILIES, JOB_LEVELS},
    row::Row,
};

pub fn hr_job(from: &mut Fields<'_>, row: &mut Row) {
    named(from, row);
    row.set("effective_from", from.time("effective_from"));
    row.set("effective_to", from.time("effective_to"));
    row.links("hr_job_families", "hr_job", &["job_family"], from.references("families", JOB_FAMILIES));
    row.links("hr_job_levels", "hr_job", &["job_level"], from.references("levels", JOB_LEVELS));
}

pub fn job_grade(from: &mut Fields<'_>, row: &mut Row) {
    named(from, row);
    row.links("job_level_grades", "job_grade", &["job_level"], from.references("levels", JOB_LEVELS));
}

pub fn named(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    row.set("active", from.flag("active", true));
}
