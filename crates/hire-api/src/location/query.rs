//! <https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/location/query>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, page::Page, shapes::common::LocationName};
use hire_types::common::QueriedLocationType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryLocationsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 100))]
    pub page_size: i32,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct QueryLocationsBody {
    pub code_list: Option<Vec<String>>,
    /// Which type of place this is.
    pub location_type: QueriedLocationType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationDto {
    pub country: Option<LocationCountry>,
    pub state: Option<LocationState>,
    pub city: Option<LocationCity>,
    pub district: Option<LocationDistrict>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationCountry {
    pub country_code: Option<String>,
    pub country_name_info: Option<LocationName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationState {
    pub state_code: Option<String>,
    pub country_code: Option<String>,
    pub state_name_info: Option<LocationName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationCity {
    pub city_code: Option<String>,
    pub state_code: Option<String>,
    pub country_code: Option<String>,
    pub city_name_info: Option<LocationName>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocationDistrict {
    pub district_code: Option<String>,
    pub city_code: Option<String>,
    pub state_code: Option<String>,
    pub country_code: Option<String>,
    pub district_name_info: Option<LocationName>,
}

crate::endpoint! {
    /// Places by their type and codes.
    Post "/open-apis/hire/v1/locations/query" => QueryLocations {
        name: "location/query",
        document: "https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/location/query",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:location:readonly"], ok: "success",
        path: Empty, query: QueryLocationsQuery, body: QueryLocationsBody, data: Page<LocationDto>,
        errors: QueryLocationsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
