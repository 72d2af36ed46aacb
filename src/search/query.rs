//! From a keyword to a query of the index that finds and ranks the same talents as `hire_rules::keyword` does.

use super::analyzer::{self, MAX_PHONE_EDGE};
use super::index::Fields;
use super::steady::Steady;
use hire_rules::keyword::{Ast, Kind, MailNeedle, Needle, PhoneNeedle};
use std::ops::Bound;
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

/// Scores are sums of small integers, which `f32` adds exactly in any order.
pub fn of_keyword(keyword: &Ast, fields: &Fields) -> Box<dyn Query> {
    match keyword {
        Ast::Term(needle) => of_needle(needle, fields),
        Ast::Not(_) => of_all(std::slice::from_ref(keyword), fields),
        Ast::And(items) => of_all(items, fields),
        Ast::Or(items) => {
            let clauses = items
                .iter()
                .map(|item| (Occur::Should, of_keyword(item, fields)));
            Box::new(BooleanQuery::new(clauses.collect()))
        }
    }
}

/// Only talents of this tenant.
pub fn within(tenant: i64, fields: &Fields, query: Box<dyn Query>) -> Box<dyn Query> {
    let own = TermQuery::new(
        Term::from_field_i64(fields.tenant, tenant),
        IndexRecordOption::Basic,
    );
    Box::new(BooleanQuery::new(vec![
        (Occur::Must, worth(0, Box::new(own))),
        (Occur::Must, query),
    ]))
}

fn of_all(items: &[Ast], fields: &Fields) -> Box<dyn Query> {
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = items
        .iter()
        .map(|item| match item {
            Ast::Not(inner) => (
                Occur::MustNot,
                Box::new(Steady::new(of_keyword(inner, fields))) as Box<dyn Query>,
            ),
            item => (Occur::Must, of_keyword(item, fields)),
        })
        .collect();
    // The index finds nothing by what must not be alone.
    if !clauses.iter().any(|(occur, _)| *occur == Occur::Must) {
        clauses.push((Occur::Must, worth(0, Box::new(AllQuery))));
    }
    Box::new(BooleanQuery::new(clauses))
}

fn of_needle(needle: &Needle, fields: &Fields) -> Box<dyn Query> {
    let finds = Kind::ALL.into_iter().filter_map(|kind| {
        let field = fields.of(kind);
        let query = match kind {
            Kind::Mobile => of_phone(&needle.phone()?, field),
            Kind::Email => of_mail(needle.mail(), field),
            Kind::Name | Kind::Title | Kind::Organization | Kind::Other => of_text(needle, field),
        };
        Some(worth(kind.weight(), query))
    });
    Box::new(DisjunctionMaxQuery::new(finds.collect()))
}

fn of_text(needle: &Needle, field: Field) -> Box<dyn Query> {
    let terms: Vec<(usize, Term)> = analyzer::phrase(needle)
        .into_iter()
        .map(|(position, text)| (position, Term::from_field_text(field, &text)))
        .collect();
    match terms.as_slice() {
        [(_, term)] => Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic)),
        _ => Box::new(PhraseQuery::new_with_offset(terms)),
    }
}

fn of_phone(needle: &PhoneNeedle, field: Field) -> Box<dyn Query> {
    match needle {
        PhoneNeedle::Prefix(digits) if digits.len() > MAX_PHONE_EDGE => {
            starting_with(field, digits)
        }
        PhoneNeedle::Prefix(digits) | PhoneNeedle::Whole(digits) => exactly(field, digits),
    }
}

fn of_mail(needle: MailNeedle<'_>, field: Field) -> Box<dyn Query> {
    match needle {
        MailNeedle::Prefix(start) => starting_with(field, start),
        MailNeedle::Domain(domain) => exactly(field, &format!("@{domain}")),
        MailNeedle::Local(local) => exactly(field, local),
    }
}

fn exactly(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::Basic,
    ))
}

fn starting_with(field: Field, start: &str) -> Box<dyn Query> {
    let beyond = format!("{start}{}", char::MAX);
    Box::new(RangeQuery::new(
        Bound::Included(Term::from_field_text(field, start)),
        Bound::Excluded(Term::from_field_text(field, &beyond)),
    ))
}

fn worth(weight: u32, query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, weight as f32))
}
