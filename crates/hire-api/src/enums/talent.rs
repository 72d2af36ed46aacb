//! Talents and their resumes.

use crate::wire_enum;

wire_enum! {
    /// A [`Degree`], or an MBA, which only `talent/get` knows.
    pub enum DegreeWithMba: i64 {
        Primary = 1, Junior = 2, Vocational = 3, Senior = 4, College = 5, Bachelor = 6, Master = 7, Doctor = 8,
        Other = 9, Mba = 11,
    }
}

wire_enum! {
    /// Like [`AcademicRanking`], with another code for the rest.
    pub enum DeliveryAcademicRanking: i64 { Top5 = 5, Top10 = 10, Top20 = 20, Top30 = 30, Top50 = 50, Other = 51 }
}

wire_enum! {
    /// The types of careers that a request may state.
    pub enum StatedCareerType: i64 { Internship = 1, Work = 2 }
}

wire_enum! {
    /// The tags of careers that `talent/get` shows.
    pub enum CareerTagV1: i64 {
        BaiduAlibabaTencent = 5, ToutiaoMeituanDidi = 6, LargeInternetCompany = 10, InternetTop100 = 14,
    }
}

wire_enum! {
    /// The languages that a request may state: four more than [`Language`].
    pub enum StatedLanguage: i64 {
        English = 1, French = 2, Japanese = 3, Korean = 4, German = 5, Russian = 6, Spanish = 7, Portuguese = 8,
        Arabic = 9, Hindi = 10, Hindustani = 11, Bengali = 12, Hausa = 13, Punjabi = 14, Persian = 15, Swahili = 16,
        Telugu = 17, Turkish = 18, Italian = 19, Javanese = 20, Tamil = 21, Marathi = 22, Vietnamese = 23,
        Mandarin = 24, Cantonese = 25, Indonesian = 26, Malay = 27, Thai = 28, Serbian = 29,
    }
}

wire_enum! {
    /// What `talent/onboard_status` does.
    pub enum OnboardOperation: i64 { Onboard = 1, Leave = 2 }
}

wire_enum! {
    pub enum TagOperation: i64 { Add = 1, Remove = 2 }
}

wire_enum! {
    /// Who acts: an employee, or the system.
    pub enum AccountType: i64 { Employee = 1, System = 3 }
}

wire_enum! {
    /// Whether a talent is hidden from other recruiters.
    pub enum Confidentiality: i64 { Hidden = 1, Public = 2 }
}

wire_enum! {
    pub enum NotePrivacy: i64 { Private = 1, Public = 2 }
}

wire_enum! {
    /// How a tag is given.
    pub enum TagType: i64 { Manual = 1, Automatic = 2 }
}

wire_enum! {
    pub enum BlocklistOperation: i64 { Add = 1, Remove = 2 }
}

wire_enum! {
    pub enum TalentPoolOperation: i64 { Add = 1, Remove = 2 }
}

wire_enum! {
    /// Whether the talent leaves its earlier pool.
    pub enum TalentPoolMove: i64 { KeepEarlier = 1, LeaveEarlier = 2 }
}

wire_enum! {
    pub enum TalentPoolVisibility: i64 { Private = 1, Public = 2 }
}
