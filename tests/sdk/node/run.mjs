// The operations through @larksuiteoapi/node-sdk: run.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as lark from '@larksuiteoapi/node-sdk';

const [baseUrl, appId, appSecret] = process.argv.slice(2);
// Of the demo company: may read offers and talents, and sees no user ids.
const FEW_SCOPES = 'cli_00000000000000d2';
// A job, stages of its process, and a reason to terminate.
const [JOB, INTERVIEW, TO_ONBOARD] = ['6930815272790114324', '6784315427607595268', '6784315427607595270'];
const REASON = '6942778198054125570';
const createOffer = () => JSON.parse(readFileSync(new URL('../create_offer.json', import.meta.url), 'utf8'));

const updateOffer = () => JSON.parse(readFileSync(new URL('../update_offer.json', import.meta.url), 'utf8'));

// `domain` is the one thing that changes.
const client = (id = appId, secret = appSecret) =>
  new lark.Client({ appId: id, appSecret: secret, domain: baseUrl, logger: silent(), loggerLevel: lark.LoggerLevel.fatal });

function silent() {
  const nothing = () => {};
  return { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing };
}

const hire = client().hire.v1;
const few = client(FEW_SCOPES).hire.v1;
let failed = 0;

async function check(name, test) {
  try {
    await test();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    const why = error.response ? JSON.stringify(error.response.data) : error.message;
    console.log(`not ok ${name}: ${why.replaceAll('\n', ' ')}`);
  }
}

// The SDK throws on every HTTP status but 2xx; the answer is in the error.
async function refused(http, code, call) {
  let answer;
  try {
    answer = await call();
  } catch (error) {
    assert.ok(error.response, error.message);
    assert.equal(error.response.status, http);
    assert.equal(error.response.data.code, code, JSON.stringify(error.response.data));
    assert.equal(error.response.headers['x-tt-logid'], error.response.data.error.log_id);
    return error.response.data;
  }
  assert.fail(`it succeeded: ${JSON.stringify(answer)}`);
}

const offersOf = (talent_id, params = {}) => hire.offer.list({ params: { talent_id, ...params } });
const offerOf = (application_id, params = {}) => hire.application.offer({ path: { application_id }, params });
const requirements = (data) => hire.jobRequirement.listById({ data });
const talents = (params = {}, api = hire) => api.talent.list({ params });

await check('offers of the documents talent', async () => {
  const { code, msg, data } = await offersOf('7096320678581242123');
  assert.deepEqual([code, msg, data.has_more], [0, 'success', false]);
  assert.ok(!('page_token' in data));
  const { employee_type, job_info, ...example } = data.items.find((offer) => offer.id === '7096320678581242123');
  assert.deepEqual(example, {
    id: '7096320678581242123',
    create_time: 1628512038000,
    offer_status: 1,
    offer_type: 1,
    application_id: '7096358713330272526',
  });
  assert.deepEqual(employee_type, { id: '1', zh_name: '正式', en_name: 'Regular' });
  assert.deepEqual(Object.keys(job_info).sort(), ['job_id', 'job_name']);
});

await check('offers come in pages', async () => {
  const whole = (await offersOf('7096320678581242123')).data.items.map((offer) => offer.id);
  const seen = [];
  let page_token;
  do {
    const { data } = await offersOf('7096320678581242123', { page_size: 1, ...(page_token && { page_token }) });
    seen.push(...data.items.map((offer) => offer.id));
    page_token = data.page_token;
    assert.equal(data.has_more, page_token !== undefined);
  } while (page_token);
  assert.deepEqual(seen, whole);
});

await check('the offer of the documents application', async () => {
  const { msg, data } = await offerOf('6949805467799537964');
  assert.equal(msg, 'ok');
  const { offer } = data;
  assert.equal(offer.id, '7057802493489285412');
  assert.equal(offer.basic_info.create_time, '1628512038000');
  assert.equal(offer.basic_info.expire_time, 1653383498000);
  assert.equal(offer.basic_info.onboard_date, '2021-05-20');
  assert.match(offer.basic_info.owner_user_id, /^ou_[0-9a-f]{32}$/);
  assert.deepEqual(offer.basic_info.contract_period, { period_type: 1, period: 3 });
  assert.equal(offer.salary_plan.basic_salary, '{"amount":"10000","period":2}');
  assert.equal(offer.customized_module_list[0].ID, '6930815272790114324');
});

await check('people of an offer in every id type', async () => {
  const forms = { open_id: /^ou_/, union_id: /^on_/, user_id: /^(?!ou_|on_)/ };
  for (const [user_id_type, form] of Object.entries(forms)) {
    const { data } = await offerOf('6949805467799537964', { user_id_type });
    assert.match(data.offer.basic_info.owner_user_id, form);
  }
});

