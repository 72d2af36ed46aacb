//! Events: how fast they are delivered while offers are created, and what events that cannot be delivered cost the API.

use std::{
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    Result,
    client::Client,
    hiring::{Company, create_talent},
    load::{Figures, Load},
    paced::Paced,
    plan::{APP, CONNECTIONS, HiringSize, OFFERS_PATH, Plan, SECRET, creation, offer_of_application},
    receiver::{Behavior, Receiver},
    report::{Report, Row},
    server::{Server, TempDir, installed},
};

const SETUP: &str = "events";
/// A moderate load, whose latencies show what else the server does.
const LATENCY_CONNECTIONS: usize = 8;
/// Clients of long connections. Each passes one event on at a time.
const LISTENERS: usize = 8;
const TIMEOUT: Duration = Duration::from_secs(60);
/// Between two changes of a load that leaves the server idle most of the time.
const PACE: Duration = Duration::from_millis(20);

pub fn measure(report: &mut Report, plan: &Plan) -> Result<()> {
    let data = TempDir::new("events")?;
    let events = plan.events as i64;
    // Four times as many applications to move as there are events, and as many to get an offer.
    let size = HiringSize { talents: events * 5, applications: events * 10, offers: events * 2 };
    let company = Company::prepare("sqlite", data.path(), size)?;
    let server = Server::installed(data.path(), &["--rate-limits", "off"])?;
    let token = server.token()?;
    let moves = company.transfer_stage(&server.address, &token);
    let creations = create_talent(&server.address, &token);
    let receiver = Receiver::start()?;
    Part { report, plan, data: &data, company, server, token, moves, creations, receiver }.measure()
}

struct Part<'a> {
    report: &'a mut Report,
    plan: &'a Plan,
    data: &'a TempDir,
    company: Company,
    server: Server,
    token: String,
    /// Transfers of stages. Each of them is an event.
    moves: Load,
    /// New talents, which are not announced.
    creations: Load,
    receiver: Receiver,
}

