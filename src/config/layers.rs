//! The settings of all sources as text, before they are parsed.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
};

use super::{ConfigError, DEFAULTS, default_config_paths, service::is_service_variable};
use crate::store::PostgresUrl;

/// The source of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    File(PathBuf),
    /// The name of the variable.
    Environment(String),
    /// The flag as typed.
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
struct SettingValue {
    text: String,
    /// Whether TOML writes it with quotes.
    quoted: bool,
    source: Source,
}

/// Every setting with its value and its source, by name.
#[derive(Clone, Debug)]
pub struct RawSettings {
    values: BTreeMap<String, SettingValue>,
}

/// The settings on the command line.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// The flag as typed, the setting, and its value.
    pub overrides: Vec<(String, String, String)>,
}

/// Variables of the tests are not settings.
const IGNORED_PREFIX: &str = "HIRED_TEST_";
const CONFIG_VARIABLE: &str = "HIRED_CONFIG";

/// The environment of a process. Variables of other programs need not be UTF-8.
pub type Environment = BTreeMap<OsString, OsString>;

impl RawSettings {
    pub fn defaults() -> Result<Self, ConfigError> {
        let mut raw = Self { values: BTreeMap::new() };
        for (key, text, quoted) in entries(DEFAULTS, &Source::Default)? {
            raw.values.insert(key, SettingValue { text, quoted, source: Source::Default });
        }
        Ok(raw)
    }

    /// All sources together. `read` returns the text of a file, or `None` if there is no such file.
    pub fn collect(
        flags: &Flags,
        environment: &Environment,
        read: impl Fn(&Path) -> std::io::Result<Option<String>>,
    ) -> Result<Self, ConfigError> {
        // All sources except the file, which may be in the data directory that they name.
        let mut without_file = Self::defaults()?;
        without_file.add_environment(environment)?;
        without_file.add_flags(flags)?;

        let variable = environment.iter().find(|(name, _)| *name == CONFIG_VARIABLE).map(|(_, file)| file);
        let named = flags.config.clone().or_else(|| variable.map(PathBuf::from));
        let candidates = match &named {
            Some(file) => vec![file.clone()],
            None => default_config_paths(Path::new(&without_file.text("data")?)).to_vec(),
        };
        let mut raw = Self::defaults()?;
        for path in candidates {
            let source = Source::File(path.clone());
            let text = read(&path).map_err(|error| ConfigError::File(source.clone(), error.to_string()))?;
            if let Some(text) = text {
                raw.add_file(&text, &source)?;
                break;
            }
            if named.is_some() {
                return Err(ConfigError::File(source, "there is no such file".to_owned()));
            }
        }
        raw.add_environment(environment)?;
        raw.add_flags(flags)?;
        Ok(raw)
    }

    fn add_file(&mut self, text: &str, source: &Source) -> Result<(), ConfigError> {
        entries(text, source)?.into_iter().try_for_each(|(key, text, _)| self.set(&key, &key, text, source.clone()))
    }

    fn add_environment(&mut self, environment: &Environment) -> Result<(), ConfigError> {
        for (variable, value) in environment {
            let variable = variable.to_string_lossy();
            let Some(name) = variable.strip_prefix("HIRED_") else { continue };
            if variable == CONFIG_VARIABLE || variable.starts_with(IGNORED_PREFIX) {
                continue;
            }
            let source = Source::Environment(variable.clone().into_owned());
            let key = self.values.keys().find(|key| key.to_uppercase().replace('.', "_") == name).cloned();
            if key.is_none() && is_service_variable(&variable, &value.to_string_lossy()) {
                continue;
            }
            let key = key.unwrap_or_else(|| name.to_lowercase());
            let Some(text) = value.to_str() else {
                return Err(ConfigError::Value { at: source, key, problem: "is not UTF-8".to_owned() });
            };
            self.set(&key, &variable, text.to_owned(), source)?;
        }
        Ok(())
    }

