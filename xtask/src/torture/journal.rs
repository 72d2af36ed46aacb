//! What clients were told, to be compared with what is there.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

use anyhow::Result;
use serde_json::Value;

use super::place::{Place, Traces};
use super::writes::{self, Again, RecordId};
use crate::http::{Answer, Client};

/// A write that was answered, or that was found to be there.
#[derive(Debug, Clone)]
pub struct Written {
    pub id: String,
    /// The whole record, as it was first read.
    seen: Option<Value>,
}

#[derive(Default)]
pub struct Journal {
    pub written: BTreeMap<u64, Written>,
    /// Writes that were sent and not answered.
    pub unanswered: Vec<u64>,
    /// Writes that were not answered, were not there, and were not sent again. PostgreSQL may go on committing for a moment
    /// after its client was killed.
    absent: BTreeSet<u64>,
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

    /// Notes the answer to a write. True when it was done.
    pub fn answered(&mut self, number: u64, answer: &Answer) -> bool {
        let id = match writes::of(number).id {
            RecordId::Answered(member) => answer.text(member).map(str::to_owned),
            RecordId::Stated(id) => Some(id(number)),
        };
        let Some(id) = id.filter(|_| answer.code() == 0) else { return false };
        self.counts.answered += 1;
        self.note(number, &id);
        true
    }

    fn note(&mut self, number: u64, id: &str) {
        if !self.ids.insert(id.to_owned()) {
            self.violation(format!("{number}: the id {id} was given away twice"));
        }
        self.written.insert(number, Written { id: id.to_owned(), seen: None });
    }

    /// Compares a record as it is read with what was answered and read before.
    pub fn compare(&mut self, number: u64, answer: &Answer) {
        self.counts.reads += 1;
        let Some(written) = self.written.get_mut(&number) else { return };
        let record = writes::of(number).marked_record(number, answer);
        let same = record.is_some_and(|record| written.seen.as_ref().is_none_or(|seen| seen == record));
        if same {
            written.seen = record.cloned();
        } else {
            let (operation, id) = (writes::of(number).operation, written.id.clone());
            self.violation(format!("{operation} {number}, {id}, was answered, and is now {answer}"));
        }
    }

    /// Reads a write and compares it. Tells whether it is there, which it need not be unless it `must`.
    pub fn read(&mut self, client: &mut Client, number: u64, must: bool) -> io::Result<bool> {
        let Some(written) = self.written.get(&number) else { return Ok(false) };
        let answer = writes::of(number).read(client, number, &written.id)?;
        let is_there = writes::of(number).marked_record(number, &answer).is_some();
        if is_there || must {
            self.compare(number, &answer);
        }
        Ok(is_there)
    }

    /// Reads every answered write from `from` on, and looks for its traces.
    pub fn check_answered(&mut self, client: &mut Client, place: &Place, from: u64) -> Result<()> {
        let numbers: Vec<u64> = self.written.range(from..).map(|(number, _)| *number).collect();
        for number in &numbers {
            self.read(client, *number, true)?;
        }
        self.check_traces(&place.traces()?, &numbers);
        Ok(())
    }

    /// The entry in the operation log and the event of each of these writes: they commit with it.
    pub fn check_traces(&mut self, traces: &Traces, numbers: &[u64]) {
        let mut missing = Vec::new();
        for number in numbers {
            let Some(written) = self.written.get(number) else { continue };
            let key = (writes::index_of(*number), written.id.clone());
            if !traces.logged.contains(&key) {
                missing.push((*number, "entry in the operation log"));
            }
            if writes::of(*number).event.is_some() && !traces.announced.contains(&key) {
                missing.push((*number, "event"));
            }
        }
        for (number, what) in missing {
            self.violation(format!("{} {number} is there, and no {what}", writes::of(number).operation));
        }
    }

