//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/list>

pub use hire_types::talent::{
    AcademicRanking, CareerTag, CareerType, Degree, EducationTag, EducationType, FirstDegree, Gender,
    IdentificationType, MaritalStatus, Proficiency, SnsType, StatedLanguage,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::BilingualWithId,
    id::{AdminUserIdType, AttachmentId, RegistrationFormId, ResumeEntryId, TalentId},
    page::Page,
    reference::UserRef,
    wire_enum,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListTalentsQuery {
    /// Words joined by `and`, `or` and `not`, with parentheses: `张三 and (产品经理 or "product manager")`.
    ///
    /// - `not` binds tighter than `and`, `and` tighter than `or`; words side by side mean `and`
    /// - operators are read in any case; in double quotes they are words
    /// - everything else is text, also a quote or a parenthesis without its partner
    /// - Latin text is found by whole words; Chinese text, emoji and symbols by any part
    /// - a phone number is found by its first four digits or more, a mail address by the part before or after the `@`
    pub keyword: Option<String>,
    /// The earliest update, inclusive.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_start_time: Option<String>,
    /// The latest update, inclusive.
    #[schemars(extend("x-unit" = "ms"))]
    pub update_end_time: Option<String>,
    #[serde(default = "ten")]
    #[schemars(range(max = 20))]
    pub page_size: i32,
    #[serde(default = "SortBy::update")]
    pub sort_by: SortBy,
    pub page_token: Option<String>,
    #[serde(default = "AdminUserIdType::people_admin_id")]
    pub user_id_type: AdminUserIdType,
    /// Without it, a result without talents is an error.
    #[schemars(extend("x-filter" = false))]
    pub query_option: Option<QueryOption>,
}

const fn ten() -> i32 {
    10
}

wire_enum! {
    pub enum SortBy: i64 {
        Update = 1 ("按更新日期降序", "by update time, latest first"),
        Relevance = 2 ("按相关度降序", "by relevance, highest first"),
        Application = 3 ("按投递时间降序", "by application time, latest first"),
        Entry = 4 ("按入库时间降序", "by time of entry, latest first"),
    }
}

impl SortBy {
    pub const fn update() -> Self {
        Self::Update
    }
}

wire_enum! {
    pub enum QueryOption: str {
        IgnoreEmptyError = "ignore_empty_error" ("忽略结果为空时的报错", "an empty result is no error"),
    }
}

/// A talent as the list shows it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentItem {
    pub id: TalentId,
    pub is_in_agency_period: bool,
    pub is_onboarded: bool,
    pub basic_info: TalentBasicInfo,
    pub resume_source_list: Option<Vec<BilingualWithId>>,
    /// Newest resume first.
    pub resume_attachment_id_list: Option<Vec<AttachmentId>>,
    pub education_list: Option<Vec<Education>>,
    pub career_list: Option<Vec<Career>>,
    pub project_list: Option<Vec<Project>>,
    pub works_list: Option<Vec<Works>>,
    pub award_list: Option<Vec<Award>>,
    pub language_list: Option<Vec<LanguageSkill>>,
    pub sns_list: Option<Vec<Sns>>,
    pub interview_registration_list: Option<Vec<Registration>>,
    pub top_degree: Option<Degree>,
    pub first_degree: Option<FirstDegree>,
}

/// Basic information of the talent.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentBasicInfo {
    pub name: String,
    pub mobile: Option<String>,
    pub email: Option<String>,
    pub age: Option<i64>,
    pub nationality: Option<Nationality>,
    pub current_city: Option<City>,
    pub hometown_city: Option<City>,
    pub preferred_city_list: Option<Vec<City>>,
    pub identification_number: Option<String>,
    #[schemars(extend("x-unit" = "s"))]
    pub birthday: Option<i64>,
    pub creator_id: Option<UserRef>,
    #[schemars(extend("x-unit" = "ms"))]
    pub modify_time: String,
    pub mobile_code: Option<String>,
    pub mobile_country_code: Option<String>,
    pub experience_years: Option<i64>,
    pub gender: Option<Gender>,
    pub identification_type: Option<IdentificationType>,
    pub marital_status: Option<MaritalStatus>,
    pub current_home_address: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Nationality {
    pub nationality_code: String,
    pub zh_name: String,
    pub en_name: String,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct City {
    pub city_code: String,
    pub zh_name: String,
    pub en_name: String,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Education {
    pub id: ResumeEntryId,
    pub degree: Option<Degree>,
    pub school: Option<String>,
    pub field_of_study: Option<String>,
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts. `end_time_v2` is then absent.
    pub end_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
    pub end_time_v2: Option<String>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    pub tag_list: Option<Vec<EducationTag>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Career {
    pub id: ResumeEntryId,
    pub company: Option<String>,
    pub title: Option<String>,
    pub desc: Option<String>,
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts.
    pub end_time: Option<String>,
    pub career_type: Option<CareerType>,
    pub tag_list: Option<Vec<CareerTag>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Project {
    pub id: ResumeEntryId,
    pub name: Option<String>,
    pub role: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts.
    pub end_time: Option<String>,
}

/// A work that the talent shows.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Works {
    /// Also the id of the attachment.
    pub id: AttachmentId,
    pub link: Option<String>,
    pub desc: Option<String>,
    pub name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Award {
    pub id: ResumeEntryId,
    pub title: Option<String>,
    /// `YYYY`
    pub award_time: Option<String>,
    pub desc: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct LanguageSkill {
    pub id: ResumeEntryId,
    pub language: Option<StatedLanguage>,
    pub proficiency: Option<Proficiency>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct Sns {
    pub id: ResumeEntryId,
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Registration {
    pub id: RegistrationFormId,
    #[schemars(extend("x-unit" = "ms"))]
    pub registration_time: i64,
}

crate::endpoint! {
    /// Summaries of talents: all of them, or those that a boolean keyword finds.
    Get "/open-apis/hire/v1/talents" => ListTalents {
        name: "talent/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/list",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "ok",
        path: Empty, query: ListTalentsQuery, body: Empty, data: Page<TalentItem>,
        errors: ListTalentsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
