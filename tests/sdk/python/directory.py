"""A directory synchronized through lark-oapi: directory.py BASE_URL APP_ID APP_SECRET [PEOPLE [DEPARTMENTS]]

Creates the people and departments of a source, and a talent and an offer that name some of them. Then changes, moves and
removes people, those of the offer among them. Compares both times what the server lists with the source, and asks which
names the offer and the talent show. Prints how long each step took.
"""

import json
import pathlib
import sys
import time

import lark_oapi as lark
from lark_oapi.api.contact.v3 import (
    ChildrenDepartmentRequest,
    CreateDepartmentRequest,
    CreateUserRequest,
    DeleteUserRequest,
    DeleteUserRequestBody,
    Department,
    FindByDepartmentUserRequest,
    PatchUserRequest,
    User,
)
from lark_oapi.api.hire.v1 import (
    CombinedCreateTalentRequest,
    CombinedCreateTalentRequestBody,
    CreateApplicationRequest,
    CreateApplicationRequestBody,
    CreateOfferRequest,
    GetDetailApplicationRequest,
    ListJobProcessRequest,
    ListTalentRequest,
    OfferInfo,
    TransferStageApplicationRequest,
    TransferStageApplicationRequestBody,
)

BASE_URL, APP_ID, APP_SECRET = sys.argv[1:4]
PEOPLE = int(sys.argv[4]) if len(sys.argv) > 4 else 200
DEPARTMENTS = int(sys.argv[5]) if len(sys.argv) > 5 else 16
# Departments directly below each one.
FAN_OUT = 7
CHANGED, MOVED, REMOVED = max(1, PEOPLE // 50), max(1, PEOPLE // 200), max(1, PEOPLE // 333)
# How often a step reports its time, to show that its cost stays the same.
PARTS = 4

# Of the demo company.
JOB = "6930815272790114324"
CREATE_OFFER = pathlib.Path(__file__).parent.parent / "create_offer.json"

failed = 0
client = lark.Client.builder().app_id(APP_ID).app_secret(APP_SECRET).log_level(lark.LogLevel.CRITICAL).domain(BASE_URL).build()
contact, hire = client.contact.v3, client.hire.v1
# The ids of what was hired with.
hiring = {}


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


def call(operation, request):
    """Waits as long as the server says when there were too many calls."""
    while True:
        response = operation(request)
        if response.code != 99991400:
            assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"
            # Answers without data have no such attribute.
            return getattr(response, "data", None)
        time.sleep(int(response.raw.headers["X-Ogw-Ratelimit-Reset"]))


def timed(step, items, work):
    """Runs `work` on each item and prints the time of each part of them."""
    items = list(items)
    size = max(1, -(-len(items) // PARTS))
    for start in range(0, len(items), size):
        begun, part = time.monotonic(), items[start : start + size]
        for item in part:
            work(item)
        print(f"# {step} {start + 1} to {start + len(part)}: {time.monotonic() - begun:.2f} s")


def parent_of(number):
    return "0" if number == 0 else f"sync-{(number - 1) // FAN_OUT}"


departments = {f"sync-{number}": {"name": f"Department {number}", "parent": parent_of(number)} for number in range(DEPARTMENTS)}
people = {
    f"person-{number}": {
        "name": f"Person {number}",
        "mobile": f"+86137{number:08}",
        "department": f"sync-{number % DEPARTMENTS}",
        "leader": f"person-{number // 10}" if number >= 10 else None,
    }
    for number in range(PEOPLE)
}
# Also of people who left.
names = {key: person["name"] for key, person in people.items()}


def create_department(item):
    key, source = item
    body = Department.builder().department_id(key).name(source["name"]).parent_department_id(source["parent"]).build()
    call(
        contact.department.create,
        CreateDepartmentRequest.builder().department_id_type("department_id").request_body(body).build(),
    )


def create_person(item):
    key, source = item
    body = User.builder().user_id(key).name(source["name"]).mobile(source["mobile"]).employee_type(1)
    body = body.department_ids([source["department"]])
    if source["leader"]:
        body = body.leader_user_id(source["leader"])
    request = CreateUserRequest.builder().user_id_type("user_id").department_id_type("department_id")
    call(contact.user.create, request.request_body(body.build()).build())


def patch_person(item):
    key, body = item
    request = PatchUserRequest.builder().user_id(key).user_id_type("user_id").department_id_type("department_id")
    call(contact.user.patch, request.request_body(body).build())


def remove_person(key):
    request = DeleteUserRequest.builder().user_id(key).user_id_type("user_id")
    call(contact.user.delete, request.request_body(DeleteUserRequestBody.builder().build()).build())


def pages(operation, request):
    """The items of all pages."""
    token, items = None, []
    while True:
        if token:
            request = request.page_token(token)
        data = call(operation, request.build())
        items += data.items or []
        if not data.has_more:
            return items
        token = data.page_token


def listed_departments():
    request = ChildrenDepartmentRequest.builder().department_id("0").department_id_type("department_id")
    found = pages(contact.department.children, request.fetch_child(True).page_size(50))
    return {
        item.department_id: {"name": item.name, "parent": item.parent_department_id}
        for item in found
        if item.department_id.startswith("sync-")
    }


def listed_people():
    found = {}
    for key in departments:
        request = FindByDepartmentUserRequest.builder().user_id_type("user_id").department_id_type("department_id")
        for item in pages(contact.user.find_by_department, request.department_id(key).page_size(50)):
            found[item.user_id] = {
                "name": item.name,
                "mobile": item.mobile,
                "department": item.department_ids[0],
                "leader": item.leader_user_id,
            }
    return found


def roles():
    """The people whom the offer and the talent name: one who is changed, one who is moved, one who is removed."""
    keys = list(names)
    return {"leader": keys[0], "operator": keys[CHANGED], "owner": keys[-1]}


def create_talent_with_offer():
    people_of = roles()
    basics = {"name": "叶知秋", "mobile": "18200003199", "mobile_country_code": "CN_1"}
    talent = {"basic_info": basics, "creator_id": people_of["owner"], "creator_account_type": 1}
    request = CombinedCreateTalentRequest.builder().user_id_type("user_id")
    request = request.request_body(CombinedCreateTalentRequestBody(talent)).build()
    hiring["talent"] = call(hire.talent.combined_create, request).talent_id
    application = {"talent_id": hiring["talent"], "job_id": JOB, "delivery_type": 2}
    request = CreateApplicationRequest.builder().request_body(CreateApplicationRequestBody(application)).build()
    hiring["application"] = call(hire.application.create, request).id
    processes = call(hire.job_process.list, ListJobProcessRequest.builder().build()).items
    social = next(process for process in processes if process.type == 1)
    offer_stage = next(stage.id for stage in social.stage_list if stage.type == 5)
    request = TransferStageApplicationRequest.builder().application_id(hiring["application"])
    request = request.request_body(TransferStageApplicationRequestBody({"stage_id": offer_stage})).build()
    call(hire.application.transfer_stage, request)
    offer = json.loads(CREATE_OFFER.read_text(encoding="utf-8"))
    offer["application_id"] = hiring["application"]
    offer["basic_info"]["department_id"] = "sync-0"
    for role, key in people_of.items():
        offer["basic_info"][f"{role}_user_id"] = key
    for list_of_the_demo in ("attachment_id_list", "common_attachment_id_list", "job_requirement_id"):
        offer["basic_info"].pop(list_of_the_demo, None)
    request = CreateOfferRequest.builder().user_id_type("user_id").department_id_type("department_id")
    call(hire.offer.create, request.request_body(OfferInfo(offer)).build())


def offer_and_talent_show_the_names():
    request = GetDetailApplicationRequest.builder().application_id(hiring["application"]).options(["with_offer"])
    response = hire.application.get_detail(request.user_id_type("user_id").build())
    assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"
    shown = json.loads(response.raw.content)["data"]["application_detail"]["offer"]["offer_basic"]
    for role in ("leader", "owner"):
        key = roles()[role]
        # Without an English name both are the one name.
        expected = {"id": key, "name": {"zh_cn": names[key], "en_us": names[key]}}
        assert shown[role] == expected, f"{role}: {shown[role]!r} is not {expected!r}"
    talents = pages(hire.talent.list, ListTalentRequest.builder().user_id_type("user_id").page_size(20))
    creators = [talent.basic_info.creator_id for talent in talents if talent.id == hiring["talent"]]
    assert creators == [roles()["owner"]], f"{creators!r} is not {roles()['owner']!r}"


def equal_to_source(found, source):
    for key in source:
        assert found.get(key) == source[key], f"{key}: {found.get(key)!r} is not {source[key]!r}"
    assert len(found) == len(source), f"{len(found)} are listed, {len(source)} in the source"


@check
def departments_and_people_are_created():
    timed("departments", departments.items(), create_department)
    timed("people", people.items(), create_person)


@check
def the_directory_equals_the_source():
    begun = time.monotonic()
    equal_to_source(listed_departments(), departments)
    equal_to_source(listed_people(), people)
    print(f"# listing everything: {time.monotonic() - begun:.2f} s")


@check
def a_talent_and_an_offer_name_people_of_the_directory():
    create_talent_with_offer()
    offer_and_talent_show_the_names()


@check
def people_are_changed_moved_and_removed():
    keys = list(people)
    changed, moved = keys[:CHANGED], keys[CHANGED : CHANGED + MOVED]
    removed = keys[-REMOVED:]
    bodies = []
    for key in changed:
        people[key]["name"] = names[key] = f"{people[key]['name']} the second"
        bodies.append((key, User.builder().name(people[key]["name"]).build()))
    for key in moved:
        people[key]["department"] = f"sync-{DEPARTMENTS - 1}"
        bodies.append((key, User.builder().department_ids([people[key]["department"]]).build()))
    timed("changes", bodies, patch_person)
    for key in removed:
        del people[key]
    timed("removals", removed, remove_person)


@check
def the_directory_equals_the_source_again():
    equal_to_source(listed_departments(), departments)
    equal_to_source(listed_people(), people)


@check
def offers_and_talents_show_the_present_names_also_of_people_who_left():
    offer_and_talent_show_the_names()


sys.exit(1 if failed else 0)
