"""The operations through lark-oapi: run.py BASE_URL APP_ID APP_SECRET"""

import io
import json
import pathlib
import sys
import urllib.request

import lark_oapi as lark
from lark_oapi.api.contact.v3 import (
    CreateEmployeeTypeEnumRequest,
    CreateJobLevelRequest,
    EmployeeTypeEnum,
    JobLevel,
    ListJobLevelRequest,
)
from lark_oapi.api.corehr.v1 import (
    ConvertCommonDataIdRequest,
    ConvertCommonDataIdRequestBody,
    CreateJobRequest,
    Job,
)
from lark_oapi.api.corehr.v2 import (
    BatchGetJobRequest,
    BatchGetJobRequestBody,
    CreateJobGradeRequest,
    CreatePositionRequest,
    JobGradeCreate,
    PositionCreate,
    QueryJobGradeRequest,
    QueryJobGradeRequestBody,
    QueryPositionRequest,
    QueryPositionRequestBody,
)
from lark_oapi.api.hire.v1 import (
    BatchGetIdTalentRequest,
    BatchGetIdTalentRequestBody,
    ChangeEmployeeStage,
    CombinedCreateTalentRequest,
    CombinedCreateTalentRequestBody,
    CombinedUpdateTalentRequest,
    CombinedUpdateTalentRequestBody,
    CreateApplicationRequest,
    CreateApplicationRequestBody,
    CreateAttachmentRequest,
    CreateOfferRequest,
    GetApplicationRequest,
    GetAttachmentRequest,
    GetByApplicationEmployeeRequest,
    GetDetailApplicationRequest,
    GetTalentRequest,
    ListApplicationRequest,
    ListByIdJobRequirementRequest,
    ListByIdJobRequirementRequestBody,
    ListOfferRequest,
    ListTalentRequest,
    OfferApplicationRequest,
    OfferInfo,
    OnboardStatusTalentRequest,
    OnboardStatusTalentRequestBody,
    PatchEmployeeRequest,
    PreviewAttachmentRequest,
    RecoverApplicationRequest,
    TerminateApplicationRequest,
    TerminateApplicationRequestBody,
    TransferOnboardApplicationRequest,
    TransferOnboardApplicationRequestBody,
    TransferStageApplicationRequest,
    TransferStageApplicationRequestBody,
    UpdateOfferRequest,
)
from lark_oapi.api.hire.v2 import GetTalentRequest as GetTalentV2Request

BASE_URL, APP_ID, APP_SECRET = sys.argv[1:4]
# Of the demo company: may read offers and talents, and sees no user ids.
FEW_SCOPES = "cli_00000000000000d2"
UPDATE_OFFER = pathlib.Path(__file__).parent.parent / "update_offer.json"
# Of the demo company: a job, stages of its process, and a reason to terminate.
JOB, INTERVIEW, TO_ONBOARD = "6930815272790114324", "6784315427607595268", "6784315427607595270"
REASON = "6942778198054125570"
CREATE_OFFER = pathlib.Path(__file__).parent.parent / "create_offer.json"

failed = 0


def client(app_id=APP_ID, secret=APP_SECRET):
    # The third line is the one that changes.
    builder = lark.Client.builder().app_id(app_id).app_secret(secret).log_level(lark.LogLevel.CRITICAL)
    return builder.domain(BASE_URL).build()


hire = client().hire.v1
hire_v2 = client().hire.v2
few = client(FEW_SCOPES).hire.v1


def check(test):
    """Runs a test at once and reports it under its name."""
    global failed
    name = test.__name__.replace("_", " ")
    try:
        test()
        print(f"ok {name}")
    except Exception as error:  # whatever went wrong is this check's failure, not the end of the others
        failed += 1
        print(f"not ok {name}: {type(error).__name__} {error}")
    return test


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def data(response):
    assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"
    return response.data


def done(response):
    """Of an operation whose answer has no data."""
    assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"


def raw(response):
    return json.loads(response.raw.content)


