//! What each place says about each setting, before anything is made of it.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

use super::{ConfigError, DEFAULTS, usual_files};

/// The place that states a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    File(PathBuf),
    /// The name of the variable.
    Environment(String),
    /// The flag as it is written.
    Flag(String),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Environment(name) => write!(f, "environment variable {name}"),
            Self::Flag(flag) => write!(f, "{flag}"),
        }
    }
}

#[derive(Clone, Debug)]
struct Said {
    text: String,
    /// Whether it is written with quotes in TOML.
    quoted: bool,
    source: Source,
}

/// Every setting with its value and where that comes from, in the order of their names.
#[derive(Clone, Debug)]
pub struct Layers {
    said: BTreeMap<String, Said>,
}

/// What the command line states.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// The flag as it is written, the setting, and its value.
    pub said: Vec<(String, String, String)>,
}

/// Variables with these beginnings are no settings: container platforms announce a service called `hired` this way,
/// and the tests have their own.
const FOREIGN: [&str; 3] = ["HIRED_SERVICE_", "HIRED_PORT", "HIRED_TEST_"];
const CONFIG_VARIABLE: &str = "HIRED_CONFIG";

impl Layers {
    pub fn defaults() -> Result<Self, ConfigError> {
        let mut layers = Self { said: BTreeMap::new() };
        for (key, text, quoted) in entries(DEFAULTS, &Source::Default)? {
            layers.said.insert(key, Said { text, quoted, source: Source::Default });
        }
        Ok(layers)
    }

    /// All layers. `read` gives the text of a file, or nothing when there is none.
    pub fn gather(
        flags: &Flags,
        environment: &BTreeMap<String, String>,
        read: impl Fn(&Path) -> std::io::Result<Option<String>>,
    ) -> Result<Self, ConfigError> {
        let mut above = Self::defaults()?;
        above.add_environment(environment)?;
        above.add_flags(flags)?;

        let named = flags.config.clone().or_else(|| environment.get(CONFIG_VARIABLE).map(PathBuf::from));
        let candidates = match &named {
            Some(file) => vec![file.clone()],
            None => usual_files(Path::new(&above.text("data")?)).to_vec(),
        };
        let mut layers = Self::defaults()?;
        for path in candidates {
            let source = Source::File(path.clone());
            let text = read(&path).map_err(|error| ConfigError::File(source.clone(), error.to_string()))?;
            if let Some(text) = text {
                layers.add_file(&text, &source)?;
                break;
            }
            if named.is_some() {
                return Err(ConfigError::File(source, "there is no such file".to_owned()));
            }
        }
        layers.add_environment(environment)?;
        layers.add_flags(flags)?;
        Ok(layers)
    }

    fn add_file(&mut self, text: &str, source: &Source) -> Result<(), ConfigError> {
        entries(text, source)?.into_iter().try_for_each(|(key, text, _)| self.say(&key, &key, text, source.clone()))
    }

    fn add_environment(&mut self, environment: &BTreeMap<String, String>) -> Result<(), ConfigError> {
        for (variable, text) in environment {
            let Some(name) = variable.strip_prefix("HIRED_") else { continue };
            if variable == CONFIG_VARIABLE || FOREIGN.iter().any(|beginning| variable.starts_with(beginning)) {
                continue;
            }
            let key = self.said.keys().find(|key| key.to_uppercase().replace('.', "_") == name).cloned();
            let key = key.unwrap_or_else(|| name.to_lowercase());
            self.say(&key, variable, text.clone(), Source::Environment(variable.clone()))?;
        }
        Ok(())
    }

    fn add_flags(&mut self, flags: &Flags) -> Result<(), ConfigError> {
        flags.said.iter().try_for_each(|(flag, key, text)| self.say(key, key, text.clone(), Source::Flag(flag.clone())))
    }

