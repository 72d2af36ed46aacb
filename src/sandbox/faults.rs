//! Faults: errors, delays and lost connections that tests want to see their clients survive.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use hire_api::{ErrorRow, Spec, gateway::GatewayError};
use serde::{Deserialize, Serialize};

use super::{SandboxError, clock, tenants};
use crate::{app_state::AppState, clock::Entropy, store::TenantNo, tenancy::Caller};

/// A longer delay than any client waits.
const MAX_DELAY: i64 = 600_000;
const MAX_FAULTS: usize = 1_000;

/// When a connection is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The operation is not executed.
    BeforeCommit,
    /// The operation is executed, and the connection is closed without a response.
    AfterCommit,
}

/// A fault as a test states it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewFault {
    /// `resource/name`, as in `/docs`. Without it: every operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// Of one tenant, by its key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// Of one app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
    /// An error of the operation or of the gateway.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// Takes a code that is not documented for the operation.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub force: bool,
    /// An HTTP status without the platform's envelope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drop: Option<Stage>,
    /// Before everything else, such as `3s`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay: Option<String>,
    /// The number of calls that it affects. Without it: until it is removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// From 0 to 1: how likely a call is hit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// Of the sequence that decides it. The same seed hits the same calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// The effect of a fault on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    None,
    Code(ErrorRow),
    Status(u16),
    Drop(Stage),
}

/// The effect on a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub delay: Option<Duration>,
    pub effect: Effect,
}

/// A fault that is in place.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    pub id: u64,
    #[serde(flatten)]
    stated: NewFault,
    /// Calls that it hit.
    hits: u32,
    #[serde(skip)]
    tenant: Option<TenantNo>,
    #[serde(skip)]
    delay: Option<Duration>,
    #[serde(skip)]
    effect: Effect,
    #[serde(skip)]
    chance: Entropy,
}

#[derive(Debug, Default)]
struct State {
    last: u64,
    faults: Vec<Fault>,
}

/// The faults of a server, the oldest first.
#[derive(Debug, Default)]
pub struct Faults(Mutex<State>);

impl Faults {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The first fault that fits a call and has not happened often enough.
    pub fn hit(&self, spec: &Spec, caller: &Caller) -> Option<Hit> {
        self.state().faults.iter_mut().find_map(|fault| fault.hit(spec, caller))
    }

    /// Removes the faults of a tenant.
    pub fn forget(&self, tenant: TenantNo) {
        self.state().faults.retain(|fault| fault.tenant != Some(tenant));
    }

    pub fn list(&self) -> Vec<Fault> {
        self.state().faults.clone()
    }

    pub fn remove(&self, id: &str) -> Result<(), SandboxError> {
        let mut state = self.state();
        let at = state.faults.iter().position(|fault| fault.id.to_string() == id);
        let at = at.ok_or_else(|| SandboxError::NotFound(format!("there is no fault {id}")))?;
        state.faults.remove(at);
        Ok(())
    }

    /// Removes all, or those of one tenant.
    pub async fn clear(&self, state: &AppState, tenant: Option<&str>) -> Result<(), SandboxError> {
        match tenant {
            Some(key) => self.forget(tenants::number(state, key).await?),
            None => self.state().faults.clear(),
        }
        Ok(())
    }

