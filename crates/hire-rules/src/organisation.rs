//! Whether the employment job, family, level and grade that an offer names exist, are in use and belong together.

use crate::Id;

/// One of the four as a request names it.
#[derive(Clone, Debug, Default)]
pub enum Lookup<T> {
    #[default]
    NotNamed,
    Unknown,
    Found(T),
}

impl<T> Lookup<T> {
    /// Resolves an optional name by a look-up that may return `None`.
    pub fn resolve<N, E>(name: Option<N>, find: impl FnOnce(N) -> Result<Option<T>, E>) -> Result<Self, E> {
        let Some(name) = name else { return Ok(Self::NotNamed) };
        Ok(find(name)?.map_or(Self::Unknown, Self::Found))
    }

    pub fn found(&self) -> Option<&T> {
        match self {
            Self::Found(value) => Some(value),
            Self::NotNamed | Self::Unknown => None,
        }
    }

    /// The same with details.
    pub fn try_map<U, E>(&self, more: impl FnOnce(&T) -> Result<U, E>) -> Result<Lookup<U>, E> {
        Ok(match self {
            Self::NotNamed => Lookup::NotNamed,
            Self::Unknown => Lookup::Unknown,
            Self::Found(value) => Lookup::Found(more(value)?),
        })
    }
}

/// An employment job of core HR. A list that is empty restricts nothing: core HR lets an administrator leave
/// families and levels of a job open, and then every one fits.
#[derive(Clone, Debug)]
pub struct Job {
    /// Enabled, and in effect at the time.
    pub active: bool,
    pub families: Vec<Id>,
    pub levels: Vec<Id>,
}

#[derive(Clone, Debug)]
pub struct Family {
    pub id: Id,
    pub active: bool,
}

/// As with a job, no grades means that none is excluded.
#[derive(Clone, Debug)]
pub struct Level {
    pub id: Id,
    pub active: bool,
    pub grades: Vec<Id>,
}

#[derive(Clone, Debug)]
pub struct Grade {
    pub id: Id,
    pub active: bool,
}

/// Whether the jobs of core HR link a family and a level. A job links them when it is active, in effect at the
/// time, and neither its families nor its levels exclude them (see `Job::allows`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// The company keeps no employment jobs, as one without core HR does: there is nothing to contradict.
    #[default]
    NoJobs,
    Linked,
    NotLinked,
}