await check('an application without an offer has no data', async () => {
  assert.deepEqual((await offerOf('7013552389293279532')).data, {});
});

await check('the documents offer is created once', async () => {
  const body = createOffer();
  const { msg, data } = await hire.offer.create({ data: body });
  assert.equal(msg, 'success');
  const { offer_id, ...answered } = data;
  assert.match(offer_id, /^\d{19}$/);
  assert.deepEqual(answered, body);
  const shown = (await offerOf(body.application_id)).data.offer;
  assert.deepEqual([shown.id, shown.offer_status, shown.basic_info.onboard_date], [offer_id, 10, '2022-04-07']);
  const again = await refused(500, 1002053, () => hire.offer.create({ data: body }));
  assert.equal(again.msg, 'offer already exist');
});

await check('an offer is replaced and what is left out is cleared', async () => {
  const body = updateOffer();
  const { msg, data } = await hire.offer.update({ path: { offer_id: '7096320678581242123' }, data: body });
  assert.equal(msg, 'ok');
  assert.deepEqual(data, { offer_id: '7096320678581242123', ...body });
  const { basic_info, salary_plan } = (await offerOf('7096358713330272526')).data.offer;
  assert.deepEqual([basic_info.probation_month, basic_info.onboard_date], [6, '2022-04-07']);
  assert.ok(!('employee_type' in basic_info));
  assert.equal(JSON.parse(salary_plan.basic_salary).amount, '30000');
  await refused(500, 1002064, () => hire.offer.update({ path: { offer_id: '7999999999999999999' }, data: body }));
});

await check('applications of a talent in pages', async () => {
  const page = async (params) =>
    (await hire.application.list({ params: { talent_id: '7096320678581242123', ...params } })).data;
  const whole = await page({ page_size: 200 });
  assert.ok(whole.items.includes('7096358713330272526') && !whole.has_more);
  const seen = [];
  let page_token;
  do {
    const some = await page({ page_size: 1, ...(page_token && { page_token }) });
    seen.push(...some.items);
    page_token = some.page_token;
  } while (page_token);
  assert.deepEqual(seen, whole.items);
  assert.deepEqual((await page({ active_status: '2' })).items, []);
});

await check('requirements by id and by short code', async () => {
  const { msg, data } = await requirements({ id_list: ['6952811314255265796'] });
  assert.equal(msg, 'SUCCESS');
  const [item, ...others] = data.items;
  assert.deepEqual([item.id, item.short_code, item.head_count, others.length], ['6952811314255265796', 'R00407', 11, 0]);
  assert.match(item.create_time, /^\d{13}$/);
  assert.ok(item.department.name.zh_cn && item.department.name.en_us);
  item.customized_data_list.forEach(({ value }) => assert.equal(Object.keys(value).length, 1));
  const byCode = await requirements({ short_code_list: ['R00407'] });
  assert.deepEqual(byCode.data.items, data.items);
  assert.deepEqual((await requirements({})).data, { items: [] });
});

await check('the documents requirement request passes both lists and is refused', () =>
  refused(400, 1002725, () => requirements({ id_list: ['6952811314255265796'], short_code_list: ['R00407'] })));

