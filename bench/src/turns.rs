//! Two things measured turn and turn about, because the rates of a shared machine change by a factor of two within a
//! minute: what is compared has had the same minutes.

use crate::{Result, load::Figures, plan::Plan};

pub struct Compared {
    pub ours: Figures,
    /// All of them: who compares several things to one has more to take the median of.
    pub theirs: Vec<Figures>,
    /// The median of the ratios of neighbours.
    pub ratio: f64,
}

pub fn compare(
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