    fn say(&mut self, key: &str, written: &str, text: String, source: Source) -> Result<(), ConfigError> {
        if let Some(said) = self.said.get_mut(key) {
            (said.text, said.source) = (text, source);
            return Ok(());
        }
        let near = self.said.keys().map(|name| (strsim::damerau_levenshtein(name, key), name)).min();
        let near = near.filter(|(distance, _)| *distance <= 3).map(|(_, name)| name.clone());
        Err(ConfigError::Unknown { at: source, key: written.to_owned(), near })
    }

    /// What is said about a setting, as text.
    pub fn text(&self, key: &str) -> Result<String, ConfigError> {
        self.read(key, |text| Ok(text.to_owned()))
    }

    pub(super) fn filled(&self, key: &str) -> Result<String, ConfigError> {
        self.read(key, |text| if text.is_empty() { Err("must not be empty".to_owned()) } else { Ok(text.to_owned()) })
    }

    pub(super) fn optional(&self, key: &str) -> Result<Option<String>, ConfigError> {
        Ok(Some(self.text(key)?).filter(|text| !text.is_empty()))
    }

    /// The error of a setting that was read and does not fit.
    pub(super) fn refusal(&self, key: &str, problem: String) -> ConfigError {
        let at = self.said.get(key).map_or(Source::Default, |said| said.source.clone());
        ConfigError::Value { at, key: key.to_owned(), problem }
    }

    pub(super) fn read<T>(&self, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, ConfigError> {
        let missing = || ConfigError::Unknown { at: Source::Default, key: key.to_owned(), near: None };
        let said = self.said.get(key).ok_or_else(missing)?;
        read(&said.text).map_err(|problem| ConfigError::Value { at: said.source.clone(), key: key.to_owned(), problem })
    }

    /// The effective settings as a configuration file, with the source of each and without passwords.
    pub fn show(&self) -> String {
        use std::fmt::Write as _;
        let (mut text, mut section) = (String::new(), "");
        let (top, nested): (Vec<_>, Vec<_>) = self.said.iter().partition(|(key, _)| !key.contains('.'));
        for (key, said) in top.into_iter().chain(nested) {
            let name = match key.split_once('.') {
                Some((table, name)) => {
                    if table != section {
                        section = table;
                        let _ = write!(text, "\n[{table}]\n");
                    }
                    name
                }
                None => key.as_str(),
            };
            let value = if key == "database_url" { super::without_password(&said.text) } else { said.text.clone() };
            let bare = !said.quoted && (value.parse::<i64>().is_ok() || value.parse::<bool>().is_ok());
            let value = if bare { value } else { toml::Value::String(value).to_string() };
            let _ = writeln!(text, "{name} = {value}  # {}", said.source);
        }
        text
    }
}

/// The settings of a TOML text, with dots for its tables: name, value as text, and whether it was a string.
fn entries(text: &str, source: &Source) -> Result<Vec<(String, String, bool)>, ConfigError> {
    let table: toml::Table =
        text.parse().map_err(|error: toml::de::Error| ConfigError::File(source.clone(), error.to_string()))?;
    let mut found = Vec::new();
    flatten("", &table, source, &mut found)?;
    Ok(found)
}

fn flatten(
    prefix: &str,
    table: &toml::Table,
    source: &Source,
    found: &mut Vec<(String, String, bool)>,
) -> Result<(), ConfigError> {
    for (name, value) in table {
        let key = format!("{prefix}{name}");
        match value {
            toml::Value::Table(inner) => flatten(&format!("{key}."), inner, source, found)?,
            toml::Value::String(text) => found.push((key, text.clone(), true)),
            toml::Value::Integer(_) | toml::Value::Boolean(_) => found.push((key, value.to_string(), false)),
            _ => {
                let problem = format!("a setting is a text, a whole number or true/false, not {}", value.type_str());
                return Err(ConfigError::Value { at: source.clone(), key, problem });
            }
        }
    }
    Ok(())
}
