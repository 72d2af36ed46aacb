//! Applications.

use hire_api::id::{ApplicationId, JobId, OfferFormId, TalentId};

use super::{StoreError, Tx};

/// An application and where it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    pub id: ApplicationId,
    pub talent: TalentId,
    pub job: JobId,
    /// The type of its stage; nothing when the stage cannot be found in the process of the job.
    pub stage_type: Option<i64>,
    /// 1 running, 2 terminated
    pub active_status: i64,
    /// Whether the process of the job has an offer stage at all.
    pub process_has_offer_stage: bool,
    /// 1 social, 2 campus
    pub process_type: Option<i64>,
    pub offer_form: Option<OfferFormId>,
}

pub fn standing(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<Standing>, StoreError> {
    tx.one(
        "SELECT a.talent, a.job, s.type, a.active_status, p.type, j.offer_form, \
         (SELECT COUNT(*) FROM stages o WHERE o.tenant = j.tenant AND o.job_process = j.job_process AND o.type = 5) \
         FROM applications a \
         LEFT JOIN jobs j ON j.tenant = a.tenant AND j.id = a.job \
         LEFT JOIN job_processes p ON p.tenant = j.tenant AND p.id = j.job_process \
         LEFT JOIN stages s ON s.tenant = a.tenant AND s.id = a.stage AND s.job_process = j.job_process \
         WHERE a.tenant = $1 AND a.id = $2",
        &[&id],
        |row| {
            Ok(Standing {
                id,
                talent: row.get(0)?,
                job: row.get(1)?,
                stage_type: row.get(2)?,
                active_status: row.get(3)?,
                process_type: row.get(4)?,
                offer_form: row.get(5)?,
                process_has_offer_stage: row.get::<i64>(6)? > 0,
            })
        },
    )
}

pub fn exists(tx: &mut Tx<'_>, id: ApplicationId) -> Result<bool, StoreError> {
    Ok(tx.one("SELECT id FROM applications WHERE tenant = $1 AND id = $2", &[&id], |_| Ok(()))?.is_some())
}
