//! Reproducible chance: the same talent comes out of the same seed, whatever was made before it.

/// Where the words of a language begin to thin out: rank `r` is drawn in proportion to `1 / (r + 2.7)`.
const ZIPF_OFFSET: f64 = 2.7;

/// The draws of one talent.
pub struct Rng(u64);

impl Rng {
    pub fn of(seed: u64, number: u64) -> Self {
        Self(mixed(seed ^ mixed(number)))
    }

    /// splitmix64
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// At least 0 and below 1.
    pub fn part(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.part() < probability
    }

    /// Every number from `least` to `most` is as likely as every other.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.part() * (most - least + 1) as f64) as i64
    }

    /// A rank below `count`, small ones far more often: Zipf's law as Mandelbrot corrected it.
    pub fn rank(&mut self, count: usize) -> usize {
        let span = (count as f64 + ZIPF_OFFSET) / ZIPF_OFFSET;
        let rank = ZIPF_OFFSET * (span.powf(self.part()) - 1.0);
        (rank as usize).min(count.saturating_sub(1))
    }

    /// One of these words, the first ones far more often.
    pub fn word<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words.get(self.rank(words.len())).copied().unwrap_or_default()
    }

    /// One of these, all alike.
    pub fn any<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let at = (self.part() * of.len() as f64) as usize;
        of.get(at).copied().unwrap_or_default()
    }
}

fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_many_words_is_far_more_frequent_than_the_last() {
        let mut chance = Rng::of(1, 1);
        let mut counts = [0_u32; 100];
        for _ in 0..100_000 {
            if let Some(count) = counts.get_mut(chance.rank(100)) {
                *count += 1;
            }
        }
        let [first, .., last] = counts;
        assert!(first > 15 * last && last > 0, "{first} {last}");
    }
}
