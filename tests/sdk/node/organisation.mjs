// The organisation of the contacts and of core HR through @larksuiteoapi/node-sdk: organisation.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import { client, finish, refused, step } from './steps.mjs';

const { contact, corehr } = client();
const named = (value) => [{ lang: 'zh-CN', value }];

await step('the contacts keep families, which core HR shows', async () => {
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

await step('core HR keeps jobs and pathways', async () => {
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

finish();