def refused(response, http, code):
    # Of this SDK's models only the plain BaseResponse turns `error` into objects; elsewhere it stays a dict.
    assert not response.success(), "it succeeded"
    equal((response.raw.status_code, response.code), (http, code))
    assert response.msg, "no msg"
    equal(len(response.get_log_id()), 34)
    return response


def offers_of(talent, **options):
    request = ListOfferRequest.builder().talent_id(talent)
    for name, value in options.items():
        getattr(request, name)(value)
    return hire.offer.list(request.build())


def offer_of(application, **options):
    request = OfferApplicationRequest.builder().application_id(application)
    for name, value in options.items():
        getattr(request, name)(value)
    return hire.application.offer(request.build())


def requirements(**lists):
    body = ListByIdJobRequirementRequestBody.builder()
    for name, value in lists.items():
        getattr(body, name)(value)
    return hire.job_requirement.list_by_id(ListByIdJobRequirementRequest.builder().request_body(body.build()).build())


def talents(api=hire, **options):
    request = ListTalentRequest.builder()
    for name, value in options.items():
        getattr(request, name)(value)
    return api.talent.list(request.build())


def create(body):
    return hire.offer.create(CreateOfferRequest.builder().request_body(OfferInfo(body)).build())


@check
def offers_of_the_documents_talent():
    response = offers_of("7096320678581242123")
    page = data(response)
    equal(response.msg, "success")
    equal(page.has_more, False)
    equal(page.page_token, None)
    kinds = {offer.offer_type for offer in page.items}
    equal(kinds, {1, 2})
    example = next(offer for offer in page.items if offer.id == "7096320678581242123")
    equal(example.application_id, "7096358713330272526")
    equal(example.create_time, 1628512038000)
    equal(example.offer_status, 1)
    equal((example.employee_type.id, example.employee_type.en_name), ("1", "Regular"))
    assert example.job_info.job_id.isdigit() and example.job_info.job_name, "a job"
    assert "page_token" not in raw(response)["data"], "page_token is left out at the end"
    created = [offer.create_time for offer in page.items]
    equal(created, sorted(created, reverse=True))


@check
def offers_come_in_pages():
    whole = [offer.id for offer in data(offers_of("7096320678581242123")).items]
    seen, token = [], None
    while True:
        options = {"page_size": 1} if token is None else {"page_size": 1, "page_token": token}
        page = data(offers_of("7096320678581242123", **options))
        seen += [offer.id for offer in page.items]
        if not page.has_more:
            break
        token = page.page_token
    equal(seen, whole)


@check
def employee_types_follow_the_requested_id_type():
    page = data(offers_of("7096320678581242123", employee_type_id_type="employee_type_enum_id"))
    assert all(offer.employee_type.id not in ("1", "2") for offer in page.items), "enum ids"


@check
def the_offer_of_the_documents_application():
    response = offer_of("6949805467799537964")
    offer = data(response).offer
    equal(response.msg, "ok")
    equal((offer.id, offer.application_id), ("7057802493489285412", "6949805467799537964"))
    equal(offer.schema_id, "6963562624677398823")
    basics = offer.basic_info
    equal((basics.create_time, basics.expire_time), ("1628512038000", 1653383498000))
    equal((basics.onboard_date, basics.remark), ("2021-05-20", "10"))
    equal((basics.contract_period.period_type, basics.contract_period.period), (1, 3))
    assert basics.owner_user_id.startswith("ou_"), basics.owner_user_id
    equal(basics.leader_user_id, basics.owner_user_id)
    assert basics.department_id.startswith("od-"), basics.department_id
    assert basics.level.id.isdigit() and basics.sequence.id.isdigit(), "people_admin ids"
    equal(basics.onboard_address.city.location_type, 3)
    equal(json.loads(offer.salary_plan.basic_salary), {"amount": "10000", "period": 2})
    equal(offer.salary_plan.total_annual_cash, "11111")
    # The SDK's model looks for `id`, the document and the server say `ID`.
    equal(raw(response)["data"]["offer"]["customized_module_list"][0]["ID"], "6930815272790114324")


