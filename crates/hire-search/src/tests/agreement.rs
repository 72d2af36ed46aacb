//! Search results equal those of the evaluator, in the same order, however much of the feed the index has applied.

use super::fake::{Directory, Fake, all_pages, query};
use crate::*;
use hire_rules::keyword::{self, Document, FieldKind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const TEXTS: &[&str] = &[
    "张三",
    "张 三",
    "李四三",
    "产品经理",
    "高级产品经理",
    "产品·经理",
    "明日科技公司",
    "Senior Product Manager",
    "product",
    "Ｊａｖａ工程师",
    "Java 工程师",
    "C++/C#",
    "Node.js",
    "ビール 한국어",
    "三",
    "",
    "火箭😀",
    "火箭 😀★",
    "👩\u{200d}💻 engineer",
    "张三（北京），5\" 屏",
    "product or manager",
];
const MOBILES: &[&str] = &["182900291190", "18290029", "1829", "110", "86 182-9002", "13800138000"];
const EMAILS: &[&str] = &["a.b@example.com", "Zhang@example.com", "zhang", "zhang@example.cn", "@x", "a@b@c"];
const TERMS: &[&str] = &[
    "张",
    "三",
    "张三",
    "四三",
    "品经",
    "产品经理",
    "日科技公",
    "\"张 三\"",
    "\"产品 经理\"",
    "\"经理 明日\"",
    "product",
    "MANAGER",
    "\"product manager\"",
    "java工程师",
    "工程师",
    "c",
    "c++",
    "js",
    "node.js",
    "ー",
    "한국",
    "1829",
    "18290029",
    "182900291190",
    "86182",
    "110",
    "+86-1829002",
    "zhang",
    "zhang@",
    "zhang@example.c",
    "@example.com",
    "a@b",
    "@b@c",
    "😀",
    "火箭😀",
    "\"火箭 😀\"",
    "👩",
    "👩\u{200d}💻",
    "★",
    "张三（北京",
    "C++ (c#",
    "5\" 屏",
    "product or",
    "and java",
    "R & 张",
];

fn document() -> impl Strategy<Value = Document> {
    let value = (select(&FieldKind::ALL[..]), any::<prop::sample::Index>()).prop_map(|(kind, index)| {
        let from = match kind {
            FieldKind::Mobile => MOBILES,
            FieldKind::Email => EMAILS,
            FieldKind::Name | FieldKind::Title | FieldKind::Organization | FieldKind::Other => TEXTS,
        };
        (kind, (*index.get(from)).to_owned())
    });
    vec(value, 0..6).prop_map(|values| Document { values })
}

#[derive(Clone, Debug)]
enum Action {
    Put(SearchDocument),
    Delete(TalentKey),
    CatchUp,
    Reopen,
}

fn key() -> impl Strategy<Value = TalentKey> {
    (1..3_i64, 1..25_i64)
}

fn action() -> impl Strategy<Value = Action> {
    let put = (key(), document(), 0..6_i64, 0..3_i64, 0..4_i64).prop_map(
        |((tenant, id), document, updated_at, applied_at, created_at)| {
            Action::Put(SearchDocument { tenant, id, document, updated_at, applied_at, created_at })
        },
    );
    prop_oneof![
        20 => put,
        3 => key().prop_map(Action::Delete),
        1 => Just(Action::CatchUp),
        1 => Just(Action::Reopen),
    ]
}

fn keyword() -> impl Strategy<Value = String> {
    select(TERMS).prop_map(str::to_owned).prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| format!("not ({inner})")),
            vec(inner.clone(), 2..4).prop_map(|items| format!("({})", items.join(") and ("))),
            vec(inner, 2..4).prop_map(|items| format!("({})", items.join(") or ("))),
        ]
    })
}

fn any_query() -> impl Strategy<Value = Query> {
    let order = select(&[Order::Updated, Order::Relevance, Order::Applied, Order::Created][..]);
    let bound = || prop::option::weighted(0.3, 0..6_i64);
    (prop::option::weighted(0.8, keyword()), order, bound(), bound(), 1..8_usize).prop_map(
        |(keyword, order, updated_from, updated_to, limit)| {
            let keyword = keyword.and_then(|keyword| keyword::parse(&keyword));
            Query { keyword, updated_from, updated_to, order, after: None, limit }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn pages_of_every_order_agree_with_the_evaluator(
        actions in vec(action(), 1..80),
        late in vec(action(), 0..8),
        incomplete in 0..3_usize,
        queries in vec((1..3_i64, any_query()), 48),
    ) {
        let (directory, fake) = (Directory::new(), Fake::new());
        let mut search = directory.search(&fake);
        fake.with(|tables| tables.incomplete = incomplete);
        for action in actions.into_iter().chain([Action::CatchUp]).chain(late) {
            match action {
                Action::Put(talent) => fake.put(talent),
                Action::Delete(key) => fake.delete(key),
                Action::CatchUp => search.catch_up().unwrap(),
                Action::Reopen => {
                    drop(search);
                    search = directory.search(&fake);
                    search.catch_up().unwrap();
                }
            }
        }
        for (tenant, query) in &queries {
            prop_assert_eq!(all_pages(&search, &fake, *tenant, query), fake.oracle(*tenant, query), "{:?}", query);
        }
        search.catch_up().unwrap();
        prop_assert_eq!(fake.with(|tables| tables.rebuilds), 1, "the index was reported as corrupt");
    }
}

#[test]
fn every_term_agrees_on_every_text() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let mut id = 0;
    for kind in FieldKind::ALL {
        for text in [TEXTS, MOBILES, EMAILS].concat() {
            id += 1;
            let document = Document { values: vec![(kind, text.to_owned()), (FieldKind::Other, "张".to_owned())] };
            fake.put(SearchDocument { tenant: 1, id, document, ..SearchDocument::default() });
        }
    }
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    for term in TERMS {
        let query = query(term, Order::Relevance);
        assert_eq!(all_pages(&search, &fake, 1, &query), fake.oracle(1, &query), "{term}");
    }
}
