//! What clients were told, to be compared with what is there.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::place::{mark, offer, offer_path};
use crate::http::{Answer, Client};

pub const CREATE: &str = "/open-apis/hire/v1/offers";
/// There is an offer already.
const EXISTS: i64 = 1_002_053;

/// An offer whose creation was answered.
#[derive(Debug, Clone)]
pub struct Created {
    pub id: String,
    /// The whole offer, as it was first read.
    pub seen: Option<Value>,
}

#[derive(Default)]
pub struct Journal {
    pub created: BTreeMap<u64, Created>,
    /// Creations that were sent and not answered.
    pub unanswered: Vec<u64>,
    ids: HashSet<String>,
    pub violations: Vec<String>,
    pub counts: Counts,
}

#[derive(Default, Clone, Copy)]
pub struct Counts {
    pub kills: u32,
    /// Before the server listened.
    pub early_kills: u32,
    pub answered: u64,
    pub unanswered_whole: u64,
    pub unanswered_absent: u64,
    pub seeds: u64,
    pub searches: u64,
    pub reads: u64,
}

impl Journal {
    pub fn violation(&mut self, what: String) {
        println!("VIOLATION: {what}");
        self.violations.push(what);
    }

    /// Notes the answer to the creation of an offer. True when it was created.
    pub fn answered(&mut self, number: u64, answer: &Answer) -> bool {
        let Some(id) = answer.text("/data/offer_id").filter(|_| answer.code() == 0) else { return false };
        self.counts.answered += 1;
        self.note(number, id);
        true
    }

    fn note(&mut self, number: u64, id: &str) {
        if !self.ids.insert(id.to_owned()) {
            self.violation(format!("the id {id} was given away twice"));
        }
        self.created.insert(number, Created { id: id.to_owned(), seen: None });
    }

    /// Compares an offer as it is read with what was answered and read before.
    pub fn read(&mut self, number: u64, answer: &Answer) {
        self.counts.reads += 1;
        let Some(created) = self.created.get_mut(&number) else { return };
        let whole = answer.code() == 0
            && answer.text("/data/offer/id") == Some(&created.id)
            && answer.text("/data/offer/basic_info/remark") == Some(&mark(number));
        let now = answer.at("/data/offer").cloned().unwrap_or_default();
        let same = created.seen.as_ref().is_none_or(|seen| *seen == now);
        if !whole || !same {
            let told = format!("offer {} of application {number} was answered, and is now {answer}", created.id);
            self.violation(told);
        } else if created.seen.is_none() {
            created.seen = Some(now);
        }
    }

    /// Reads every offer of these applications that was answered.
    pub fn check_answered(&mut self, client: &mut Client, from: u64) -> std::io::Result<()> {
        let numbers: Vec<u64> = self.created.range(from..).map(|(number, _)| *number).collect();
        for number in numbers {
            let answer = client.get(&offer_path(number))?;
            self.read(number, &answer);
        }
        Ok(())
    }

    /// An offer whose creation was not answered is either there, and nobody can create another, or it is not there, and
    /// somebody can.
    pub fn check_unanswered(&mut self, client: &mut Client) -> std::io::Result<()> {
        for number in std::mem::take(&mut self.unanswered) {
            let mut found = client.get(&offer_path(number))?;
            let again = client.post(CREATE, &offer(number))?;
            if again.code() == EXISTS {
                // PostgreSQL may have gone on committing for a moment after its client was killed.
                found = client.get(&offer_path(number))?;
            }
            match found.text("/data/offer/id") {
                Some(id) => {
                    self.counts.unanswered_whole += 1;
                    let id = id.to_owned();
                    self.note(number, &id);
                    self.read(number, &found);
                    if again.code() != EXISTS {
                        self.violation(format!("application {number} got a second offer: {again}"));
                    }
                }
                None if found.code() == 0 && again.code() == 0 => {
                    self.counts.unanswered_absent += 1;
                    self.answered(number, &again);
                }
                None => {
                    self.violation(format!("application {number}: no offer ({found}), and none to be made: {again}"));
                }
            }
        }
        Ok(())
    }
}