@check
def an_application_without_an_offer_has_no_data():
    equal(data(offer_of("7013552389293279532")).offer, None)


@check
def people_of_an_offer_in_every_id_type():
    owners = {kind: data(offer_of("6949805467799537964", user_id_type=kind)).offer.basic_info.owner_user_id
              for kind in ("open_id", "union_id", "user_id")}
    assert owners["open_id"].startswith("ou_") and owners["union_id"].startswith("on_"), owners
    assert not owners["user_id"].startswith("o"), owners


@check
def the_documents_offer_is_created_once():
    body = json.loads(CREATE_OFFER.read_text(encoding="utf-8"))
    response = create(body)
    offer = data(response)
    equal(response.msg, "success")
    assert offer.offer_id.isdigit() and len(offer.offer_id) == 19, offer.offer_id
    answered = raw(response)["data"]
    answered.pop("offer_id")
    equal(answered, body)
    shown = data(offer_of(body["application_id"])).offer
    equal(shown.id, offer.offer_id)
    equal(shown.offer_status, 10)
    equal(shown.basic_info.onboard_date, "2022-04-07")
    listed = {offer.id for offer in data(offers_of("7096320678581242123")).items}
    assert offer.offer_id in listed, "the new offer is listed"
    again = refused(create(body), 500, 1002053)
    equal(again.msg, "offer already exist")
    equal(again.error["log_id"], again.get_log_id())


@check
def an_offer_is_replaced_and_what_is_left_out_is_cleared():
    body = json.loads(UPDATE_OFFER.read_text(encoding="utf-8"))
    request = UpdateOfferRequest.builder().offer_id("7096320678581242123")
    response = hire.offer.update(request.request_body(OfferInfo(body)).build())
    data(response)
    equal(response.msg, "ok")
    equal(raw(response)["data"], {"offer_id": "7096320678581242123", **body})
    shown = data(offer_of("7096358713330272526")).offer
    equal((shown.basic_info.probation_month, shown.basic_info.onboard_date), (6, "2022-04-07"))
    equal(shown.basic_info.employee_type, None)
    equal(json.loads(shown.salary_plan.basic_salary)["amount"], "30000")
    unknown = UpdateOfferRequest.builder().offer_id("7999999999999999999").request_body(OfferInfo(body))
    refused(hire.offer.update(unknown.build()), 500, 1002064)


@check
def applications_of_a_talent_in_pages():
    def page(**options):
        request = ListApplicationRequest.builder().talent_id("7096320678581242123")
        for name, value in options.items():
            getattr(request, name)(value)
        return data(hire.application.list(request.build()))

    whole = page(page_size=200)
    assert "7096358713330272526" in whole.items and not whole.has_more, whole.items
    seen, token = [], None
    while True:
        some = page(page_size=1, **({} if token is None else {"page_token": token}))
        seen += some.items
        if not some.has_more:
            break
        token = some.page_token
    equal(seen, whole.items)
    equal(page(active_status="2").items or [], [])


@check
def requirements_by_id_and_by_short_code():
    response = requirements(id_list=["6952811314255265796"])
    by_id = data(response).items
    equal(response.msg, "SUCCESS")
    equal(len(by_id), 1)
    item = by_id[0]
    equal((item.id, item.short_code), ("6952811314255265796", "R00407"))
    equal((item.head_count, item.display_progress, item.max_salary), (11, 2, "60"))
    assert item.create_time.isdigit() and item.start_time.isdigit(), "times are text"
    assert item.employee_type.name.zh_cn and item.employee_type.name.en_us, "names in two languages"
    assert item.creator_id.startswith("ou_"), item.creator_id
    for custom in raw(response)["data"]["items"][0]["customized_data_list"]:
        equal(len(custom["value"]), 1)
    by_code = data(requirements(short_code_list=["R00407"])).items
    equal([one.id for one in by_code], [item.id])
    equal(data(requirements()).items, [])


@check
def the_documents_requirement_request_passes_both_lists_and_is_refused():
    response = requirements(id_list=["6952811314255265796"], short_code_list=["R00407"])
    refused(response, 400, 1002725)


