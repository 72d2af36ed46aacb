"""A job from its creation to its end through lark-oapi: jobs.py BASE_URL APP_ID APP_SECRET

Looks up the ids that a job needs, creates it, changes its content, settings and people, and closes and reopens it.
"""

import sys
import time

import lark_oapi as lark
from lark_oapi.api.hire.v1 import (
    BatchUpdateJobManagerRequest,
    BatchUpdateJobManagerRequestBody,
    CloseJobRequest,
    CombinedCreateJobRequest,
    CombinedJob,
    CombinedUpdateJobRequest,
    GetDetailJobRequest,
    GetJobRequest,
    JobConfig,
    ListJobFunctionRequest,
    ListJobProcessRequest,
    ListJobRequest,
    ListJobSchemaRequest,
    ListJobTypeRequest,
    ListLocationRequest,
    OpenJobRequest,
    OpenJobRequestBody,
    QueryLocationRequest,
    QueryLocationRequestBody,
    RecruiterJobRequest,
    UpdateConfigJobRequest,
)

BASE_URL, APP_ID, APP_SECRET = sys.argv[1:4]
# People and a department of the demo company.
RECRUITER, MANAGER, ASSISTANT = (
    "ou_4c5ec7005d5e476175d5edfd3f1e5206",
    "ou_ce613028fe74745421f5dc320bb9c709",
    "ou_e2fc714c4727ee9395f324cd2e7f331f",
)
DEPARTMENT = "od-6b394871807047c7023ebfc1ff37cd3a"

builder = lark.Client.builder().app_id(APP_ID).app_secret(APP_SECRET).log_level(lark.LogLevel.CRITICAL)
hire = builder.domain(BASE_URL).build().hire.v1
failed = 0
# What the steps have learned so far.
known = {}


def check(test):
    """Runs a step at once and reports it under its name."""
    global failed
    name = test.__name__.replace("_", " ")
    try:
        test()
        print(f"ok {name}")
    except Exception as error:  # a failed step is not the end of the others
        failed += 1
        print(f"not ok {name}: {type(error).__name__} {error}")
    return test


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def data(response):
    assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"
    # Responses without data have no such member in this SDK.
    return getattr(response, "data", None)


def refused(response, code):
    equal(response.code, code)


def job():
    return data(hire.job.get(GetJobRequest.builder().job_id(known["job"]).build())).job


def content(**changes):
    people = {"recruiter_id": RECRUITER, "hiring_manager_id_list": [MANAGER], "assistant_id_list": [ASSISTANT]}
    return {
        "title": "航路规划工程师",
        "department_id": DEPARTMENT,
        "job_type_id": known["type"],
        "job_managers": people,
        "is_never_expired": True,
        **changes,
    }


@check
def a_process_has_stages_in_their_order():
    processes = data(hire.job_process.list(ListJobProcessRequest.builder().build())).items
    social = next(process for process in processes if process.type == 1)
    known["process"] = social.id
    equal([stage.type for stage in social.stage_list], [1, 2, 3, 4, 5, 6, 7])


@check
def types_functions_and_templates_are_listed():
    types = data(hire.job_type.list(ListJobTypeRequest.builder().page_size(100).build())).items
    known["type"] = next(kind.id for kind in types if kind.name.en_us == "Backend")
    functions = data(hire.job_function.list(ListJobFunctionRequest.builder().page_size(50).build())).items
    known["function"] = next(one.id for one in functions if one.active_status == 1 and one.parent_id != "0")
    schema = data(hire.job_schema.list(ListJobSchemaRequest.builder().scenario(1).build())).items[0]
    fields = [field for module in schema.object_list for field in module.children_list]
    known["urgency"] = next(field for field in fields if field.name.en_us == "Urgency")


@check
def places_are_found_by_usage_and_by_code():
    locations = data(hire.location.list(ListLocationRequest.builder().usage("position_location").build())).items
    known["address"] = next(location.id for location in locations if location.city.name.en_us == "Beijing")
    body = QueryLocationRequestBody.builder().location_type(3).code_list(["CT_510100"]).build()
    request = QueryLocationRequest.builder().page_size(10).request_body(body).build()
    city = data(hire.location.query(request)).items[0].city
    equal((city.city_name_info.zh_name, city.state_code, city.country_code), ("成都", "ST_510000", "CN_1"))


