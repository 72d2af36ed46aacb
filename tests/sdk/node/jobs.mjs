// A job from its creation to its end through @larksuiteoapi/node-sdk: jobs.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import { client, finish, refused, step } from './steps.mjs';

// People and a department of the demo company.
const RECRUITER = 'ou_4c5ec7005d5e476175d5edfd3f1e5206';
const MANAGER = 'ou_ce613028fe74745421f5dc320bb9c709';
const ASSISTANT = 'ou_e2fc714c4727ee9395f324cd2e7f331f';
const DEPARTMENT = 'od-6b394871807047c7023ebfc1ff37cd3a';

const { v1: hire } = client().hire;
// What the steps have learned so far.
const known = {};

const path = () => ({ job_id: known.job });
const job = async () => (await hire.job.get({ path: path() })).data.job;
const content = (changes) => ({
  title: '航路规划工程师',
  department_id: DEPARTMENT,
  job_type_id: known.type,
  job_managers: { recruiter_id: RECRUITER, hiring_manager_id_list: [MANAGER], assistant_id_list: [ASSISTANT] },
  is_never_expired: true,
  ...changes,
});

await step('settings supply the ids that a job needs', async () => {
  const processes = (await hire.jobProcess.list({ params: {} })).data.items;
  known.process = processes.find(({ type }) => type === 1).id;
  const types = (await hire.jobType.list({ params: { page_size: 100 } })).data.items;
  known.type = types.find(({ name }) => name.en_us === 'Backend').id;
  const [schema] = (await hire.jobSchema.list({ params: { scenario: 1 } })).data.items;
  const fields = schema.object_list.flatMap(({ children_list }) => children_list);
  known.urgency = fields.find(({ name }) => name.en_us === 'Urgency').id;
  const locations = (await hire.location.list({ params: { usage: 'position_location' } })).data.items;
  known.address = locations.find(({ city }) => city.name.en_us === 'Beijing').id;
});

await step('places are found by code', async () => {
  const { data } = await hire.location.query({
    params: { page_size: 10 },
    data: { location_type: 3, code_list: ['CT_510100'] },
  });
  assert.equal(data.items[0].city.city_name_info.zh_name, '成都');
});

await step('a job is created with its people', async () => {
  const { data } = await hire.job.combinedCreate({
    data: content({
      job_process_id: known.process,
      process_type: 1,
      recruitment_type_id: '101',
      address_id_list: [known.address],
      head_count: 2,
      customized_data_list: [{ object_id: known.urgency, value: '1' }],
    }),
  });
  known.job = data.job.id;
  assert.equal(data.job_manager.recruiter_id, RECRUITER);
  assert.equal((await job()).customized_data_list[0].value.option.name.en_us, 'Urgent');
});

await step('an update clears what it leaves out', async () => {
  await hire.job.combinedUpdate({ path: path(), data: content({ title: '高级航路规划工程师' }) });
  const shown = await job();
  assert.deepEqual([shown.title, shown.head_count, shown.city], ['高级航路规划工程师', undefined, undefined]);
});

await step('settings and people change one by one', async () => {
  await hire.job.updateConfig({
    path: path(),
    data: { update_option_list: [6], recommended_evaluator_id_list: [MANAGER] },
  });
  const { job_config } = (await hire.job.config({ path: path() })).data;
  assert.equal(job_config.recommended_evaluator_list[0].id, MANAGER);
  await hire.jobManager.batchUpdate({ path: path(), data: { update_option_list: [1], recruiter_id: ASSISTANT } });
  const { job_detail } = (await hire.job.getDetail({ path: path() })).data;
  assert.equal(job_detail.recruiter.id, ASSISTANT);
});

await step('a job closes once and opens again', async () => {
  await hire.job.close({ path: path() });
  assert.equal((await job()).active_status, 2);
  await refused(400, 1002609, () => hire.job.close({ path: path() }));
  await hire.job.open({ path: path(), data: { is_never_expired: true } });
  assert.equal((await job()).active_status, 1);
  await refused(400, 1002616, () => hire.job.open({ path: path(), data: { is_never_expired: true } }));
});

finish();
