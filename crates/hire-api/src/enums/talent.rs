//! Talents and their resumes.

use crate::wire_enum;

wire_enum! {
    /// A [`Degree`], or an MBA, which only `talent/get` knows.
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
    /// What `talent/onboard_status` does.
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
    /// Who acts: an employee, or the system.
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
