//! Reads `postgres://` URLs: the scheme and its parameters as libpq documents them.
//!
//! No error and no display contains a password, or text that may be one.

use std::{collections::BTreeMap, fmt, str::FromStr};

/// The parameters that may follow the `?` of a URL. The other parameters of libpq would change nothing here, or are
/// refused because they would not be obeyed.
const PARAMETERS: [&str; 25] = [
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_retries",
    "load_balance_hosts",
    "options",
    "passfile",
    "password",
    "port",
    "ssl",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslnegotiation",
    "sslrootcert",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
    "service",
];

/// The parameters that a URL states, by name and without percent-encoding.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PostgresUrl {
    parameters: BTreeMap<&'static str, String>,
}

impl PostgresUrl {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    pub(super) fn into_parameters(self) -> BTreeMap<&'static str, String> {
        self.parameters
    }

    fn set(&mut self, name: &'static str, value: String) {
        self.parameters.insert(name, value);
    }

    /// `USER:PASSWORD`, both percent-encoded.
    fn user_info(&mut self, text: &str) -> Result<(), String> {
        let (user, password) = text.split_once(':').map_or((text, None), |(user, password)| (user, Some(password)));
        if !user.is_empty() {
            self.set("user", decode(user)?);
        }
        if let Some(password) = password.filter(|password| !password.is_empty()) {
            self.set("password", decode(password)?);
        }
        Ok(())
    }

    /// `HOST:PORT,HOST:PORT`. A host is a name, an address (IPv6 in brackets), or the encoded directory of a socket.
    fn hosts(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Ok(());
        }
        let (mut hosts, mut ports) = (Vec::new(), Vec::new());
        for one in text.split(',') {
            let (host, port) = match one.strip_prefix('[') {
                Some(address) => {
                    let (address, rest) =
                        address.split_once(']').ok_or("an IPv6 address stands in brackets, as in [::1]:5432")?;
                    (address, rest.strip_prefix(':').unwrap_or(rest))
                }
                None => one.split_once(':').unwrap_or((one, "")),
            };
            if host.contains('@') || !port.bytes().all(|digit| digit.is_ascii_digit()) || port.len() > 5 {
                return Err(format!("the part with host and port cannot be read; {ENCODE}"));
            }
            hosts.push(decode(host)?);
            ports.push(port);
        }
        if hosts.iter().any(|host| !host.is_empty()) {
            self.set("host", hosts.join(","));
        }
        if ports.iter().any(|port| !port.is_empty()) {
            self.set("port", ports.join(","));
        }
        Ok(())
    }

    fn query(&mut self, text: &str) -> Result<(), String> {
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').ok_or_else(|| format!("a parameter has no value; {ENCODE}"))?;
            let (name, value) = (decode(name)?, decode(value)?);
            let known = PARAMETERS.iter().find(|known| **known == name).ok_or_else(|| unknown(&name))?;
            match *known {
                "ssl" if value == "true" => self.set("sslmode", "require".to_owned()),
                "ssl" => return Err("the parameter `ssl` can only be true; use sslmode".to_owned()),
                "service" => return Err("the parameter `service` is not supported; state host and dbname".to_owned()),
                known => self.set(known, value),
            }
        }
        Ok(())
    }
}

const ENCODE: &str = "special characters in user and password are percent-encoded (@ as %40, / as %2F, : as %3A, \
                      % as %25), or the password is given in PGPASSWORD";

fn unknown(name: &str) -> String {
    // A name of another form may be a piece of a password with an unencoded `?`.
    if name.is_empty() || name.len() > 40 || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return format!("a parameter has a name that does not exist; {ENCODE}");
    }
    let near = PARAMETERS.iter().map(|known| (strsim::damerau_levenshtein(known, name), known)).min();
    let near = near.filter(|(distance, _)| *distance <= 3).map(|(_, near)| format!(", did you mean `{near}`?"));
    format!("there is no parameter `{name}`{}", near.unwrap_or_default())
}

