//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::BilingualWithId,
    id::{AdminUserIdType, AttachmentId, RegistrationFormId, ResumeEntryId, TalentId},
    page::Page,
    verbatim::Verbatim,
    wire_enum,
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListTalentsQuery {
    pub keyword: Option<String>,
    pub update_start_time: Option<String>,
    pub update_end_time: Option<String>,
    #[serde(default = "ten")]
    #[schemars(range(max = 20))]
    pub page_size: i64,
    #[serde(default = "SortBy::update")]
    pub sort_by: SortBy,
    pub page_token: Option<String>,
    #[serde(default = "AdminUserIdType::people_admin_id")]
    pub user_id_type: AdminUserIdType,
    pub query_option: Option<QueryOption>,
}

const fn ten() -> i64 {
    10
}

wire_enum! {
    /// Always falling.
    pub enum SortBy: i64 { Update = 1, Relevance = 2, Application = 3, Entry = 4 }
}

impl SortBy {
    pub const fn update() -> Self {
        Self::Update
    }
}

wire_enum! {
    pub enum QueryOption: str { IgnoreEmptyError = "ignore_empty_error" }
}

/// A talent as the list shows it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentItem {
    pub id: TalentId,
    pub is_in_agency_period: bool,
    pub is_onboarded: bool,
    pub basic_info: TalentBasicInfo,
    pub resume_source_list: Option<Vec<Verbatim<BilingualWithId>>>,
    pub resume_attachment_id_list: Option<Vec<AttachmentId>>,
    #[serde(flatten)]
    pub resume: Verbatim<Resume>,
}

/// What an item shows of a resume.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resume {
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

/// Who the talent is.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct TalentBasicInfo {
    pub name: String,
    pub mobile: Option<String>,
    pub email: Option<String>,
    pub age: Option<i64>,
    pub nationality: Option<Verbatim<Nationality>>,
    pub current_city: Option<Verbatim<City>>,
    pub hometown_city: Option<Verbatim<City>>,
    pub preferred_city_list: Option<Vec<Verbatim<City>>>,
    pub identification_number: Option<String>,
    /// Seconds.
    pub birthday: Option<i64>,
    pub creator_id: Option<String>,
    /// Milliseconds.
    pub modify_time: String,
    #[serde(flatten)]
    pub profile: Verbatim<Profile>,
}

/// What is shown of a talent as it was stated.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Profile {
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

wire_enum! {
    pub enum Gender: i64 { Male = 1, Female = 2, Other = 3 }
}
wire_enum! {
    pub enum IdentificationType: i64 {
        ResidentCard = 1, Passport = 2, HongKongMacaoResidence = 3, TaiwanTravel = 4, Other = 5, HongKongMacaoTravel = 6,
        TaiwanResidence = 9,
    }
}
wire_enum! {
    pub enum MaritalStatus: i64 { Married = 1, Single = 2 }
}
wire_enum! {
    pub enum Degree: i64 {
        Primary = 1, Junior = 2, Vocational = 3, Senior = 4, College = 5, Bachelor = 6, Master = 7, Doctor = 8, Other = 9,
    }
}
wire_enum! {
    pub enum FirstDegree: i64 {
        BelowCollege = 1, College = 2, Bachelor = 3, Master = 4, Doctor = 5, Other = 6, None = 7,
    }
}
wire_enum! {
    pub enum EducationType: i64 { Overseas = 1, FullTime = 2, PartTime = 3, SelfTaught = 4, Other = 5 }
}
wire_enum! {
    pub enum AcademicRanking: i64 { Top5 = 5, Top10 = 10, Top20 = 20, Top30 = 30, Top50 = 50, Other = -1 }
}
wire_enum! {
    pub enum EducationTag: i64 { Project985 = 1, Project211 = 2, FirstTier = 3, OverseasQs200 = 4 }
}
wire_enum! {
    pub enum CareerType: i64 { Internship = 1, Work = 2, PartTime = 3, Other = 4 }
}
wire_enum! {
    pub enum CareerTag: i64 { BaiduAlibabaTencent = 5, ToutiaoMeituanDidi = 6, InternetTop100 = 14 }
}
wire_enum! {
    pub enum Language: i64 {
        English = 1, French = 2, Japanese = 3, Korean = 4, German = 5, Russian = 6, Spanish = 7, Portuguese = 8,
        Arabic = 9, Hindi = 10, Hindustani = 11, Bengali = 12, Hausa = 13, Punjabi = 14, Persian = 15, Swahili = 16,
        Telugu = 17, Turkish = 18, Italian = 19, Javanese = 20, Tamil = 21, Marathi = 22, Vietnamese = 23,
        Mandarin = 24, Cantonese = 25,
    }
}
wire_enum! {
    pub enum Proficiency: i64 { Beginner = 1, Daily = 2, Business = 3, Fluent = 4, Native = 5 }
}
wire_enum! {
    pub enum SnsType: i64 {
        LinkedIn = 1, Maimai = 2, WeChat = 3, Weibo = 4, GitHub = 5, Zhihu = 6, Facebook = 7, Twitter = 8,
        WhatsApp = 9, Website = 10, Qq = 11,
    }
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Education {
    pub id: ResumeEntryId,
    pub degree: Option<Degree>,
    pub school: Option<String>,
    pub field_of_study: Option<String>,
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts; `end_time_v2` is then absent.
    pub end_time: Option<String>,
    /// Milliseconds.
    pub end_time_v2: Option<String>,
    pub education_type: Option<EducationType>,
    pub academic_ranking: Option<AcademicRanking>,
    pub tag_list: Option<Vec<EducationTag>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Career {
    pub id: ResumeEntryId,
    pub company: Option<String>,
    pub title: Option<String>,
    pub desc: Option<String>,
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    pub career_type: Option<CareerType>,
    pub tag_list: Option<Vec<CareerTag>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    pub id: ResumeEntryId,
    pub name: Option<String>,
    pub role: Option<String>,
    pub link: Option<String>,
    pub desc: Option<String>,
    pub start_time: Option<String>,
    pub end_time: Option<String>,
}

/// The id is also that of the attachment.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Works {
    pub id: AttachmentId,
    pub link: Option<String>,
    pub desc: Option<String>,
    pub name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Award {
    pub id: ResumeEntryId,
    pub title: Option<String>,
    /// The year.
    pub award_time: Option<String>,
    pub desc: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LanguageSkill {
    pub id: ResumeEntryId,
    pub language: Option<Language>,
    pub proficiency: Option<Proficiency>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sns {
    pub id: ResumeEntryId,
    pub sns_type: Option<SnsType>,
    pub link: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Registration {
    pub id: RegistrationFormId,
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
