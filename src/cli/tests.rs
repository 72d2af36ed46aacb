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
        "hired tenant create --name n",
        "hired tenant switch offer_by_oa off",
        "hired tenant switch",
        "hired seed company.toml --database-url postgres://h/d",
        "hired doctor --json",
        "hired openapi",
        "hired backup b.db --data d",
        "hired migrate --check",
        "hired config default",
        "hired config show --set log.level=debug",
        "hired completions zsh",
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
    let flags = PlaceFlags { set: vec!["store.pool=none".into()], ..PlaceFlags::default() };
    let layers = flags.layers(&[("--listen", "listen", Some("nowhere".into()))]);
    let refused = layers.and_then(|layers| Ok(Settings::of(&layers)?)).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(refused, Err("--set: `store.pool`: \"none\" is not a number".to_owned()));
    let layers = PlaceFlags::default().layers(&[("--listen", "listen", Some("nowhere".into()))]);
    let refused = layers.and_then(|layers| Ok(Settings::of(&layers)?)).map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(refused, Err("--listen: `listen`: \"nowhere\" is not HOST:PORT".to_owned()));
}
