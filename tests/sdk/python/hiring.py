"""The calls of the hiring process, which its scripts share. Each returns the response of the SDK, for `data`, `done` or
`refused`, unless it says otherwise."""

import datetime
import pathlib
import sys
from types import SimpleNamespace

from lark_oapi.api.contact.v3 import (
    CreateDepartmentRequest,
    CreateJobFamilyRequest,
    CreateJobLevelRequest,
    CreateUserRequest,
    Department,
    JobFamily,
    JobLevel,
    User,
)
from lark_oapi.api.hire.v1 import (
    ChangeEmployeeStage,
    CombinedCreateJobRequest,
    CombinedCreateTalentRequest,
    CombinedCreateTalentRequestBody,
    CombinedJob,
    CreateApplicationRequest,
    CreateApplicationRequestBody,
    CreateAttachmentRequest,
    CreateOfferRequest,
    GetApplicationRequest,
    GetByApplicationEmployeeRequest,
    GetDetailApplicationRequest,
    GetDetailJobRequest,
    GetEmployeeRequest,
    GetOfferApplicationFormRequest,
    GetOfferRequest,
    GetTalentRequest,
    ListApplicationRequest,
    ListJobProcessRequest,
    ListJobTypeRequest,
    ListOfferRequest,
    ListTerminationReasonRequest,
    OfferApplicationRequest,
    OfferInfo,
    OfferStatusOfferRequest,
    OfferStatusOfferRequestBody,
    PatchEmployeeRequest,
    TransferOnboardApplicationRequest,
    TransferOnboardApplicationRequestBody,
    TransferStageApplicationRequest,
    TransferStageApplicationRequestBody,
)
from lark_oapi.api.hire.v2 import GetTalentRequest as GetTalentV2Request
from lark_oapi.api.tenant.v2 import QueryTenantRequest

from steps import APP_ID, APP_SECRET, BASE_URL, client, data, refused, send

HERE = pathlib.Path(__file__)
RESUME = HERE.parents[1] / "resume.pdf"
sys.path.append(str(HERE.parents[3] / "clients"))

from hired_pytest import Sandbox, Tenant  # noqa: E402

# The numbers of the documents, by names to read.
STAGES = {"screening": 1, "evaluation": 2, "interview": 4, "offer": 5, "to be onboarded": 6, "onboarded": 7}
OFFERS = {
    "in approval": 2,
    "approval withdrawn": 3,
    "approved": 4,
    "approval refused": 5,
    "sent": 6,
    "accepted": 7,
    "declined": 8,
    "expired": 9,
    "created": 10,
    "intern to come": 11,
    "intern works": 12,
    "intern left": 13,
}
EMPLOYEES = {"works": 1, "left": 2}
FORMAL, INTERNSHIP = 1, 2
# Without these, the ids of levels and families are those of the old administration.
MODERN_IDS = {"job_level_id_type": "job_level_id", "job_family_id_type": "job_family_id"}

sdk = client()
contact, hire, hire_v2 = sdk.contact.v3, sdk.hire.v1, sdk.hire.v2


def sandbox_tenant():
    """The clock and the events of the company, by the client for tests."""
    key = data(send(sdk.tenant.v2.tenant.query, QueryTenantRequest)).tenant.tenant_key
    created = {"tenant_key": key, "app_id": APP_ID, "app_secret": APP_SECRET, "apps": []}
    return Tenant(Sandbox(BASE_URL), created)


def found_company():
    """What a synchronization of the directory creates: a department, a level, a family, and two people."""
    body = Department({"name": "航路部", "parent_department_id": "0"})
    department = data(send(contact.department.create, CreateDepartmentRequest, body)).department.open_department_id
    manager = create_person("叶航", "+8613800001001", department)
    recruiter = create_person("林岚", "+8613800001002", department, leader_user_id=manager)
    body = JobLevel({"name": "P6", "status": True})
    level = data(send(contact.job_level.create, CreateJobLevelRequest, body)).job_level.job_level_id
    body = JobFamily({"name": "研发", "status": True})
    family = data(send(contact.job_family.create, CreateJobFamilyRequest, body)).job_family.job_family_id
    return SimpleNamespace(department=department, manager=manager, recruiter=recruiter, level=level, family=family)


