// An internship, from an empty company to the intern's last day: internship.mjs BASE_URL APP_ID APP_SECRET

import assert from 'node:assert/strict';
import {
  INTERNSHIP,
  apply,
  createJob,
  createOffer,
  createTalent,
  foundCompany,
  hire,
  lastDay,
  move,
  offerContent,
  offerSchema,
  processNamed,
  report,
  shows,
  uploadResume,
} from './hiring.mjs';
import { finish, refused, step } from './steps.mjs';

const { company, process, job } = await step('a job for interns follows their process', async () => {
  const company = await foundCompany();
  const process = await processNamed('实习生流程');
  return { company, process, job: await createJob(company, process, '202', { title: '航路规划实习生' }) };
});

const { application } = await step('a student applies and is interviewed', async () => {
  const talent = await createTalent('苏禾', {
    mobile: '13900002001',
    education_list: [{ school: '湘港大学', degree: 6, start_time: '1693497600000' }],
    resume_attachment_id: await uploadResume(),
  });
  const application = await apply(talent, job, { delivery_type: 2 });
  await move(application, process.stages.interview);
  await shows(application, { stage: 'interview' });
  return { application };
});

const { offer } = await step('the offer is of another type, and its pay is that of a day', async () => {
  await move(application, process.stages.offer);
  const content = offerContent(company, await offerSchema(job), { employee_type_id: '2' }, { basic_salary: '300' });
  const offer = await createOffer(application, content, INTERNSHIP);
  await shows(application, { stage: 'offer', offer: 'created' });
  return { offer };
});

const intern = async (operation, more) =>
  (await hire.v1.offer.internOfferStatus({ path: { offer_id: offer }, data: { operation, ...more } })).data;
const today = { onboarding_info: { actual_onboarding_date: lastDay(0) } };

await step('an internship that is accepted waits for the intern', async () => {
  await report(offer, 'in approval');
  await report(offer, 'approved');
  await report(offer, 'sent', { expiration_date: lastDay() });
  await refused(500, 1002067, () => intern('confirm_onboarding', today));
  await report(offer, 'accepted');
  await shows(application, { stage: 'offer', offer: 'intern to come' });
});

const leaving = (days) => ({ offboarding_info: { actual_offboarding_date: lastDay(days), notes: '学期开始' } });

await step('the intern comes', async () => {
  await refused(500, 1002068, () => intern('offboard', leaving(90)));
  assert.equal((await intern('confirm_onboarding', today)).operation, 'confirm_onboarding');
  await shows(application, { stage: 'offer', offer: 'intern works', worksHere: true });
});

await step('the intern leaves, and not before coming', async () => {
  await refused(400, 1002002, () => intern('offboard', leaving(0)));
  await intern('offboard', leaving(90));
  await shows(application, { stage: 'offer', offer: 'intern left' });
});

finish();
