//! From a keyword to what has to be looked up in the index.

use crate::analyzer::{self, MAX_PHONE_EDGE};
use crate::index::Fields;
use hire_rules::keyword::{Ast, Kind, MailNeedle, Needle, PhoneNeedle};
use std::rc::Rc;
use tantivy::Term;
use tantivy::schema::Field;

/// A keyword, ready to be looked up in segments. It has the shape of the [`Ast`], if there is one.
pub enum Plan {
    /// Any of these matches; the most valuable ones first.
    Term(Vec<Lookup>),
    Not(Box<Plan>),
    And(Vec<Plan>),
    Or(Vec<Plan>),
    Everyone,
}

/// One term of the keyword in one kind of value.
pub struct Lookup {
    /// What finding it is worth.
    pub worth: u32,
    pub field: Field,
    pub sought: Sought,
}

/// What to look up in a field.
pub enum Sought {
    /// All of these terms, each so far from where the first begins.
    SideBySide(Rc<[(u32, Vec<u8>)]>),
    /// Any term that starts with this.
    Starting(String),
}

impl Plan {
    pub fn of(keyword: &Ast, fields: &Fields) -> Plan {
        let all = |items: &[Ast]| items.iter().map(|item| Plan::of(item, fields)).collect();
        match keyword {
            Ast::Term(needle) => Plan::Term(lookups(needle, fields)),
            Ast::Not(inner) => Plan::Not(Box::new(Plan::of(inner, fields))),
            Ast::And(items) => Plan::And(all(items)),
            Ast::Or(items) => Plan::Or(all(items)),
        }
    }

    /// Everyone of this tenant.
    pub fn of_tenant(tenant: i64, fields: &Fields) -> Plan {
        let term = Term::from_field_i64(fields.tenant, tenant);
        let sought = exactly(term.serialized_value_bytes());
        Plan::Term(vec![Lookup { worth: 0, field: fields.tenant, sought }])
    }
}

fn lookups(needle: &Needle, fields: &Fields) -> Vec<Lookup> {
    let phrase = analyzer::phrase(needle).into_iter();
    let phrase: Rc<[_]> = phrase.map(|(position, text)| (position as u32, text.into_bytes())).collect();
    let lookup = |kind: Kind| {
        let sought = match kind {
            Kind::Name | Kind::Title | Kind::Organization | Kind::Other => Sought::SideBySide(phrase.clone()),
            Kind::Mobile => in_phones(&needle.phone()?),
            Kind::Email => in_mails(needle.mail()),
        };
        Some(Lookup { worth: kind.weight(), field: fields.of(kind), sought })
    };
    let mut lookups: Vec<Lookup> = Kind::ALL.into_iter().filter_map(lookup).collect();
    lookups.sort_by_key(|lookup| std::cmp::Reverse(lookup.worth));
    lookups
}

fn in_phones(needle: &PhoneNeedle) -> Sought {
    match needle {
        PhoneNeedle::Prefix(digits) if digits.len() > MAX_PHONE_EDGE => Sought::Starting(digits.clone()),
        PhoneNeedle::Prefix(digits) | PhoneNeedle::Whole(digits) => exactly(digits.as_bytes()),
    }
}

fn in_mails(needle: MailNeedle<'_>) -> Sought {
    match needle {
        MailNeedle::Prefix(start) => Sought::Starting(start.to_owned()),
        MailNeedle::Domain(domain) => exactly(format!("@{domain}").as_bytes()),
        MailNeedle::Local(local) => exactly(local.as_bytes()),
    }
}

fn exactly(term: &[u8]) -> Sought {
    Sought::SideBySide(Rc::new([(0, term.to_vec())]))
}
