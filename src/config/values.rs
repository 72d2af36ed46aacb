//! Reads one value, or says what it should have been.

use std::{
    net::{SocketAddr, ToSocketAddrs},
    time::Duration,
};

use super::LogFormat;
use crate::hired::IdErrors;

type Read<T> = Result<T, String>;

pub fn flag(text: &str) -> Read<bool> {
    match text {
        "on" | "true" => Ok(true),
        "off" | "false" => Ok(false),
        _ => Err(format!("{text:?} is neither on nor off")),
    }
}

pub fn count(text: &str) -> Read<usize> {
    text.parse().map_err(|_| format!("{text:?} is not a number"))
}

pub fn positive(text: &str) -> Read<usize> {
    match count(text)? {
        0 => Err("must be 1 or more".to_owned()),
        number => Ok(number),
    }
}

pub fn seconds(text: &str) -> Read<Duration> {
    text.parse().map(Duration::from_secs).map_err(|_| format!("{text:?} is not a number of seconds"))
}

/// `1048576`, `512 KiB`, `1MiB`.
pub fn bytes(text: &str) -> Read<usize> {
    let split = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let factor = match unit.trim() {
        "" | "B" => Some(1_usize),
        "KiB" => Some(1 << 10),
        "MiB" => Some(1 << 20),
        "GiB" => Some(1 << 30),
        _ => None,
    };
    let size = number.parse::<usize>().ok().zip(factor).and_then(|(number, factor)| number.checked_mul(factor));
    size.filter(|size| *size > 0)
        .ok_or_else(|| format!("{text:?} is not a size such as 1048576, \"512 KiB\" or \"1 MiB\""))
}

pub fn address(text: &str) -> Read<SocketAddr> {
    let found = text.to_socket_addrs().ok().and_then(|mut addresses| addresses.next());
    found.ok_or_else(|| format!("{text:?} is not HOST:PORT"))
}

/// Empty: SQLite. The text is not repeated: it may hold a password.
pub fn database_url(text: &str) -> Read<Option<String>> {
    match text {
        "" => Ok(None),
        url if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok(Some(url.to_owned())),
        _ => Err("must begin with postgres://, or be empty for SQLite".to_owned()),
    }
}

pub fn url(text: &str) -> Read<Option<String>> {
    match text {
        "" => Ok(None),
        url if url.starts_with("http://") || url.starts_with("https://") => {
            Ok(Some(url.trim_end_matches('/').to_owned()))
        }
        _ => Err(format!("{text:?} must begin with http:// or https://")),
    }
}

pub fn id_errors(text: &str) -> Read<IdErrors> {
    match text {
        "operation" => Ok(IdErrors::Operation),
        "gateway" => Ok(IdErrors::Gateway),
        _ => Err(format!("{text:?} is neither \"operation\" nor \"gateway\"")),
    }
}

pub fn log_format(text: &str) -> Read<LogFormat> {
    match text {
        "pretty" => Ok(LogFormat::Pretty),
        "json" => Ok(LogFormat::Json),
        _ => Err(format!("{text:?} is neither \"pretty\" nor \"json\"")),
    }
}

pub fn log_level(text: &str) -> Read<String> {
    match crate::telemetry::filter(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(problem) => Err(problem),
    }
}