impl FromStr for PostgresUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let rest = text.strip_prefix("postgres://").or_else(|| text.strip_prefix("postgresql://"));
        let mut rest = rest.ok_or("must begin with postgres:// or postgresql://")?;
        let mut url = Self::default();
        // As for libpq, the first `@` ends user and password unless a `/` comes before it. A user has no raw `?`.
        let before_path = rest.split('/').next().unwrap_or_default();
        if let Some((user_info, _)) = before_path.split_once('@')
            && !user_info.split(':').next().is_some_and(|user| user.contains('?'))
        {
            url.user_info(user_info)?;
            rest = rest.get(user_info.len() + 1..).unwrap_or_default();
        }
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (hosts, database) = rest.split_once('/').unwrap_or((rest, ""));
        url.hosts(hosts)?;
        if database.contains(['/', '@']) {
            return Err(format!("the name of the database cannot be read; {ENCODE}"));
        }
        if !database.is_empty() {
            url.set("dbname", decode(database)?);
        }
        url.query(query)?;
        Ok(url)
    }
}

impl fmt::Display for PostgresUrl {
    /// The URL with `***` in place of the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        if let Some(user) = self.get("user") {
            f.write_str(&encode(user))?;
        }
        if self.get("password").is_some() {
            f.write_str(":***")?;
        }
        if self.get("user").or(self.get("password")).is_some() {
            f.write_str("@")?;
        }
        f.write_str(&hosts_and_ports(self.get("host").unwrap_or_default(), self.get("port").unwrap_or_default()))?;
        if let Some(database) = self.get("dbname") {
            write!(f, "/{}", encode(database))?;
        }
        let shown = ["user", "password", "host", "port", "dbname"];
        let rest = self.parameters.iter().filter(|(name, _)| !shown.contains(name));
        for (at, (name, value)) in rest.enumerate() {
            write!(f, "{}{name}={}", if at == 0 { '?' } else { '&' }, encode(value))?;
        }
        Ok(())
    }
}

impl fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// `HOST:PORT,HOST:PORT`, from the two lists with commas.
pub(super) fn hosts_and_ports(hosts: &str, ports: &str) -> String {
    let one_port = !ports.contains(',');
    let mut listed = ports.split(',');
    let first = listed.clone().next().unwrap_or_default();
    let all: Vec<String> = hosts
        .split(',')
        .map(|host| {
            let port = if one_port { first } else { listed.next().unwrap_or_default() };
            let host = if host.contains(':') { format!("[{host}]") } else { encode(host) };
            if port.is_empty() { host } else { format!("{host}:{port}") }
        })
        .collect();
    all.join(",")
}

