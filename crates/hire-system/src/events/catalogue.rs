//! The documented event types: the apps that may subscribe to them, and their scopes.

/// A documented event type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventType {
    pub name: &'static str,
    /// Whether store apps may subscribe to it; custom apps always may.
    pub store_apps: bool,
    /// An app needs any one of these.
    pub scopes: &'static [&'static str],
}

const CONTACT: &[&str] =
    &["contact:contact.base:readonly", "contact:contact:readonly_as_app", "contact:contact:access_as_app"];

const fn event(name: &'static str, scopes: &'static [&'static str]) -> EventType {
    EventType { name, store_apps: true, scopes }
}

/// Of custom apps only.
const fn custom(name: &'static str, scopes: &'static [&'static str]) -> EventType {
    EventType { name, store_apps: false, scopes }
}

/// All of them, sorted by name. Apps may subscribe to those that no operation of this server produces yet.
pub static EVENT_TYPES: &[EventType] = &[
    event("contact.department.created_v3", CONTACT),
    event("contact.department.deleted_v3", CONTACT),
    event("contact.department.updated_v3", CONTACT),
    event("contact.employee_type_enum.actived_v3", CONTACT),
    event("contact.employee_type_enum.created_v3", CONTACT),
    event("contact.employee_type_enum.deactivated_v3", CONTACT),
    event("contact.employee_type_enum.deleted_v3", CONTACT),
    event("contact.employee_type_enum.updated_v3", CONTACT),
    event("contact.scope.updated_v3", CONTACT),
    event("contact.user.created_v3", CONTACT),
    event("contact.user.deleted_v3", CONTACT),
    event("contact.user.updated_v3", CONTACT),
    custom("corehr.common_data.id.user_mapping_changed_v1", &["corehr:common_data.id.convert:read"]),
    event("corehr.job.created_v1", &["corehr:corehr:readonly", "corehr:job:read", "corehr:job:write"]),
    event("corehr.job.deleted_v1", &["corehr:corehr:readonly", "corehr:job:read", "corehr:job:write"]),
    event("corehr.job.updated_v1", &["corehr:corehr:readonly", "corehr:job:read", "corehr:job:write"]),
    event("corehr.job_family.created_v2", &["corehr:job_family:read", "corehr:job_family:write"]),
    event("corehr.job_family.deleted_v2", &["corehr:job_family:read", "corehr:job_family:write"]),
    event("corehr.job_family.updated_v2", &["corehr:job_family:read", "corehr:job_family:write"]),
    event("corehr.job_grade.created_v2", &["corehr:job_grade:read", "corehr:job_grade:write"]),
    event("corehr.job_grade.deleted_v2", &["corehr:job_grade:read", "corehr:job_grade:write"]),
    event("corehr.job_grade.updated_v2", &["corehr:job_grade:read", "corehr:job_grade:write"]),
    event("corehr.job_level.created_v2", &["corehr:job_level:read", "corehr:job_level:write"]),
    event("corehr.job_level.deleted_v2", &["corehr:job_level:read", "corehr:job_level:write"]),
    event("corehr.job_level.updated_v2", &["corehr:job_level:read", "corehr:job_level:write"]),
    event("corehr.pathway.created_v2", &["corehr:pathway:read", "corehr:pathway:write"]),
    event("corehr.pathway.deleted_v2", &["corehr:pathway:read", "corehr:pathway:write"]),
    event("corehr.pathway.updated_v2", &["corehr:pathway:read", "corehr:pathway:write"]),
    event("corehr.position.created_v2", &["corehr:position:read", "corehr:position:write"]),
    event("corehr.position.deleted_v2", &["corehr:position:read", "corehr:position:write"]),
    event("corehr.position.updated_v2", &["corehr:position:read", "corehr:position:write"]),
    event("hire.application.deleted_v1", &["hire:application:readonly"]),
    event("hire.application.stage_changed_v1", &["hire:application:readonly"]),
    event("hire.eco_account.created_v1", &["hire:background_check_order:readonly", "hire:exam:readonly"]),
    event("hire.eco_background_check.canceled_v1", &["hire:background_check_order:readonly"]),
    event("hire.eco_background_check.created_v1", &["hire:background_check_order:readonly"]),
    event("hire.eco_exam.created_v1", &["hire:exam", "hire:exam:readonly"]),
    custom("hire.ehr_import_task.imported_v1", &["hire:ehr_import"]),
    custom("hire.ehr_import_task_for_internship_offer.imported_v1", &["hire:ehr_import"]),
    event("hire.offer.status_changed_v1", &["hire:offer:low_sensitive_info:readonly", "hire:offer:readonly"]),
    event("hire.referral_account.assets_update_v1", &["hire:referral_account:readonly"]),
    event("hire.talent.deleted_v1", &["hire:talent:readonly"]),
    event("hire.talent.tag_subscription_v1", &["hire:talent:readonly", "hire:talent"]),
];

/// Sent to store apps without a subscription.
pub const APP_TICKET: &str = "app_ticket";

pub fn find(name: &str) -> Option<&'static EventType> {
    EVENT_TYPES.binary_search_by(|event| event.name.cmp(name)).ok().and_then(|at| EVENT_TYPES.get(at))
}

/// The event types that a misspelt one may have meant, best first.
pub fn similar(name: &str) -> Vec<&'static str> {
    let mut similar: Vec<(f64, &str)> = EVENT_TYPES
        .iter()
        .map(|event| (strsim::normalized_damerau_levenshtein(event.name, name), event.name))
        .collect();
    similar.sort_by(|one, other| other.0.total_cmp(&one.0));
    similar.into_iter().take_while(|(similarity, _)| *similarity > 0.6).take(3).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use serde_json::Value;

    use super::*;

    #[test]
    fn the_list_is_the_events_of_the_contract() {
        let mut documented: Vec<(String, bool, Vec<String>)> = Vec::new();
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract/events");
        for entry in std::fs::read_dir(directory).unwrap() {
            let facts: Value = serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
            let texts = |name: &str| {
                let list = facts.get(name).and_then(Value::as_array).unwrap();
                list.iter()
                    .map(|entry| entry.get("code").unwrap_or(entry).as_str().unwrap().to_owned())
                    .collect::<Vec<_>>()
            };
            let name = facts.get("event_type").and_then(Value::as_str).unwrap().to_owned();
            documented.push((name, texts("apps").contains(&"store".to_owned()), texts("scopes")));
        }
        documented.sort();
        let listed = |event: &EventType| {
            let scopes = event.scopes.iter().map(|scope| (*scope).to_owned()).collect();
            (event.name.to_owned(), event.store_apps, scopes)
        };
        assert_eq!(EVENT_TYPES.iter().map(listed).collect::<Vec<_>>(), documented);
    }

    #[test]
    fn misspelt_event_types_get_suggestions() {
        assert_eq!(find("hire.talent.deleted_v1").unwrap().scopes, ["hire:talent:readonly"]);
        assert_eq!(find("hire.talent.deleted"), None);
        assert_eq!(similar("hire.talent.deleted").first(), Some(&"hire.talent.deleted_v1"));
    }
}