@check
def talents_by_keyword():
    response = talents(keyword="张三", page_size=20)
    found = data(response).items
    equal(response.msg, "ok")
    example = next(talent for talent in found if talent.id == "6891560630172518670")
    equal(example.basic_info.name, "张三")
    equal((example.is_onboarded, example.is_in_agency_period), (True, True))
    equal(example.basic_info.modify_time, "1634801678103")
    assert example.basic_info.creator_id.isdigit(), "people_admin_id is the default here"
    equal(example.education_list[0].school, "湘港大学")
    assert all("张三" in json.dumps(one, ensure_ascii=False) for one in raw(response)["data"]["items"]), "each has it"

    managers = data(talents(keyword="产品经理", page_size=20)).items
    assert managers, "product managers"
    for talent in managers:
        titles = [career.title or "" for career in talent.career_list or []]
        assert any("产品经理" in title for title in titles), titles
    both = data(talents(keyword="产品经理 and 潮汐云计算", page_size=20)).items
    assert both and {one.id for one in both} != {one.id for one in managers}, "and narrows the search"
    without = data(talents(keyword="产品经理 not 潮汐云计算", page_size=20)).items
    equal({one.id for one in both} & {one.id for one in without}, set())


@check
def all_talents_page_by_page():
    seen, updated, token = [], [], None
    while True:
        options = {"page_size": 20} if token is None else {"page_size": 20, "page_token": token}
        page = data(talents(**options))
        seen += [talent.id for talent in page.items]
        updated += [int(talent.basic_info.modify_time) for talent in page.items]
        if not page.has_more:
            break
        token = page.page_token
    equal(len(seen), 200)
    equal(len(set(seen)), 200)
    equal(updated, sorted(updated, reverse=True))


@check
def a_created_talent_is_listed_and_created_once():
    body = {
        "basic_info": {"name": "罗小川", "mobile": "18200003001", "mobile_country_code": "CN_1"},
        "career_list": [{"company": "潮汐云计算", "title": "架构师", "start_time": "1577808000000"}],
        "self_evaluation": {"content": "做事有始有终"},
    }
    request = CombinedCreateTalentRequest.builder().request_body(CombinedCreateTalentRequestBody(body)).build()
    response = hire.talent.combined_create(request)
    created = data(response)
    equal(response.msg, "ok")
    equal(created.creator_account_type, 3)
    newest = data(talents(page_size=1)).items[0]
    equal(newest.id, created.talent_id)
    equal((newest.basic_info.mobile, newest.basic_info.mobile_code), ("18200003001", "86"))
    equal((newest.career_list[0].start_time, newest.career_list[0].end_time), ("2020-01", "-"))
    equal([one.id for one in data(talents(keyword="罗小川")).items], [created.talent_id])
    equal(data(hire.talent.combined_create(request)).talent_id, created.talent_id)


@check
def an_empty_search_is_an_error_unless_told_otherwise():
    refused(talents(keyword="没有这样的人"), 400, 1002002)
    page = data(talents(keyword="没有这样的人", query_option="ignore_empty_error"))
    equal((page.items, page.has_more), ([], False))


@check
def user_ids_are_left_out_without_their_scope():
    shown = data(talents(user_id_type="user_id", page_size=20)).items
    assert any(talent.basic_info.creator_id for talent in shown), "with the scope"
    hidden = data(talents(few, user_id_type="user_id", page_size=20)).items
    equal({talent.basic_info.creator_id for talent in hidden}, {None})
    open_ids = data(talents(few, user_id_type="open_id", page_size=20)).items
    assert any(talent.basic_info.creator_id for talent in open_ids), "open ids need no scope"


def upload(content):
    request = CreateAttachmentRequest.builder().build()
    if content is not None:
        # The builder has no method for the parts.
        request.body = {"content": content}
    return hire.attachment.create(request)


def attachment(id, kind):
    return data(hire.attachment.get(GetAttachmentRequest.builder().attachment_id(id).type(kind).build())).attachment


