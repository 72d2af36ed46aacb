#![allow(clippy::unwrap_used)]
use std::{ffi::OsString, path::Path};

use super::*;

const NO_FILES: fn(&Path) -> std::io::Result<Option<String>> = |_| Ok(None);

fn environment(pairs: &[(&str, &str)]) -> Environment {
    pairs.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
}

fn flags(pairs: &[(&str, &str)]) -> Flags {
    let overrides = pairs.iter().map(|(key, value)| (format!("--{key}"), (*key).to_owned(), (*value).to_owned()));
    Flags { config: None, overrides: overrides.collect() }
}

fn file(at: &'static str, text: &'static str) -> impl Fn(&Path) -> std::io::Result<Option<String>> {
    move |path| Ok((path == Path::new(at)).then(|| text.to_owned()))
}

fn settings(
    flags: &Flags,
    env: &[(&str, &str)],
    read: impl Fn(&Path) -> std::io::Result<Option<String>>,
) -> Result<Settings, ConfigError> {
    Settings::parse(&RawSettings::collect(flags, &environment(env), read)?)
}

fn refusal(flags: &Flags, env: &[(&str, &str)], read: impl Fn(&Path) -> std::io::Result<Option<String>>) -> String {
    settings(flags, env, read).unwrap_err().to_string()
}

#[test]
fn the_documented_defaults_are_the_defaults() {
    let settings = settings(&Flags::default(), &[], NO_FILES).unwrap();
    assert_eq!(settings.data, Path::new("./hired-data"));
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert!(matches!(settings.database(), Database::Sqlite(path) if path == Path::new("./hired-data/hired.db")));
    assert_eq!(settings.search_index(), Path::new("./hired-data/index"));
    assert_eq!(settings.behaviour().body_limit, RequestSettings::default().body_limit);
    assert!(settings.rate_limits && !settings.demo && !settings.plain_not_found);
    assert_eq!(settings.id_errors, UnknownIdErrors::Operation);
}

#[test]
fn flags_override_environment_override_file_override_defaults() {
    let toml = file("./hired.toml", "listen = '127.0.0.1:1'\nbody_limit = 10\nshutdown_grace = 3\nlog.level = 'warn'");
    let env =
        [("HIRED_LISTEN", "127.0.0.1:2"), ("HIRED_BODY_LIMIT", "20"), ("HIRED_LOG_FORMAT", "json"), ("PATH", "x")];
    let settings = settings(&flags(&[("listen", "127.0.0.1:3")]), &env, toml).unwrap();
    assert_eq!(settings.listen.port(), 3);
    assert_eq!(settings.body_limit, 20);
    assert_eq!(settings.shutdown_grace.as_secs(), 3);
    assert_eq!((settings.log_level.as_str(), settings.log_format), ("warn", LogFormat::Json));
}

#[test]
fn the_file_in_the_data_directory_wins_over_the_working_directory() {
    let both = |path: &Path| {
        Ok(match path.to_str() {
            Some("/srv/hired/hired.toml") => Some("demo = true".to_owned()),
            Some("./hired.toml") => Some("rate_limits = 'off'".to_owned()),
            _ => None,
        })
    };
    let settings = settings(&Flags::default(), &[("HIRED_DATA", "/srv/hired")], both).unwrap();
    assert!(settings.demo && settings.rate_limits);
}

#[test]
fn a_file_that_is_named_must_exist() {
    let named = Flags { config: Some("/etc/hired.toml".into()), ..Flags::default() };
    assert_eq!(refusal(&named, &[], NO_FILES), "/etc/hired.toml: there is no such file");
    let by_variable = refusal(&Flags::default(), &[("HIRED_CONFIG", "/etc/other.toml")], NO_FILES);
    assert_eq!(by_variable, "/etc/other.toml: there is no such file");
}

#[test]
fn an_unknown_setting_is_refused_with_its_source_and_the_nearest_name() {
    let said = refusal(&Flags::default(), &[], file("./hired.toml", "[log]\nlevle = 'info'"));
    assert!(said.starts_with("./hired.toml: there is no setting `log.levle`, did you mean `log.level`?"), "{said}");
    let said = refusal(&Flags::default(), &[("HIRED_RATE_LIMIT", "off")], NO_FILES);
    assert!(
        said.starts_with("environment variable HIRED_RATE_LIMIT: there is no setting `HIRED_RATE_LIMIT`"),
        "{said}"
    );
    let said = refusal(&flags(&[("nothing", "1")]), &[], NO_FILES);
    assert!(said.starts_with("--nothing: there is no setting `nothing`;"), "{said}");
}

#[test]
fn variables_of_a_container_platform_are_no_settings() {
    let env = [
        ("HIRED_SERVICE_HOST", "10.0.0.1"),
        ("HIRED_PORT", "tcp://10.0.0.1:8080"),
        ("HIRED_PORT_8080_TCP", "x"),
        ("HIRED_POSTGRES_PORT", "tcp://10.0.0.2:5432"),
        ("HIRED_POSTGRES_SERVICE_HOST", "10.0.0.2"),
    ];
    settings(&Flags::default(), &env, NO_FILES).unwrap();
    let refused = refusal(&Flags::default(), &[("HIRED_PORT", "8080")], NO_FILES);
    assert!(refused.contains("there is no setting `HIRED_PORT`"), "{refused}");
}

