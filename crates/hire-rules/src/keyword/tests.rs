#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::text;
use proptest::prelude::*;

/// The keyword with every group in brackets.
fn shape(keyword: &str) -> String {
    fn show(ast: &Ast) -> String {
        let all = |items: &[Ast]| items.iter().map(show).collect::<Vec<_>>().join(" ");
        match ast {
            Ast::Term(term) => term.text().to_owned(),
            Ast::Not(inner) => format!("[not {}]", show(inner)),
            Ast::And(items) => format!("[and {}]", all(items)),
            Ast::Or(items) => format!("[or {}]", all(items)),
        }
    }
    show(&parse(keyword).unwrap())
}

fn talent() -> Document {
    let mut talent = Document::default();
    talent.push(FieldKind::Name, "张三");
    talent.push_mobile(Some("86"), "182900291190");
    talent.push(FieldKind::Email, "Zhang.San@Example.com");
    talent.push(FieldKind::Organization, "明日科技公司");
    talent.push(FieldKind::Title, "高级产品经理");
    talent.push(FieldKind::Other, "Led the Product   Manager guild, wrote C++ and Node.js");
    talent.push(FieldKind::Other, "intern");
    talent
}

fn matches_document(keyword: &str) -> bool {
    matches(&parse(keyword).unwrap(), &talent())
}

#[test]
fn not_binds_tighter_than_and_which_binds_tighter_than_or() {
    assert_eq!(shape("a or b and not c"), "[or a [and b [not c]]]");
    assert_eq!(shape("(a or b) and c"), "[and [or a b] c]");
    assert_eq!(shape("a b or c d"), "[or [and a b] [and c d]]");
    assert_eq!(shape("not not a b"), "[and a b]");
}

#[test]
fn operators_are_read_in_any_case_and_width_but_not_in_quotes() {
    assert_eq!(shape("张三 AND 产品经理"), "[and 张三 产品经理]");
    assert_eq!(shape("a Ｏｒ b"), "[or a b]");
    assert_eq!(shape("“and” \"or\" android"), "[and and or android]");
}

#[test]
fn full_width_parentheses_quotes_and_spaces_are_understood() {
    assert_eq!(shape("（张三　or　李四）“产品 经理”"), "[and [or 张三 李四] 产品 经理]");
    assert_eq!(shape("a(b)c"), "[and a b c]");
    assert_eq!(shape("x\"y z\""), "[and x y z]");
}

#[test]
fn quotes_and_parentheses_without_a_partner_are_text() {
    assert_eq!(shape("5\" 屏"), "[and 5\" 屏]");
    assert_eq!(shape("\"a b\" 5\""), "[and a b 5\"]");
    assert_eq!(shape("张三（北京"), "张三（北京");
    assert_eq!(shape("C++ (senior"), "[and C++ (senior]");
    assert_eq!(shape("a) b"), "[and a) b]");
    assert_eq!(shape("((a or b) c"), "[and [or a b] c]");
    assert_eq!(shape("\"(\" a) (b)"), "[and a) b]");
}

#[test]
fn operators_without_operands_are_text() {
    for operator in ["and", "or", "not"] {
        assert_eq!(shape(operator), operator);
        assert_eq!(shape(&format!("产品经理 {operator}")), format!("[and 产品经理 {operator}]"));
        assert_eq!(shape(&format!("({operator}) 张三")), format!("[and {operator} 张三]"));
    }
    assert_eq!(shape("and 张三"), "[and and 张三]");
    assert_eq!(shape("a or and b"), "[and a or b]");
    assert_eq!(shape("a not or b"), "[or [and a not] b]");
    assert_eq!(shape("a and not"), "[and a not]");
    assert_eq!(shape("a or not b"), "[or a [not b]]");
}

#[test]
fn texts_without_a_letter_digit_or_symbol_are_skipped() {
    assert_eq!(shape("R & D"), "[and R D]");
    assert_eq!(shape("张三 - 李四"), "[and 张三 李四]");
    assert_eq!(shape("a () \"\" (()) b"), "[and a b]");
    assert_eq!(shape("a not ()"), "[and a not]");
}

#[test]
fn a_keyword_without_searchable_text_is_none() {
    for keyword in ["", " ", "()", "（（））", "\"\"", "\"", "(", "…", "— ! ?", "\u{200b}", "\" \" ( & )"] {
        assert_eq!(parse(keyword), None, "{keyword:?}");
    }
}

