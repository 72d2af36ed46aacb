//! Searches in this process, without HTTP and without reading the talents: the cost of the index alone.

use std::{path::Path, sync::Arc, time::Instant};

use hire_rules::keyword;
use hire_search::{Order, Page, Query, Rows, Search, SearchDocument, SearchError, SortKey};
use hired::{
    demo_data::{self, THINGS_ZH},
    search::StoreFeed,
    store::Store,
};

use crate::{Result, company};

/// Terms of the longest keyword of trigrams and `or`.
const TERMS: usize = keyword::MAX_WORDS / 2;
/// Rounds of each search. The median counts.
const ROUNDS: usize = 15;
const PAGE_SIZE: usize = 20;
const DEEP_PAGE: usize = 1_000;
const ORDERS: [(&str, Order); 4] = [
    ("update", Order::Updated),
    ("relevance", Order::Relevance),
    ("application", Order::Applied),
    ("entry", Order::Created),
];

/// A tenant without changes that the index has not read yet.
struct Indexed(i64);

impl Rows for Indexed {
    type Error = std::convert::Infallible;

    fn tenant(&self) -> i64 {
        self.0
    }

    fn changed_since(&mut self, _: i64) -> std::result::Result<Vec<i64>, Self::Error> {
        Ok(Vec::new())
    }

    fn load(&mut self, _: &[i64]) -> std::result::Result<Vec<SearchDocument>, Self::Error> {
        Ok(Vec::new())
    }

    fn page(&mut self, _: Option<i64>, _: usize) -> std::result::Result<Vec<SearchDocument>, Self::Error> {
        Ok(Vec::new())
    }
}

/// Prints the median microseconds of each search over what `prepare` has written to `data`.
pub fn measure(store: &Store, data: &Path) -> Result<()> {
    let tenant = demo_data::tenant_of(store, company::APP)?.ok_or("not prepared")?;
    let search = Search::new(data.join("index"), Arc::new(StoreFeed::new(store.clone(), "bench".to_owned())));
    let begun = Instant::now();
    search.catch_up()?;
    println!("index opened or built in {} ms; resident {} KB", begun.elapsed().as_millis(), resident());
    let (trigrams, phrases) = (trigrams(), phrases());
    let keywords = [
        ("a word of a third", "Python"),
        ("one CJK character", "师"),
        ("a word of five characters", "古籍修复师"),
        ("name and title", "李明 产品经理"),
        ("and/or/not", "(Java工程师 or 后端工程师) and Redis not 北京大学"),
        ("frequent and frequent", "Python and Redis"),
        ("a phrase without a match", "\"Python Redis\""),
        ("a mail domain", "@example.com"),
        ("not", "not Python"),
        ("ten words", "Python or Redis or Excel or SQL or Kubernetes or Java or Go or React or Linux or Docker"),
        ("64 trigrams", &trigrams),
        ("56 phrases without a match", &phrases),
    ];
    let mut rows = Indexed(tenant.0);
    for (name, text) in keywords {
        let keyword = keyword::parse(text);
        for (order_name, order) in ORDERS {
            let query = |after, window: Option<(i64, i64)>| Query {
                keyword: keyword.clone(),
                updated_from: window.map(|(from, _)| from),
                updated_to: window.map(|(_, to)| to),
                order,
                after,
                limit: PAGE_SIZE,
            };
            let first = time(&search, &mut rows, &query(None, None));
            let window = time(&search, &mut rows, &query(None, Some((1_580_000_000_000, 1_581_000_000_000))));
            let deep = after_pages(&search, &mut rows, query(None, None));
            let far = deep.map(|after| time(&search, &mut rows, &query(Some(after), None)));
            println!(
                "{name:28} {order_name:12} first {first:>9} window {window:>9} far {:>9}",
                far.unwrap_or_default()
            );
        }
    }
    println!("resident {} KB", resident());
    Ok(())
}

/// Words that are frequent and never adjacent.
const WORDS: [&str; 8] = ["Python", "Redis", "Excel", "SQL", "Java", "Go", "Docker", "React"];

/// Phrases of frequent words without a match: the most expensive keyword known.
fn phrases() -> String {
    let pairs = WORDS.iter().flat_map(|one| WORDS.iter().map(move |other| (one, other)));
    let pairs = pairs.filter(|(one, other)| one != other).map(|(one, other)| format!("\"{one} {other}\""));
    pairs.collect::<Vec<_>>().join(" or ")
}

/// The most expensive keyword of which nearly every term matches.
fn trigrams() -> String {
    let phrases = THINGS_ZH.iter().map(|phrase| phrase.chars().collect::<Vec<_>>());
    let trigrams = phrases.flat_map(|phrase| phrase.windows(3).map(String::from_iter).collect::<Vec<_>>());
    trigrams.take(TERMS).collect::<Vec<_>>().join(" or ")
}

fn run(search: &Search, rows: &mut Indexed, query: &Query) -> std::result::Result<Page, String> {
    search.snapshot().page(rows, query).map_err(|error: SearchError<_>| error.to_string())
}

/// Median microseconds, or the refusal.
fn time(search: &Search, rows: &mut Indexed, query: &Query) -> String {
    let mut times = Vec::new();
    let mut total = 0;
    while times.len() < ROUNDS && total < 3_000_000 {
        let begun = Instant::now();
        let page = run(search, rows, query);
        let taken = begun.elapsed().as_micros();
        if page.is_err() {
            return format!("refused {taken}");
        }
        total += taken;
        times.push(taken);
    }
    times.sort_unstable();
    times[times.len() / 2].to_string()
}

/// The key after which a far page begins, if there are that many matches.
fn after_pages(search: &Search, rows: &mut Indexed, query: Query) -> Option<SortKey> {
    let page = run(search, rows, &Query { limit: DEEP_PAGE * PAGE_SIZE, ..query }).ok()?;
    page.keys.last().copied().filter(|_| page.has_more)
}

fn resident() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("?").trim().trim_end_matches(" kB").to_owned()
}