def create_person(name, mobile, department, **more):
    """The open_id of a new member of the department."""
    body = User({"name": name, "mobile": mobile, "department_ids": [department], "employee_type": 1, **more})
    return data(send(contact.user.create, CreateUserRequest, body)).user.open_id


def process_named(name):
    """A process of the default set, with its stages by the names above."""
    processes = data(send(hire.job_process.list, ListJobProcessRequest, page_size=100)).items
    process = next(process for process in processes if process.zh_name == name)
    types = {stage.type: stage.id for stage in process.stage_list}
    stages = {name: types[number] for name, number in STAGES.items() if number in types}
    return SimpleNamespace(id=process.id, type=process.type, stages=stages)


def reason(kind):
    """A reason of the default set: 1 we rejected the candidate, 22 the candidate declined, 27 other."""
    reasons = data(send(hire.termination_reason.list, ListTerminationReasonRequest, page_size=100)).items
    return next(reason.id for reason in reasons if reason.termination_type == kind)


def create_job(company, process, recruitment_type, **more):
    job_type = data(send(hire.job_type.list, ListJobTypeRequest, page_size=100)).items[0].id
    people = {"recruiter_id": company.recruiter, "hiring_manager_id_list": [company.manager]}
    body = {
        "title": "航路规划工程师",
        "process_type": process.type,
        "job_process_id": process.id,
        "recruitment_type_id": recruitment_type,
        "department_id": company.department,
        "job_type_id": job_type,
        "job_managers": people,
        "is_never_expired": True,
        **more,
    }
    return send(hire.job.combined_create, CombinedCreateJobRequest, CombinedJob(body))


def offer_schema(job):
    """The version of the offer form that an offer for the job is filled in with."""
    detail = data(send(hire.job.get_detail, GetDetailJobRequest, job_id=job)).job_detail
    form = detail.job_config.offer_apply_schema.id
    request = {"offer_application_form_id": form}
    return data(send(hire.offer_application_form.get, GetOfferApplicationFormRequest, **request)).offer_apply_form.schema.id


def upload_resume():
    # The builder of this SDK has no method for the parts.
    request = CreateAttachmentRequest.builder().build()
    with RESUME.open("rb") as file:
        request.body = {"content": ("简历.pdf", file, "application/pdf")}
        return hire.attachment.create(request)


def create_talent(name, mobile=None, **more):
    """With a mobile number of China, and more members of the basic information; a resume and lists of the whole."""
    basics = {"name": name, **more.pop("basics", {})}
    if mobile:
        basics |= {"mobile": mobile, "mobile_country_code": "CN_1"}
    body = CombinedCreateTalentRequestBody({"basic_info": basics, **more})
    return send(hire.talent.combined_create, CombinedCreateTalentRequest, body)


def apply(talent, job, **more):
    body = CreateApplicationRequestBody({"talent_id": talent, "job_id": job, **more})
    return send(hire.application.create, CreateApplicationRequest, body)


def move(application, stage):
    body = TransferStageApplicationRequestBody({"stage_id": stage})
    kind = TransferStageApplicationRequest
    return send(hire.application.transfer_stage, kind, body, application_id=application)


def offer_content(company, schema, basics=None, **salary):
    """What the default form requires, and more."""
    people = {"leader_user_id": company.manager, "owner_user_id": company.recruiter, "operator_user_id": company.recruiter}
    return {
        "schema_id": schema,
        "basic_info": {"department_id": company.department, **people, **(basics or {})},
        "salary_info": {"currency": "CNY", "basic_salary": "30000", **salary},
    }


def create_offer(application, content, kind=FORMAL):
    body = OfferInfo({"application_id": application, "offer_type": kind, **content})
    return send(hire.offer.create, CreateOfferRequest, body, **MODERN_IDS)


