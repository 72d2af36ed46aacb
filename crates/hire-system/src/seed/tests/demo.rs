//! The content of the demo company.

use super::*;

#[test]
fn the_demo_covers_every_stage_and_offer_status() {
    let fixture = Fixture::new();
    fixture.apply(&Seed::demo().unwrap()).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(fixture.rows("SELECT COUNT(*) FROM talents WHERE tenant = $1", 1), ["200"]);
    let stages = "SELECT DISTINCT p.type, s.type FROM applications a \
                  JOIN stages s ON s.tenant = a.tenant AND s.id = a.stage \
                  JOIN jobs j ON j.tenant = a.tenant AND j.id = a.job \
                  JOIN job_processes p ON p.tenant = a.tenant AND p.id = j.job_process WHERE a.tenant = $1 ORDER BY 1, 2";
    let all: Vec<_> = (1..=2).flat_map(|process| (1..=7).map(move |stage| format!("{process}|{stage}"))).collect();
    assert_eq!(fixture.rows(stages, 2), all);
    let statuses: Vec<_> = (1..=13).map(|status| status.to_string()).collect();
    assert_eq!(fixture.rows("SELECT DISTINCT status FROM offers WHERE tenant = $1 ORDER BY 1", 1), statuses);
    let without = "SELECT a.id FROM applications a JOIN stages s ON s.tenant = a.tenant AND s.id = a.stage \
                   LEFT JOIN offers o ON o.tenant = a.tenant AND o.application = a.id \
                   WHERE a.tenant = $1 AND s.type = 5 AND a.active_status = 1 AND o.id IS NULL AND a.id = 7013552389293279532";
    assert_eq!(fixture.rows(without, 1), ["7013552389293279532"]);
}

#[test]
fn the_demo_has_offer_versions_partial_requirements_and_application_notes() {
    let fixture = Fixture::new();
    fixture.apply(&Seed::demo().unwrap()).unwrap_or_else(|errors| panic!("{errors}"));
    let versions = "SELECT o.version FROM offers o WHERE o.tenant = $1 AND o.version > 1 ORDER BY 1";
    assert_eq!(fixture.rows(versions, 1), ["2", "2", "3"]);
    let earlier = "SELECT COUNT(*) FROM offer_versions v JOIN offers o ON o.tenant = v.tenant AND o.id = v.offer \
                   AND v.version < o.version WHERE v.tenant = $1";
    assert_eq!(fixture.rows(earlier, 1), ["4"]);
    let partly = "SELECT COUNT(*) FROM job_requirements r WHERE r.tenant = $1 AND 0 < \
                  (SELECT COUNT(*) FROM employees e WHERE e.tenant = r.tenant AND e.job_requirement = r.id) \
                  AND r.head_count > (SELECT COUNT(*) FROM employees e \
                  WHERE e.tenant = r.tenant AND e.job_requirement = r.id)";
    assert_ne!(fixture.rows(partly, 1), ["0"]);
    let notes = "SELECT COUNT(*) FROM notes n JOIN applications a ON a.tenant = n.tenant AND a.id = n.application \
                 AND a.talent = n.talent WHERE n.tenant = $1";
    assert_eq!(fixture.rows(notes, 1), ["5"]);
    let times = "SELECT DISTINCT s.type FROM application_stages t JOIN stages s ON s.tenant = t.tenant \
                 AND s.id = t.stage WHERE t.tenant = $1 AND t.exited_at IS NOT NULL ORDER BY 1";
    assert_eq!(fixture.rows(times, 1), ["1", "2", "3", "4", "5", "6"]);
    let resumes = "SELECT COUNT(*) FROM attachments WHERE tenant = $1 AND kind = 1 AND mime = 'application/pdf'";
    assert_eq!(fixture.rows(resumes, 1), ["4"]);
}
