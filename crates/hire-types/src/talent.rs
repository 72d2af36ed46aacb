//! Talents and their resumes.

use crate::{coded_enum, wire_enum};

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

wire_enum! {
    /// A [`Degree`], or an MBA, which only `talent/get` has.
    pub enum DegreeWithMba: i64 {
        Primary = 1 ("小学", "primary"),
        Junior = 2 ("初中", "junior"),
        Vocational = 3 ("专职", "vocational"),
        Senior = 4 ("高中", "senior"),
        College = 5 ("大专", "college"),
        Bachelor = 6 ("本科", "bachelor"),
        Master = 7 ("硕士", "master"),
        Doctor = 8 ("博士", "doctor"),
        Other = 9 ("其他", "other"),
        Mba = 11 ("MBA", "MBA"),
    }
}

wire_enum! {
    /// Like [`AcademicRanking`], with another code for the rest.
    pub enum DeliveryAcademicRanking: i64 {
        Top5 = 5 ("前 5 %", "top 5 %"),
        Top10 = 10 ("前 10 %", "top 10 %"),
        Top20 = 20 ("前 20 %", "top 20 %"),
        Top30 = 30 ("前 30 %", "top 30 %"),
        Top50 = 50 ("前 50 %", "top 50 %"),
        Other = 51 ("其他", "other"),
    }
}

wire_enum! {
    /// The types of careers that a request may state.
    pub enum StatedCareerType: i64 {
        Internship = 1 ("实习经历", "internship"),
        Work = 2 ("工作经历", "work"),
    }
}

wire_enum! {
    /// The tags of careers that `talent/get` shows.
    pub enum CareerTagV1: i64 {
        BaiduAlibabaTencent = 5 ("BAT", "Baidu, Alibaba, Tencent"),
        ToutiaoMeituanDidi = 6 ("TMD", "Toutiao, Meituan, Didi"),
        LargeInternetCompany = 10 ("互联网大厂", "large internet company"),
        InternetTop100 = 14 ("互联网100强", "top 100 internet companies"),
    }
}

wire_enum! {
    /// The languages that a request may state: four more than [`Language`].
    pub enum StatedLanguage: i64 {
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
        Indonesian = 26 ("印尼语", "Indonesian"),
        Malay = 27 ("马来语", "Malay"),
        Thai = 28 ("泰语", "Thai"),
        Serbian = 29 ("塞尔维亚语", "Serbian"),
    }
}

wire_enum! {
    /// The operation of `talent/onboard_status`.
    pub enum OnboardOperation: i64 {
        Onboard = 1 ("入职", "onboard"),
        Leave = 2 ("离职", "leave"),
    }
}

wire_enum! {
    pub enum TagOperation: i64 {
        Add = 1 ("新增", "add"),
        Remove = 2 ("删除", "remove"),
    }
}

wire_enum! {
    /// The type of an actor: an employee, or the system.
    pub enum AccountType: i64 {
        Employee = 1 ("员工", "employee"),
        System = 3 ("系统", "system"),
    }
}

wire_enum! {
    /// Whether a talent is hidden from other recruiters.
    pub enum Confidentiality: i64 {
        Hidden = 1 ("隐藏", "hidden"),
        Public = 2 ("公开", "public"),
    }
}

wire_enum! {
    pub enum NotePrivacy: i64 {
        Private = 1 ("私密", "private"),
        Public = 2 ("公开", "public"),
    }
}

wire_enum! {
    /// How a tag is given.
    pub enum TagType: i64 {
        Manual = 1 ("手动标签", "manual"),
        Automatic = 2 ("自动标签", "automatic"),
    }
}

wire_enum! {
    pub enum BlocklistOperation: i64 {
        Add = 1 ("加入屏蔽名单", "add"),
        Remove = 2 ("从屏蔽名单中移除", "remove"),
    }
}

wire_enum! {
    pub enum TalentPoolOperation: i64 {
        Add = 1 ("将人才添加至指定人才库", "add"),
        Remove = 2 ("将人才从指定人才库中移除", "remove"),
    }
}

wire_enum! {
    /// Whether the talent leaves its earlier pool.
    pub enum TalentPoolMove: i64 {
        KeepEarlier = 1 ("否", "keep earlier"),
        LeaveEarlier = 2 ("是", "leave earlier"),
    }
}

wire_enum! {
    pub enum TalentPoolVisibility: i64 {
        Private = 1 ("代表部分用户可见", "private"),
        Public = 2 ("代表全部用户可见", "public"),
    }
}

coded_enum! {
    /// Whether the talent became an employee. An employee who left cannot be onboarded again.
    pub enum TalentOnboardState: i64 { Never = 0, Onboarded = 1, Left = 2 }
}

coded_enum! {
    /// A value that identifies a person.
    pub enum TalentKeyKind: str { Identity = "identity", Mobile = "mobile", Email = "email" }
}

coded_enum! {
    /// The part of a resume that a module describes.
    pub enum ResumePart: i64 {
        BasicInfo = 1, Education = 2, Career = 3, Project = 4, Works = 5, Award = 6, Language = 7, Sns = 8,
        SelfEvaluation = 9,
        /// Added by the company.
        Custom = 100,
    }
}
