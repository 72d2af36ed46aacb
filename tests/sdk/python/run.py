"""The first five operations, and the errors of the gateway, through lark-oapi: run.py BASE_URL APP_ID APP_SECRET"""

import json
import pathlib

from lark_oapi.api.hire.v1 import (
    CreateOfferRequest,
    ListApplicationRequest,
    ListByIdJobRequirementRequest,
    ListByIdJobRequirementRequestBody,
    ListOfferRequest,
    ListTalentRequest,
    OfferApplicationRequest,
    OfferInfo,
    UpdateOfferRequest,
)
from lark_oapi.core.exception import ObtainAccessTokenException

from steps import FEW_SCOPES, client, data, equal, finish, raw, refused, send, step

REQUESTS = pathlib.Path(__file__).parent.parent
CREATE_OFFER, UPDATE_OFFER = REQUESTS / "create_offer.json", REQUESTS / "update_offer.json"

hire = client().hire.v1
few = client(FEW_SCOPES).hire.v1


def offers_of(talent, **options):
    return send(hire.offer.list, ListOfferRequest, talent_id=talent, **options)


def offer_of(application, **options):
    return send(hire.application.offer, OfferApplicationRequest, application_id=application, **options)


def requirements(**lists):
    body = ListByIdJobRequirementRequestBody(lists)
    return send(hire.job_requirement.list_by_id, ListByIdJobRequirementRequest, body)


def create(body):
    return send(hire.offer.create, CreateOfferRequest, OfferInfo(body))


with step("offers of the documents talent"):
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

with step("offers come in pages"):
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

with step("employee types follow the requested id type"):
    page = data(offers_of("7096320678581242123", employee_type_id_type="employee_type_enum_id"))
    assert all(offer.employee_type.id not in ("1", "2") for offer in page.items), "enum ids"

with step("the offer of the documents application"):
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

with step("an application without an offer has no data"):
    equal(data(offer_of("7013552389293279532")).offer, None)

with step("people of an offer in every id type"):
    owners = {kind: data(offer_of("6949805467799537964", user_id_type=kind)).offer.basic_info.owner_user_id
              for kind in ("open_id", "union_id", "user_id")}
    assert owners["open_id"].startswith("ou_") and owners["union_id"].startswith("on_"), owners
    assert not owners["user_id"].startswith("o"), owners

with step("the documents offer is created once"):
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

with step("an offer is replaced and what is left out is cleared"):
    body = json.loads(UPDATE_OFFER.read_text(encoding="utf-8"))
    response = send(hire.offer.update, UpdateOfferRequest, OfferInfo(body), offer_id="7096320678581242123")
    data(response)
    equal(response.msg, "ok")
    equal(raw(response)["data"], {"offer_id": "7096320678581242123", **body})
    shown = data(offer_of("7096358713330272526")).offer
    equal((shown.basic_info.probation_month, shown.basic_info.onboard_date), (6, "2022-04-07"))
    equal(shown.basic_info.employee_type, None)
    equal(json.loads(shown.salary_plan.basic_salary)["amount"], "30000")
    unknown = send(hire.offer.update, UpdateOfferRequest, OfferInfo(body), offer_id="7999999999999999999")
    refused(unknown, 500, 1002064)

with step("applications of a talent in pages"):
    def page(**options):
        talent = "7096320678581242123"
        return data(send(hire.application.list, ListApplicationRequest, talent_id=talent, **options))

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

with step("requirements by id and by short code"):
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

with step("the documents requirement request passes both lists and is refused"):
    response = requirements(id_list=["6952811314255265796"], short_code_list=["R00407"])
    refused(response, 400, 1002725)

with step("the error for a missing scope names it"):
    response = refused(send(few.offer.create, CreateOfferRequest, OfferInfo({})), 400, 99991672)
    equal([one["subject"] for one in response.error["permission_violations"]], ["hire:offer"])
    equal(response.error["log_id"], response.get_log_id())

with step("every invalid field is reported"):
    response = refused(create({}), 400, 99992402)
    violations = {one["field"]: one["description"] for one in response.error["field_violations"]}
    equal(violations["application_id"], "application_id is required")
    equal(violations["basic_info"], "basic_info is required")
    response = refused(send(hire.talent.list, ListTalentRequest, page_size=21), 400, 99992402)
    equal([(one["field"], one["value"]) for one in response.error["field_violations"]], [("page_size", "21")])
    refused(offers_of("7096320678581242123", page_size=201), 400, 1002002)
    refused(offer_of("not-an-id"), 400, 1002002)

with step("a wrong secret gets no token"):
    try:
        send(client("cli_00000000000000d1", "wrong").hire.v1.talent.list, ListTalentRequest)
    except ObtainAccessTokenException as error:
        equal(error.code, 10014)
    else:
        raise AssertionError("it was let in")

finish()
