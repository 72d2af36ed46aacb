//! From a keyword to term queries. Depends on the fields of the index, not on a segment.

use crate::analyzer::{self, MAX_PHONE_PREFIX_TERM};
use crate::index::Fields;
use hire_rules::keyword::{Ast, FieldKind, KeywordTerm, MailPattern, PhonePattern};
use std::rc::Rc;
use tantivy::Term;
use tantivy::schema::Field;

/// A keyword as term queries, in the shape of its [`Ast`].
pub enum QueryPlan {
    /// Matches where any of these does. Sorted by weight, highest first.
    Term(Vec<TermQuery>),
    Not(Box<QueryPlan>),
    And(Vec<QueryPlan>),
    Or(Vec<QueryPlan>),
    All,
}

/// One term of the keyword in one field.
pub struct TermQuery {
    /// Score of a match.
    pub weight: u32,
    pub field: Field,
    pub pattern: Pattern,
}

/// A pattern that a field must contain.
pub enum Pattern {
    /// All of these terms, each at its offset from the start of the phrase.
    Phrase(Rc<[(u32, Vec<u8>)]>),
    /// Any term with this prefix.
    Prefix(String),
}

impl QueryPlan {
    pub fn new(keyword: &Ast, fields: &Fields) -> QueryPlan {
        let all = |items: &[Ast]| items.iter().map(|item| QueryPlan::new(item, fields)).collect();
        match keyword {
            Ast::Term(term) => QueryPlan::Term(term_queries(term, fields)),
            Ast::Not(inner) => QueryPlan::Not(Box::new(QueryPlan::new(inner, fields))),
            Ast::And(items) => QueryPlan::And(all(items)),
            Ast::Or(items) => QueryPlan::Or(all(items)),
        }
    }

    /// Every talent of this tenant.
    pub fn of_tenant(tenant: i64, fields: &Fields) -> QueryPlan {
        let term = Term::from_field_i64(fields.tenant, tenant);
        let pattern = exact_term(term.serialized_value_bytes());
        QueryPlan::Term(vec![TermQuery { weight: 0, field: fields.tenant, pattern }])
    }
}

fn term_queries(term: &KeywordTerm, fields: &Fields) -> Vec<TermQuery> {
    let phrase = analyzer::phrase(term).into_iter();
    let phrase: Rc<[_]> = phrase.map(|(position, text)| (position as u32, text.into_bytes())).collect();
    let query = |kind: FieldKind| {
        let pattern = match kind {
            FieldKind::Name | FieldKind::Title | FieldKind::Organization | FieldKind::Other => {
                Pattern::Phrase(phrase.clone())
            }
            FieldKind::Mobile => phone_pattern(&term.phone()?),
            FieldKind::Email => mail_pattern(term.mail()),
        };
        Some(TermQuery { weight: kind.weight(), field: fields.get(kind), pattern })
    };
    let mut queries: Vec<TermQuery> = FieldKind::ALL.into_iter().filter_map(query).collect();
    queries.sort_by_key(|query| std::cmp::Reverse(query.weight));
    queries
}

fn phone_pattern(term: &PhonePattern) -> Pattern {
    match term {
        PhonePattern::Prefix(digits) if digits.len() > MAX_PHONE_PREFIX_TERM => Pattern::Prefix(digits.clone()),
        PhonePattern::Prefix(digits) | PhonePattern::Whole(digits) => exact_term(digits.as_bytes()),
    }
}

fn mail_pattern(term: MailPattern<'_>) -> Pattern {
    match term {
        MailPattern::Prefix(start) => Pattern::Prefix(start.to_owned()),
        MailPattern::Domain(domain) => exact_term(format!("@{domain}").as_bytes()),
        MailPattern::Local(local) => exact_term(local.as_bytes()),
    }
}

fn exact_term(term: &[u8]) -> Pattern {
    Pattern::Phrase(Rc::new([(0, term.to_vec())]))
}