#[test]
fn what_exceeds_the_limits_is_ignored_or_text() {
    assert_eq!(parse(&"(".repeat(5000)), None);
    assert_eq!(shape(&"长".repeat(5000)), "长".repeat(MAX_CHARS));
    let words = |count| vec!["a"; count].join(" ");
    assert_eq!(shape(&words(400)), format!("[and {}]", words(MAX_WORDS)));
    assert_eq!(shape(&words(MAX_WORDS)), format!("[and {}]", words(MAX_WORDS)));
    assert_eq!(shape(&"not ".repeat(200)), "[not not]");
    let nested = |depth| format!("{}a or b{} c", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(shape(&nested(MAX_DEPTH)), "[and [or a b] c]");
    assert_eq!(shape(&nested(MAX_DEPTH + 1)), "[and [or (a b)] c]");
    assert_eq!(shape(&"(a) ".repeat(MAX_DEPTH + 1)), shape(&words(MAX_DEPTH + 1)), "beside each other");
    let Some(Ast::Term(long)) = parse(&"㌀".repeat(600)) else { panic!("one term") };
    assert_eq!(long.units().len(), MAX_CHARS);
}

#[test]
fn chinese_is_found_as_any_substring() {
    for keyword in ["张", "三", "张三", "产品", "品经", "高级产品经理", "日科技公"] {
        assert!(matches_document(keyword), "{keyword}");
    }
    for keyword in ["三张", "产经", "张三高级", "\"产 品\""] {
        assert!(!matches_document(keyword), "{keyword}");
    }
}

#[test]
fn latin_is_found_as_whole_words_in_any_case() {
    assert!(
        matches_document("PRODUCT")
            && matches_document("ｇｕｉｌｄ")
            && matches_document("c++")
            && matches_document("node.js")
            && matches_document("NODE JS")
    );
    assert!(!matches_document("prod") && !matches_document("c") && !matches_document("js.node"));
}

#[test]
fn unquoted_words_may_be_anywhere_and_quoted_words_must_be_adjacent() {
    assert!(
        matches_document("manager led") && matches_document("\"product manager\"") && matches_document("guild intern")
    );
    assert!(!matches_document("\"manager product\"") && !matches_document("\"node.js intern\""));
}

#[test]
fn emoji_and_symbols_are_found_as_any_substring() {
    let mut document = Document::default();
    document.push(FieldKind::Other, "火箭😀👩\u{200d}💻 ★★ €50");
    let matches_document = |keyword: &str| matches(&parse(keyword).unwrap(), &document);
    for keyword in ["😀", "火箭 and 😀", "箭😀", "👩", "👩\u{200d}💻", "★", "€50", "\"💻 ★\""] {
        assert!(matches_document(keyword), "{keyword}");
    }
    for keyword in ["🚀", "火箭 and 🚀", "😀火箭", "💻★", "$50 and ☆"] {
        assert!(!matches_document(keyword), "{keyword}");
    }
}

#[test]
fn text_that_looks_like_syntax_is_found() {
    let mut document = Document::default();
    document.push(FieldKind::Other, "张三（北京）, 5\" 屏, C++ (senior), this or that");
    let matches_document = |keyword: &str| matches(&parse(keyword).unwrap(), &document);
    for keyword in ["张三（北京", "C++ (senior", "5\" 屏", "that or", "张三）北京"] {
        assert!(matches_document(keyword), "{keyword}");
    }
    assert!(!matches_document("北京（张三") && !matches_document("senior and") && !matches_document("屏 not"));
}

#[test]
fn phones_are_found_by_a_prefix_of_four_digits() {
    for keyword in ["1829", "1829002", "182900291190", "182-9002", "\"1829 0029 1190\"", "+86182900", "86182900291190"]
    {
        assert!(matches_document(keyword), "{keyword}");
    }
    for keyword in ["182", "8290", "1829003", "1829002911901"] {
        assert!(!matches_document(keyword), "{keyword}");
    }
}

#[test]
fn a_phone_without_number_or_country_code_is_one_value_at_most() {
    let values = |code, number| {
        let mut document = Document::default();
        document.push_mobile(code, number);
        document.values.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert_eq!(values(Some("86"), "1829002"), ["1829002", "861829002"]);
    assert_eq!(values(None, "1829002"), ["1829002"]);
    assert_eq!(values(Some(""), "1829002"), ["1829002"]);
    assert_eq!(values(Some("86"), ""), [""; 0]);
}

#[test]
fn a_mail_is_found_whole_by_its_start_by_local_part_and_by_domain() {
    for keyword in ["zhang.san@example.com", "ZHANG.SAN", "zhang.san@", "zhang.san@exa", "@example.com"] {
        assert!(matches_document(keyword), "{keyword}");
    }
    for keyword in ["san", "example.com", "@example", "an@example.com", "zhang"] {
        assert!(!matches_document(keyword), "{keyword}");
    }
}

#[test]
fn not_alone_finds_everything_else() {
    assert!(matches_document("not 李四") && !matches_document("not 张三") && matches_document("李四 or not 王五"));
}

#[test]
fn relevance_is_the_sum_of_the_best_value_of_each_term() {
    let worth = |keyword: &str| score(&parse(keyword).unwrap(), &talent());
    assert_eq!(worth("张三"), Some(8));
    assert_eq!(worth("产品经理 or 公司 or 李四"), Some(6));
    assert_eq!(worth("张三 and intern and not 李四"), Some(9));
    assert_eq!(worth("not 李四"), Some(0));
    assert_eq!(worth("张三 and 李四"), None);
}

fn term() -> impl Strategy<Value = Ast> {
    const WORDS: [&str; 18] = [
        "张",
        "三",
        "张三",
        "产品经理",
        "经理",
        "java",
        "C++",
        "node.js",
        "product manager",
        "and",
        "NOT",
        "1829",
        "a@b.c",
        "产 品",
        "（x）",
        "😀",
        "火箭😀",
        "★ ☆",
    ];
    proptest::sample::select(&WORDS[..]).prop_map(|word| Ast::Term(KeywordTerm::new(word).unwrap()))
}

fn ast() -> impl Strategy<Value = Ast> {
    term().prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Ast::Not(Box::new(inner))),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Ast::And),
            proptest::collection::vec(inner, 2..4).prop_map(Ast::Or),
        ]
    })
}

