"""A directory synchronized through lark-oapi: directory.py BASE_URL APP_ID APP_SECRET [PEOPLE [DEPARTMENTS]]

Creates the people and departments of a source, and a talent and an offer that name some of them. Then changes, moves and
removes people, those of the offer among them. Compares both times what the server lists with the source, and asks which
names the offer and the talent show. Prints how long each step took.
"""

import json
import pathlib
import sys
import time

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
    CreateOfferRequest,
    GetDetailApplicationRequest,
    GetJobRequest,
    ListTalentRequest,
    OfferInfo,
)

from hiring import apply, contact, hire, move, process_named
from steps import data, done, equal, finish, raw, send, step

PEOPLE = int(sys.argv[4]) if len(sys.argv) > 4 else 200
DEPARTMENTS = int(sys.argv[5]) if len(sys.argv) > 5 else 16
# Departments directly below each one.
FAN_OUT = 7
CHANGED, MOVED, REMOVED = max(1, PEOPLE // 50), max(1, PEOPLE // 200), max(1, PEOPLE // 333)
# How often a step reports its time, to show that its cost stays the same.
PARTS = 4
BY_OWN_IDS = {"user_id_type": "user_id", "department_id_type": "department_id"}

# Of the demo company.
JOB = "6930815272790114324"
CREATE_OFFER = pathlib.Path(__file__).parent.parent / "create_offer.json"


def timed(name, items, work):
    """Runs `work` on each item and prints the time of each part of them."""
    items = list(items)
    size = max(1, -(-len(items) // PARTS))
    for start in range(0, len(items), size):
        begun, part = time.monotonic(), items[start : start + size]
        for item in part:
            work(item)
        print(f"# {name} {start + 1} to {start + len(part)}: {time.monotonic() - begun:.2f} s")


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
    body = Department({"department_id": key, "name": source["name"], "parent_department_id": source["parent"]})
    done(send(contact.department.create, CreateDepartmentRequest, body, department_id_type="department_id"))


def create_person(item):
    key, source = item
    body = {"user_id": key, "name": source["name"], "mobile": source["mobile"], "employee_type": 1}
    body |= {"department_ids": [source["department"]], "leader_user_id": source["leader"]}
    done(send(contact.user.create, CreateUserRequest, User(body), **BY_OWN_IDS))


def patch_person(item):
    key, changes = item
    done(send(contact.user.patch, PatchUserRequest, User(changes), user_id=key, **BY_OWN_IDS))


def remove_person(key):
    done(send(contact.user.delete, DeleteUserRequest, DeleteUserRequestBody({}), user_id=key, user_id_type="user_id"))


def pages(operation, kind, page_size=50, **parameters):
    """The items of all pages."""
    items, token = [], {}
    while True:
        page = data(send(operation, kind, page_size=page_size, **parameters, **token))
        items += page.items or []
        if not page.has_more:
            return items
        token = {"page_token": page.page_token}


def listed_departments():
    below = {"department_id": "0", "department_id_type": "department_id", "fetch_child": True}
    found = pages(contact.department.children, ChildrenDepartmentRequest, **below)
    return {
        item.department_id: {"name": item.name, "parent": item.parent_department_id}
        for item in found
        if item.department_id.startswith("sync-")
    }


def listed_people():
    found = {}
    for key in departments:
        listed = pages(contact.user.find_by_department, FindByDepartmentUserRequest, department_id=key, **BY_OWN_IDS)
        for item in listed:
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


def create_talent():
    basics = {"name": "叶知秋", "mobile": "18200003199", "mobile_country_code": "CN_1"}
    body = {"basic_info": basics, "creator_id": roles()["owner"], "creator_account_type": 1}
    kind, body = CombinedCreateTalentRequest, CombinedCreateTalentRequestBody(body)
    return data(send(hire.talent.combined_create, kind, body, user_id_type="user_id")).talent_id


def create_offer(application):
    offer = json.loads(CREATE_OFFER.read_text(encoding="utf-8"))
    offer["application_id"] = application
    offer["basic_info"]["department_id"] = "sync-0"
    for role, key in roles().items():
        offer["basic_info"][f"{role}_user_id"] = key
    for member_of_the_demo in ("attachment_id_list", "common_attachment_id_list", "job_requirement_id"):
        offer["basic_info"].pop(member_of_the_demo, None)
    done(send(hire.offer.create, CreateOfferRequest, OfferInfo(offer), **BY_OWN_IDS))


def offer_and_talent_show_the_names():
    kind, options = GetDetailApplicationRequest, {"options": ["with_offer"], "user_id_type": "user_id"}
    response = done(send(hire.application.get_detail, kind, application_id=application, **options))
    shown = raw(response)["data"]["application_detail"]["offer"]["offer_basic"]
    for role in ("leader", "owner"):
        key = roles()[role]
        # Without an English name both are the one name.
        equal(shown[role], {"id": key, "name": {"zh_cn": names[key], "en_us": names[key]}})
    talents = pages(hire.talent.list, ListTalentRequest, page_size=20, user_id_type="user_id")
    equal([one.basic_info.creator_id for one in talents if one.id == talent], [roles()["owner"]])


def equal_to_source(found, source):
    for key in source:
        assert found.get(key) == source[key], f"{key}: {found.get(key)!r} is not {source[key]!r}"
    assert len(found) == len(source), f"{len(found)} are listed, {len(source)} in the source"


with step("departments and people are created"):
    timed("departments", departments.items(), create_department)
    timed("people", people.items(), create_person)

with step("the directory equals the source"):
    begun = time.monotonic()
    equal_to_source(listed_departments(), departments)
    equal_to_source(listed_people(), people)
    print(f"# listing everything: {time.monotonic() - begun:.2f} s")

with step("a talent and an offer name people of the directory"):
    talent = create_talent()
    application = data(apply(talent, JOB)).id
    process = process_named(data(send(hire.job.get, GetJobRequest, job_id=JOB)).job.process_name)
    done(move(application, process.stages["offer"]))
    create_offer(application)
    offer_and_talent_show_the_names()

with step("people are changed, moved and removed"):
    keys = list(people)
    changed, moved = keys[:CHANGED], keys[CHANGED : CHANGED + MOVED]
    removed = keys[-REMOVED:]
    bodies = []
    for key in changed:
        people[key]["name"] = names[key] = f"{people[key]['name']} the second"
        bodies.append((key, {"name": people[key]["name"]}))
    for key in moved:
        people[key]["department"] = f"sync-{DEPARTMENTS - 1}"
        bodies.append((key, {"department_ids": [people[key]["department"]]}))
    timed("changes", bodies, patch_person)
    for key in removed:
        del people[key]
    timed("removals", removed, remove_person)

with step("the directory equals the source again"):
    equal_to_source(listed_departments(), departments)
    equal_to_source(listed_people(), people)

with step("offers and talents show the present names, also of people who left"):
    offer_and_talent_show_the_names()

finish()