    /// A write that was not answered is there, whole and with its traces, or it is not, and can be done.
    pub fn check_unanswered(&mut self, client: &mut Client, place: &Place) -> Result<()> {
        let numbers = std::mem::take(&mut self.unanswered);
        let mut found = self.found(client, &place.traces()?, &numbers)?;
        for number in &numbers {
            self.check_unanswered_write(client, place, *number, found.remove(number))?;
        }
        for (number, id) in found {
            self.absent.remove(&number);
            self.counts.unanswered_absent -= 1;
            self.found_whole(client, number, &id)?;
        }
        let traces = place.traces()?;
        self.check_traces(&traces, &numbers);
        Ok(())
    }

    /// Records that were created without an answer, by the number of their write. The operation log names them.
    fn found(&mut self, client: &mut Client, traces: &Traces, numbers: &[u64]) -> io::Result<BTreeMap<u64, String>> {
        let mut found = BTreeMap::new();
        let candidates: Vec<u64> = numbers.iter().chain(&self.absent).copied().collect();
        for (index, id) in &traces.logged {
            let created =
                matches!(writes::WRITES.get(*index), Some(write) if matches!(write.id, RecordId::Answered(_)));
            if !created || self.ids.contains(id) {
                continue;
            }
            let mut is_sent = false;
            for number in candidates.iter().filter(|number| writes::index_of(**number) == *index) {
                let answer = writes::of(*number).read(client, *number, id)?;
                if writes::of(*number).marked_record(*number, &answer).is_some() {
                    is_sent = true;
                    if let Some(other) = found.insert(*number, id.clone()) {
                        self.violation(format!("{number} is there twice, as {other} and as {id}"));
                    }
                }
            }
            if !is_sent {
                self.violation(format!("{id} is in the operation log, and no write that was sent is there under it"));
            }
        }
        Ok(found)
    }

    fn check_unanswered_write(
        &mut self,
        client: &mut Client,
        place: &Place,
        number: u64,
        found: Option<String>,
    ) -> Result<()> {
        let write = writes::of(number);
        let before = match write.id {
            RecordId::Answered(_) => found,
            RecordId::Stated(id) => {
                let answer = write.read(client, number, &id(number))?;
                write.marked_record(number, &answer).map(|_| id(number))
            }
        };
        if let Again::Another = write.again {
            return match before {
                Some(id) => self.found_whole(client, number, &id),
                None => {
                    self.counts.unanswered_absent += 1;
                    self.absent.insert(number);
                    Ok(())
                }
            };
        }
        let again = client.send(&(write.request)(number))?;
        let is_refused = matches!(write.again, Again::Refused(code) if again.code() == code);
        match before {
            // It was committed in the meantime.
            None if is_refused => {
                let late = match write.id {
                    RecordId::Answered(_) => self.found(client, &place.traces()?, &[number])?.remove(&number),
                    RecordId::Stated(id) => Some(id(number)),
                };
                match late {
                    Some(id) => self.found_whole(client, number, &id)?,
                    None => self.violation(format!("{} {number} is nowhere, and refused: {again}", write.operation)),
                }
            }
            None => {
                self.counts.unanswered_absent += 1;
                if !self.answered(number, &again) {
                    self.violation(format!("{} {number} is nowhere, and cannot be done: {again}", write.operation));
                }
            }
            Some(id) => {
                let same = match write.id {
                    RecordId::Answered(member) => again.text(member) == Some(&id),
                    RecordId::Stated(_) => true,
                };
                let is_repetition = matches!(write.again, Again::Same) && again.code() == 0 && same;
                if !is_refused && !is_repetition {
                    self.violation(format!("{} {number} was done a second time: {again}", write.operation));
                }
                self.found_whole(client, number, &id)?;
            }
        }
        Ok(())
    }

    fn found_whole(&mut self, client: &mut Client, number: u64, id: &str) -> Result<()> {
        self.counts.unanswered_whole += 1;
        self.note(number, id);
        self.read(client, number, true)?;
        Ok(())
    }
}
