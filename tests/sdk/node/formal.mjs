// A hire, from an empty company to an employee whose probation is over: formal.mjs BASE_URL APP_ID APP_SECRET
//
// The server needs `--sandbox`, which imports the candidate into another HR system and shows the events.

import assert from 'node:assert/strict';
import {
  MODERN_IDS,
  agree,
  apply,
  changeEmployee,
  createJob,
  createOffer,
  createTalent,
  foundCompany,
  hire,
  lastDay,
  move,
  offerContent,
  offerSchema,
  onboard,
  processNamed,
  report,
  sandboxTenant,
  shows,
  uploadResume,
} from './hiring.mjs';
import { finish, refused, step } from './steps.mjs';

const company = await step('the directory gets a department and its people', foundCompany);

const { process, job } = await step('a job follows the process for experienced hires', async () => {
  const process = await processNamed('社招流程');
  const job = await createJob(company, process, '101', { head_count: 1 });
  const shown = (await hire.v1.job.get({ path: { job_id: job } })).data.job;
  assert.deepEqual([shown.process_name, shown.department.zh_name], ['社招流程', '航路部']);
  return { process, job };
});

const { requirement } = await step('a requirement says whom the company needs', async () => {
  const data = { short_code: 'R1', name: '航路规划', display_progress: 1, head_count: 1, employee_type_id: '1' };
  const more = { department_id: company.department, job_id_list: [job] };
  const created = await hire.v1.jobRequirement.create({ data: { ...data, ...more } });
  const requirement = created.data.job_requirement.id;
  const { items } = (await hire.v1.jobRequirement.list({ params: { job_id: job } })).data;
  assert.deepEqual(items.map(({ id }) => id), [requirement]);
  return { requirement };
});

const mobile = '13900001001';
const email = 'qin.ran@example.com';
const identification = { identification_type: 1, identification_number: '110101199001011237' };

const profile = async () => (await hire.v2.talent.get({ path: { talent_id: talent } })).data;

const { talent } = await step('a candidate becomes a talent with a resume', async () => {
  const career = { company: '潮汐云计算', title: '规划师', start_time: '1577808000000', career_type: 2 };
  const talent = await createTalent('秦然', {
    mobile,
    basics: { email, identification },
    career_list: [career],
    resume_attachment_id: await uploadResume(),
  });
  const shown = (await hire.v2.talent.get({ path: { talent_id: talent } })).data;
  assert.deepEqual([shown.basic_info.name, shown.career_list[0].company_name], ['秦然', '潮汐云计算']);
  assert.deepEqual(shown.resume_attachment_list.map(({ name }) => name), ['resume.pdf']);
  return { talent };
});

await step('one person is one talent', async () => {
  assert.equal(await createTalent('秦先生', { mobile }), talent);
  assert.equal(await createTalent('秦然', { basics: { email: email.toUpperCase() } }), talent);
  assert.equal(await createTalent('秦然', { basics: { identification } }), talent);
  const { talent_list } = (await hire.v1.talent.batchGetId({ data: { mobile_number_list: [mobile] } })).data;
  assert.deepEqual(talent_list.map(({ talent_id }) => talent_id), [talent]);
});

const { application } = await step('the talent applies, and who applies twice has applied already', async () => {
  const { items } = (await hire.v1.resumeSource.list({ params: { page_size: 100 } })).data;
  const website = items.find(({ zh_name }) => zh_name === '公司官网').id;
  const application = await apply(talent, job, { resume_source_id: website });
  await refused(400, 1002206, () => apply(talent, job));
  assert.deepEqual((await profile()).resume_source_list.map(({ id }) => id), [website]);
  await shows(application, { stage: 'screening' });
  return { application };
});

await step('the stages follow one another, and a note tells how it went', async () => {
  for (const stage of ['evaluation', 'interview']) {
    await move(application, process.stages[stage]);
    await shows(application, { stage });
  }
  await refused(400, 1002211, () => move(application, process.stages.onboarded));
  const data = { talent_id: talent, application_id: application, creator_id: company.manager, content: '很有经验' };
  const { note } = (await hire.v1.note.create({ data })).data;
  const { items } = (await hire.v1.note.list({ params: { talent_id: talent } })).data;
  assert.deepEqual(items.map(({ id }) => id), [note.id]);
  assert.deepEqual((await profile()).note_list_v2.map(({ id, content }) => [id, content]), [[note.id, '很有经验']]);
});

const { offer, content } = await step('an offer is written once, when its stage has come', async () => {
  const more = { job_requirement_id: requirement, job_level_id: company.level, job_family_id: company.family };
  const content = offerContent(company, await offerSchema(job), { probation_month: 3, ...more });
  await refused(500, 1002062, () => createOffer(application, content));
  await move(application, process.stages.offer);
  const offer = await createOffer(application, content);
  await refused(500, 1002053, () => createOffer(application, content));
  await shows(application, { stage: 'offer', offer: 'created' });
  return { offer, content };
});

