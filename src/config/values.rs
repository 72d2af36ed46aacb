//! Parsers of single values. Each error says what the value should have been.

use std::{
    net::{SocketAddr, ToSocketAddrs},
    time::Duration,
};

use crate::{app_state::UnknownIdErrors, store::PostgresUrl, telemetry::LogFormat};

type Parsed<T> = Result<T, String>;

pub fn flag(text: &str) -> Parsed<bool> {
    match text {
        "on" | "true" => Ok(true),
        "off" | "false" => Ok(false),
        _ => Err(format!("{text:?} is neither on nor off")),
    }
}

pub fn count(text: &str) -> Parsed<usize> {
    text.parse().map_err(|_| format!("{text:?} is not a number"))
}

pub fn positive(text: &str) -> Parsed<usize> {
    match count(text)? {
        0 => Err("must be 1 or more".to_owned()),
        number => Ok(number),
    }
}

/// A smaller queue would refuse requests that only arrive at the same time.
const MIN_QUEUE: usize = 16;

pub fn queue(text: &str) -> Parsed<usize> {
    match count(text)? {
        0..MIN_QUEUE => Err(format!("must be {MIN_QUEUE} or more")),
        places => Ok(places),
    }
}

const MAX_SECONDS: u64 = 86_400;

/// A time limit.
pub fn timeout(text: &str) -> Parsed<Duration> {
    seconds(text, 1)
}

/// A time that may be zero.
pub fn grace(text: &str) -> Parsed<Duration> {
    seconds(text, 0)
}

fn seconds(text: &str, min: u64) -> Parsed<Duration> {
    let seconds = text.parse().ok().filter(|seconds| (min..=MAX_SECONDS).contains(seconds));
    seconds
        .map(Duration::from_secs)
        .ok_or_else(|| format!("{text:?} is not a whole number of seconds from {min} to {MAX_SECONDS} (a day)"))
}

/// `1048576`, `512 KiB`, `1MiB`.
pub fn bytes(text: &str) -> Parsed<usize> {
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

pub fn address(text: &str) -> Parsed<SocketAddr> {
    let is_host_and_port = text.rsplit_once(':').is_some_and(|(host, port)| {
        let is_bracketed = host.starts_with('[') && host.ends_with(']');
        !host.is_empty() && (is_bracketed || !host.contains(':')) && port.parse::<u16>().is_ok()
    });
    if !is_host_and_port {
        return Err(format!("{text:?} is not HOST:PORT, with a port from 0 to 65535"));
    }
    let mut addresses = text.to_socket_addrs().map_err(|_| format!("the host name in {text:?} cannot be resolved"))?;
    addresses.next().ok_or_else(|| format!("the host name in {text:?} has no address"))
}

/// Empty: SQLite. Errors do not contain the text, which may have a password.
pub fn database_url(text: &str) -> Parsed<Option<String>> {
    match text {
        "" => Ok(None),
        url => url.parse::<PostgresUrl>().map(|_| Some(url.to_owned())),
    }
}

pub fn url(text: &str) -> Parsed<Option<String>> {
    match text {
        "" => Ok(None),
        url if url.starts_with("http://") || url.starts_with("https://") => {
            Ok(Some(url.trim_end_matches('/').to_owned()))
        }
        _ => Err(format!("{text:?} must begin with http:// or https://")),
    }
}

pub fn id_errors(text: &str) -> Parsed<UnknownIdErrors> {
    match text {
        "operation" => Ok(UnknownIdErrors::Operation),
        "gateway" => Ok(UnknownIdErrors::Gateway),
        _ => Err(format!("{text:?} is neither \"operation\" nor \"gateway\"")),
    }
}

pub fn log_format(text: &str) -> Parsed<LogFormat> {
    match text {
        "pretty" => Ok(LogFormat::Pretty),
        "json" => Ok(LogFormat::Json),
        _ => Err(format!("{text:?} is neither \"pretty\" nor \"json\"")),
    }
}

pub fn log_level(text: &str) -> Parsed<String> {
    match crate::telemetry::filter(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(problem) => Err(problem),
    }
}