def report(offer, status, **more):
    """What an office automation system tells of the approval, the sending and the answer."""
    body = OfferStatusOfferRequestBody({"offer_status": OFFERS[status], **more})
    return send(hire.offer.offer_status, OfferStatusOfferRequest, body, offer_id=offer)


def last_day(days=7):
    """The date in a number of days, where the company is."""
    china = datetime.timezone(datetime.timedelta(hours=8))
    return str((datetime.datetime.now(china) + datetime.timedelta(days=days)).date())


def onboard(application, **more):
    body = TransferOnboardApplicationRequestBody(more)
    kind, ids = TransferOnboardApplicationRequest, {"department_id_type": "open_department_id", **MODERN_IDS}
    return send(hire.application.transfer_onboard, kind, body, application_id=application, **ids)


def change_employee(employee, operation, **more):
    """Operations: 1 convert, 2 leave, 3 back to waiting, 4 undo the leave, 5 undo the conversion."""
    body = ChangeEmployeeStage({"operation": operation, **more})
    return send(hire.employee.patch, PatchEmployeeRequest, body, employee_id=employee)


def shows(application, stage, offer=None, active=True, employee=None, works_here=False):
    """Checks that each operation that shows a fact of the application shows the same."""
    got = data(send(hire.application.get, GetApplicationRequest, application_id=application)).application
    kind, options = GetDetailApplicationRequest, ["with_offer", "with_employee"]
    detail = data(send(hire.application.get_detail, kind, application_id=application, options=options)).application_detail
    basics = detail.basic_info
    agree(STAGES[stage], get=got.stage.type, get_detail=basics.stage.type)
    agree(1 if active else 2, get=got.active_status, get_detail=basics.active_status)
    agree(2 if stage == "onboarded" else 1, get_detail=basics.onboard_status)
    for status, expected in ("1", active), ("2", not active):
        listed = send(hire.application.list, ListApplicationRequest, talent_id=got.talent_id, active_status=status)
        agree(expected, list=application in data(listed).items)
    _shows_offer(got, detail, OFFERS.get(offer))
    _shows_employee(application, detail, EMPLOYEES.get(employee))
    first = data(send(hire.talent.get, GetTalentRequest, talent_id=got.talent_id)).talent
    second = data(send(hire_v2.talent.get, GetTalentV2Request, talent_id=got.talent_id))
    agree(works_here, talent=first.is_onboarded, talent_v2=second.is_onboarded)


def _shows_offer(application, detail, status):
    offers = data(send(hire.offer.list, ListOfferRequest, talent_id=application.talent_id)).items
    mine = [offer for offer in offers if offer.application_id == application.id]
    if status is None:
        return agree([], list=mine)
    [listed] = mine
    got = data(send(hire.offer.get, GetOfferRequest, offer_id=listed.id)).offer
    agree(status, list=listed.offer_status, get=got.offer_status)
    # Both show formal offers only.
    is_formal = listed.offer_type == FORMAL
    of_application = data(send(hire.application.offer, OfferApplicationRequest, application_id=application.id)).offer
    shown = detail.offer and detail.offer.offer_basic.offer_status
    agree(status if is_formal else None, application=of_application and of_application.offer_status, get_detail=shown)


def _shows_employee(application, detail, status):
    found = send(hire.employee.get_by_application, GetByApplicationEmployeeRequest, application_id=application)
    if status is None:
        refused(found, 400, 1002903)
        return agree(None, get_detail=detail.employee)
    employee = data(found).employee
    got = data(send(hire.employee.get, GetEmployeeRequest, employee_id=employee.id)).employee
    of_detail = detail.employee
    agree(status, by_application=employee.onboard_status, get=got.onboard_status, get_detail=of_detail.onboard_status)
    conversions = employee.conversion_status, of_detail.conversion_status
    agree(got.conversion_status, by_application=conversions[0], get_detail=conversions[1])


def agree(expected, **shown):
    for operation, value in shown.items():
        assert value == expected, f"{operation} shows {value!r}, not {expected!r}"
