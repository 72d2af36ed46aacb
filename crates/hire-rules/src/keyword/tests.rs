#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::text;
use proptest::prelude::*;

/// The keyword with every group in brackets.
fn shape(keyword: &str) -> String {
    fn show(ast: &Ast) -> String {
        let all = |items: &[Ast]| items.iter().map(show).collect::<Vec<_>>().join(" ");
        match ast {
            Ast::Term(needle) => needle.text().to_owned(),
            Ast::Not(inner) => format!("[not {}]", show(inner)),
            Ast::And(items) => format!("[and {}]", all(items)),
            Ast::Or(items) => format!("[or {}]", all(items)),
        }
    }
    show(&parse(keyword).unwrap())
}

fn refused(keyword: &str) -> (usize, Fault) {
    let Malformed { at, fault } = parse(keyword).unwrap_err();
    (at, fault)
}

fn expected(found: &str) -> Fault {
    Fault::TermExpected { found: (!found.is_empty()).then(|| found.to_owned()) }
}

fn talent() -> Document {
    let mut talent = Document::default();
    talent.push(Kind::Name, "张三");
    talent.push_mobile(Some("86"), "182900291190");
    talent.push(Kind::Email, "Zhang.San@Example.com");
    talent.push(Kind::Organization, "明日科技公司");
    talent.push(Kind::Title, "高级产品经理");
    talent.push(Kind::Other, "Led the Product   Manager guild, wrote C++ and Node.js");
    talent.push(Kind::Other, "intern");
    talent
}

fn found(keyword: &str) -> bool {
    matches(&parse(keyword).unwrap(), &talent())
}

#[test]
fn not_binds_tighter_than_and_which_binds_tighter_than_or() {
    assert_eq!(shape("a or b and not c"), "[or a [and b [not c]]]");
    assert_eq!(shape("(a or b) and c"), "[and [or a b] c]");
    assert_eq!(shape("a b or c d"), "[or [and a b] [and c d]]");
    assert_eq!(shape("not not a b"), "[and [not [not a]] b]");
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
fn a_malformed_keyword_says_where() {
    assert_eq!(refused(""), (1, expected("")));
    assert_eq!(refused("张三 and"), (7, expected("")));
    assert_eq!(refused("and 张三"), (1, expected("and")));
    assert_eq!(refused("a or and b"), (6, expected("and")));
    assert_eq!(refused("a not or b"), (7, expected("or")));
    assert_eq!(refused("a ()"), (4, expected(")")));
    assert_eq!(refused("a (b or c"), (3, Fault::NeverClosed));
    assert_eq!(refused("a \"b c"), (3, Fault::NeverClosed));
    assert_eq!(refused("a) b"), (2, Fault::NeverOpened));
    assert_eq!(refused("R & D"), (3, Fault::NothingToSearch));
    assert_eq!(refused("\"\""), (1, Fault::NothingToSearch));
    assert_eq!(parse("a )").unwrap_err().to_string(), "keyword, character 3: this was never opened");
}

#[test]
fn hostile_keywords_are_refused_and_not_recursed_into() {
    assert_eq!(refused(&"(".repeat(MAX_CHARS)), (MAX_DEPTH + 1, Fault::TooDeep));
    assert_eq!(refused(&"not ".repeat(200)), (4 * MAX_DEPTH + 1, Fault::TooDeep));
    assert_eq!(refused(&"a ".repeat(100)), (2 * MAX_TERMS + 1, Fault::TooManyTerms));
    assert_eq!(refused(&"长".repeat(5000)), (MAX_CHARS + 1, Fault::TooLong));
    assert_eq!(refused(&"㌀".repeat(600)), (1, Fault::TooLong));
}

#[test]
fn chinese_is_found_as_any_substring() {
    for keyword in ["张", "三", "张三", "产品", "品经", "高级产品经理", "日科技公"] {
        assert!(found(keyword), "{keyword}");
    }
    for keyword in ["三张", "产经", "张三高级", "\"产 品\""] {
        assert!(!found(keyword), "{keyword}");
    }
}

#[test]
fn latin_is_found_as_whole_words_in_any_case() {
    assert!(found("PRODUCT") && found("ｇｕｉｌｄ") && found("c++") && found("node.js") && found("NODE JS"));
    assert!(!found("prod") && !found("c") && !found("js.node"));
}

#[test]
fn unquoted_words_may_be_anywhere_and_quoted_ones_stand_side_by_side_in_one_value() {
    assert!(found("manager led") && found("\"product manager\"") && found("guild intern"));
    assert!(!found("\"manager product\"") && !found("\"node.js intern\""));
}

#[test]
fn a_phone_is_found_by_four_or_more_of_its_first_digits_with_or_without_country_code() {
    for keyword in ["1829", "1829002", "182900291190", "182-9002", "\"1829 0029 1190\"", "+86182900", "86182900291190"]
    {
        assert!(found(keyword), "{keyword}");
    }
    for keyword in ["182", "8290", "1829003", "1829002911901"] {
        assert!(!found(keyword), "{keyword}");
    }
}

#[test]
fn a_mail_is_found_whole_by_its_start_by_local_part_and_by_domain() {
    for keyword in ["zhang.san@example.com", "ZHANG.SAN", "zhang.san@", "zhang.san@exa", "@example.com"] {
        assert!(found(keyword), "{keyword}");
    }
    for keyword in ["san", "example.com", "@example", "an@example.com", "zhang"] {
        assert!(!found(keyword), "{keyword}");
    }
}

#[test]
fn a_lone_not_finds_everything_else() {
    assert!(found("not 李四") && !found("not 张三") && found("李四 or not 王五"));
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
    const WORDS: [&str; 15] = [
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
    ];
    proptest::sample::select(&WORDS[..]).prop_map(|word| Ast::Term(Needle::new(word).unwrap()))
}

fn ast() -> impl Strategy<Value = Ast> {
    term().prop_recursive(4, 24, 4, |inner| {
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
    let kind = proptest::sample::select(&Kind::ALL[..]);
    proptest::collection::vec((kind, text), 0..5).prop_map(|values| Document { values })
}

fn not(ast: Ast) -> Ast {
    Ast::Not(Box::new(ast))
}

proptest! {
    #[test]
    fn any_input_is_understood_or_refused_within_itself(keyword in ".{0,200}") {
        if let Err(malformed) = parse(&keyword) {
            prop_assert!(malformed.at >= 1 && malformed.at <= keyword.chars().count() + 1);
        }
    }

    #[test]
    fn any_soup_of_operators_is_understood_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(&["(", ")", " and ", " or ", " not ", "\"", "张", "x", "）"][..]), 0..60)
    ) {
        let keyword = parts.concat();
        if let Ok(ast) = parse(&keyword) {
            prop_assert_eq!(parse(&ast.to_string()), Ok(ast));
        }
    }

    #[test]
    fn printing_and_reading_gives_the_same_keyword(ast in ast()) {
        let printed = ast.to_string();
        match parse(&printed) {
            Ok(read) => prop_assert_eq!(read, ast),
            Err(malformed) => prop_assert_eq!(malformed.fault, Fault::TooManyTerms),
        }
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
        document.push(Kind::Other, value.clone());
        prop_assert_eq!(matches(&parse(&term).unwrap(), &document), text::fold(&value).contains(&term));
    }
}
