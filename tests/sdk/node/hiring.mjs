// The calls of the hiring process, which its scripts share.

import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { Sandbox, Tenant } from '../../../clients/hired.mjs';
import { appId, appSecret, baseUrl, client, refused } from './steps.mjs';

const sdk = client();
export const { hire } = sdk;
const { contact, tenant } = sdk;
const { v1, v2 } = hire;

// The numbers of the documents, by names to read.
const STAGES = { screening: 1, evaluation: 2, interview: 4, offer: 5, 'to be onboarded': 6, onboarded: 7 };
const OFFERS = {
  'in approval': 2,
  'approval withdrawn': 3,
  approved: 4,
  'approval refused': 5,
  sent: 6,
  accepted: 7,
  declined: 8,
  expired: 9,
  created: 10,
  'intern to come': 11,
  'intern works': 12,
  'intern left': 13,
};
const EMPLOYEES = { works: 1, left: 2 };
const FORMAL = 1;
export const INTERNSHIP = 2;

/** The clock and the events of the company, by the client for tests. */
export async function sandboxTenant() {
  const { tenant_key } = (await tenant.v2.tenant.query({})).data.tenant;
  return new Tenant(new Sandbox(baseUrl), { tenant_key, app_id: appId, app_secret: appSecret, apps: [] });
}

/** What a synchronization of the directory creates: a department, a level, a family, and two people. */
export async function foundCompany() {
  const created = await contact.v3.department.create({ data: { name: '航路部', parent_department_id: '0' } });
  const department = created.data.department.open_department_id;
  const manager = await createPerson('叶航', '+8613800001001', department);
  const recruiter = await createPerson('林岚', '+8613800001002', department, { leader_user_id: manager });
  const { job_level } = (await contact.v3.jobLevel.create({ data: { name: 'P6', status: true } })).data;
  const { job_family } = (await contact.v3.jobFamily.create({ data: { name: '研发', status: true } })).data;
  return { department, manager, recruiter, level: job_level.job_level_id, family: job_family.job_family_id };
}

/** The open_id of a new member of the department. */
async function createPerson(name, mobile, department, more) {
  const data = { name, mobile, department_ids: [department], employee_type: 1, ...more };
  return (await contact.v3.user.create({ data })).data.user.open_id;
}

/** A process of the default set, with its stages by the names above. */
export async function processNamed(name) {
  const { items } = (await v1.jobProcess.list({ params: { page_size: 100 } })).data;
  const { id, type, stage_list } = items.find(({ zh_name }) => zh_name === name);
  const of = (number) => stage_list.find((stage) => stage.type === number)?.id;
  return { id, type, stages: Object.fromEntries(Object.entries(STAGES).map(([name, number]) => [name, of(number)])) };
}

/** A reason of the default set: 1 we rejected the candidate, 22 the candidate declined, 27 other. */
export async function reason(kind) {
  const { items } = (await v1.terminationReason.list({ params: { page_size: 100 } })).data;
  return items.find(({ termination_type }) => termination_type === kind).id;
}

/** The id of a new job. */
export async function createJob(company, process, recruitment_type_id, more) {
  const types = (await v1.jobType.list({ params: { page_size: 100 } })).data.items;
  const data = {
    title: '航路规划工程师',
    process_type: process.type,
    job_process_id: process.id,
    recruitment_type_id,
    department_id: company.department,
    job_type_id: types[0].id,
    job_managers: { recruiter_id: company.recruiter, hiring_manager_id_list: [company.manager] },
    is_never_expired: true,
    ...more,
  };
  return (await v1.job.combinedCreate({ data })).data.job.id;
}

/** The version of the offer form that an offer for the job is filled in with. */
export async function offerSchema(job_id) {
  const { job_config } = (await v1.job.config({ path: { job_id } })).data;
  const path = { offer_application_form_id: job_config.offer_apply_schema.id };
  return (await v1.offerApplicationForm.get({ path })).data.offer_apply_form.schema.id;
}

/** The id of the uploaded file. This SDK answers with the data alone. */
export async function uploadResume() {
  const content = createReadStream(new URL('../resume.pdf', import.meta.url));
  return (await v1.attachment.create({ data: { content } })).id;
}

/** The id of the talent: with a mobile number of China, and more members of the basic information and of the whole. */
export async function createTalent(name, { mobile, basics, ...more }) {
  const basic_info = { name, ...(mobile && { mobile, mobile_country_code: 'CN_1' }), ...basics };
  return (await v1.talent.combinedCreate({ data: { basic_info, ...more } })).data.talent_id;
}

/** The id of the application. */
export const apply = async (talent_id, job_id, more) =>
  (await v1.application.create({ data: { talent_id, job_id, ...more } })).data.id;

