"""A job from its creation to its end through lark-oapi: jobs.py BASE_URL APP_ID APP_SECRET

Looks up the ids that a job needs, creates it, changes its content, settings and people, and closes and reopens it.
"""

import time

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

from steps import client, data, done, equal, finish, refused, send, step

# People and a department of the demo company.
RECRUITER, MANAGER, ASSISTANT = (
    "ou_4c5ec7005d5e476175d5edfd3f1e5206",
    "ou_ce613028fe74745421f5dc320bb9c709",
    "ou_e2fc714c4727ee9395f324cd2e7f331f",
)
DEPARTMENT = "od-6b394871807047c7023ebfc1ff37cd3a"

hire = client().hire.v1


def shown():
    return data(send(hire.job.get, GetJobRequest, job_id=job)).job


def detail():
    return data(send(hire.job.get_detail, GetDetailJobRequest, job_id=job)).job_detail


def content(**changes):
    people = {"recruiter_id": RECRUITER, "hiring_manager_id_list": [MANAGER], "assistant_id_list": [ASSISTANT]}
    return {
        "title": "航路规划工程师",
        "department_id": DEPARTMENT,
        "job_type_id": job_type,
        "job_managers": people,
        "is_never_expired": True,
        **changes,
    }


with step("a process has stages in their order"):
    processes = data(send(hire.job_process.list, ListJobProcessRequest)).items
    social = next(process for process in processes if process.type == 1)
    equal([stage.type for stage in social.stage_list], [1, 2, 3, 4, 5, 6, 7])

with step("types, functions and templates are listed"):
    types = data(send(hire.job_type.list, ListJobTypeRequest, page_size=100)).items
    job_type = next(kind.id for kind in types if kind.name.en_us == "Backend")
    functions = data(send(hire.job_function.list, ListJobFunctionRequest, page_size=50)).items
    function = next(one.id for one in functions if one.active_status == 1 and one.parent_id != "0")
    schema = data(send(hire.job_schema.list, ListJobSchemaRequest, scenario=1)).items[0]
    fields = [field for module in schema.object_list for field in module.children_list]
    urgency = next(field for field in fields if field.name.en_us == "Urgency")

with step("places are found by usage and by code"):
    locations = data(send(hire.location.list, ListLocationRequest, usage="position_location")).items
    address = next(location.id for location in locations if location.city.name.en_us == "Beijing")
    body = QueryLocationRequestBody({"location_type": 3, "code_list": ["CT_510100"]})
    city = data(send(hire.location.query, QueryLocationRequest, body, page_size=10)).items[0].city
    equal((city.city_name_info.zh_name, city.state_code, city.country_code), ("成都", "ST_510000", "CN_1"))

with step("a job is created with its people"):
    body = content(
        job_process_id=social.id,
        process_type=1,
        recruitment_type_id="101",
        job_function_id=function,
        address_id_list=[address],
        head_count=2,
        min_salary=30,
        max_salary=50,
        customized_data_list=[{"object_id": urgency.id, "value": "1"}],
    )
    created = data(send(hire.job.combined_create, CombinedCreateJobRequest, CombinedJob(body)))
    job = created.job.id
    equal((created.job_manager.recruiter_id, created.job_manager.hiring_manager_id_list), (RECRUITER, [MANAGER]))
    equal((shown().title, shown().head_count, shown().active_status), ("航路规划工程师", 2, 1))
    equal(shown().customized_data_list[0].value.option.name.en_us, "Urgent")
    equal(shown().city.en_name, "Beijing")

with step("the new job is the latest of the list"):
    equal(data(send(hire.job.list, ListJobRequest, page_size=1)).items[0].id, job)

with step("an update clears what it leaves out"):
    body = CombinedJob(content(title="高级航路规划工程师", head_count=3))
    done(send(hire.job.combined_update, CombinedUpdateJobRequest, body, job_id=job))
    equal((shown().title, shown().head_count, shown().min_salary, shown().city), ("高级航路规划工程师", 3, None, None))

with step("settings change one by one"):
    body = JobConfig({"update_option_list": [6], "recommended_evaluator_id_list": [MANAGER], "jr_id_list": ["1"]})
    done(send(hire.job.update_config, UpdateConfigJobRequest, body, job_id=job))
    # `job.config` of this SDK is its own settings and no method.
    config = detail().job_config
    equal([person.id for person in config.recommended_evaluator_list], [MANAGER])
    assert config.offer_apply_schema.id, "the offer form that every new job gets"

with step("people are replaced by role"):
    body = BatchUpdateJobManagerRequestBody({"update_option_list": [1], "recruiter_id": ASSISTANT})
    updated = data(send(hire.job_manager.batch_update, BatchUpdateJobManagerRequest, body, job_id=job))
    equal(updated.job_manager.recruiter_id, ASSISTANT)
    people = data(send(hire.job.recruiter, RecruiterJobRequest, job_id=job)).info
    equal((people.recruiter_id, people.hiring_manager_id_list), (ASSISTANT, [MANAGER]))
    equal((detail().recruiter.id, detail().basic_info.title), (ASSISTANT, "高级航路规划工程师"))

with step("a job closes once and opens again"):
    done(send(hire.job.close, CloseJobRequest, job_id=job))
    equal(shown().active_status, 2)
    refused(send(hire.job.close, CloseJobRequest, job_id=job), 400, 1002609)
    tomorrow = int(time.time() * 1000) + 24 * 60 * 60 * 1000
    body = OpenJobRequestBody({"is_never_expired": False, "expiry_time": tomorrow})
    done(send(hire.job.open, OpenJobRequest, body, job_id=job))
    equal((shown().active_status, shown().expiry_time), (1, tomorrow))
    refused(send(hire.job.open, OpenJobRequest, body, job_id=job), 400, 1002616)

finish()
