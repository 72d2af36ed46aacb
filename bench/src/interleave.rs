//! Runs two loads in alternating slices. The rates of a shared machine change by a factor of two within a minute, so
//! loads that are compared have to run at the same time.

use crate::{Result, load::Figures, plan::Plan};

pub struct Compared {
    pub ours: Figures,
    /// Every slice, for callers that compare several loads with one.
    pub theirs: Vec<Figures>,
    /// The median of the ratios of subsequent slices.
    pub ratio: f64,
}

pub fn compare_interleaved(
    plan: &Plan,
    ours: impl Fn() -> Result<Figures>,
    theirs: impl Fn() -> Result<Figures>,
) -> Result<Compared> {
    let mut pairs = Vec::new();
    for _ in 0..plan.slices {
        let theirs = theirs()?;
        pairs.push((ours()?, theirs));
    }
    let ratio = median(pairs.iter().map(|(ours, theirs)| ours.rate / theirs.rate).collect());
    let (ours, theirs): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    Ok(Compared { ours: Figures::median(ours), theirs, ratio })
}

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}