def download(url):
    with urllib.request.urlopen(url) as file:
        return file.read(), file.headers


@check
def an_upload_becomes_the_resume_of_a_talent():
    response = upload(("何小溪的简历.docx", io.BytesIO(b"ten years"), "application/msword"))
    uploaded = data(response)
    equal((raw(response)["message"], raw(response)["data"]["name"]), ("OK", "何小溪的简历.docx"))
    content, headers = download(raw(response)["data"]["url"])
    equal(content, b"ten years")
    assert "filename*=UTF-8''" in headers["Content-Disposition"], headers["Content-Disposition"]
    equal(attachment(uploaded.id, 3).name, "何小溪的简历.docx")
    body = {"basic_info": {"name": "何小溪", "email": "he.xiaoxi@example.com"}, "resume_attachment_id": uploaded.id}
    request = CombinedCreateTalentRequest.builder().request_body(CombinedCreateTalentRequestBody(body)).build()
    talent = data(hire.talent.combined_create(request)).talent_id
    shown = data(hire_v2.talent.get(GetTalentV2Request.builder().talent_id(talent).build()))
    [resume] = shown.resume_attachment_list
    assert resume.id != uploaded.id, "the talent has a copy"
    equal((resume.name, attachment(resume.id, 1).name), ("何小溪的简历.docx", "何小溪的简历.docx"))
    preview = data(hire.attachment.preview(PreviewAttachmentRequest.builder().attachment_id(resume.id).build()))
    equal(download(preview.url)[0], b"ten years")


@check
def files_without_a_name_and_requests_without_a_file():
    equal(raw(upload(io.BytesIO(b"x")))["message"], "OK")
    refused(upload(None), 400, 99992402)


@check
def a_talent_is_found_changed_and_shown_alike():
    found = BatchGetIdTalentRequestBody({"email_list": ["HE.xiaoxi@example.com"]})
    request = BatchGetIdTalentRequest.builder().request_body(found).build()
    [talent] = data(hire.talent.batch_get_id(request)).talent_list
    change = {"talent_id": talent.talent_id, "basic_info": {}, "career_list": [{"company": "潮汐云计算", "career_type": 2}]}
    request = CombinedUpdateTalentRequest.builder().request_body(CombinedUpdateTalentRequestBody(change)).build()
    equal(data(hire.talent.combined_update(request)).talent_id, talent.talent_id)
    state = OnboardStatusTalentRequestBody({"operation": 1, "onboard_time": "1719763200000"})
    request = OnboardStatusTalentRequest.builder().talent_id(talent.talent_id).request_body(state).build()
    done(hire.talent.onboard_status(request))
    first = data(hire.talent.get(GetTalentRequest.builder().talent_id(talent.talent_id).build())).talent
    second = data(hire_v2.talent.get(GetTalentV2Request.builder().talent_id(talent.talent_id).build()))
    equal((first.is_onboarded, second.is_onboarded), (True, True))
    equal((first.basic_info.name, second.basic_info.name), ("何小溪", "何小溪"))
    equal((first.career_list[0].company, second.career_list[0].company_name), ("潮汐云计算", "潮汐云计算"))
    equal(raw(hire.talent.onboard_status(request))["code"], 1002002)


@check
def files_of_the_demo_company_are_real():
    preview = data(hire.attachment.preview(PreviewAttachmentRequest.builder().attachment_id("64352523512563462").build()))
    assert download(preview.url)[0].startswith(b"%PDF-"), "a PDF"


@check
def a_missing_scope_is_told_with_its_name():
    request = CreateOfferRequest.builder().request_body(OfferInfo({})).build()
    response = refused(few.offer.create(request), 400, 99991672)
    equal([one["subject"] for one in response.error["permission_violations"]], ["hire:offer"])
    equal(response.error["log_id"], response.get_log_id())


