"""A hire, from an empty company to an employee whose probation is over: formal.py BASE_URL APP_ID APP_SECRET

The server needs `--sandbox`, which imports the candidate into another HR system and shows the events."""

import time

from lark_oapi.api.hire.v1 import (
    BatchGetIdTalentRequest,
    BatchGetIdTalentRequestBody,
    CreateJobRequirementRequest,
    CreateNoteRequest,
    EhrImportTask,
    GetDetailApplicationRequest,
    GetJobRequest,
    GetOfferRequest,
    JobRequirement,
    ListJobRequirementRequest,
    ListNoteRequest,
    ListResumeSourceRequest,
    Note,
    OfferApplicationRequest,
    OfferInfo,
    PatchEhrImportTaskRequest,
    UpdateOfferRequest,
)
from lark_oapi.api.hire.v2 import GetTalentRequest as GetTalentV2Request

from hiring import (
    MODERN_IDS,
    agree,
    apply,
    change_employee,
    create_job,
    create_offer,
    create_talent,
    found_company,
    hire,
    hire_v2,
    last_day,
    move,
    offer_content,
    offer_schema,
    onboard,
    process_named,
    report,
    sandbox_tenant,
    shows,
    upload_resume,
)
from steps import data, done, equal, finish, refused, send, step

with step("the directory gets a department and its people"):
    company = found_company()

with step("a job follows the process for experienced hires"):
    process = process_named("社招流程")
    job = data(create_job(company, process, "101", head_count=1)).job.id
    shown = data(send(hire.job.get, GetJobRequest, job_id=job)).job
    equal((shown.process_name, shown.department.zh_name), ("社招流程", "航路部"))

with step("a requirement says whom the company needs"):
    body = {"short_code": "R1", "name": "航路规划", "display_progress": 1, "head_count": 1, "employee_type_id": "1"}
    body |= {"department_id": company.department, "job_id_list": [job]}
    created = data(send(hire.job_requirement.create, CreateJobRequirementRequest, JobRequirement(body)))
    requirement = created.job_requirement.id
    listed = data(send(hire.job_requirement.list, ListJobRequirementRequest, job_id=job)).items
    equal([one.id for one in listed], [requirement])


def profile():
    return data(send(hire_v2.talent.get, GetTalentV2Request, talent_id=talent))


with step("a candidate becomes a talent with a resume"):
    resume = data(upload_resume()).id
    identity = {"identification_type": 1, "identification_number": "110101199001011237"}
    basics = {"email": "qin.ran@example.com", "identification": identity}
    career = [{"company": "潮汐云计算", "title": "规划师", "start_time": "1577808000000", "career_type": 2}]
    created = data(create_talent("秦然", "13900001001", basics=basics, career_list=career, resume_attachment_id=resume))
    talent = created.talent_id
    shown = profile()
    equal((shown.basic_info.name, shown.career_list[0].company_name), ("秦然", "潮汐云计算"))
    equal([file.name for file in shown.resume_attachment_list], ["简历.pdf"])

with step("one person is one talent"):
    equal(data(create_talent("秦先生", "13900001001")).talent_id, talent)
    equal(data(create_talent("秦然", basics={"email": "QIN.RAN@example.com"})).talent_id, talent)
    equal(data(create_talent("秦然", basics={"identification": identity})).talent_id, talent)
    body = BatchGetIdTalentRequestBody({"mobile_number_list": ["13900001001"]})
    found = data(send(hire.talent.batch_get_id, BatchGetIdTalentRequest, body)).talent_list
    equal([one.talent_id for one in found], [talent])

with step("the talent applies, and who applies twice has applied already"):
    sources = data(send(hire.resume_source.list, ListResumeSourceRequest, page_size=100)).items
    website = next(source.id for source in sources if source.zh_name == "公司官网")
    application = data(apply(talent, job, resume_source_id=website)).id
    refused(apply(talent, job), 400, 1002206)
    equal([source.id for source in profile().resume_source_list], [website])
    shows(application, stage="screening")

with step("the stages follow one another, and a note tells how it went"):
    for stage in "evaluation", "interview":
        done(move(application, process.stages[stage]))
        shows(application, stage=stage)
    refused(move(application, process.stages["onboarded"]), 400, 1002211)
    note = {"talent_id": talent, "application_id": application, "creator_id": company.manager, "content": "很有经验"}
    created = data(send(hire.note.create, CreateNoteRequest, Note(note))).note
    equal([one.id for one in data(send(hire.note.list, ListNoteRequest, talent_id=talent)).items], [created.id])
    equal([(one.id, one.content) for one in profile().note_list_v2], [(created.id, "很有经验")])

