// Receives events with @larksuiteoapi/node-sdk: events.mjs BASE_URL APP_ID APP_SECRET HIRED DATA_DIRECTORY

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once, EventEmitter } from 'node:events';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as lark from '@larksuiteoapi/node-sdk';
import { sandboxTenant } from './hiring.mjs';
import { appId, appSecret, baseUrl, finish, more, silent, step } from './steps.mjs';

const [program, data] = more;
const [TALENT_DELETED, APPLICATIONS_DELETED] = ['hire.talent.deleted_v1', 'hire.application.deleted_v1'];
const WAIT = 30_000;

// The adapter of the SDK throws outside of any handler when it cannot decrypt a challenge.
process.on('unhandledRejection', () => {});

// The receiver answers while the command runs, so it must not block.
async function hired(...args) {
  const child = spawn(program, [...args, '--data', data]);
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (text[stream] += chunk));
  const [status] = await once(child, 'close');
  return { status, ...text };
}

const list = async (...args) => JSON.parse((await hired('events', 'list', '--json', ...args)).stdout);
const subscribe = (...args) => hired('app', 'events', appId, ...args, '--subscribe-all');

const tenant = await sandboxTenant();
const TYPES = (await tenant.sandbox.eventTypes()).map((known) => known.type);
const trigger = (type, event) => tenant.trigger(type, event);

// What an event handler of the SDK got, one after the other.
class Events {
  received = [];
  arrived = new EventEmitter();

  dispatcher(options) {
    const take = (event) => {
      this.received.push(event);
      this.arrived.emit('event');
    };
    const handlers = Object.fromEntries(TYPES.map((name) => [name, take]));
    return new lark.EventDispatcher({ ...options, logger: silent }).register(handlers);
  }

  async next() {
    while (this.received.length === 0) await once(this.arrived, 'event', { signal: AbortSignal.timeout(WAIT) });
    return this.received.shift();
  }

  // Brings about every event, the way an operation does where there is one.
  async receiveAll() {
    for (const type of TYPES) await trigger(type);
    const missing = new Set(TYPES);
    while (missing.size > 0) {
      const event = await this.next().catch(() => assert.fail(`these did not arrive: ${[...missing].join(', ')}`));
      missing.delete(event.event_type);
    }
    await until(async () => (await list('--state', 'pending')).length === 0);
    this.received.length = 0;
  }
}

async function listening(events, options) {
  const adapter = lark.adaptDefault('/events', events.dispatcher(options), { autoChallenge: true });
  const server = http.createServer(adapter).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}/events`;
}

async function until(condition) {
  for (const end = Date.now() + WAIT; Date.now() < end; await sleep(100)) {
    const result = await condition();
    if (result) return result;
  }
  assert.fail('it did not happen in time');
}

await step('a webhook in plain text', async () => {
  const events = new Events();
  const url = await listening(events, {});
  const saved = await subscribe('--url', url, '--no-encrypt-key');
  assert.equal(saved.status, 0, saved.stderr);
  await trigger(TALENT_DELETED, { talent_id: '7' });
  const event = await events.next();
  assert.deepEqual([event.talent_id, event.app_id, event.event_type], ['7', appId, TALENT_DELETED]);
});

await step('an encrypted and signed webhook', async () => {
  const events = new Events();
  const url = await listening(events, { encryptKey: 'the-key' });
  const saved = await subscribe('--url', url, '--encrypt-key', 'the-key');
  assert.equal(saved.status, 0, saved.stderr);
  await events.receiveAll();
});

await step('a wrong encrypt key is not saved', async () => {
  const url = await listening(new Events(), { encryptKey: 'right-key' });
  const refused = await subscribe('--url', url, '--encrypt-key', 'wrong-key');
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /Challenge code/);
});

const connected = new Events();
const client = new lark.WSClient({ appId, appSecret, domain: baseUrl, logger: silent });

await step('a long connection with fragments', async () => {
  const saved = await subscribe('--mode', 'long-connection');
  assert.equal(saved.status, 0, saved.stderr);
  client.start({ eventDispatcher: connected.dispatcher({}) });
  await connected.receiveAll();
  const ids = Array.from({ length: 10_000 }, (_, number) => String(7_000_000_000_000_000_000n + BigInt(number)));
  await trigger(APPLICATIONS_DELETED, { application_ids: ids });
  assert.equal((await connected.next()).application_ids.length, 10_000);
  await until(async () => (await list('--state', 'pending')).length === 0);
});

await step('a long connection that broke is opened again', async () => {
  const broken = client.wsConfig.getWSInstance();
  broken.terminate();
  await trigger(TALENT_DELETED, { talent_id: '8' });
  assert.equal((await connected.next()).talent_id, '8');
  assert.notEqual(client.wsConfig.getWSInstance(), broken);
});

finish();
