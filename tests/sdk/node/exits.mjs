// How a hire may end: exits.mjs BASE_URL APP_ID APP_SECRET
//
// An offer is declined, withdrawn, refused or expires; an application is terminated and recovered; a candidate does not
// come, returns to waiting, or leaves. The server needs `--sandbox`, whose clock lets an offer expire.

import assert from 'node:assert/strict';
import {
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
  reason,
  report,
  sandboxTenant,
  shows,
} from './hiring.mjs';
import { finish, forgetToken, refused, step } from './steps.mjs';

const { company, process, job, content, rejected, declined } = await step('a company has a job with an offer form', async () => {
  const company = await foundCompany();
  const process = await processNamed('社招流程');
  const job = await createJob(company, process, '101');
  const content = offerContent(company, await offerSchema(job));
  return { company, process, job, content, rejected: await reason(1), declined: await reason(22) };
});

/** An application that has come to a stage, of a new talent. */
async function candidate(number, stage) {
  const talent = await createTalent(`候选人${number}`, { mobile: `1390000300${number}` });
  const application = await apply(talent, job);
  await move(application, process.stages[stage]);
  return { talent, application };
}

/** An application with an offer that has come to the last of these statuses. */
async function offered(number, ...statuses) {
  const { talent, application } = await candidate(number, 'offer');
  const offer = await createOffer(application, content);
  for (const status of statuses) await report(offer, status, { expiration_date: lastDay() });
  return { talent, application, offer };
}

const terminate = (application_id, why) =>
  hire.v1.application.terminate({ path: { application_id }, data: { termination_type: 1, ...why } });
const recover = (application_id) => hire.v1.application.recover({ path: { application_id } });
const cancelOnboard = (application_id, why) =>
  hire.v1.application.cancelOnboard({ path: { application_id }, data: { termination_type: 22, ...why } });

await step('a declined offer leaves the application as it is, and may be sent again', async () => {
  const { application, offer } = await offered(1, 'sent');
  await refused(400, 1002002, () => report(offer, 'declined'));
  await report(offer, 'declined', { termination_reason_id_list: [declined], termination_reason_note: '薪资' });
  await shows(application, { stage: 'offer', offer: 'declined' });
  await report(offer, 'sent', { expiration_date: lastDay() });
  await shows(application, { stage: 'offer', offer: 'sent' });
});

await step('an approval is withdrawn or refused, and begins again', async () => {
  const { application, offer } = await offered(2, 'in approval', 'approval withdrawn');
  await shows(application, { stage: 'offer', offer: 'approval withdrawn' });
  await report(offer, 'in approval');
  await report(offer, 'approval refused');
  await shows(application, { stage: 'offer', offer: 'approval refused' });
  await refused(500, 1002069, () => report(offer, 'approved'));
});

await step('an accepted offer is taken back', async () => {
  const { application, offer } = await offered(3, 'sent', 'accepted', 'expired');
  await shows(application, { stage: 'offer', offer: 'expired' });
  await refused(400, 1002072, () => report(offer, 'expired'));
});

await step('a terminated application keeps its stage, and is recovered to it', async () => {
  const { application, offer } = await offered(4, 'sent');
  await terminate(application, { termination_reason_list: [rejected], termination_reason_note: '岗位调整' });
  await refused(400, 1002221, () => terminate(application));
  await refused(400, 1002002, () => report(offer, 'accepted'));
  const shown = (await hire.v1.application.get({ path: { application_id: application } })).data.application;
  assert.deepEqual([shown.termination_type, shown.termination_reason_list], [1, [rejected]]);
  await shows(application, { stage: 'offer', offer: 'sent', active: false });
  await recover(application);
  await refused(400, 1002225, () => recover(application));
  await shows(application, { stage: 'offer', offer: 'sent' });
});

await step('after a termination the talent may apply again, which keeps the first application closed', async () => {
  const { talent, application: first } = await candidate(5, 'interview');
  await terminate(first);
  const second = await apply(talent, job);
  await refused(400, 1002206, () => recover(first));
  await shows(first, { stage: 'interview', active: false });
  await shows(second, { stage: 'screening' });
});

await step('a candidate who does not come ends the application and keeps the offer', async () => {
  const { application } = await offered(6, 'sent', 'accepted');
  await move(application, process.stages['to be onboarded']);
  await cancelOnboard(application, { termination_reason_id_list: [declined] });
  await refused(400, 1002221, () => cancelOnboard(application));
  await refused(400, 1002902, () => onboard(application));
  await shows(application, { stage: 'to be onboarded', offer: 'accepted', active: false });
});

const here = { stage: 'onboarded', offer: 'accepted', employee: 'works', worksHere: true };

const { application, employee } = await step('who comes with one application ends the others', async () => {
  const { talent, application } = await offered(7, 'sent', 'accepted');
  const second = await apply(talent, await createJob(company, process, '101', { title: '航路调度员' }));
  await move(application, process.stages['to be onboarded']);
  const employee = (await onboard(application)).id;
  await shows(application, here);
  await shows(second, { stage: 'screening', active: false, worksHere: true });
  await refused(400, 1002209, () => recover(second));
  return { application, employee };
});

const leaving = () => ({ overboard_info: { actual_overboard_time: Date.now(), overboard_note: '回家' } });

await step('an employee leaves, and may undo that', async () => {
  await refused(400, 1002907, () => changeEmployee(employee, 4));
  await changeEmployee(employee, 2, leaving());
  await shows(application, { ...here, employee: 'left', worksHere: false });
  await changeEmployee(employee, 4);
  await shows(application, here);
});

await step('an onboarding by mistake is undone, and the candidate waits again', async () => {
  await changeEmployee(employee, 3);
  await shows(application, { stage: 'to be onboarded', offer: 'accepted' });
  await refused(400, 1002903, () => changeEmployee(employee, 2, leaving()));
  assert.notEqual((await onboard(application)).id, employee);
  await shows(application, here);
});

await step('an offer without an answer expires, and a late acceptance is refused', async () => {
  const { application, offer } = await offered(8, 'sent');
  const due = await (await sandboxTenant()).clock.advance('8d');
  assert.ok(due.some(({ what, offer_id }) => what === 'offer_expired' && offer_id === offer), JSON.stringify(due));
  // The token has ended as well.
  await forgetToken();
  await shows(application, { stage: 'offer', offer: 'expired' });
  await refused(400, 1002002, () => report(offer, 'accepted'));
});

finish();
