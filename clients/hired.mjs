// Tests against a sandbox of `hired`, for Node 18 and later. One file without dependencies: copy it beside your tests.
//
//   import { Sandbox } from './hired.mjs';
//   const tenant = await new Sandbox().createTenant('demo');
//   const client = new lark.Client({ appId: tenant.appId, appSecret: tenant.appSecret, domain: tenant.url });
//   await tenant.clock.advance('30d');
//   await tenant.waitForEvent('hire.offer.status_changed_v1');
//   await tenant.delete();
//
// Start the server with `hired serve --demo` or `--sandbox`. SANDBOX_URL says where it is, if not at http://127.0.0.1:8080.

const DEFAULT_URL = 'http://127.0.0.1:8080';

/** The sandbox refused a request. The message says why. */
export class SandboxError extends Error {}

const given = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** A running server with `--sandbox`. */
export class Sandbox {
  constructor(url = process.env.SANDBOX_URL ?? DEFAULT_URL) {
    this.url = url.replace(/\/+$/, '');
  }

  /** Sends a request and returns the HTTP status and the decoded JSON. */
  async send(method, path, body, headers = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: text };
    }
  }

  /** A request under /_sandbox/, which must succeed. */
  async ask(method, path, body, query = {}) {
    const parameters = new URLSearchParams(given(query)).toString();
    const response = await this.send(method, `/_sandbox/${path}${parameters && `?${parameters}`}`, body);
    if (response.status !== 200) {
      throw new SandboxError(`${method} /_sandbox/${path}: ${response.body?.error ?? response.body}`);
    }
    return response.body;
  }

  /** A new tenant. `seed` is 'demo', 'empty', or an object with the lists of a seed file. */
  async createTenant(seed = 'empty', more = {}) {
    return new Tenant(this, await this.ask('POST', 'tenants', { seed, ...more }));
  }

  /** Lets calls fail: `operation`, `code`, `status`, `drop`, `delay`, `times`, `probability`, `seed`, `tenant`, `app_id`. */
  async addFault(fault) {
    const { id } = await this.ask('POST', 'faults', fault);
    return { id, remove: () => this.ask('DELETE', `faults/${id}`) };
  }

  /** The documented events, each with its `type`, and the `operation` and the `members` of its change. */
  async eventTypes() {
    return (await this.ask('GET', 'events/types')).types;
  }

  /** All faults, or those of one tenant. */
  clearFaults(tenant) {
    return this.ask('DELETE', 'faults', undefined, { tenant });
  }
}

/** The time of a tenant, in unix milliseconds. It only moves forward. */
class Clock {
  constructor(tenant) {
    this.tenant = tenant;
  }

  async now() {
    return (await this.tenant.ask('GET', 'clock')).now;
  }

  freeze() {
    return this.tenant.ask('POST', 'clock/freeze');
  }

  /** Moves by '90s', '2h', '3d'. Returns what was due on the way. */
  async advance(by) {
    return (await this.tenant.ask('POST', 'clock/advance', { by })).done;
  }

  /** Moves to '2026-05-20T12:00:00Z'. Returns what was due on the way. */
  async advanceTo(to) {
    return (await this.tenant.ask('POST', 'clock/advance', { to })).done;
  }

  resume() {
    return this.tenant.ask('POST', 'clock/resume');
  }
}

/** A tenant and the app that acts in it. */
export class Tenant {
  constructor(sandbox, created) {
    this.sandbox = sandbox;
    this.url = sandbox.url;
    this.key = created.tenant_key;
    this.appId = created.app_id;
    this.appSecret = created.app_secret;
    this.apps = created.apps;
    this.clock = new Clock(this);
  }

  ask(method, path, body) {
    return this.sandbox.ask(method, `tenants/${this.key}/${path}`, body);
  }

  /** A tenant_access_token. */
  async token() {
    const credentials = { app_id: this.appId, app_secret: this.appSecret };
    const { body } = await this.sandbox.send('POST', '/open-apis/auth/v3/tenant_access_token/internal', credentials);
    return body.tenant_access_token;
  }

  /** Calls the API as the app, and returns the HTTP status and the response. */
  async call(method, path, body) {
    return this.sandbox.send(method, path, body, { Authorization: `Bearer ${await this.token()}` });
  }

  /** A fault for this tenant alone. */
  addFault(fault) {
    return this.sandbox.addFault({ tenant: this.key, ...fault });
  }

  /** The events of the tenant as the app sees them, the oldest first. */
  async events({ type, after, wait } = {}) {
    const query = { tenant: this.key, app_id: this.appId, type, after, wait };
    return (await this.sandbox.ask('GET', 'events', undefined, query)).events;
  }

  /** The first such event; fails if none comes in time. */
  async waitForEvent(type, { after, wait = '5s' } = {}) {
    const [event] = await this.events({ type, after, wait });
    if (!event) throw new Error(`no ${type} within ${wait}`);
    return event;
  }

  /** Makes the change that an event is about, if the server has it; `announceOnly` announces the event alone. */
  trigger(type, event = {}, { announceOnly = false } = {}) {
    const body = { tenant: this.key, app_id: this.appId, type, event, announce_only: announceOnly };
    return this.sandbox.ask('POST', 'events/trigger', body);
  }

  /** How the app receives events: `request_url` or `mode`, `subscribe` or `subscribe_all`, `encrypt_key`, … */
  receiveEvents(settings) {
    return this.sandbox.ask('POST', `apps/${this.appId}/events`, settings);
  }

  /** What was and is to be sent to the app, the newest first; `state` is 'pending', 'delivered' or 'failed'. */
  async deliveries(state) {
    return (await this.sandbox.ask('GET', 'deliveries', undefined, { app_id: this.appId, state })).deliveries;
  }

  /** The attempts to deliver an event. */
  async attempts(eventId) {
    return (await this.sandbox.ask('GET', `deliveries/${eventId}`)).deliveries[0].attempt_list;
  }

  /** Sends an event again. */
  redeliver(eventId) {
    return this.sandbox.ask('POST', `deliveries/${eventId}/redeliver`);
  }

  /** The last requests in the tenant, by `operation`, `code`, `after`. */
  async requests(filter = {}) {
    return (await this.sandbox.ask('GET', 'requests', undefined, { tenant: this.key, ...filter })).requests;
  }

  async countRequests(filter = {}) {
    return (await this.sandbox.ask('GET', 'requests/count', undefined, { tenant: this.key, ...filter })).count;
  }

  /** Sends a request again; returns its HTTP status and the response. */
  replay(id) {
    return this.sandbox.ask('POST', `requests/${id}/replay`);
  }

  saveSnapshot(name) {
    return this.ask('POST', 'snapshots', { name });
  }

  loadSnapshot(name) {
    return this.ask('POST', `snapshots/${name}/load`);
  }

  /** Makes the tenant as it was created. */
  reset() {
    return this.ask('POST', 'reset');
  }

  delete() {
    return this.sandbox.ask('DELETE', `tenants/${this.key}`);
  }
}
