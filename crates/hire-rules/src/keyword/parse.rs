//! Parses a string to an [`Ast`]. Every string is valid: everything except operators, paired parentheses and paired
//! quotes is text.
//!
//! Steps: pair quotes and parentheses, split into tokens, determine operators, parse.

use super::{Ast, KeywordTerm};
use crate::text;
use std::iter::Peekable;
use std::vec;

/// Maximum characters of a keyword; the rest is ignored.
pub const MAX_CHARS: usize = 1024;
/// Maximum terms and operators of a keyword; the rest is ignored.
pub const MAX_WORDS: usize = 128;
/// Maximum nesting of parentheses; deeper ones are text.
pub const MAX_DEPTH: usize = 32;

/// Parses a keyword. `None` if it has no searchable text.
pub fn parse(keyword: &str) -> Option<Ast> {
    let mut tokens = tokens(keyword);
    resolve_operators(&mut tokens);
    Parser { tokens: tokens.into_iter().peekable() }.parse_or()
}

/// The role of a character of the keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Text,
    Quote,
    Open,
    Close,
}

/// Pairs quotes from left to right, then the parentheses outside them. Unpaired ones are text.
fn roles(chars: &[char]) -> Vec<Role> {
    let quotes = chars.iter().filter(|c| is_quote(**c)).count();
    let mut paired = quotes - quotes % 2;
    let mut roles: Vec<Role> = chars
        .iter()
        .map(|c| {
            if !is_quote(*c) || paired == 0 {
                return Role::Text;
            }
            paired -= 1;
            Role::Quote
        })
        .collect();
    // An outer pair starts before inner ones.
    let mut pairs = parentheses(chars, &roles);
    pairs.sort_unstable();
    let mut ends_around = Vec::new();
    for (start, end) in pairs {
        while ends_around.pop_if(|around| *around < start).is_some() {}
        if ends_around.len() < MAX_DEPTH {
            for (at, role) in [(start, Role::Open), (end, Role::Close)] {
                if let Some(place) = roles.get_mut(at) {
                    *place = role;
                }
            }
        }
        ends_around.push(end);
    }
    roles
}

/// The positions of paired parentheses outside quotes.
fn parentheses(chars: &[char], roles: &[Role]) -> Vec<(usize, usize)> {
    let mut quoted = false;
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (at, (c, role)) in chars.iter().zip(roles).enumerate() {
        quoted ^= *role == Role::Quote;
        if quoted {
            continue;
        }
        if is_open(*c) {
            open.push(at);
        } else if is_close(*c) {
            pairs.extend(open.pop().map(|start| (start, at)));
        }
    }
    pairs
}

/// Operators keep their text, because they may turn out to be terms.
#[derive(Clone, Debug)]
enum Token {
    Open,
    Close,
    And(KeywordTerm),
    Or(KeywordTerm),
    Not(KeywordTerm),
    Term(KeywordTerm),
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '＂')
}

fn is_open(c: char) -> bool {
    matches!(c, '(' | '（')
}

fn is_close(c: char) -> bool {
    matches!(c, ')' | '）')
}

/// Removes unsearchable texts and empty parentheses.
fn tokens(keyword: &str) -> Vec<Token> {
    let chars: Vec<char> = keyword.chars().take(MAX_CHARS).collect();
    let roles = roles(&chars);
    let mut tokens = Vec::new();
    let mut words = 0;
    let mut rest = chars.iter().copied().zip(roles).peekable();
    while let Some((c, role)) = rest.next() {
        let word = match role {
            Role::Open => {
                tokens.push(Token::Open);
                continue;
            }
            Role::Close => {
                close(&mut tokens);
                continue;
            }
            Role::Quote => {
                let quoted =
                    rest.by_ref().map_while(|(c, role)| (role != Role::Quote).then_some(c)).collect::<String>();
                KeywordTerm::new(&quoted).map(Token::Term)
            }
            Role::Text if c.is_whitespace() => continue,
            Role::Text => {
                let mut plain = String::from(c);
                while let Some((c, _)) = rest.next_if(|(c, role)| *role == Role::Text && !c.is_whitespace()) {
                    plain.push(c);
                }
                KeywordTerm::new(&plain).map(|term| word_token(&plain, term))
            }
        };
        words += usize::from(word.is_some());
        if words > MAX_WORDS {
            break;
        }
        tokens.extend(word);
    }
    while let Some(Token::Open) = tokens.last() {
        tokens.pop();
    }
    tokens
}

