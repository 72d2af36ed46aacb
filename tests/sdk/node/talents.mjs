// Talents and their files through @larksuiteoapi/node-sdk: talents.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import { FEW_SCOPES, client, finish, refused, step } from './steps.mjs';

const { v1: hire, v2: hireV2 } = client().hire;
const few = client(FEW_SCOPES).hire.v1;

const talents = (params = {}, api = hire) => api.talent.list({ params });

await step('talents by keyword', async () => {
  const { msg, data } = await talents({ keyword: '张三', page_size: 20 });
  assert.equal(msg, 'ok');
  const example = data.items.find((talent) => talent.id === '6891560630172518670');
  assert.equal(example.basic_info.name, '张三');
  assert.deepEqual([example.is_onboarded, example.is_in_agency_period], [true, true]);
  assert.match(example.basic_info.creator_id, /^\d+$/);
  const managers = (await talents({ keyword: '产品经理', page_size: 20 })).data.items;
  assert.ok(managers.length > 0);
  for (const talent of managers) {
    assert.ok(talent.career_list.some((career) => career.title?.includes('产品经理')));
  }
  const both = (await talents({ keyword: '产品经理 and 潮汐云计算', page_size: 20 })).data.items;
  const without = (await talents({ keyword: '产品经理 not 潮汐云计算', page_size: 20 })).data.items;
  assert.ok(both.length > 0 && both.every((one) => without.every((other) => other.id !== one.id)));
});

await step('all talents page by page', async () => {
  const seen = [];
  let page_token;
  do {
    const { data } = await talents({ page_size: 20, ...(page_token && { page_token }) });
    seen.push(...data.items);
    page_token = data.page_token;
  } while (page_token);
  assert.equal(seen.length, 200);
  assert.equal(new Set(seen.map((talent) => talent.id)).size, 200);
  const updated = seen.map((talent) => Number(talent.basic_info.modify_time));
  assert.deepEqual(updated, updated.toSorted((one, other) => other - one));
});

await step('a created talent is listed and created once', async () => {
  const data = {
    basic_info: { name: '罗小川', mobile: '18200003001', mobile_country_code: 'CN_1' },
    career_list: [{ company: '潮汐云计算', title: '架构师', start_time: '1577808000000' }],
    self_evaluation: { content: '做事有始有终' },
  };
  const { msg, data: created } = await hire.talent.combinedCreate({ data });
  assert.equal(msg, 'ok');
  assert.equal(created.creator_account_type, 3);
  const newest = (await talents({ page_size: 1 })).data.items[0];
  assert.equal(newest.id, created.talent_id);
  assert.deepEqual([newest.basic_info.mobile, newest.basic_info.mobile_code], ['18200003001', '86']);
  assert.deepEqual([newest.career_list[0].start_time, newest.career_list[0].end_time], ['2020-01', '-']);
  const found = (await talents({ keyword: '罗小川' })).data.items;
  assert.deepEqual(found.map(({ id }) => id), [created.talent_id]);
  assert.equal((await hire.talent.combinedCreate({ data })).data.talent_id, created.talent_id);
});

await step('an upload becomes the resume of a talent', async () => {
  const content = Buffer.from('ten years');
  // The SDK answers with the data alone.
  const { id } = await hire.attachment.create({ data: { content } });
  const { data: uploaded } = await hire.attachment.get({ path: { attachment_id: id }, params: { type: 3 } });
  assert.equal(await (await fetch(uploaded.attachment.url)).text(), 'ten years');
  const created = await hire.talent.combinedCreate({
    data: { basic_info: { name: '何小满', email: 'he.xiaoman@example.com' }, resume_attachment_id: id },
  });
  const path = { talent_id: created.data.talent_id };
  const { data: second } = await hireV2.talent.get({ path });
  const { data: first } = await hire.talent.get({ path });
  assert.deepEqual(second.resume_attachment_id_list, first.talent.resume_attachment_id_list);
  assert.notEqual(second.resume_attachment_id_list[0], id);
  const [attachment_id] = second.resume_attachment_id_list;
  const { data: preview } = await hire.attachment.preview({ path: { attachment_id } });
  assert.equal(await (await fetch(preview.url)).text(), 'ten years');
});

await step('a talent is found, changed and onboarded', async () => {
  const { data: found } = await hire.talent.batchGetId({ data: { email_list: ['HE.xiaoman@example.com'] } });
  const [{ talent_id }] = found.talent_list;
  const changed = await hire.talent.combinedUpdate({ data: { talent_id, basic_info: { gender: 1 } } });
  assert.equal(changed.data.talent_id, talent_id);
  await hire.talent.onboardStatus({ path: { talent_id }, data: { operation: 1, onboard_time: '1719763200000' } });
  const { data: second } = await hireV2.talent.get({ path: { talent_id } });
  assert.deepEqual([second.basic_info.gender, second.is_onboarded], [1, true]);
});

await step('an empty search is an error unless told otherwise', async () => {
  await refused(400, 1002002, () => talents({ keyword: '没有这样的人' }));
  const { data } = await talents({ keyword: '没有这样的人', query_option: 'ignore_empty_error' });
  assert.deepEqual(data, { has_more: false, items: [] });
});

await step('user ids are left out without their scope', async () => {
  const creators = async (api, user_id_type) =>
    (await talents({ user_id_type, page_size: 20 }, api)).data.items.filter((talent) => 'creator_id' in talent.basic_info);
  assert.ok((await creators(hire, 'user_id')).length > 0);
  assert.equal((await creators(few, 'user_id')).length, 0);
  assert.ok((await creators(few, 'open_id')).length > 0);
});

finish();
