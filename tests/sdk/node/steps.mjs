// What the scripts share: the client, steps that report themselves, and refusals.
//
// Every script is called with BASE_URL APP_ID APP_SECRET, and some with more.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as lark from '@larksuiteoapi/node-sdk';

export const [baseUrl, appId, appSecret, ...more] = process.argv.slice(2);
const TOO_MANY_REQUESTS = 99991400;
// Of the demo company: may read offers and talents, and sees no user ids.
export const FEW_SCOPES = 'cli_00000000000000d2';

const nothing = () => {};
export const silent = { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing };

// `domain` is the one thing that changes.
export const client = (id = appId, secret = appSecret) =>
  new lark.Client({ appId: id, appSecret: secret, domain: baseUrl, logger: silent, loggerLevel: lark.LoggerLevel.fatal });

// Waits when the server has had too many requests.
lark.defaultHttpInstance.interceptors.response.use(undefined, async (error) => {
  if (error.response?.data?.code !== TOO_MANY_REQUESTS) throw error;
  await sleep(Number(error.response.headers['x-ogw-ratelimit-reset']) * 1000);
  return lark.defaultHttpInstance.request(error.config);
});

// Lets the SDK ask for another token. It keeps one by the time of this machine, not by the clock of a sandbox.
export const forgetToken = () => lark.internalCache.set(lark.CTenantAccessToken, undefined, 0, { namespace: appId });

let failed = 0;

/** Runs a step, reports it under its name, and returns what it has learned. A failed step is not the end of the others. */
export async function step(name, run) {
  try {
    const learned = await run();
    console.log(`ok ${name}`);
    return learned;
  } catch (error) {
    failed += 1;
    const why = error.response ? JSON.stringify(error.response.data) : error.message;
    console.log(`not ok ${name}: ${why.replaceAll('\n', ' ')}`);
    return {};
  }
}

export const finish = () => process.exit(failed ? 1 : 0);

/** The call was refused with this HTTP status and this code. The SDK throws on every status but 2xx; the response is in the error. */
export async function refused(http, code, call) {
  let result;
  try {
    result = await call();
  } catch (error) {
    assert.ok(error.response, error.message);
    assert.deepEqual([error.response.status, error.response.data.code], [http, code], JSON.stringify(error.response.data));
    assert.equal(error.response.headers['x-tt-logid'], error.response.data.error.log_id);
    return error.response.data;
  }
  assert.fail(`it succeeded: ${JSON.stringify(result)}`);
}
