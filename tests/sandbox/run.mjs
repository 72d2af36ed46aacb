// Every feature of the sandbox, through the Node client: run.mjs BASE_URL
import assert from 'node:assert/strict';
import { Sandbox } from '../../clients/hired.mjs';

const TALENTS = '/open-apis/hire/v1/talents?page_size=10&query_option=ignore_empty_error';
const sandbox = new Sandbox(process.argv[2]);
let failed = 0;

async function check(name, test) {
  const tenant = await sandbox.createTenant('demo');
  try {
    await test(tenant);
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${error.message.replaceAll('\n', ' ')}`);
  } finally {
    await tenant.delete();
  }
}

await check('a tenant moves its clock', async (tenant) => {
  const { now } = await tenant.clock.freeze();
  await tenant.clock.advance('3d');
  assert.equal(await tenant.clock.now(), now + 3 * 86_400_000);
  await tenant.clock.resume();
});

await check('a fault is counted', async (tenant) => {
  const fault = await tenant.addFault({ operation: 'talent/list', code: 1002001, times: 1 });
  assert.equal((await tenant.call('GET', TALENTS)).body.code, 1002001);
  assert.equal((await tenant.call('GET', TALENTS)).body.code, 0);
  assert.equal(await tenant.countRequests({ operation: 'talent/list' }), 2);
  assert.equal((await tenant.requests({ code: 1002001 })).length, 1);
  await fault.remove();
});

await check('an event is waited for', async (tenant) => {
  await tenant.trigger('hire.talent.deleted_v1', { talent_id: '7' });
  assert.deepEqual((await tenant.waitForEvent('hire.talent.deleted_v1')).event, { talent_id: '7' });
});

await check('a triggered event comes with its change', async (tenant) => {
  await tenant.trigger('hire.application.stage_changed_v1');
  const { event } = await tenant.waitForEvent('hire.application.stage_changed_v1');
  const shown = await tenant.call('GET', `/open-apis/hire/v1/applications/${event.application_id}`);
  assert.equal(shown.body.data.application.stage.id, event.target_stage_id);
  await tenant.trigger('hire.offer.status_changed_v1', { offer_id: '7' }, { announceOnly: true });
  assert.deepEqual((await tenant.waitForEvent('hire.offer.status_changed_v1')).event, { offer_id: '7' });
});

await check('an unanswered offer expires and a late acceptance is refused', async (tenant) => {
  const report = '/open-apis/hire/v1/offers/7096320678581242123/offer_status';
  const { now } = await tenant.clock.freeze();
  const lastDay = new Date(now + 3 * 86_400_000).toISOString().slice(0, 10);
  const sent = await tenant.call('PATCH', report, { offer_status: 6, expiration_date: lastDay });
  assert.equal(sent.body.code, 0, sent.body.msg);
  const { id } = await tenant.waitForEvent('hire.offer.status_changed_v1');
  const done = await tenant.clock.advance('5d');
  assert.ok(done.some((entry) => entry.what === 'offer_expired'));
  const expired = await tenant.waitForEvent('hire.offer.status_changed_v1', { after: id });
  assert.equal(expired.event.offer_id, '7096320678581242123');
  assert.equal((await tenant.call('PATCH', report, { offer_status: 7 })).body.code, 1002002);
});

await check('requests are sent again and data is brought back', async (tenant) => {
  await tenant.saveSnapshot('before');
  await tenant.call('GET', TALENTS);
  const [{ id }] = await tenant.requests({ operation: 'talent/list' });
  assert.equal((await tenant.replay(id)).body.code, 0);
  await tenant.loadSnapshot('before');
  await tenant.reset();
  assert.equal((await tenant.call('GET', TALENTS)).body.code, 0);
});

await check('what is wrong is said', async () => {
  await assert.rejects(sandbox.addFault({ operation: 'offer/make', status: 500 }), /no operation "offer\/make"/);
});

process.exitCode = failed ? 1 : 0;
