use hire_rules::calendar::Date;
use hire_types::{
    id::TerminationReasonId,
    offer::{AcceptanceConclusion, AcceptanceOperator, LetterStatus, SignatureStatus},
};
use serde::{Deserialize, Serialize};

/// The history of an offer, kept when its content changes. People are numbers of users, times milliseconds.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferProgress {
    /// The sendings of the letter inside this system.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub send_records: Vec<SendRecord>,
    /// Why the offer was declined, or is no longer valid.
    pub closing: Option<OfferClosing>,
    pub internship: Option<Internship>,
}

impl OfferProgress {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferClosing {
    pub reasons: Vec<TerminationReasonId>,
    pub note: Option<String>,
}

/// The start of an internship, its end and the reason.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Internship {
    #[serde(with = "super::date")]
    pub onboarded_on: Option<Date>,
    #[serde(with = "super::date")]
    pub left_on: Option<Date>,
    pub notes: Option<String>,
}

/// One sending of an offer letter.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendRecord {
    pub id: String,
    pub operator: Option<i64>,
    pub sent_at: Option<i64>,
    pub letter_status: Option<LetterStatus>,
    pub email: Option<OfferEmail>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acceptances: Vec<Acceptance>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<LetterFile>,
    pub signature: Option<Signature>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferEmail {
    pub cc: Option<Vec<String>>,
    pub receivers: Option<Vec<String>>,
    pub content: Option<String>,
}

/// An answer to an offer letter.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    pub operator: Option<AcceptanceOperator>,
    pub conclusion: Option<AcceptanceConclusion>,
    pub memo: Option<String>,
    pub operated_at: Option<i64>,
}

/// A file that was made from a template.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterFile {
    pub id: String,
    /// Of signed files.
    pub name: Option<String>,
    pub template: Option<String>,
    pub template_name: Option<String>,
    pub template_type: Option<String>,
    pub template_type_name: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    pub id: String,
    pub status: Option<SignatureStatus>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<LetterFile>,
}
