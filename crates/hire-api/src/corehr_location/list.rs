//! <https://open.feishu.cn/document/server-docs/corehr-v1/organization-management/location/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::common::LocalizedText, shapes::corehr::CorehrCustomField};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListHrLocationsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(extend("x-max" = 100))]
    pub page_size: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Location {
    pub id: Option<String>,
    pub hiberarchy_common: Option<LocationHierarchy>,
    pub location_usage_list: Option<Vec<NamedOption>>,
    pub address: Option<Vec<LocationAddress>>,
    pub working_hours_type_id: Option<String>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
    pub locale: Option<NamedOption>,
    pub time_zone_id: Option<String>,
    pub display_language_id: Option<String>,
}

/// The name of a location and its place among the others.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationHierarchy {
    /// The one above it.
    pub parent_id: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub r#type: Option<NamedOption>,
    pub active: Option<bool>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub description: Option<Vec<LocalizedText>>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}

/// An option of core HR and its name.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct NamedOption {
    pub enum_name: Option<String>,
    pub display: Option<Vec<LocalizedText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationAddress {
    pub full_address_local_script: Option<String>,
    pub full_address_western_script: Option<String>,
    pub id: Option<String>,
    pub country_region_id: Option<String>,
    pub region_id: Option<String>,
    pub city_id: Option<String>,
    pub distinct_id: Option<String>,
    pub address_line1: Option<String>,
    pub address_line2: Option<String>,
    pub address_line3: Option<String>,
    pub address_line4: Option<String>,
    pub address_line5: Option<String>,
    pub address_line6: Option<String>,
    pub address_line7: Option<String>,
    pub address_line8: Option<String>,
    pub address_line9: Option<String>,
    pub local_address_line1: Option<String>,
    pub local_address_line2: Option<String>,
    pub local_address_line3: Option<String>,
    pub local_address_line4: Option<String>,
    pub local_address_line5: Option<String>,
    pub local_address_line6: Option<String>,
    pub local_address_line7: Option<String>,
    pub local_address_line8: Option<String>,
    pub local_address_line9: Option<String>,
    pub postal_code: Option<String>,
    pub address_type_list: Option<Vec<NamedOption>>,
    pub is_primary: Option<bool>,
    pub is_public: Option<bool>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}

crate::endpoint! {
    /// The locations of core HR.
    Get "/open-apis/corehr/v1/locations" => ListHrLocations {
        name: "corehr.location/list",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/organization-management/location/list",
        limits: [PerMinute(100)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:locations:read", "corehr:corehr", "corehr:locations:write"], ok: "success",
        path: Empty, query: ListHrLocationsQuery, body: Empty, data: Page<Location>,
        errors: ListHrLocationsError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
