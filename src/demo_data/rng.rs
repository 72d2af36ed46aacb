//! A reproducible random number generator: a talent depends on the random seed and its number only.

/// The offset of the Zipf–Mandelbrot law: rank `r` has a probability proportional to `1 / (r + 2.7)`.
const ZIPF_OFFSET: f64 = 2.7;

/// The random numbers of one talent.
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64, number: u64) -> Self {
        Self(mixed(seed ^ mixed(number)))
    }

    /// splitmix64
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// Uniform in `[0, 1)`.
    pub fn unit_f64(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn random_bool(&mut self, probability: f64) -> bool {
        self.unit_f64() < probability
    }

    /// Uniform in `[min, max]`.
    pub fn between(&mut self, min: i64, max: i64) -> i64 {
        min + (self.unit_f64() * (max - min + 1) as f64) as i64
    }

    /// A rank below `count`, distributed by the Zipf–Mandelbrot law.
    pub fn zipf_rank(&mut self, count: usize) -> usize {
        let span = (count as f64 + ZIPF_OFFSET) / ZIPF_OFFSET;
        let rank = ZIPF_OFFSET * (span.powf(self.unit_f64()) - 1.0);
        (rank as usize).min(count.saturating_sub(1))
    }

    /// One of these words, by Zipf rank.
    pub fn choose_zipf<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words.get(self.zipf_rank(words.len())).copied().unwrap_or_default()
    }

    /// One of these values, uniformly.
    pub fn choose<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let at = (self.unit_f64() * of.len() as f64) as usize;
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
        let mut rng = Rng::new(1, 1);
        let mut counts = [0_u32; 100];
        for _ in 0..100_000 {
            if let Some(count) = counts.get_mut(rng.zipf_rank(100)) {
                *count += 1;
            }
        }
        let [first, .., last] = counts;
        assert!(first > 15 * last && last > 0, "{first} {last}");
    }
}
