// The first five operations, and the errors of the gateway, through @larksuiteoapi/node-sdk: run.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FEW_SCOPES, client, finish, refused, step } from './steps.mjs';

const { v1: hire } = client().hire;
const few = client(FEW_SCOPES).hire.v1;

const request = (name) => JSON.parse(readFileSync(new URL(`../${name}.json`, import.meta.url), 'utf8'));
const offersOf = (talent_id, params = {}) => hire.offer.list({ params: { talent_id, ...params } });
const offerOf = (application_id, params = {}) => hire.application.offer({ path: { application_id }, params });
const requirements = (data) => hire.jobRequirement.listById({ data });

await step('offers of the documents talent', async () => {
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

await step('offers come in pages', async () => {
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

await step('the offer of the documents application', async () => {
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

await step('people of an offer in every id type', async () => {
  const forms = { open_id: /^ou_/, union_id: /^on_/, user_id: /^(?!ou_|on_)/ };
  for (const [user_id_type, form] of Object.entries(forms)) {
    const { data } = await offerOf('6949805467799537964', { user_id_type });
    assert.match(data.offer.basic_info.owner_user_id, form);
  }
});

await step('an application without an offer has no data', async () => {
  assert.deepEqual((await offerOf('7013552389293279532')).data, {});
});

await step('the documents offer is created once', async () => {
  const body = request('create_offer');
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

await step('an offer is replaced and what is left out is cleared', async () => {
  const body = request('update_offer');
  const { msg, data } = await hire.offer.update({ path: { offer_id: '7096320678581242123' }, data: body });
  assert.equal(msg, 'ok');
  assert.deepEqual(data, { offer_id: '7096320678581242123', ...body });
  const { basic_info, salary_plan } = (await offerOf('7096358713330272526')).data.offer;
  assert.deepEqual([basic_info.probation_month, basic_info.onboard_date], [6, '2022-04-07']);
  assert.ok(!('employee_type' in basic_info));
  assert.equal(JSON.parse(salary_plan.basic_salary).amount, '30000');
  await refused(500, 1002064, () => hire.offer.update({ path: { offer_id: '7999999999999999999' }, data: body }));
});

await step('applications of a talent in pages', async () => {
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

await step('requirements by id and by short code', async () => {
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

await step('the documents requirement request passes both lists and is refused', () =>
  refused(400, 1002725, () => requirements({ id_list: ['6952811314255265796'], short_code_list: ['R00407'] })));

await step('the error for a missing scope names it', async () => {
  const { error } = await refused(400, 99991672, () => few.offer.create({ data: {} }));
  assert.deepEqual(error.permission_violations, [{ type: 'action_scope_required', subject: 'hire:offer' }]);
});

await step('every invalid field is reported', async () => {
  const { msg, error } = await refused(400, 99992402, () => hire.offer.create({ data: {} }));
  assert.equal(msg, 'field validation failed');
  assert.deepEqual(
    error.field_violations.map(({ description }) => description).sort(),
    ['application_id is required', 'basic_info is required'],
  );
  const page = await refused(400, 99992402, () => hire.talent.list({ params: { page_size: 21 } }));
  assert.equal(page.error.field_violations[0].value, '21');
  await refused(400, 1002002, () => offersOf('7096320678581242123', { page_size: 201 }));
  await refused(400, 1002002, () => offerOf('not-an-id'));
});

finish();