@check
def wrong_fields_are_told_one_by_one():
    response = refused(hire.offer.create(CreateOfferRequest.builder().request_body(OfferInfo({})).build()), 400, 99992402)
    violations = {one["field"]: one["description"] for one in response.error["field_violations"]}
    equal(violations["application_id"], "application_id is required")
    equal(violations["basic_info"], "basic_info is required")
    response = refused(talents(page_size=21), 400, 99992402)
    equal([(one["field"], one["value"]) for one in response.error["field_violations"]], [("page_size", "21")])
    refused(offers_of("7096320678581242123", page_size=201), 400, 1002002)
    refused(offer_of("not-an-id"), 400, 1002002)


@check
def a_wrong_secret_gets_no_token():
    try:
        client("cli_00000000000000d1", "wrong").hire.v1.talent.list(ListTalentRequest.builder().build())
    except Exception as error:  # the SDK's own
        assert "10014" in str(error) or getattr(error, "code", None) == 10014, repr(error)
        return
    raise AssertionError("it was let in")


@check
def a_candidate_applies_moves_on_and_is_onboarded():
    """From a new talent to an employee who has left."""
    talent = data(hire.talent.combined_create(
        CombinedCreateTalentRequest.builder().request_body(
            CombinedCreateTalentRequestBody({"basic_info": {
                "name": "叶知秋", "mobile": "18200003101", "mobile_country_code": "CN_1"}})).build()))
    applying = CreateApplicationRequest.builder().request_body(
        CreateApplicationRequestBody({"talent_id": talent.talent_id, "job_id": JOB, "delivery_type": 2})).build()
    made = data(hire.application.create(applying)).id
    equal(refused(hire.application.create(applying), 400, 1002206).msg, "存在重复投递")

    def shown():
        return data(hire.application.get(GetApplicationRequest.builder().application_id(made).build())).application

    equal((shown().stage.type, shown().active_status, shown().delivery_type), (1, 1, 2))

    def transfer(stage):
        body = TransferStageApplicationRequestBody({"stage_id": stage})
        request = TransferStageApplicationRequest.builder().application_id(made).request_body(body)
        return hire.application.transfer_stage(request.build())

    equal(transfer(INTERVIEW).msg, "success")
    refused(transfer(INTERVIEW), 400, 1002211)
    times = shown().stage_time_list
    equal([time.exit_time is None for time in times], [False, True])
    equal(times[0].exit_time, times[1].enter_time)

    reasons = {"termination_type": 1, "termination_reason_list": [REASON], "termination_reason_note": "一时疏忽"}
    ending = TerminateApplicationRequest.builder().application_id(made).request_body(TerminateApplicationRequestBody(reasons)).build()
    done(hire.application.terminate(ending))
    equal((shown().active_status, shown().termination_reason_list), (2, [REASON]))
    refused(hire.application.terminate(ending), 400, 1002221)
    done(hire.application.recover(RecoverApplicationRequest.builder().application_id(made).build()))
    equal((shown().active_status, shown().stage.type, shown().termination_type), (1, 4, None))

    done(transfer(TO_ONBOARD))
    body = TransferOnboardApplicationRequestBody({"onboard_city_code": "CT_33"})
    coming = TransferOnboardApplicationRequest.builder().application_id(made).request_body(body).build()
    employee = data(hire.application.transfer_onboard(coming)).employee
    equal((employee.onboard_status, employee.conversion_status, employee.expected_conversion_time), (1, 1, 0))
    refused(hire.application.transfer_onboard(coming), 400, 1002904)
    refused(transfer(INTERVIEW), 400, 1002220)
    found = GetByApplicationEmployeeRequest.builder().application_id(made).build()
    equal(data(hire.employee.get_by_application(found)).employee.id, employee.id)

    def change(operation):
        request = PatchEmployeeRequest.builder().employee_id(employee.id).request_body(ChangeEmployeeStage(operation))
        return hire.employee.patch(request.build())

    converted = {"operation": 1, "conversion_info": {"actual_conversion_time": employee.onboard_time}}
    equal(data(change(converted)).employee.conversion_status, 2)
    refused(change(converted), 400, 1002902)
    left = {"operation": 2, "overboard_info": {"actual_overboard_time": employee.onboard_time}}
    equal(data(change(left)).employee.onboard_status, 2)

    details = GetDetailApplicationRequest.builder().application_id(made).options(["with_talent", "with_employee"])
    detail = data(hire.application.get_detail(details.build())).application_detail
    equal((detail.basic_info.onboard_status, detail.talent.name), (2, "叶知秋"))
    equal((detail.employee.id, detail.employee.onboard_status), (employee.id, 2))