with step("an offer is written once, when its stage has come"):
    schema = offer_schema(job)
    more = {"job_requirement_id": requirement, "job_level_id": company.level, "job_family_id": company.family}
    content = offer_content(company, schema, {"probation_month": 3, **more})
    refused(create_offer(application, content), 500, 1002062)
    done(move(application, process.stages["offer"]))
    offer = data(create_offer(application, content)).offer_id
    refused(create_offer(application, content), 500, 1002053)
    shows(application, stage="offer", offer="created")


def content_of(offer):
    basics = offer.basic_info
    organisation = basics.department_id, basics.leader_user_id, basics.level.id
    return *organisation, basics.probation_month, offer.job_requirement_id


with step("the offer says the same wherever it is shown"):
    got = data(send(hire.offer.get, GetOfferRequest, offer_id=offer, **MODERN_IDS)).offer
    kind, ids = OfferApplicationRequest, {"department_id_type": "open_department_id", **MODERN_IDS}
    of_application = data(send(hire.application.offer, kind, application_id=application, **ids)).offer
    kind, options = GetDetailApplicationRequest, ["with_offer"]
    detail = data(send(hire.application.get_detail, kind, application_id=application, options=options))
    basics = detail.application_detail.offer.offer_basic
    organisation = basics.department.id, basics.leader.id, basics.level.id
    agree(
        (company.department, company.manager, company.level, 3, requirement),
        get=content_of(got),
        application=content_of(of_application),
        get_detail=(*organisation, basics.probation_month, basics.job_requirement_id),
    )


def update_offer(**changes):
    body = {**content, "salary_info": {**content["salary_info"], **changes}}
    return send(hire.offer.update, UpdateOfferRequest, OfferInfo(body), offer_id=offer, **MODERN_IDS)


with step("another pay withdraws the approval, which begins again"):
    done(report(offer, "in approval"))
    done(report(offer, "approved"))
    shows(application, stage="offer", offer="approved")
    done(update_offer())
    shows(application, stage="offer", offer="approved")
    done(update_offer(basic_salary="32000"))
    shows(application, stage="offer", offer="approval withdrawn")
    refused(report(offer, "sent", expiration_date=last_day()), 400, 1002002)
    done(report(offer, "in approval"))
    done(report(offer, "approved"))

with step("the offer is sent and accepted"):
    done(report(offer, "sent", expiration_date=last_day()))
    refused(update_offer(basic_salary="33000"), 500, 1002066)
    shows(application, stage="offer", offer="sent")
    done(report(offer, "accepted"))
    shows(application, stage="offer", offer="accepted")

with step("the candidate is awaited, and the offer stays as it is"):
    refused(onboard(application), 400, 1002902)
    done(move(application, process.stages["to be onboarded"]))
    refused(report(offer, "declined"), 400, 1002071)
    shows(application, stage="to be onboarded", offer="accepted")

with step("another HR system is asked to import the candidate, and reports that it did"):
    tenant, imported = sandbox_tenant(), "hire.ehr_import_task.imported_v1"
    tenant.trigger(imported, {"application_id": application})
    event = tenant.wait_for_event(imported)["event"]
    equal((event["application_id"], event["ehr_requirement_id"]), (application, requirement))
    task, result = event["task_id"], EhrImportTask({"state": 1})
    done(send(hire.ehr_import_task.patch, PatchEhrImportTaskRequest, result, ehr_import_task_id=task))

with step("the candidate comes and is an employee"):
    organisation = {"department": company.department, "leader": company.manager, "level": company.level}
    employee = data(onboard(application, job_requirement_id=requirement, **organisation)).employee
    equal((employee.department, employee.leader), (company.department, company.manager))
    refused(onboard(application), 400, 1002904)
    refused(move(application, process.stages["offer"]), 400, 1002220)
    shows(application, stage="onboarded", offer="accepted", employee="works", works_here=True)

with step("the probation ends"):
    now = {"actual_conversion_time": int(time.time() * 1000)}
    converted = data(change_employee(employee.id, 1, conversion_info=now)).employee
    equal(converted.conversion_status, 2)
    refused(change_employee(employee.id, 1, conversion_info=now), 400, 1002902)
    shows(application, stage="onboarded", offer="accepted", employee="works", works_here=True)

with step("the events tell of every change of stage, and of every status of the offer"):
    events = tenant.events("hire.application.stage_changed_v1")
    passed = "evaluation", "interview", "offer", "to be onboarded", "onboarded"
    equal([event["event"]["target_stage_id"] for event in events], [process.stages[stage] for stage in passed])
    # In approval and approved, withdrawn, in approval and approved again, sent, accepted.
    equal([event["event"]["offer_id"] for event in tenant.events("hire.offer.status_changed_v1")], [offer] * 7)

finish()
