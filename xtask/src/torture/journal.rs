//! A record of the responses that clients got, to compare with what is stored.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

use anyhow::Result;
use serde_json::Value;

use super::installation::{Installation, Traces};
use super::writes::{self, Again, RecordId};
use crate::http::{Client, Response};

/// A write that was answered, or that is stored without a response.
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
    /// Writes that were not answered, were not there, and were not sent again. PostgreSQL may still commit for a moment
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

    /// Records the response to a write. Returns whether the write succeeded.
    pub fn answered(&mut self, number: u64, response: &Response) -> bool {
        let id = match writes::by_number(number).id {
            RecordId::Answered(member) => response.text(member).map(str::to_owned),
            RecordId::Stated(id) => Some(id(number)),
        };
        let Some(id) = id.filter(|_| response.code() == 0) else { return false };
        self.counts.answered += 1;
        self.record(number, &id);
        true
    }

    fn record(&mut self, number: u64, id: &str) {
        if !self.ids.insert(id.to_owned()) {
            self.violation(format!("{number}: the id {id} was assigned twice"));
        }
        self.written.insert(number, Written { id: id.to_owned(), seen: None });
    }

    /// Compares a record with what was answered and read before.
    pub fn compare(&mut self, number: u64, response: &Response) {
        self.counts.reads += 1;
        let Some(written) = self.written.get_mut(&number) else { return };
        let record = writes::by_number(number).marked_record(number, response);
        let same = record.is_some_and(|record| written.seen.as_ref().is_none_or(|seen| seen == record));
        if same {
            written.seen = record.cloned();
        } else {
            let (operation, id) = (writes::by_number(number).operation, written.id.clone());
            self.violation(format!("{operation} {number}, {id}, was answered, and is now {response}"));
        }
    }

    /// Reads the record of a write and compares it. Returns whether it exists; a missing one is a violation if it
    /// `must`.
    pub fn read(&mut self, client: &mut Client, number: u64, must: bool) -> io::Result<bool> {
        let Some(written) = self.written.get(&number) else { return Ok(false) };
        let response = writes::by_number(number).read(client, number, &written.id)?;
        let is_there = writes::by_number(number).marked_record(number, &response).is_some();
        if is_there || must {
            self.compare(number, &response);
        }
        Ok(is_there)
    }

    /// Reads every answered write from `from` on, and looks for its traces.
    pub fn check_answered(&mut self, client: &mut Client, installation: &Installation, from: u64) -> Result<()> {
        let numbers: Vec<u64> = self.written.range(from..).map(|(number, _)| *number).collect();
        for number in &numbers {
            self.read(client, *number, true)?;
        }
        self.check_traces(&installation.traces()?, &numbers);
        Ok(())
    }

    /// The entry in the operation log and the event of each of these writes: they commit with it.
    pub fn check_traces(&mut self, traces: &Traces, numbers: &[u64]) {
        let mut missing = Vec::new();
        for number in numbers {
            let Some(written) = self.written.get(number) else { continue };
            let key = (writes::index_of(*number), written.id.clone());
            if !traces.logged.contains(&key) {
                missing.push((*number, "an entry in the operation log"));
            }
            if writes::by_number(*number).event.is_some() && !traces.announced.contains(&key) {
                missing.push((*number, "an event"));
            }
        }
        for (number, what) in missing {
            self.violation(format!("{} {number} is stored without {what}", writes::by_number(number).operation));
        }
    }

    /// Checks that each write that was not answered is stored completely, with its traces, or not at all and can be
    /// repeated.
    pub fn check_unanswered(&mut self, client: &mut Client, installation: &Installation) -> Result<()> {
        let numbers = std::mem::take(&mut self.unanswered);
        let mut created = self.find_created(client, &installation.traces()?, &numbers)?;
        for number in &numbers {
            self.check_unanswered_write(client, installation, *number, created.remove(number))?;
        }
        for (number, id) in created {
            self.absent.remove(&number);
            self.counts.unanswered_absent -= 1;
            self.record_whole(client, number, &id)?;
        }
        let traces = installation.traces()?;
        self.check_traces(&traces, &numbers);
        Ok(())
    }

    /// Records that were created without a response, by the number of their write, as the operation log lists them.
    fn find_created(
        &mut self,
        client: &mut Client,
        traces: &Traces,
        numbers: &[u64],
    ) -> io::Result<BTreeMap<u64, String>> {
        let mut created = BTreeMap::new();
        let candidates: Vec<u64> = numbers.iter().chain(&self.absent).copied().collect();
        for (index, id) in &traces.logged {
            let is_creation =
                matches!(writes::WRITES.get(*index), Some(write) if matches!(write.id, RecordId::Answered(_)));
            if !is_creation || self.ids.contains(id) {
                continue;
            }
            let mut is_sent = false;
            for number in candidates.iter().filter(|number| writes::index_of(**number) == *index) {
                let response = writes::by_number(*number).read(client, *number, id)?;
                if writes::by_number(*number).marked_record(*number, &response).is_some() {
                    is_sent = true;
                    if let Some(other) = created.insert(*number, id.clone()) {
                        self.violation(format!("{number} is there twice, as {other} and as {id}"));
                    }
                }
            }
            if !is_sent {
                self.violation(format!("{id} is in the operation log, but no write that was sent has it"));
            }
        }
        Ok(created)
    }

    fn check_unanswered_write(
        &mut self,
        client: &mut Client,
        installation: &Installation,
        number: u64,
        created: Option<String>,
    ) -> Result<()> {
        let write = writes::by_number(number);
        let before = match write.id {
            RecordId::Answered(_) => created,
            RecordId::Stated(id) => {
                let response = write.read(client, number, &id(number))?;
                write.marked_record(number, &response).map(|_| id(number))
            }
        };
        if let Again::Another = write.again {
            return match before {
                Some(id) => self.record_whole(client, number, &id),
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
                    RecordId::Answered(_) => {
                        self.find_created(client, &installation.traces()?, &[number])?.remove(&number)
                    }
                    RecordId::Stated(id) => Some(id(number)),
                };
                match late {
                    Some(id) => self.record_whole(client, number, &id)?,
                    None => {
                        self.violation(format!("{} {number} does not exist, but is refused: {again}", write.operation));
                    }
                }
            }
            None => {
                self.counts.unanswered_absent += 1;
                if !self.answered(number, &again) {
                    self.violation(format!(
                        "{} {number} does not exist, and cannot be repeated: {again}",
                        write.operation
                    ));
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
                self.record_whole(client, number, &id)?;
            }
        }
        Ok(())
    }

    fn record_whole(&mut self, client: &mut Client, number: u64, id: &str) -> Result<()> {
        self.counts.unanswered_whole += 1;
        self.record(number, id);
        self.read(client, number, true)?;
        Ok(())
    }
}