contact = client().contact.v3
corehr_v1 = client().corehr.v1
corehr_v2 = client().corehr.v2


def named(text):
    return [{"lang": "zh-CN", "value": text}]


@check
def the_contacts_keep_employee_types_and_levels():
    body = EmployeeTypeEnum({"content": "顾问团", "enum_type": 2, "enum_status": 1})
    request = CreateEmployeeTypeEnumRequest.builder().request_body(body).build()
    created = data(contact.employee_type_enum.create(request)).employee_type_enum
    equal((created.content, created.enum_type, created.enum_status), ("顾问团", 2, 1))
    refused(contact.employee_type_enum.create(request), 400, 42301)
    level = JobLevel({"name": "P12", "status": True, "i18n_name": [{"locale": "en_us", "value": "Level 12"}]})
    request = CreateJobLevelRequest.builder().request_body(level).build()
    level = data(contact.job_level.create(request)).job_level
    found = data(contact.job_level.list(ListJobLevelRequest.builder().name("P12").build())).items
    equal([(one.job_level_id, one.i18n_name[0].value) for one in found], [(level.job_level_id, "Level 12")])
    query = ConvertCommonDataIdRequest.builder().id_transform_type(2).id_type("job_level_id")
    query.request_body(ConvertCommonDataIdRequestBody({"ids": [level.job_level_id]}))
    converted = data(corehr_v1.common_data_id.convert(query.build())).items
    equal(converted[0].id, level.job_level_id)
    assert converted[0].target_id.isdecimal() and len(converted[0].target_id) == 19, converted[0].target_id


@check
def core_hr_keeps_jobs_grades_and_positions():
    job = Job({"code": "SDK", "name": named("脚本工程师"), "active": True, "effective_time": "2022-01-01 00:00:00"})
    request = CreateJobRequest.builder().client_token("sdk-job").request_body(job).build()
    job = data(corehr_v1.job.create(request)).job
    equal(data(corehr_v1.job.create(request)).job.id, job.id)
    fields = BatchGetJobRequestBody({"job_codes": ["SDK"], "fields": ["job_name", "effective_date"]})
    [found] = data(corehr_v2.job.batch_get(BatchGetJobRequest.builder().request_body(fields).build())).items
    equal((found.id, found.name[0].value, found.effective_time), (job.id, "脚本工程师", "2022-01-01 00:00:00"))
    grade = CreateJobGradeRequest.builder().request_body(JobGradeCreate({"grade_order": 7, "names": named("七等")})).build()
    grade = data(corehr_v2.job_grade.create(grade)).grade_id
    query = QueryJobGradeRequest.builder().page_size(10).request_body(QueryJobGradeRequestBody({"ids": [grade]})).build()
    equal([one.grade_order for one in data(corehr_v2.job_grade.query(query)).items], [7])
    position = PositionCreate({
        "names": named("脚本岗"), "job_id": job.id, "effective_time": "2022-01-01",
        "department_id": "od-6b394871807047c7023ebfc1ff37cd3a",
    })
    request = CreatePositionRequest.builder().department_id_type("open_department_id").request_body(position).build()
    position = data(corehr_v2.position.create(request)).position_id
    refused(corehr_v2.position.create(request), 400, 1161603)
    query = QueryPositionRequestBody({"position_ids": [position], "fields": ["name", "job"]})
    query = QueryPositionRequest.builder().page_size(10).request_body(query).build()
    [found] = data(corehr_v2.position.query(query)).items
    equal((found.names[0].value, found.job_id), ("脚本岗", job.id))


sys.exit(1 if failed else 0)