fn document() -> impl Strategy<Value = Document> {
    const TEXTS: [&str; 8] =
        ["张三", "张 三", "产品经理", "高级经理 product manager", "Node JS / C++", "Java工程师", "and not", "x"];
    let text = proptest::sample::select(&TEXTS[..]).prop_map(str::to_owned);
    let kind = proptest::sample::select(&FieldKind::ALL[..]);
    proptest::collection::vec((kind, text), 0..5).prop_map(|values| Document { values })
}

/// The keyword for this, in quotes where needed.
fn written(ast: &Ast) -> String {
    let inside = |ast: &Ast| match ast {
        Ast::Term(_) | Ast::Not(_) => written(ast),
        Ast::And(_) | Ast::Or(_) => format!("({})", written(ast)),
    };
    let joined = |items: &[Ast], word: &str| items.iter().map(inside).collect::<Vec<_>>().join(word);
    match ast {
        Ast::Term(term) => format!("\"{}\"", term.text()),
        Ast::Not(inner) => format!("not {}", inside(inner)),
        Ast::And(items) => joined(items, " and "),
        Ast::Or(items) => joined(items, " or "),
    }
}

fn without_double_negation(ast: Ast) -> Ast {
    let all = |items: Vec<Ast>| items.into_iter().map(without_double_negation).collect();
    match ast {
        Ast::Term(_) => ast,
        Ast::Not(inner) => match without_double_negation(*inner) {
            Ast::Not(inner) => *inner,
            inner => not(inner),
        },
        Ast::And(items) => Ast::And(all(items)),
        Ast::Or(items) => Ast::Or(all(items)),
    }
}

fn not(ast: Ast) -> Ast {
    Ast::Not(Box::new(ast))
}

proptest! {
    #[test]
    fn any_input_is_read(keyword in any::<String>(), document in document()) {
        if let Some(ast) = parse(&keyword) {
            matches(&ast, &document);
        }
    }

    #[test]
    fn any_soup_of_syntax_with_text_is_read(
        parts in proptest::collection::vec(proptest::sample::select(&["(", ")", " and ", " or ", " not ", "\"", "张", "x", "）"][..]), 0..60)
    ) {
        let has_text = parts.iter().any(|part| !["(", ")", "\"", "）"].contains(part));
        prop_assert_eq!(parse(&parts.concat()).is_some(), has_text);
    }

    #[test]
    fn a_well_formed_keyword_is_read_as_it_is_written(ast in ast()) {
        let keyword = written(&ast);
        prop_assert_eq!(parse(&format!("({keyword})")), parse(&keyword));
        prop_assert_eq!(parse(&keyword), Some(without_double_negation(ast)));
    }

    #[test]
    fn de_morgan_holds(a in ast(), b in ast(), document in document()) {
        let neither = not(Ast::Or(vec![a.clone(), b.clone()]));
        let both_not = Ast::And(vec![not(a.clone()), not(b.clone())]);
        prop_assert_eq!(matches(&neither, &document), matches(&both_not, &document));
        let not_both = not(Ast::And(vec![a.clone(), b.clone()]));
        let either_not = Ast::Or(vec![not(a), not(b)]);
        prop_assert_eq!(matches(&not_both, &document), matches(&either_not, &document));
    }

    #[test]
    fn a_keyword_or_its_negation_matches_and_never_both(ast in ast(), document in document()) {
        prop_assert_ne!(matches(&ast, &document), matches(&not(ast), &document));
    }

    #[test]
    fn a_chinese_term_is_found_exactly_where_a_substring_is(term in "[张三产品经理]{1,5}", value in "[张三产品经理,ａA ]{0,20}") {
        let mut document = Document::default();
        document.push(FieldKind::Other, value.clone());
        prop_assert_eq!(matches(&parse(&term).unwrap(), &document), text::fold(&value).contains(&term));
    }
}
