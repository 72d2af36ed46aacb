#![allow(clippy::panic)]
use clap::CommandFactory;

use super::*;

#[test]
fn the_command_line_is_consistent() {
    Cli::command().debug_assert();
}

fn parsed(line: &str) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(line.split(' '))
}

#[test]
fn documented_command_lines_are_understood() {
    for line in [
        "hired serve --data d --listen 127.0.0.1:0 --database-url postgres://h/d --demo --seed s.toml --rate-limits off",
        "hired app create --name n --scope hire:offer --scope hire:talent --kind store --tenant 0123456789abcdef --json",
        "hired app create --name n --all-scopes --data d",
        "hired --data d app list --json",
        "hired app scopes cli_1 --add hire:offer --remove hire:talent",
        "hired app rotate-secret cli_1",
        "hired app disable cli_1",
        "hired app contacts cli_1 --department od-1 --department sales --user lilei --tenant 0123456789abcdef --json",
        "hired tenant create --name n",
        "hired tenant switch offer_sending_by_oa off",
        "hired tenant switch",
        "hired seed company.toml --database-url postgres://h/d",
        "hired doctor --json",
        "hired openapi",
        "hired backup b.db --data d",
        "hired migrate --check",
        "hired config default",
        "hired config show --set log.level=debug",
        "hired completions zsh",
        "hired seed company.toml --reset-secrets",
    ] {
        if let Err(error) = parsed(line) {
            panic!("{line}: {error}");
        }
    }
}

#[test]
fn an_app_is_made_with_scopes_or_with_all_of_them() {
    assert!(parsed("hired app create --name n").is_err());
    assert!(parsed("hired app create --name n --scope hire:offer --all-scopes").is_err());
}

#[test]
fn a_flag_is_named_when_its_value_does_not_fit() {
    let flags = GlobalFlags { set: vec!["store.pool=none".into()], ..GlobalFlags::default() };
    let raw = flags.settings(&[("--listen", "listen", Some("nowhere".into()))]);
    let refused = raw.and_then(|raw| Ok(Settings::parse(&raw)?)).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(refused, Err("--set: `store.pool`: \"none\" is not a number".to_owned()));
    let raw = GlobalFlags::default().settings(&[("--listen", "listen", Some("nowhere".into()))]);
    let refused = raw.and_then(|raw| Ok(Settings::parse(&raw)?)).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(
        refused,
        Err("--listen: `listen`: \"nowhere\" is not HOST:PORT, with a port from 0 to 65535".to_owned())
    );
}
