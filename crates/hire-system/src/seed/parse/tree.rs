//! The tree of a seed file, the same for both notations. Every node has its line.

/// A line of one of the files that make up a seed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePosition {
    pub file: usize,
    pub line: u32,
}

#[derive(Clone, Debug)]
pub struct Node {
    pub at: SourcePosition,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    /// JSON's `null`; treated as absent.
    Null,
    Bool(bool),
    Integer(i64),
    /// A number with a fraction, as text.
    Float(String),
    Text(String),
    /// A TOML date or time, as text.
    Time(String),
    List(Vec<Node>),
    Table(Table),
}

impl Value {
    /// For messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a flag",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "text",
            Self::Time(_) => "a time",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// Members sorted by name, so that both notations yield the same table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    members: Vec<(String, Node)>,
}

impl Table {
    pub fn new(mut members: Vec<(String, Node)>) -> Self {
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self { members }
    }

    pub fn get(&self, name: &str) -> Option<&Node> {
        let written = self.members.iter().find(|(member, _)| member == name).map(|(_, node)| node);
        written.filter(|node| !matches!(node.value, Value::Null))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.members.iter().map(|(name, node)| (name.as_str(), node))
    }
}

impl Node {
    pub fn table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Names and ids may be text or numbers.
    pub fn name(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) if !text.is_empty() => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// Finds the line of an offset into a text.
#[derive(Debug)]
pub struct LineIndex {
    file: usize,
    ends: Vec<usize>,
}

impl LineIndex {
    pub fn new(text: &str, file: usize) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
        Self { file, ends }
    }

    pub fn position(&self, offset: usize) -> SourcePosition {
        let before = self.ends.partition_point(|end| *end < offset);
        SourcePosition { file: self.file, line: u32::try_from(before + 1).unwrap_or(u32::MAX) }
    }
}