#[derive(Clone, Debug, Default)]
pub struct Organisation {
    pub job: Lookup<Job>,
    pub family: Lookup<Family>,
    pub level: Lookup<Level>,
    pub grade: Lookup<Grade>,
    /// Only used when a family and a level are named without a job.
    pub family_and_level: Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationRefusal {
    JobUnknown,
    FamilyUnknown,
    LevelUnknown,
    GradeUnknown,
    JobDisabled,
    FamilyDisabled,
    LevelDisabled,
    GradeDisabled,
    JobFamilyMismatch,
    JobLevelMismatch,
    FamilyLevelMismatch,
    LevelGradeMismatch,
}

impl Job {
    /// Whether the job leaves room for this family and level.
    pub fn allows(&self, family: Option<Id>, level: Option<Id>) -> bool {
        allows(&self.families, family) && allows(&self.levels, level)
    }
}

/// The first refusal that holds, in the order of the variants: that all four exist, then that they are in use,
/// then that they fit.
pub fn check(organisation: &Organisation) -> Result<(), OrganisationRefusal> {
    use OrganisationRefusal as R;
    let Organisation { job, family, level, grade, family_and_level } = organisation;
    let unknown = [
        (matches!(job, Lookup::Unknown), R::JobUnknown),
        (matches!(family, Lookup::Unknown), R::FamilyUnknown),
        (matches!(level, Lookup::Unknown), R::LevelUnknown),
        (matches!(grade, Lookup::Unknown), R::GradeUnknown),
    ];
    let (job, family, level, grade) = (job.found(), family.found(), level.found(), grade.found());
    let disabled = [
        (job.is_some_and(|job| !job.active), R::JobDisabled),
        (family.is_some_and(|family| !family.active), R::FamilyDisabled),
        (level.is_some_and(|level| !level.active), R::LevelDisabled),
        (grade.is_some_and(|grade| !grade.active), R::GradeDisabled),
    ];
    let (family_id, level_id) = (family.map(|family| family.id), level.map(|level| level.id));
    let unlinked = job.is_none() && family.is_some() && level.is_some() && *family_and_level == Link::NotLinked;
    let mismatched = [
        (job.is_some_and(|job| !job.allows(family_id, None)), R::JobFamilyMismatch),
        (job.is_some_and(|job| !job.allows(None, level_id)), R::JobLevelMismatch),
        (unlinked, R::FamilyLevelMismatch),
        (level.is_some_and(|level| !allows(&level.grades, grade.map(|grade| grade.id))), R::LevelGradeMismatch),
    ];
    let refusal = unknown.into_iter().chain(disabled).chain(mismatched).find(|(holds, _)| *holds);
    refusal.map_or(Ok(()), |(_, refusal)| Err(refusal))
}

fn allows(list: &[Id], named: Option<Id>) -> bool {
    list.is_empty() || named.is_none_or(|id| list.contains(&id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn fitting() -> Organisation {
        Organisation {
            job: Lookup::Found(Job { active: true, families: vec![1, 2], levels: vec![11, 12] }),
            family: Lookup::Found(Family { id: 1, active: true }),
            level: Lookup::Found(Level { id: 11, active: true, grades: vec![21] }),
            grade: Lookup::Found(Grade { id: 21, active: true }),
            family_and_level: Link::NoJobs,
        }
    }

    fn refused(change: impl Fn(&mut Organisation)) -> Option<OrganisationRefusal> {
        let mut organisation = fitting();
        change(&mut organisation);
        check(&organisation).err()
    }

    #[test]
    fn what_fits_and_what_is_not_named_is_accepted() {
        assert_eq!(check(&fitting()), Ok(()));
        assert_eq!(check(&Organisation::default()), Ok(()));
    }

    #[test]
    fn each_refusal_has_its_condition() {
        use OrganisationRefusal as R;
        assert_eq!(refused(|o| o.job = Lookup::Unknown), Some(R::JobUnknown));
        assert_eq!(refused(|o| o.family = Lookup::Unknown), Some(R::FamilyUnknown));
        assert_eq!(refused(|o| o.level = Lookup::Unknown), Some(R::LevelUnknown));
        assert_eq!(refused(|o| o.grade = Lookup::Unknown), Some(R::GradeUnknown));
        let job = |active, families: &[Id], levels: &[Id]| {
            Lookup::Found(Job { active, families: families.to_vec(), levels: levels.to_vec() })
        };
        assert_eq!(refused(|o| o.job = job(false, &[1], &[11])), Some(R::JobDisabled));
        assert_eq!(refused(|o| o.family = Lookup::Found(Family { id: 1, active: false })), Some(R::FamilyDisabled));
        let level = |active, grades: &[Id]| Lookup::Found(Level { id: 11, active, grades: grades.to_vec() });
        assert_eq!(refused(|o| o.level = level(false, &[21])), Some(R::LevelDisabled));
        assert_eq!(refused(|o| o.grade = Lookup::Found(Grade { id: 21, active: false })), Some(R::GradeDisabled));
        assert_eq!(refused(|o| o.job = job(true, &[2], &[11])), Some(R::JobFamilyMismatch));
        assert_eq!(refused(|o| o.job = job(true, &[1], &[12])), Some(R::JobLevelMismatch));
        assert_eq!(refused(|o| o.level = level(true, &[22])), Some(R::LevelGradeMismatch));
        let without_job = |link| {
            refused(|o| {
                o.job = Lookup::NotNamed;
                o.family_and_level = link;
            })
        };
        assert_eq!(without_job(Link::NotLinked), Some(R::FamilyLevelMismatch));
        assert_eq!(without_job(Link::Linked), None);
        assert_eq!(without_job(Link::NoJobs), None);
    }

    #[test]
    fn empty_lists_restrict_nothing() {
        let open_job = Job { active: true, families: vec![], levels: vec![] };
        assert!(open_job.allows(Some(7), Some(8)));
        assert_eq!(refused(|o| o.job = Lookup::Found(open_job.clone())), None);
        assert_eq!(refused(|o| o.level = Lookup::Found(Level { id: 11, active: true, grades: vec![] })), None);
    }

    #[test]
    fn family_and_level_need_a_link_only_when_both_are_named_without_a_job() {
        let unlinked = |change: fn(&mut Organisation)| {
            refused(|o| {
                o.family_and_level = Link::NotLinked;
                change(o);
            })
        };
        assert_eq!(unlinked(|_| {}), None, "the job decides");
        assert_eq!(unlinked(|o| (o.job, o.level) = (Lookup::NotNamed, Lookup::NotNamed)), None);
        assert_eq!(unlinked(|o| (o.job, o.family) = (Lookup::NotNamed, Lookup::NotNamed)), None);
    }

    #[test]
    fn existence_comes_before_disabled_and_disabled_before_matching() {
        use OrganisationRefusal as R;
        let all_wrong = |o: &mut Organisation| {
            o.job = Lookup::Found(Job { active: false, families: vec![9], levels: vec![9] });
            o.level = Lookup::Found(Level { id: 11, active: true, grades: vec![9] });
            o.grade = Lookup::Unknown;
        };
        assert_eq!(refused(all_wrong), Some(R::GradeUnknown));
        assert_eq!(
            refused(|o| {
                all_wrong(o);
                o.grade = Lookup::Found(Grade { id: 21, active: false });
            }),
            Some(R::JobDisabled)
        );
    }

    #[test]
    fn a_look_up_knows_the_three_cases() {
        let look_up = |name: Option<u8>, value: Option<u8>| Lookup::resolve(name, |_| Ok::<_, ()>(value)).unwrap();
        assert!(matches!(look_up(None, Some(1)), Lookup::NotNamed));
        assert!(matches!(look_up(Some(7), None), Lookup::Unknown));
        assert!(matches!(look_up(Some(7), Some(1)), Lookup::Found(1)));
    }

    #[test]
    fn only_a_found_record_gets_details() {
        let doubled = |lookup: Lookup<u8>| lookup.try_map(|number| Ok::<_, ()>(number * 2)).unwrap();
        assert!(matches!(doubled(Lookup::NotNamed), Lookup::NotNamed));
        assert!(matches!(doubled(Lookup::Unknown), Lookup::Unknown));
        assert!(matches!(doubled(Lookup::Found(4)), Lookup::Found(8)));
    }
}