#[cfg(unix)]
#[test]
fn only_settings_must_be_utf_8() {
    use std::os::unix::ffi::OsStringExt;
    let not_utf8 = || OsString::from_vec(vec![b'x', 0xff]);
    let mut environment = Environment::from([(not_utf8(), not_utf8()), ("OTHER".into(), not_utf8())]);
    RawSettings::collect(&Flags::default(), &environment, NO_FILES).unwrap();
    environment.insert("HIRED_LISTEN".into(), not_utf8());
    let refused = RawSettings::collect(&Flags::default(), &environment, NO_FILES).unwrap_err().to_string();
    assert_eq!(refused, "environment variable HIRED_LISTEN: `listen`: is not UTF-8");
}

#[test]
fn a_bad_value_is_refused_with_its_source_and_name() {
    for (variable, value, said) in [
        ("HIRED_LISTEN", "here", "`listen`: \"here\" is not HOST:PORT"),
        ("HIRED_LISTEN", "nohost.invalid:80", "`listen`: the host name in \"nohost.invalid:80\" cannot be resolved"),
        ("HIRED_LISTEN", "127.0.0.1:65536", "`listen`: \"127.0.0.1:65536\" is not HOST:PORT, with a port"),
        ("HIRED_HTTP_HEADER_TIMEOUT", "99999999999999999", "`http.header_timeout`: "),
        ("HIRED_HTTP_HEADER_TIMEOUT", "0", "`http.header_timeout`: \"0\" is not a whole number of seconds from 1 to"),
        ("HIRED_STORE_QUEUE", "1", "`store.queue`: must be 16 or more"),
        (
            "HIRED_LOG_LEVEL",
            "warning",
            "`log.level`: \"warning\" is not a log level: use error, warn, info, debug, trace",
        ),
        ("HIRED_LOG_LEVEL", "", "`log.level`: "),
        ("HIRED_DATABASE_URL", "postgres://db/d?sslmod=x", "`database_url`: there is no parameter `sslmod`"),
        ("HIRED_RATE_LIMITS", "maybe", "`rate_limits`: \"maybe\" is neither on nor off"),
        ("HIRED_BODY_LIMIT", "1 mile", "`body_limit`: \"1 mile\" is not a size"),
        ("HIRED_BODY_LIMIT", "99999999999999999999", "`body_limit`: "),
        ("HIRED_STORE_POOL", "0", "`store.pool`: must be 1 or more"),
        ("HIRED_LOG_LEVEL", "loud=very", "`log.level`: "),
        ("HIRED_DATA", "", "`data`: must not be empty"),
        ("HIRED_ID_ERRORS", "both", "`id_errors`: "),
        ("HIRED_PUBLIC_URL", "hired.example.com", "`public_url`: "),
    ] {
        let refused = refusal(&Flags::default(), &[(variable, value)], NO_FILES);
        assert!(refused.starts_with(&format!("environment variable {variable}: {said}")), "{refused}");
    }
    let refused = refusal(&Flags::default(), &[], file("./hired.toml", "listen = 1.5"));
    assert!(refused.starts_with("./hired.toml: `listen`: a setting is a text"), "{refused}");
}

#[test]
fn a_refused_database_url_is_not_repeated() {
    let said = refusal(&flags(&[("database_url", "mysql://u:hunter2@h/d")]), &[], NO_FILES);
    assert!(!said.contains("hunter2"), "{said}");
}

#[test]
fn sizes_have_units() {
    for (text, bytes) in [("1 MiB", 1 << 20), ("64KiB", 1 << 16), ("123", 123), ("7 B", 7)] {
        assert_eq!(values::bytes(text), Ok(bytes), "{text}");
    }
}

#[test]
fn passwords_are_not_shown() {
    for url in ["postgres://hired:sec?ret@db/hired", "postgres://hired@db/hired?pass%77ord=secret"] {
        let raw = RawSettings::collect(&flags(&[("database_url", url)]), &environment(&[]), NO_FILES).unwrap();
        let shown = raw.to_toml();
        assert!(shown.contains("database_url = \"postgres://hired:***@db/hired\"  # --database_url"), "{shown}");
    }
}

#[test]
fn shown_settings_can_be_parsed_again() {
    let given = flags(&[("listen", "127.0.0.1:9"), ("demo", "on"), ("log.level", "debug")]);
    let shown = RawSettings::collect(&given, &environment(&[]), NO_FILES).unwrap().to_toml();
    let named = Flags { config: Some("shown.toml".into()), ..Flags::default() };
    let read = |_: &Path| Ok(Some(shown.clone()));
    let again = Settings::parse(&RawSettings::collect(&named, &environment(&[]), read).unwrap()).unwrap();
    assert_eq!(again.listen.port(), 9);
    assert!(again.demo);
    assert_eq!(again.log_level, "debug");
}