await check('talents by keyword', async () => {
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

await check('all talents page by page', async () => {
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

await check('a created talent is listed and created once', async () => {
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

await check('an empty search is an error unless told otherwise', async () => {
  await refused(400, 1002002, () => talents({ keyword: '没有这样的人' }));
  const { data } = await talents({ keyword: '没有这样的人', query_option: 'ignore_empty_error' });
  assert.deepEqual(data, { has_more: false, items: [] });
});

await check('user ids are left out without their scope', async () => {
  const creators = async (api, user_id_type) =>
    (await talents({ user_id_type, page_size: 20 }, api)).data.items.filter((talent) => 'creator_id' in talent.basic_info);
  assert.ok((await creators(hire, 'user_id')).length > 0);
  assert.equal((await creators(few, 'user_id')).length, 0);
  assert.ok((await creators(few, 'open_id')).length > 0);
});

await check('a missing scope is told with its name', async () => {
  const { error } = await refused(400, 99991672, () => few.offer.create({ data: {} }));
  assert.deepEqual(error.permission_violations, [{ type: 'action_scope_required', subject: 'hire:offer' }]);
});

await check('wrong fields are told one by one', async () => {
  const { msg, error } = await refused(400, 99992402, () => hire.offer.create({ data: {} }));
  assert.equal(msg, 'field validation failed');
  assert.deepEqual(
    error.field_violations.map(({ description }) => description).sort(),
    ['application_id is required', 'basic_info is required'],
  );
  const page = await refused(400, 99992402, () => talents({ page_size: 21 }));
  assert.equal(page.error.field_violations[0].value, '21');
  await refused(400, 1002002, () => offersOf('7096320678581242123', { page_size: 201 }));
  await refused(400, 1002002, () => offerOf('not-an-id'));
});

await check('a candidate applies, moves on and is onboarded', async () => {
  const { data: talent } = await hire.talent.combinedCreate({ data: { basic_info: { name: '叶知秋', mobile: '18200003101' } } });
  const applying = { data: { talent_id: talent.talent_id, job_id: JOB, delivery_type: 2 } };
  const { msg, data: { id: application_id } } = await hire.application.create(applying);
  assert.equal(msg, 'success');
  await refused(400, 1002206, () => hire.application.create(applying));
  const path = { application_id };
  const shown = async () => (await hire.application.get({ path })).data.application;
  const transfer = (stage_id) => hire.application.transferStage({ path, data: { stage_id } });

  await transfer(INTERVIEW);
  await refused(400, 1002211, () => transfer(INTERVIEW));
  const [first, second] = (await shown()).stage_time_list;
  assert.deepEqual([first.exit_time, 'exit_time' in second], [second.enter_time, false]);

  const reasons = { termination_type: 1, termination_reason_list: [REASON] };
  await hire.application.terminate({ path, data: reasons });
  assert.deepEqual((await shown()).termination_reason_list, [REASON]);
  await refused(400, 1002221, () => hire.application.terminate({ path, data: reasons }));
  await hire.application.recover({ path });
  assert.equal((await shown()).active_status, 1);

  await transfer(TO_ONBOARD);
  const coming = { path, data: { onboard_city_code: 'CT_33' } };
  const { employee } = (await hire.application.transferOnboard(coming)).data;
  assert.deepEqual([employee.onboard_status, employee.conversion_status], [1, 1]);
  await refused(400, 1002904, () => hire.application.transferOnboard(coming));
  const found = await hire.employee.getByApplication({ params: { application_id } });
  assert.equal(found.data.employee.id, employee.id);

  const change = (data) => hire.employee.patch({ path: { employee_id: employee.id }, data });
  await change({ operation: 1, conversion_info: { actual_conversion_time: employee.onboard_time } });
  const left = await change({ operation: 2, overboard_info: { actual_overboard_time: employee.onboard_time } });
  assert.deepEqual([left.data.employee.onboard_status, left.data.employee.conversion_status], [2, 2]);
  const detail = await hire.application.getDetail({ path, params: { options: ['with_talent', 'with_employee'] } });
  assert.equal(detail.data.application_detail.talent.name, '叶知秋');
  assert.equal(detail.data.application_detail.employee.onboard_status, 2);
});

const { contact, corehr } = client();
const named = (value) => [{ lang: 'zh-CN', value }];

await check('the contacts keep families, which core HR shows', async () => {
  const body = { name: '脚本序列', status: true, i18n_name: [{ locale: 'en_us', value: 'Scripts' }] };
  const created = await contact.v3.jobFamily.create({ data: body });
  const { job_family_id } = created.data.job_family;
  const converted = await corehr.v1.commonDataId.convert({
    params: { id_transform_type: 2, id_type: 'job_family_id' },
    data: { ids: [job_family_id] },
  });
  const id = converted.data.items[0].target_id;
  const { data } = await corehr.v1.jobFamily.get({ path: { job_family_id: id } });
  assert.deepEqual(data.job_family.name, [...named('脚本序列'), { lang: 'en-US', value: 'Scripts' }]);
  await refused(400, 42406, () => contact.v3.jobFamily.create({ data: body }));
});

await check('core HR keeps jobs and pathways', async () => {
  const pathway = (await corehr.v2.pathway.create({ data: { names: named('脚本通道') } })).data.pathway_id;
  const body = { name: named('脚本职务'), active: true, pathway_id: pathway, effective_time: '2022-01-01 00:00:00' };
  const { job } = (await corehr.v1.job.create({ data: body })).data;
  assert.equal((await corehr.v2.job.get({ path: { job_id: job.id } })).data.job.pathway_id, pathway);
  const listed = await corehr.v2.job.list({ params: { page_size: '10', name: '脚本职务' } });
  assert.deepEqual(listed.data.items.map(({ id }) => id), [job.id]);
  await corehr.v2.pathway.active({ data: { pathway_id: pathway, active: false } });
  const found = await corehr.v2.pathway.batchGet({ data: { pathway_ids: [pathway] } });
  assert.equal(found.data.items[0].active, false);
});

process.exitCode = failed ? 1 : 0;