fn decode(text: &str) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes().iter();
    while let Some(byte) = rest.next() {
        if *byte != b'%' {
            bytes.push(*byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|digit| char::from(*digit).to_digit(16));
        match (digit(), digit()) {
            (Some(high), Some(low)) if high + low > 0 => bytes.push((high * 16 + low) as u8),
            _ => return Err(format!("a % is not followed by the two digits of a character; {ENCODE}")),
        }
    }
    String::from_utf8(bytes).map_err(|_| "a percent-encoded text is not UTF-8".to_owned())
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parsed(url: &str) -> Vec<(&'static str, String)> {
        url.parse::<PostgresUrl>().unwrap().into_parameters().into_iter().collect()
    }

    #[track_caller]
    fn states(url: &str, expected: &[(&str, &str)]) {
        let parameters = parsed(url);
        let parameters: Vec<_> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(parameters, expected, "{url}");
    }

    #[test]
    fn a_url_states_parameters() {
        states("postgres://", &[]);
        states("postgresql:///hired", &[("dbname", "hired")]);
        states("postgres://db", &[("host", "db")]);
        states("postgres://u@db:5433/hired", &[("dbname", "hired"), ("host", "db"), ("port", "5433"), ("user", "u")]);
        states("postgres://[::1]:5433/d", &[("dbname", "d"), ("host", "::1"), ("port", "5433")]);
        states("postgres://a:1,b/d", &[("dbname", "d"), ("host", "a,b"), ("port", "1,")]);
        states("postgres://%2Frun%2Fpostgresql/d", &[("dbname", "d"), ("host", "/run/postgresql")]);
        states("postgres:///d?host=/run/x&port=1", &[("dbname", "d"), ("host", "/run/x"), ("port", "1")]);
        states("postgres://db?ssl=true", &[("host", "db"), ("sslmode", "require")]);
        states("postgres://db/d?options=-ca@b", &[("dbname", "d"), ("host", "db"), ("options", "-ca@b")]);
    }

    #[test]
    fn special_characters_of_a_password_are_decoded() {
        for (written, password) in [
            ("p?w", "p?w"),
            ("p%3Fw", "p?w"),
            ("p%40%2F%3A%25%26%3D%20%27%5C", "p@/:%&= '\\"),
            ("a:b#c+d", "a:b#c+d"),
            ("%E5%AF%86%E7%A0%81", "密码"),
        ] {
            let url: PostgresUrl = format!("postgres://u:{written}@db/d").parse().unwrap();
            assert_eq!(url.get("password"), Some(password), "{written}");
            assert_eq!((url.get("host"), url.get("dbname")), (Some("db"), Some("d")), "{written}");
        }
    }

    #[test]
    fn the_password_is_not_shown() {
        for (url, shown) in [
            ("postgres://hired:secret@db/hired", "postgres://hired:***@db/hired"),
            ("postgresql://hired:se?cret@db/hired", "postgres://hired:***@db/hired"),
            ("postgres://hired:se%3Fcret@db:1/hired", "postgres://hired:***@db:1/hired"),
            ("postgres://hired@db/hired", "postgres://hired@db/hired"),
            ("postgres://db/hired?user=a&password=b&sslmode=require", "postgres://a:***@db/hired?sslmode=require"),
            ("postgres://db/hired?pass%77ord=b", "postgres://:***@db/hired"),
            ("postgres://%2Frun%2Fpg/d", "postgres://%2Frun%2Fpg/d"),
        ] {
            let parsed: PostgresUrl = url.parse().unwrap();
            assert_eq!(parsed.to_string(), shown);
            assert_eq!(format!("{parsed:?}"), shown);
        }
    }

    #[test]
    fn a_url_that_cannot_be_read_is_refused_without_repeating_it() {
        for (url, part) in [
            ("mysql://u:hunter2@h/d", "must begin with postgres://"),
            ("postgres://u:hunt@er2@h/d", "percent-encoded"),
            ("postgres://u:hunt/er2@h/d", "percent-encoded"),
            ("postgres://u:1/hunter2@h/d", "percent-encoded"),
            ("postgres://u:1/hunt?er2@h/d", "percent-encoded"),
            ("postgres://u:1/hunt?er2@h=d", "percent-encoded"),
            ("postgres://u:hunter2%@h/d", "percent-encoded"),
            ("postgres://u:hunter2%00@h/d", "percent-encoded"),
            ("postgres://u:hunter2%ff@h/d", "not UTF-8"),
            ("postgres://u:hunter2@[::1/d", "brackets"),
            ("postgres://u:hunter2@h:x/d", "host and port"),
            ("postgres://u:hunter2@h/d?service=x", "`service` is not supported"),
            ("postgres://u:hunter2@h/d?ssl=maybe", "use sslmode"),
        ] {
            let refused = url.parse::<PostgresUrl>().unwrap_err();
            assert!(refused.contains(part) && !refused.contains("er2"), "{url}: {refused}");
        }
    }

    #[test]
    fn an_unknown_parameter_is_named_with_the_nearest_one() {
        let refused = |url: &str| url.parse::<PostgresUrl>().unwrap_err();
        assert_eq!(
            refused("postgres://db/d?sslmod=require"),
            "there is no parameter `sslmod`, did you mean `sslmode`?"
        );
        assert_eq!(refused("postgres://db/d?requirepeer=x"), "there is no parameter `requirepeer`");
    }
}
