//! Reads that show names, while the directory of the same or of another company is changed.

use std::{cell::Cell, time::Duration};

use serde_json::json;

use crate::{
    Result,
    client::request,
    hiring::Company,
    interleave,
    load::{Figures, Load},
    paced::Paced,
    plan::{APP, CONNECTIONS, Plan, SECRET, offer_of_application},
    report::{Report, Row},
    server::{Server, TempDir},
};

const SETUP: &str = "directory";
/// Between two changes: 50 a second.
const INTERVAL: Duration = Duration::from_millis(20);
/// People whom the changes rename, one after the other. Offers name the same people.
const USERS: u64 = 1_000;

pub fn measure(report: &mut Report, plan: &Plan) -> Result<()> {
    let data = TempDir::new("directory")?;
    Company::prepare("sqlite", data.path(), plan.hiring)?;
    let server = Server::serve("sqlite", data.path(), 512)?;
    server.wait_for_index()?;
    let (token, offers) = (server.token()?, plan.hiring.offers);
    let reads = Load::get(&server.address, move |number| offer_of_application(number, offers), Some(&token));
    let mut unchanged = Vec::new();
    let mut rows = Vec::new();
    let companies = [("the same company", APP.to_owned()), ("another company", APP.replace("be9c", "be9d"))];
    for (company, app_id) in companies {
        let token = server.token_of(&app_id, SECRET)?;
        let (changes, seconds) = (Cell::new(0), Cell::new(0.0));
        let while_changing = || {
            let token = token.clone();
            let writer = Paced::begin(&server, INTERVAL, move |number| rename(number, &token))?;
            let figures = server.run_load(&reads, CONNECTIONS, plan.slice)?;
            let (sent, took) = writer.end()?;
            changes.set(changes.get() + sent);
            seconds.set(seconds.get() + took);
            Ok(figures)
        };
        let compared =
            interleave::compare_interleaved(plan, while_changing, || server.run_load(&reads, CONNECTIONS, plan.slice))?;
        let name = format!("offer, 50 changes/s in {company}");
        rows.push(Row {
            ratio: Some(compared.ratio),
            ratio_to: Some("no changes".to_owned()),
            ..Row::new(SETUP, &name, &compared.ours)
        });
        report.fact(&format!("{SETUP}: changes a second in {company}"), changes.get() as f64 / seconds.get());
        unchanged.extend(compared.theirs);
    }
    report.add(Row::new(SETUP, "offer, no changes", &Figures::median(unchanged)));
    for row in rows {
        report.add(row);
    }
    server.stop()
}

fn rename(number: u64, token: &str) -> String {
    let user = number % (USERS - 1) + 1;
    let path = format!("/open-apis/contact/v3/users/user{user}?user_id_type=user_id");
    let body = json!({ "name": format!("陈明{number}") }).to_string();
    request("PATCH", &path, Some(token), Some(&body))
}