    fn add_flags(&mut self, flags: &Flags) -> Result<(), ConfigError> {
        flags
            .overrides
            .iter()
            .try_for_each(|(flag, key, text)| self.set(key, key, text.clone(), Source::Flag(flag.clone())))
    }

    fn set(&mut self, key: &str, written: &str, text: String, source: Source) -> Result<(), ConfigError> {
        if let Some(value) = self.values.get_mut(key) {
            (value.text, value.source) = (text, source);
            return Ok(());
        }
        let near = self.values.keys().map(|name| (strsim::damerau_levenshtein(name, key), name)).min();
        let near = near.filter(|(distance, _)| *distance <= 3).map(|(_, name)| name.clone());
        Err(ConfigError::Unknown { at: source, key: written.to_owned(), near })
    }

    /// The value of a setting, as text.
    pub fn text(&self, key: &str) -> Result<String, ConfigError> {
        self.read(key, |text| Ok(text.to_owned()))
    }

    pub(super) fn required(&self, key: &str) -> Result<String, ConfigError> {
        self.read(key, |text| if text.is_empty() { Err("must not be empty".to_owned()) } else { Ok(text.to_owned()) })
    }

    pub(super) fn optional(&self, key: &str) -> Result<Option<String>, ConfigError> {
        Ok(Some(self.text(key)?).filter(|text| !text.is_empty()))
    }

    /// The error for an invalid value.
    pub(super) fn refusal(&self, key: &str, problem: String) -> ConfigError {
        let at = self.values.get(key).map_or(Source::Default, |value| value.source.clone());
        ConfigError::Value { at, key: key.to_owned(), problem }
    }

    pub(super) fn read<T>(&self, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, ConfigError> {
        let missing = || ConfigError::Unknown { at: Source::Default, key: key.to_owned(), near: None };
        let value = self.values.get(key).ok_or_else(missing)?;
        read(&value.text).map_err(|problem| ConfigError::Value {
            at: value.source.clone(),
            key: key.to_owned(),
            problem,
        })
    }

    /// The effective settings as a configuration file, with the source of each and without passwords.
    pub fn to_toml(&self) -> String {
        use std::fmt::Write as _;
        let (mut text, mut section) = (String::new(), "");
        let (top, nested): (Vec<_>, Vec<_>) = self.values.iter().partition(|(key, _)| !key.contains('.'));
        for (key, setting) in top.into_iter().chain(nested) {
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
            let value = match setting.text.parse::<PostgresUrl>() {
                Ok(url) if key == "database_url" => url.to_string(),
                _ => setting.text.clone(),
            };
            let bare = !setting.quoted && (value.parse::<i64>().is_ok() || value.parse::<bool>().is_ok());
            let value = if bare { value } else { toml::Value::String(value).to_string() };
            let _ = writeln!(text, "{name} = {value}  # {}", setting.source);
        }
        text
    }
}

/// The settings of a TOML text: dotted name, value as text, and whether it was a string.
fn entries(text: &str, source: &Source) -> Result<Vec<(String, String, bool)>, ConfigError> {
    let table: toml::Table =
        text.parse().map_err(|error: toml::de::Error| ConfigError::File(source.clone(), error.to_string()))?;
    let mut entries = Vec::new();
    flatten("", &table, source, &mut entries)?;
    Ok(entries)
}

fn flatten(
    prefix: &str,
    table: &toml::Table,
    source: &Source,
    entries: &mut Vec<(String, String, bool)>,
) -> Result<(), ConfigError> {
    for (name, value) in table {
        let key = format!("{prefix}{name}");
        match value {
            toml::Value::Table(inner) => flatten(&format!("{key}."), inner, source, entries)?,
            toml::Value::String(text) => entries.push((key, text.clone(), true)),
            toml::Value::Integer(_) | toml::Value::Boolean(_) => entries.push((key, value.to_string(), false)),
            _ => {
                let problem = format!("a setting is a text, a whole number or true/false, not {}", value.type_str());
                return Err(ConfigError::Value { at: source.clone(), key, problem });
            }
        }
    }
    Ok(())
}
