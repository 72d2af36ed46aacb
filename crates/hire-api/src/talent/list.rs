//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    i18n::BilingualWithId,
    id::{AdminUserIdType, AttachmentId, RegistrationFormId, ResumeEntryId, TalentId},
    page::Page,
    reference::UserRef,
    verbatim::Verbatim,
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
    pub resume_source_list: Option<Vec<Verbatim<BilingualWithId>>>,
    /// Newest resume first.
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
    #[schemars(extend("x-unit" = "s"))]
    pub birthday: Option<i64>,
    pub creator_id: Option<UserRef>,
    #[schemars(extend("x-unit" = "ms"))]
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
    pub enum Gender: i64 {
        Male = 1 ("男", "male"),
        Female = 2 ("女", "female"),
        Other = 3 ("其他", "other"),
    }
}
wire_enum! {
    pub enum IdentificationType: i64 {
        ResidentCard = 1 ("中国 - 居民身份证", "China: resident identity card"),
        Passport = 2 ("护照", "passport"),
        HongKongMacaoResidence = 3 ("中国 - 港澳居民居住证", "China: residence permit for Hong Kong and Macao residents"),
        TaiwanTravel = 4 ("中国 - 台湾居民来往大陆通行证", "China: mainland travel permit for Taiwan residents"),
        Other = 5 ("其他", "other"),
        HongKongMacaoTravel = 6 ("中国 - 港澳居民来往内地通行证", "China: mainland travel permit for Hong Kong and Macao residents"),
        TaiwanResidence = 9 ("中国 - 台湾居民居住证", "China: residence permit for Taiwan residents"),
    }
}
wire_enum! {
    pub enum MaritalStatus: i64 {
        Married = 1 ("已婚", "married"),
        Single = 2 ("未婚", "unmarried"),
    }
}
wire_enum! {
    pub enum Degree: i64 {
        Primary = 1 ("小学", "primary school"),
        Junior = 2 ("初中", "junior middle school"),
        Vocational = 3 ("专职", "vocational school"),
        Senior = 4 ("高中", "senior middle school"),
        College = 5 ("大专", "college"),
        Bachelor = 6 ("本科", "bachelor"),
        Master = 7 ("硕士", "master"),
        Doctor = 8 ("博士", "doctor"),
        Other = 9 ("其他", "other"),
    }
}
wire_enum! {
    pub enum FirstDegree: i64 {
        BelowCollege = 1 ("低于大专", "below college"),
        College = 2 ("大专", "college"),
        Bachelor = 3 ("本科", "bachelor"),
        Master = 4 ("硕士", "master"),
        Doctor = 5 ("博士", "doctor"),
        Other = 6 ("其他", "other"),
        None = 7 ("无", "none"),
    }
}
wire_enum! {
    pub enum EducationType: i64 {
        Overseas = 1 ("海外及港台", "overseas, Hong Kong and Taiwan"),
        FullTime = 2 ("统招全日制", "full-time, unified admission"),
        PartTime = 3 ("非全日制", "part-time"),
        SelfTaught = 4 ("自考", "self-taught examination"),
        Other = 5 ("其他", "other"),
    }
}
wire_enum! {
    pub enum AcademicRanking: i64 {
        Top5 = 5 ("前 5 %", "top 5 %"),
        Top10 = 10 ("前 10 %", "top 10 %"),
        Top20 = 20 ("前 20 %", "top 20 %"),
        Top30 = 30 ("前 30 %", "top 30 %"),
        Top50 = 50 ("前 50 %", "top 50 %"),
        Other = -1 ("其他", "other"),
    }
}
wire_enum! {
    pub enum EducationTag: i64 {
        Project985 = 1 ("985学校", "Project 985 university"),
        Project211 = 2 ("211学校", "Project 211 university"),
        FirstTier = 3 ("一本", "first-tier university"),
        OverseasQs200 = 4 ("国外院校QS200", "overseas university in the QS top 200"),
    }
}
wire_enum! {
    pub enum CareerType: i64 {
        Internship = 1 ("实习经历", "internship"),
        Work = 2 ("工作经历", "employment"),
        PartTime = 3 ("兼职经历", "part-time job"),
        Other = 4 ("其他经历", "other"),
    }
}
wire_enum! {
    pub enum CareerTag: i64 {
        BaiduAlibabaTencent = 5 ("百度/阿里/腾讯", "Baidu, Alibaba or Tencent"),
        ToutiaoMeituanDidi = 6 ("头条/美团/滴滴", "Toutiao, Meituan or Didi"),
        InternetTop100 = 14 ("互联网 100 强", "top 100 internet company"),
    }
}
wire_enum! {
    pub enum Language: i64 {
        English = 1 ("英语", "English"),
        French = 2 ("法语", "French"),
        Japanese = 3 ("日语", "Japanese"),
        Korean = 4 ("韩语", "Korean"),
        German = 5 ("德语", "German"),
        Russian = 6 ("俄语", "Russian"),
        Spanish = 7 ("西班牙语", "Spanish"),
        Portuguese = 8 ("葡萄牙语", "Portuguese"),
        Arabic = 9 ("阿拉伯语", "Arabic"),
        Hindi = 10 ("印地语", "Hindi"),
        Hindustani = 11 ("印度斯坦语", "Hindustani"),
        Bengali = 12 ("孟加拉语", "Bengali"),
        Hausa = 13 ("豪萨语", "Hausa"),
        Punjabi = 14 ("旁遮普语", "Punjabi"),
        Persian = 15 ("波斯语", "Persian"),
        Swahili = 16 ("斯瓦西里语", "Swahili"),
        Telugu = 17 ("泰卢固语", "Telugu"),
        Turkish = 18 ("土耳其语", "Turkish"),
        Italian = 19 ("意大利语", "Italian"),
        Javanese = 20 ("爪哇语", "Javanese"),
        Tamil = 21 ("泰米尔语", "Tamil"),
        Marathi = 22 ("马拉地语", "Marathi"),
        Vietnamese = 23 ("越南语", "Vietnamese"),
        Mandarin = 24 ("普通话", "Mandarin"),
        Cantonese = 25 ("粤语", "Cantonese"),
    }
}
wire_enum! {
    pub enum Proficiency: i64 {
        Beginner = 1 ("入门", "beginner"),
        Daily = 2 ("日常会话", "everyday conversation"),
        Business = 3 ("商务会话", "business conversation"),
        Fluent = 4 ("无障碍沟通", "fluent"),
        Native = 5 ("母语", "native"),
    }
}
wire_enum! {
    pub enum SnsType: i64 {
        LinkedIn = 1 ("领英", "LinkedIn"),
        Maimai = 2 ("脉脉", "Maimai"),
        WeChat = 3 ("微信", "WeChat"),
        Weibo = 4 ("微博", "Weibo"),
        GitHub = 5 ("Github", "GitHub"),
        Zhihu = 6 ("知乎", "Zhihu"),
        Facebook = 7 ("脸书", "Facebook"),
        Twitter = 8 ("推特", "Twitter"),
        WhatsApp = 9 ("Whatsapp", "WhatsApp"),
        Website = 10 ("个人网站", "personal website"),
        Qq = 11 ("QQ", "QQ"),
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
    /// `YYYY-MM`, or `-` while it lasts. `end_time_v2` is then absent.
    pub end_time: Option<String>,
    #[schemars(extend("x-unit" = "ms"))]
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
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts.
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
    /// `YYYY-MM`
    pub start_time: Option<String>,
    /// `YYYY-MM`, or `-` while it lasts.
    pub end_time: Option<String>,
}

/// A work that the talent shows.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Works {
    /// Also the id of the attachment.
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
    /// `YYYY`
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
