//! From a string to an [`Ast`].

use super::{Ast, Needle};
use crate::text;
use std::fmt;

/// Longest keyword, in characters.
pub const MAX_CHARS: usize = 1024;
/// Most terms of a keyword.
pub const MAX_TERMS: usize = 64;
/// Deepest nesting of parentheses and `not`.
pub const MAX_DEPTH: usize = 32;
/// Units of one term; only ligatures that stand for whole sentences get there within [`MAX_CHARS`].
const MAX_UNITS: usize = MAX_CHARS;

/// Why a keyword could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The character, counted from 1.
    pub at: usize,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A term had to come; this came, or the end.
    TermExpected {
        found: Option<String>,
    },
    /// A quote or a parenthesis without its partner.
    NeverClosed,
    NeverOpened,
    /// A term without a letter or a digit.
    NothingToSearch,
    TooLong,
    TooManyTerms,
    TooDeep,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "keyword, character {}: ", self.at)?;
        match &self.fault {
            Fault::TermExpected { found: None } => f.write_str("a term is expected, not the end"),
            Fault::TermExpected { found: Some(found) } => {
                write!(f, "a term is expected, not `{found}`")
            }
            Fault::NeverClosed => f.write_str("this is never closed"),
            Fault::NeverOpened => f.write_str("this was never opened"),
            Fault::NothingToSearch => f.write_str("there is no letter and no digit in this term"),
            Fault::TooLong => write!(f, "a keyword has at most {MAX_CHARS} characters"),
            Fault::TooManyTerms => write!(f, "a keyword has at most {MAX_TERMS} terms"),
            Fault::TooDeep => write!(f, "a keyword is nested at most {MAX_DEPTH} deep"),
        }
    }
}

impl std::error::Error for Malformed {}

/// Reads a keyword.
pub fn parse(keyword: &str) -> Result<Ast, Malformed> {
    if let Some(at) = keyword.chars().position_over(MAX_CHARS) {
        return Err(Malformed { at, fault: Fault::TooLong });
    }
    let mut parser = Parser { tokens: tokens(keyword)?.into_iter().peekable(), end: keyword.chars().count() + 1 };
    let ast = parser.either(0)?;
    match parser.tokens.next() {
        None => Ok(ast),
        // `either` stops only at the end and before a `)`.
        Some((at, _)) => Err(Malformed { at, fault: Fault::NeverOpened }),
    }
}

trait PositionOver: Iterator + Sized {
    /// Position, from 1, of the first item beyond `most`.
    fn position_over(mut self, most: usize) -> Option<usize> {
        self.nth(most).map(|_| most + 1)
    }
}

impl<I: Iterator> PositionOver for I {}

/// Whether this text, without quotes, is read as one term.
pub(super) fn reads_as_term(text: &str) -> bool {
    !text.chars().any(|c| c.is_whitespace() || is_quote(c) || is_open(c) || is_close(c)) && operator(text).is_none()
}

enum Token {
    Open,
    Close,
    And,
    Or,
    Not,
    Term(Needle),
}

impl Token {
    fn name(&self) -> String {
        match self {
            Token::Open => "(",
            Token::Close => ")",
            Token::And => "and",
            Token::Or => "or",
            Token::Not => "not",
            Token::Term(needle) => needle.text(),
        }
        .to_owned()
    }
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

fn operator(text: &str) -> Option<Token> {
    match text::fold(text).as_str() {
        "and" => Some(Token::And),
        "or" => Some(Token::Or),
        "not" => Some(Token::Not),
        _ => None,
    }
}

fn tokens(keyword: &str) -> Result<Vec<(usize, Token)>, Malformed> {
    let mut tokens = Vec::new();
    let mut terms = 0;
    let mut chars = (1..).zip(keyword.chars()).peekable();
    while let Some((at, c)) = chars.next() {
        let token = if c.is_whitespace() {
            continue;
        } else if is_open(c) {
            Token::Open
        } else if is_close(c) {
            Token::Close
        } else if is_quote(c) {
            let mut quoted = String::new();
            loop {
                match chars.next() {
                    Some((_, c)) if is_quote(c) => break,
                    Some((_, c)) => quoted.push(c),
                    None => {
                        return Err(Malformed { at, fault: Fault::NeverClosed });
                    }
                }
            }
            term(at, &quoted)?
        } else {
            let mut plain = String::from(c);
            while let Some((_, c)) =
                chars.next_if(|(_, c)| !c.is_whitespace() && !is_quote(*c) && !is_open(*c) && !is_close(*c))
            {
                plain.push(c);
            }
            match operator(&plain) {
                Some(operator) => operator,
                None => term(at, &plain)?,
            }
        };
        terms += usize::from(matches!(token, Token::Term(_)));
        if terms > MAX_TERMS {
            return Err(Malformed { at, fault: Fault::TooManyTerms });
        }
        tokens.push((at, token));
    }
    Ok(tokens)
}

fn term(at: usize, text: &str) -> Result<Token, Malformed> {
    let needle = Needle::new(text).ok_or(Malformed { at, fault: Fault::NothingToSearch })?;
    match needle.units().iter().position_over(MAX_UNITS) {
        None => Ok(Token::Term(needle)),
        Some(_) => Err(Malformed { at, fault: Fault::TooLong }),
    }
}

struct Parser<Tokens: Iterator<Item = (usize, Token)>> {
    tokens: std::iter::Peekable<Tokens>,
    /// Position of the end.
    end: usize,
}

impl<Tokens: Iterator<Item = (usize, Token)>> Parser<Tokens> {
    fn either(&mut self, depth: usize) -> Result<Ast, Malformed> {
        let first = self.both(depth)?;
        let mut items = vec![first];
        while self.tokens.next_if(|(_, token)| matches!(token, Token::Or)).is_some() {
            items.push(self.both(depth)?);
        }
        Ok(one_or(items, Ast::Or))
    }

    fn both(&mut self, depth: usize) -> Result<Ast, Malformed> {
        let first = self.one(depth)?;
        let mut items = vec![first];
        loop {
            match self.tokens.peek() {
                Some((_, Token::And)) => {
                    self.tokens.next();
                }
                Some((_, Token::Not | Token::Open | Token::Term(_))) => {}
                Some((_, Token::Or | Token::Close)) | None => return Ok(one_or(items, Ast::And)),
            }
            items.push(self.one(depth)?);
        }
    }

    fn one(&mut self, depth: usize) -> Result<Ast, Malformed> {
        let Some((at, token)) = self.tokens.next() else {
            return Err(Malformed { at: self.end, fault: Fault::TermExpected { found: None } });
        };
        if depth >= MAX_DEPTH && matches!(token, Token::Not | Token::Open) {
            return Err(Malformed { at, fault: Fault::TooDeep });
        }
        match token {
            Token::Term(needle) => Ok(Ast::Term(needle)),
            Token::Not => Ok(Ast::Not(Box::new(self.one(depth + 1)?))),
            Token::Open => {
                let inner = self.either(depth + 1)?;
                match self.tokens.next() {
                    // `either` stops only at the end and before a `)`.
                    Some(_) => Ok(inner),
                    None => Err(Malformed { at, fault: Fault::NeverClosed }),
                }
            }
            token => Err(Malformed { at, fault: Fault::TermExpected { found: Some(token.name()) } }),
        }
    }
}

fn one_or(mut items: Vec<Ast>, several: impl FnOnce(Vec<Ast>) -> Ast) -> Ast {
    match items.pop() {
        Some(only) if items.is_empty() => only,
        Some(last) => {
            items.push(last);
            several(items)
        }
        None => several(items),
    }
}
