//! The people of a job.

use hire_types::{
    id::JobId,
    job::{JobManagerUpdate, JobRole},
};

use super::draft::PeopleDraft;
use crate::{
    hiring::Ref,
    store::{
        StoreError, Tx, WriteTx,
        directory::User,
        jobs::{self, Job, JobPerson},
    },
};

/// Why people cannot work on a job.
#[derive(Debug)]
pub enum PersonRefusal {
    /// The person at this position of the role is unknown, or has left.
    Unknown(JobRole, usize),
    Store(StoreError),
}

impl From<StoreError> for PersonRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The people as rows: each once a role, where it is first. A job has a recruiter and at least one hiring manager.
pub(super) fn check(tx: &mut Tx<'_>, job: JobId, draft: &PeopleDraft) -> Result<Vec<JobPerson>, PersonRefusal> {
    let mut people = role(tx, job, JobRole::Recruiter, &[draft.recruiter])?;
    people.extend(role(tx, job, JobRole::HiringManager, &draft.hiring_managers)?);
    people.extend(role(tx, job, JobRole::Assistant, &draft.assistants)?);
    Ok(people)
}

fn role(tx: &mut Tx<'_>, job: JobId, role: JobRole, people: &[Ref]) -> Result<Vec<JobPerson>, PersonRefusal> {
    let mut users = Vec::with_capacity(people.len());
    for (index, person) in people.iter().enumerate() {
        let user = person.find(|id| tx.get::<User>(&id))?.filter(|user| user.active);
        users.push(user.ok_or(PersonRefusal::Unknown(role, index))?.id);
    }
    let users = hire_rules::distinct(&users);
    Ok((1..).zip(users).map(|(ordinal, user)| JobPerson { job, role, user, ordinal }).collect())
}

/// The replaced people of a job.
#[derive(Clone, Debug)]
pub struct PeopleUpdate {
    pub roles: Vec<JobManagerUpdate>,
    pub recruiter: Option<Ref>,
    pub hiring_managers: Vec<Ref>,
    pub assistants: Vec<Ref>,
    /// The operator. Without one the system is.
    pub operator: Option<Ref>,
}

/// Why the people of a job are not replaced.
#[derive(Debug)]
pub enum PeopleRefusal {
    JobUnknown,
    /// No role is chosen.
    NoRole,
    /// A role that is chosen has no people.
    Missing(JobRole),
    OperatorUnknown,
    Person(PersonRefusal),
}

impl From<PersonRefusal> for PeopleRefusal {
    fn from(refusal: PersonRefusal) -> Self {
        Self::Person(refusal)
    }
}

impl From<StoreError> for PeopleRefusal {
    fn from(error: StoreError) -> Self {
        Self::Person(error.into())
    }
}

/// Replaces the people of the chosen roles; the others stay.
pub fn replace_people(tx: &mut WriteTx<'_>, id: JobId, update: &PeopleUpdate) -> Result<(), PeopleRefusal> {
    let job: Job = tx.get(&id)?.ok_or(PeopleRefusal::JobUnknown)?;
    if update.roles.is_empty() {
        return Err(PeopleRefusal::NoRole);
    }
    let before = jobs::people_of(tx, id)?;
    let mut after = before.clone();
    for chosen in &update.roles {
        let (of, people) = match chosen {
            JobManagerUpdate::Recruiter => (JobRole::Recruiter, update.recruiter.into_iter().collect()),
            JobManagerUpdate::Assistants => (JobRole::Assistant, update.assistants.clone()),
            JobManagerUpdate::HiringManagers => (JobRole::HiringManager, update.hiring_managers.clone()),
        };
        if people.is_empty() {
            return Err(PeopleRefusal::Missing(of));
        }
        let rows = role(tx, id, of, &people)?;
        after.retain(|person| person.role != of);
        after.extend(rows);
    }
    if let Some(operator) = update.operator
        && operator.find(|id| tx.get::<User>(&id))?.is_none()
    {
        return Err(PeopleRefusal::OperatorUnknown);
    }
    if tx.replace(&before, &after)? {
        tx.update(&job, &Job { updated_at: tx.now(), ..job.clone() })?;
    }
    Ok(())
}