export const move = (application_id, stage_id) =>
  v1.application.transferStage({ path: { application_id }, data: { stage_id } });

/** What the default form requires, and more. */
export const offerContent = (company, schema_id, basics, salary) => ({
  schema_id,
  basic_info: {
    department_id: company.department,
    leader_user_id: company.manager,
    owner_user_id: company.recruiter,
    operator_user_id: company.recruiter,
    ...basics,
  },
  salary_info: { currency: 'CNY', basic_salary: '30000', ...salary },
});

/** Without these, the ids of levels and families are those of the old administration. */
export const MODERN_IDS = { job_level_id_type: 'job_level_id', job_family_id_type: 'job_family_id' };

/** The id of the offer. */
export const createOffer = async (application_id, content, offer_type = FORMAL) =>
  (await v1.offer.create({ params: MODERN_IDS, data: { application_id, offer_type, ...content } })).data.offer_id;

/** What an office automation system tells of the approval, the sending and the answer. */
export const report = (offer_id, status, more) =>
  v1.offer.offerStatus({ path: { offer_id }, data: { offer_status: OFFERS[status], ...more } });

/** The date in a number of days, where the company is. */
export const lastDay = (days = 7) =>
  new Date(Date.now() + (days * 24 + 8) * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The new employee. */
export const onboard = async (application_id, data = {}) => {
  const params = { department_id_type: 'open_department_id', ...MODERN_IDS };
  return (await v1.application.transferOnboard({ path: { application_id }, params, data })).data.employee;
};

/** Operations: 1 convert, 2 leave, 3 back to waiting, 4 undo the leave, 5 undo the conversion. */
export const changeEmployee = async (employee_id, operation, more) =>
  (await v1.employee.patch({ path: { employee_id }, data: { operation, ...more } })).data.employee;

/** Checks that each operation that shows a fact of the application shows the same. */
export async function shows(application_id, { stage, offer, active = true, employee, worksHere = false }) {
  const path = { application_id };
  const { application } = (await v1.application.get({ path })).data;
  const params = { options: ['with_offer', 'with_employee'] };
  const detail = (await v1.application.getDetail({ path, params })).data.application_detail;
  const { basic_info } = detail;
  agree(STAGES[stage], { get: application.stage.type, get_detail: basic_info.stage.type });
  agree(active ? 1 : 2, { get: application.active_status, get_detail: basic_info.active_status });
  agree(stage === 'onboarded' ? 2 : 1, { get_detail: basic_info.onboard_status });
  const { talent_id } = application;
  for (const [active_status, expected] of [['1', active], ['2', !active]]) {
    const { items } = (await v1.application.list({ params: { talent_id, active_status } })).data;
    agree(expected, { list: items.includes(application_id) });
  }
  await showsOffer(application, detail, OFFERS[offer]);
  await showsEmployee(application_id, detail, EMPLOYEES[employee]);
  const { talent } = (await v1.talent.get({ path: { talent_id } })).data;
  const second = (await v2.talent.get({ path: { talent_id } })).data;
  agree(worksHere, { talent: talent.is_onboarded, talent_v2: second.is_onboarded });
}

async function showsOffer({ id: application_id, talent_id }, detail, status) {
  const { items } = (await v1.offer.list({ params: { talent_id } })).data;
  const listed = items.find((offer) => offer.application_id === application_id);
  if (status === undefined) return agree(undefined, { list: listed });
  const { offer } = (await v1.offer.get({ path: { offer_id: listed.id } })).data;
  agree(status, { list: listed.offer_status, get: offer.offer_status });
  // Both show formal offers only.
  const shown = listed.offer_type === FORMAL ? status : undefined;
  const ofApplication = (await v1.application.offer({ path: { application_id } })).data.offer;
  const ofDetail = detail.offer?.offer_basic;
  return agree(shown, { application: ofApplication?.offer_status, get_detail: ofDetail?.offer_status });
}

async function showsEmployee(application_id, detail, status) {
  const find = () => v1.employee.getByApplication({ params: { application_id } });
  if (status === undefined) {
    await refused(400, 1002903, find);
    return agree(undefined, { get_detail: detail.employee });
  }
  const found = (await find()).data.employee;
  const { employee } = (await v1.employee.get({ path: { employee_id: found.id } })).data;
  const shown = { by_application: found, get: employee, get_detail: detail.employee };
  for (const [operation, { onboard_status, conversion_status }] of Object.entries(shown)) {
    agree(status, { [operation]: onboard_status });
    agree(employee.conversion_status, { [operation]: conversion_status });
  }
}

export function agree(expected, shown) {
  for (const [operation, value] of Object.entries(shown)) {
    assert.deepEqual(value, expected, `${operation} shows ${value}, not ${expected}`);
  }
}