    pub async fn add(&self, state: &AppState, stated: NewFault) -> Result<Fault, SandboxError> {
        let effect = effect(&stated)?;
        let delay = match &stated.delay {
            None => None,
            Some(text) => match clock::duration(text) {
                Some(ms) if ms <= MAX_DELAY => Some(Duration::from_millis(ms.unsigned_abs())),
                _ => {
                    let problem = format!("{text:?} is not a duration of up to 10 minutes such as 250ms or 3s");
                    return Err(SandboxError::Invalid("delay", problem));
                }
            },
        };
        if delay.is_none() && effect == Effect::None {
            let problem = "one of `code`, `status`, `drop` and `delay` is expected".to_owned();
            return Err(SandboxError::Invalid("body", problem));
        }
        if stated.probability.is_some_and(|chance| !(0.0..=1.0).contains(&chance)) {
            return Err(SandboxError::Invalid("probability", "it is between 0 and 1".to_owned()));
        }
        let tenant = match &stated.tenant {
            Some(key) => Some(tenants::number(state, key).await?),
            None => None,
        };
        let seed = match stated.seed {
            Some(seed) => seed,
            None => u64::from_be_bytes(state.entropy.bytes::<8>()?),
        };
        let mut state = self.state();
        if state.faults.len() >= MAX_FAULTS {
            return Err(SandboxError::Conflict(format!("there are {MAX_FAULTS} faults already; clear them")));
        }
        state.last += 1;
        let fault = Fault { id: state.last, stated, hits: 0, tenant, delay, effect, chance: Entropy::seeded(seed) };
        state.faults.push(fault.clone());
        Ok(fault)
    }
}

impl Fault {
    fn hit(&mut self, spec: &Spec, caller: &Caller) -> Option<Hit> {
        let fits = |wanted: &Option<String>, name: &str| wanted.as_ref().is_none_or(|wanted| wanted == name);
        let is_left = self.stated.times.is_none_or(|times| self.hits < times);
        let is_of_tenant = self.tenant.is_none_or(|tenant| tenant == caller.tenant);
        let fits = fits(&self.stated.operation, spec.name) && fits(&self.stated.app_id, &caller.app_id);
        if !(is_left && is_of_tenant && fits && self.is_drawn()) {
            return None;
        }
        self.hits += 1;
        Some(Hit { delay: self.delay, effect: self.effect })
    }

    fn is_drawn(&self) -> bool {
        let Some(probability) = self.stated.probability else { return true };
        let drawn = self.chance.bytes::<4>().map_or(0, u32::from_be_bytes);
        f64::from(drawn) < probability * (f64::from(u32::MAX) + 1.0)
    }
}

fn effect(stated: &NewFault) -> Result<Effect, SandboxError> {
    let specs: Vec<&'static Spec> = hire_api::all().into_iter().map(|operation| operation.spec).collect();
    let spec = match &stated.operation {
        None => None,
        Some(name) => Some(*specs.iter().find(|spec| spec.name == name).ok_or_else(|| {
            SandboxError::Invalid("operation", format!("there is no operation {name:?}; /docs shows all"))
        })?),
    };
    match (stated.code, stated.status, stated.drop) {
        (None, None, None) => Ok(Effect::None),
        (Some(code), None, None) => row(spec, code, stated.force).map(Effect::Code),
        (None, Some(status), None) if (200..600).contains(&status) => Ok(Effect::Status(status)),
        (None, Some(_), None) => Err(SandboxError::Invalid("status", "it is between 200 and 599".to_owned())),
        (None, None, Some(stage)) => Ok(Effect::Drop(stage)),
        _ => Err(SandboxError::Invalid("body", "`code`, `status` and `drop` exclude each other".to_owned())),
    }
}

fn row(spec: Option<&Spec>, code: u32, force: bool) -> Result<ErrorRow, SandboxError> {
    let documented = spec.into_iter().flat_map(|spec| spec.errors).copied();
    let gateway = GatewayError::ALL.iter().map(|error| error.row());
    if let Some(row) = documented.chain(gateway).find(|row| row.code == code) {
        return Ok(row);
    }
    if force {
        return Ok(ErrorRow { code, http: 400, message: "injected by the sandbox" });
    }
    let problem = match spec {
        Some(spec) => {
            let codes: Vec<String> = spec.errors.iter().map(|row| row.code.to_string()).collect();
            format!("{} has no error {code}; it has {}, and `force` takes any", spec.name, codes.join(", "))
        }
        None => format!("{code} is not an error of the gateway; name an operation, or `force` it"),
    };
    Err(SandboxError::Invalid("code", problem))
}