@check
def a_job_is_created_with_its_people():
    body = content(
        job_process_id=known["process"],
        process_type=1,
        recruitment_type_id="101",
        job_function_id=known["function"],
        address_id_list=[known["address"]],
        head_count=2,
        min_salary=30,
        max_salary=50,
        customized_data_list=[{"object_id": known["urgency"].id, "value": "1"}],
    )
    created = data(hire.job.combined_create(CombinedCreateJobRequest.builder().request_body(CombinedJob(body)).build()))
    known["job"] = created.job.id
    equal((created.job_manager.recruiter_id, created.job_manager.hiring_manager_id_list), (RECRUITER, [MANAGER]))
    shown = job()
    equal((shown.title, shown.head_count, shown.active_status), ("航路规划工程师", 2, 1))
    equal(shown.customized_data_list[0].value.option.name.en_us, "Urgent")
    equal(shown.city.en_name, "Beijing")


@check
def the_new_job_is_the_latest_of_the_list():
    jobs = data(hire.job.list(ListJobRequest.builder().page_size(1).build())).items
    equal(jobs[0].id, known["job"])


@check
def an_update_clears_what_it_leaves_out():
    request = CombinedUpdateJobRequest.builder().job_id(known["job"])
    body = CombinedJob(content(title="高级航路规划工程师", head_count=3))
    data(hire.job.combined_update(request.request_body(body).build()))
    shown = job()
    equal((shown.title, shown.head_count, shown.min_salary, shown.city), ("高级航路规划工程师", 3, None, None))


@check
def settings_change_one_by_one():
    body = JobConfig({"update_option_list": [6], "recommended_evaluator_id_list": [MANAGER], "jr_id_list": ["1"]})
    request = UpdateConfigJobRequest.builder().job_id(known["job"]).request_body(body).build()
    data(hire.job.update_config(request))
    # `job.config` of this SDK is its own settings and no method.
    detail = data(hire.job.get_detail(GetDetailJobRequest.builder().job_id(known["job"]).build())).job_detail
    config = detail.job_config
    equal([person.id for person in config.recommended_evaluator_list], [MANAGER])
    assert config.offer_apply_schema.id, "the offer form that every new job gets"


@check
def people_are_replaced_by_role():
    body = BatchUpdateJobManagerRequestBody.builder().update_option_list([1]).recruiter_id(ASSISTANT).build()
    request = BatchUpdateJobManagerRequest.builder().job_id(known["job"]).request_body(body).build()
    equal(data(hire.job_manager.batch_update(request)).job_manager.recruiter_id, ASSISTANT)
    people = data(hire.job.recruiter(RecruiterJobRequest.builder().job_id(known["job"]).build())).info
    equal((people.recruiter_id, people.hiring_manager_id_list), (ASSISTANT, [MANAGER]))
    detail = data(hire.job.get_detail(GetDetailJobRequest.builder().job_id(known["job"]).build())).job_detail
    equal((detail.recruiter.id, detail.basic_info.title), (ASSISTANT, "高级航路规划工程师"))


@check
def a_job_closes_once_and_opens_again():
    close = CloseJobRequest.builder().job_id(known["job"]).build()
    data(hire.job.close(close))
    equal(job().active_status, 2)
    refused(hire.job.close(close), 1002609)
    tomorrow = int(time.time() * 1000) + 24 * 60 * 60 * 1000
    body = OpenJobRequestBody.builder().is_never_expired(False).expiry_time(tomorrow).build()
    reopen = OpenJobRequest.builder().job_id(known["job"]).request_body(body).build()
    data(hire.job.open(reopen))
    shown = job()
    equal((shown.active_status, shown.expiry_time), (1, tomorrow))
    refused(hire.job.open(reopen), 1002616)


sys.exit(1 if failed else 0)