fn close(tokens: &mut Vec<Token>) {
    match tokens.last() {
        Some(Token::Open) => {
            tokens.pop();
        }
        _ => tokens.push(Token::Close),
    }
}

fn word_token(plain: &str, term: KeywordTerm) -> Token {
    match text::fold(plain).as_str() {
        "and" => Token::And(term),
        "or" => Token::Or(term),
        "not" => Token::Not(term),
        _ => Token::Term(term),
    }
}

/// `not` is an operator before an operand, `and` and `or` are operators between two. Otherwise they are text. An operand
/// is a term, a group, or `not` with its operand.
fn resolve_operators(tokens: &mut [Token]) {
    let mut before_operand = false;
    for token in tokens.iter_mut().rev() {
        if let Token::Not(term) = token
            && !before_operand
        {
            *token = Token::Term(term.clone());
        }
        before_operand = starts_operand(token);
    }
    let mut after_operand = false;
    for at in 0..tokens.len() {
        let before_operand = tokens.get(at + 1).is_some_and(starts_operand);
        let Some(token) = tokens.get_mut(at) else { break };
        if let Token::And(term) | Token::Or(term) = token
            && !(after_operand && before_operand)
        {
            *token = Token::Term(term.clone());
        }
        after_operand = matches!(token, Token::Term(_) | Token::Close);
    }
}

fn starts_operand(token: &Token) -> bool {
    matches!(token, Token::Term(_) | Token::Open | Token::Not(_))
}

struct Parser {
    tokens: Peekable<vec::IntoIter<Token>>,
}

impl Parser {
    fn parse_or(&mut self) -> Option<Ast> {
        let mut items = Vec::new();
        items.extend(self.parse_and());
        while self.tokens.next_if(|token| matches!(token, Token::Or(_))).is_some() {
            items.extend(self.parse_and());
        }
        one_or(items, Ast::Or)
    }

    fn parse_and(&mut self) -> Option<Ast> {
        let mut items = Vec::new();
        while let Some(token) = self.tokens.peek() {
            match token {
                Token::Or(_) | Token::Close => break,
                Token::And(_) => {
                    self.tokens.next();
                }
                Token::Not(_) | Token::Open | Token::Term(_) => items.extend(self.parse_unary()),
            }
        }
        one_or(items, Ast::And)
    }

    /// `not not x` is `x`, so that only parentheses nest.
    fn parse_unary(&mut self) -> Option<Ast> {
        let mut negated = false;
        while self.tokens.next_if(|token| matches!(token, Token::Not(_))).is_some() {
            negated = !negated;
        }
        let operand = match self.tokens.next()? {
            Token::Term(term) => Some(Ast::Term(term)),
            Token::Open => {
                let inner = self.parse_or();
                // Missing when the limit on words cut it off.
                self.tokens.next_if(|token| matches!(token, Token::Close));
                inner
            }
            Token::Close | Token::And(_) | Token::Or(_) | Token::Not(_) => None,
        }?;
        Some(if negated { Ast::Not(Box::new(operand)) } else { operand })
    }
}

/// `None` without items.
fn one_or(mut items: Vec<Ast>, several: impl FnOnce(Vec<Ast>) -> Ast) -> Option<Ast> {
    if items.len() > 1 { Some(several(items)) } else { items.pop() }
}