impl Part<'_> {
    fn measure(mut self) -> Result<()> {
        let half = self.company.count_without_offer() / 2;
        let alone = self.create_offers(0, half)?;
        self.row("create an offer, no events", &alone);

        let url = self.receiver.url.clone();
        self.app_events(&["--mode", "webhook", "--url", &url, "--subscribe-all"])?;
        self.announce()?;
        let meanwhile = self.create_offers(half, 2 * half)?;
        let arrived = self.receiver.count();
        let delivered = self.receiver.wait_for(self.plan.events as usize, TIMEOUT)?;
        let busy = Row::new(SETUP, "create an offer, events delivered meanwhile", &meanwhile);
        self.report.add(busy.with_ratio_to("no events", alone.rate));
        self.report.fact("events: delivered while offers were created", arrived as f64);
        self.row("delivered by webhook, a burst", &delivered);
        self.deliver_at_pace("delivered by webhook, 50/s")?;

        let listeners = self.listen()?;
        self.receiver.clear();
        self.announce()?;
        let delivered = self.receiver.wait_for(self.plan.events as usize, TIMEOUT)?;
        self.row(&format!("delivered by {LISTENERS} long connections, a burst"), &delivered);
        self.deliver_at_pace(&format!("delivered by {LISTENERS} long connections, 50/s"))?;
        drop(listeners);

        self.app_events(&["--mode", "webhook", "--url", &url])?;
        self.wait_for_pending(0)?;
        let none = self.latencies()?;
        for (name, figures) in &none {
            self.row(&format!("{name}, no events queued"), figures);
        }
        self.receiver.behave(Behavior::Fail);
        self.announce()?;
        self.wait_for_pending(self.plan.events)?;
        self.latencies_with_undeliverable("a receiver that fails", &none)?;
        self.receiver.behave(Behavior::Hang);
        self.hired(&["events", "redeliver", "--since", "1d", "--state", "pending"])?;
        self.latencies_with_undeliverable("a receiver that hangs", &none)?;
        // Running attempts would delay the end of the server.
        drop(self.server);
        Ok(())
    }

    fn row(&mut self, name: &str, figures: &Figures) {
        self.report.add(Row::new(SETUP, name, figures));
    }

    fn create_offers(&self, first: u64, end: u64) -> Result<Figures> {
        let application = self.company.without_offer();
        let body = move |number| creation(application(number));
        let load = Load::post(&self.server.address, OFFERS_PATH, body, Some(&self.token)).between(first, end);
        self.server.run_load(&load, CONNECTIONS, self.plan.run)
    }

    /// Makes as many changes that are announced as the plan has events, as fast as possible.
    fn announce(&self) -> Result<()> {
        let done = self.moves.run_times(self.plan.events, CONNECTIONS, TIMEOUT)?;
        if done.requests as u64 == self.plan.events { Ok(()) } else { Err("the changes take too long".into()) }
    }

    /// The delay of events when the server has little else to do.
    fn deliver_at_pace(&mut self, name: &str) -> Result<()> {
        self.receiver.clear();
        let render = self.moves.render();
        let changes = Paced::begin(&self.server, PACE, move |number| render(number))?;
        std::thread::sleep(self.plan.run);
        let (sent, _) = changes.end()?;
        let delivered = self.receiver.wait_for(sent as usize, TIMEOUT)?;
        self.row(name, &delivered);
        Ok(())
    }

    fn latencies(&self) -> Result<[(&'static str, Figures); 2]> {
        let offers = self.company.size.offers;
        let read =
            Load::get(&self.server.address, move |number| offer_of_application(number, offers), Some(&self.token));
        let run = |load: &Load| self.server.run_load(load, LATENCY_CONNECTIONS, self.plan.run);
        Ok([("offer of an application", run(&read)?), ("create a talent", run(&self.creations)?)])
    }

    fn latencies_with_undeliverable(&mut self, cause: &str, none: &[(&str, Figures)]) -> Result<()> {
        for ((name, figures), (_, none)) in self.latencies()?.into_iter().zip(none) {
            let row = Row::new(SETUP, &format!("{name}, {cause}"), &figures);
            self.report.add(row.with_ratio_to("no events queued", none.rate));
        }
        let name = format!("events: queued for {cause}");
        let pending = self.pending()?;
        self.report.fact(&name, pending as f64);
        Ok(())
    }

    fn wait_for_pending(&self, count: u64) -> Result<()> {
        let begun = Instant::now();
        loop {
            let pending = self.pending()?;
            if pending == count {
                return Ok(());
            }
            if begun.elapsed() > TIMEOUT {
                return Err(format!("{pending} events are queued instead of {count}").into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn pending(&self) -> Result<u64> {
        self.metric("hired_deliveries_pending")
    }

    /// The sum of a metric over its labels.
    fn metric(&self, name: &str) -> Result<u64> {
        let reply = Client::connect(&self.server.address)?.get("/metrics", None)?;
        let samples = reply.body.lines().filter(|line| line.starts_with(name));
        samples.map(|line| Ok(line.rsplit(' ').next().unwrap_or_default().parse::<u64>()?)).sum()
    }

    fn app_events(&self, flags: &[&str]) -> Result<()> {
        self.hired(&[&["app", "events", APP], flags].concat())
    }

    /// Runs a command of the program on the data.
    fn hired(&self, arguments: &[&str]) -> Result<()> {
        let output = Command::new(installed()?).args(arguments).arg("--data").arg(self.data.path()).output()?;
        if !output.status.success() {
            return Err(format!("hired {arguments:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(())
    }

    /// Starts clients of long connections that pass events on to the receiver.
    fn listen(&self) -> Result<Vec<Listener>> {
        self.app_events(&["--mode", "long-connection"])?;
        let listener = |_| -> Result<Listener> {
            let mut command = Command::new(installed()?);
            command.args(["events", "listen", "--app", APP, "--secret", SECRET, "--forward-to", &self.receiver.url]);
            command.arg("--data").arg(self.data.path());
            Ok(Listener(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?))
        };
        let listeners = (0..LISTENERS).map(listener).collect::<Result<_>>()?;
        let begun = Instant::now();
        while self.metric("hired_long_connections")? < LISTENERS as u64 {
            if begun.elapsed() > TIMEOUT {
                return Err("the long connections were not made".into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(listeners)
    }
}

/// A running `hired events listen`.
struct Listener(Child);

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
