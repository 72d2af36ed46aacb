//! The report of a run: a table, a JSON file and a chart.

use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use crate::{Result, chart, load::Figures};

/// One line of the table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// What was measured, such as "SQLite" or "1,000,000 talents".
    #[serde(rename = "place")]
    pub setup: String,
    pub name: String,
    pub rate: f64,
    pub p50: f64,
    pub p99: f64,
    pub cpu: Option<f64>,
    /// Ratio of the rate to that of the constant body, or of what `ratio_to` names.
    pub ratio: Option<f64>,
    pub ratio_to: Option<String>,
}

impl Row {
    pub fn new(setup: &str, name: &str, figures: &Figures) -> Self {
        let Figures { rate, p50, p99, cpu, .. } = *figures;
        Self { setup: setup.to_owned(), name: name.to_owned(), rate, p50, p99, cpu, ..Self::default() }
    }

    /// Adds the ratio to the rate of the constant body.
    pub fn with_ratio(mut self, rate: f64) -> Self {
        self.ratio = Some(self.rate / rate);
        self
    }

    pub fn with_ratio_to(mut self, name: &str, rate: f64) -> Self {
        self.ratio_to = Some(name.to_owned());
        self.with_ratio(rate)
    }
}

#[derive(Default)]
pub struct Report {
    pub rows: Vec<Row>,
    /// Single figures by their names: sizes, times, memory.
    facts: serde_json::Map<String, Value>,
}

impl Report {
    pub fn add(&mut self, row: Row) {
        let Row { setup, name, rate, p50, p99, .. } = &row;
        let cpu = row.cpu.map(|cpu| format!("{cpu:.2}")).unwrap_or_default();
        let ratio = row.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let to = row.ratio_to.as_deref().unwrap_or_default();
        println!("{setup:<20} {name:<44} {rate:>9.0} {p50:>8.2} {p99:>8.2} {cpu:>8} {ratio:>7} {to}");
        self.rows.push(row);
    }

    pub fn fact(&mut self, name: &str, value: f64) {
        println!("{name}: {value:.1}");
        self.facts.insert(name.to_owned(), json!((value * 1000.0).round() / 1000.0));
    }

    /// Records why something could not be measured.
    pub fn missing(&mut self, name: &str, reason: &str) {
        println!("{name}: not measured: {reason}");
        self.facts.insert(name.to_owned(), json!(reason));
    }

    /// A single figure.
    pub fn number(&self, fact: &str) -> Option<f64> {
        self.facts.get(fact)?.as_f64()
    }

    pub fn row(&self, setup: &str, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.setup == setup && row.name == name)
    }

    pub fn write(&self, directory: &Path, name: &str) -> Result<()> {
        std::fs::create_dir_all(directory)?;
        let cores = std::thread::available_parallelism()?.get();
        let document = json!({ "cores": cores, "rows": self.rows, "facts": self.facts });
        std::fs::write(directory.join(format!("{name}.json")), format!("{document:#}\n"))?;
        std::fs::write(directory.join(format!("{name}.svg")), chart::draw(&self.rows))?;
        Ok(())
    }
}

pub fn head() {
    println!("{:<20} {:<44} {:>9} {:>8} {:>8} {:>8} {:>7}", "", "", "req/s", "p50 ms", "p99 ms", "cpu ms", "ratio");
}