await step('the offer says the same wherever it is shown', async () => {
  const path = { application_id: application };
  const params = { department_id_type: 'open_department_id', ...MODERN_IDS };
  const got = (await hire.v1.offer.get({ path: { offer_id: offer }, params: MODERN_IDS })).data.offer;
  const ofApplication = (await hire.v1.application.offer({ path, params })).data.offer;
  const detail = (await hire.v1.application.getDetail({ path, params: { options: ['with_offer'] } })).data;
  const { offer_basic } = detail.application_detail.offer;
  const { department, leader, level, probation_month, job_requirement_id } = offer_basic;
  agree([company.department, company.manager, company.level, 3, requirement], {
    get: contentOf(got),
    application: contentOf(ofApplication),
    get_detail: [department.id, leader.id, level.id, probation_month, job_requirement_id],
  });
});

function contentOf({ basic_info, job_requirement_id }) {
  const { department_id, leader_user_id, level, probation_month } = basic_info;
  return [department_id, leader_user_id, level.id, probation_month, job_requirement_id];
}

const updateOffer = (salary) => {
  const data = { ...content, salary_info: { ...content.salary_info, ...salary } };
  return hire.v1.offer.update({ path: { offer_id: offer }, params: MODERN_IDS, data });
};

await step('another pay withdraws the approval, which begins again', async () => {
  await report(offer, 'in approval');
  await report(offer, 'approved');
  await shows(application, { stage: 'offer', offer: 'approved' });
  await updateOffer({});
  await shows(application, { stage: 'offer', offer: 'approved' });
  await updateOffer({ basic_salary: '32000' });
  await shows(application, { stage: 'offer', offer: 'approval withdrawn' });
  await refused(400, 1002002, () => report(offer, 'sent', { expiration_date: lastDay() }));
  await report(offer, 'in approval');
  await report(offer, 'approved');
});

await step('the offer is sent and accepted', async () => {
  await report(offer, 'sent', { expiration_date: lastDay() });
  await refused(500, 1002066, () => updateOffer({ basic_salary: '33000' }));
  await shows(application, { stage: 'offer', offer: 'sent' });
  await report(offer, 'accepted');
  await shows(application, { stage: 'offer', offer: 'accepted' });
});

await step('the candidate is awaited, and the offer stays as it is', async () => {
  await refused(400, 1002902, () => onboard(application));
  await move(application, process.stages['to be onboarded']);
  await refused(400, 1002071, () => report(offer, 'declined'));
  await shows(application, { stage: 'to be onboarded', offer: 'accepted' });
});

const { tenant } = await step('another HR system is asked to import the candidate, and reports that it did', async () => {
  const [tenant, imported] = [await sandboxTenant(), 'hire.ehr_import_task.imported_v1'];
  await tenant.trigger(imported, { application_id: application });
  const { event } = await tenant.waitForEvent(imported);
  assert.deepEqual([event.application_id, event.ehr_requirement_id], [application, requirement]);
  await hire.v1.ehrImportTask.patch({ path: { ehr_import_task_id: event.task_id }, data: { state: 1 } });
  return { tenant };
});

const here = { stage: 'onboarded', offer: 'accepted', employee: 'works', worksHere: true };

const { employee } = await step('the candidate comes and is an employee', async () => {
  const organisation = { department: company.department, leader: company.manager, level: company.level };
  const employee = await onboard(application, { job_requirement_id: requirement, ...organisation });
  assert.deepEqual([employee.department, employee.leader], [company.department, company.manager]);
  await refused(400, 1002904, () => onboard(application));
  await refused(400, 1002220, () => move(application, process.stages.offer));
  await shows(application, here);
  return { employee };
});

await step('the probation ends', async () => {
  const conversion_info = { actual_conversion_time: Date.now() };
  const converted = await changeEmployee(employee.id, 1, { conversion_info });
  assert.equal(converted.conversion_status, 2);
  await refused(400, 1002902, () => changeEmployee(employee.id, 1, { conversion_info }));
  await shows(application, here);
});

await step('the events tell of every change of stage, and of every status of the offer', async () => {
  const moved = await tenant.events({ type: 'hire.application.stage_changed_v1' });
  const passed = ['evaluation', 'interview', 'offer', 'to be onboarded', 'onboarded'];
  assert.deepEqual(moved.map(({ event }) => event.target_stage_id), passed.map((stage) => process.stages[stage]));
  // In approval and approved, withdrawn, in approval and approved again, sent, accepted.
  const offers = await tenant.events({ type: 'hire.offer.status_changed_v1' });
  assert.deepEqual(offers.map(({ event }) => event.offer_id), Array(7).fill(offer));
});

finish();
