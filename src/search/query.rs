//! From a keyword to what has to be looked up in the index.

use super::analyzer::{self, MAX_PHONE_EDGE};
use super::index::{Fields, Snapshot};
use hire_rules::keyword::{Ast, Kind, MailNeedle, Needle, PhoneNeedle};
use std::ops::Bound;
use tantivy::Term;
use tantivy::query::{EnableScoring, PhraseQuery, Query, RangeQuery, TermQuery, Weight};
use tantivy::schema::{Field, IndexRecordOption};

/// A keyword, ready to be walked through segments. It has the shape of the [`Ast`], if there is one.
pub enum Plan {
    /// Any of these matches; the most valuable ones first.
    Term(Vec<Lookup>),
    Not(Box<Plan>),
    And(Vec<Plan>),
    Or(Vec<Plan>),
    Everyone,
}

/// One term in one kind of value.
pub struct Lookup {
    /// What finding it is worth.
    pub worth: u32,
    /// Terms without which there is nothing to find.
    pub needs: Vec<Term>,
    pub weight: Box<dyn Weight>,
}

impl Plan {
    pub fn of(keyword: &Ast, snapshot: &Snapshot) -> tantivy::Result<Plan> {
        let all =
            |items: &[Ast]| items.iter().map(|item| Plan::of(item, snapshot)).collect::<tantivy::Result<Vec<_>>>();
        Ok(match keyword {
            Ast::Term(needle) => Plan::Term(lookups(needle, snapshot)?),
            Ast::Not(inner) => Plan::Not(Box::new(Plan::of(inner, snapshot)?)),
            Ast::And(items) => Plan::And(all(items)?),
            Ast::Or(items) => Plan::Or(all(items)?),
        })
    }

    /// Everyone of this tenant.
    pub fn of_tenant(tenant: i64, snapshot: &Snapshot) -> tantivy::Result<Plan> {
        let own = exactly(Term::from_field_i64(snapshot.fields.tenant, tenant));
        Ok(Plan::Term(vec![own.weigh(0, snapshot)?]))
    }
}

/// A query, and the terms without which it finds nothing.
struct Search {
    query: Box<dyn Query>,
    needs: Vec<Term>,
}

impl Search {
    fn weigh(self, worth: u32, snapshot: &Snapshot) -> tantivy::Result<Lookup> {
        let scoring = EnableScoring::disabled_from_searcher(&snapshot.searcher);
        Ok(Lookup { worth, needs: self.needs, weight: self.query.weight(scoring)? })
    }
}

fn lookups(needle: &Needle, snapshot: &Snapshot) -> tantivy::Result<Vec<Lookup>> {
    let searches =
        Kind::ALL.into_iter().filter_map(|kind| Some((kind.weight(), search(needle, kind, &snapshot.fields)?)));
    let mut lookups =
        searches.map(|(worth, search)| search.weigh(worth, snapshot)).collect::<tantivy::Result<Vec<Lookup>>>()?;
    lookups.sort_by_key(|lookup| std::cmp::Reverse(lookup.worth));
    Ok(lookups)
}

/// How the values of a kind are searched; nothing if the term cannot be in any.
fn search(needle: &Needle, kind: Kind, fields: &Fields) -> Option<Search> {
    let field = fields.of(kind);
    Some(match kind {
        Kind::Name | Kind::Title | Kind::Organization | Kind::Other => in_text(needle, field),
        Kind::Mobile => match needle.phone()? {
            PhoneNeedle::Prefix(digits) if digits.len() > MAX_PHONE_EDGE => starting_with(field, &digits),
            PhoneNeedle::Prefix(digits) | PhoneNeedle::Whole(digits) => exactly(Term::from_field_text(field, &digits)),
        },
        Kind::Email => match needle.mail() {
            MailNeedle::Prefix(start) => starting_with(field, start),
            MailNeedle::Domain(domain) => exactly(Term::from_field_text(field, &format!("@{domain}"))),
            MailNeedle::Local(local) => exactly(Term::from_field_text(field, local)),
        },
    })
}

fn in_text(needle: &Needle, field: Field) -> Search {
    let mut terms = Vec::new();
    for (position, text) in analyzer::phrase(needle) {
        terms.push((position, Term::from_field_text(field, &text)));
    }
    if let [(_, term)] = terms.as_slice() {
        return exactly(term.clone());
    }
    let needs = terms.iter().map(|(_, term)| term.clone()).collect();
    Search { query: Box::new(PhraseQuery::new_with_offset(terms)), needs }
}

fn exactly(term: Term) -> Search {
    Search { query: Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic)), needs: vec![term] }
}

fn starting_with(field: Field, start: &str) -> Search {
    let from = Bound::Included(Term::from_field_text(field, start));
    let beyond = Bound::Excluded(Term::from_field_text(field, &format!("{start}{}", char::MAX)));
    Search { query: Box::new(RangeQuery::new(from, beyond)), needs: Vec::new() }
}
