"""The organisation of the contacts and of core HR through lark-oapi: organisation.py BASE_URL APP_ID APP_SECRET"""

from lark_oapi.api.contact.v3 import (
    CreateEmployeeTypeEnumRequest,
    CreateJobLevelRequest,
    EmployeeTypeEnum,
    JobLevel,
    ListJobLevelRequest,
)
from lark_oapi.api.corehr.v1 import ConvertCommonDataIdRequest, ConvertCommonDataIdRequestBody, CreateJobRequest, Job
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

from steps import client, data, equal, finish, refused, send, step

contact, corehr_v1, corehr_v2 = client().contact.v3, client().corehr.v1, client().corehr.v2


def named(text):
    return [{"lang": "zh-CN", "value": text}]


with step("the contacts keep employee types and levels"):
    body = EmployeeTypeEnum({"content": "顾问团", "enum_type": 2, "enum_status": 1})
    created = data(send(contact.employee_type_enum.create, CreateEmployeeTypeEnumRequest, body)).employee_type_enum
    equal((created.content, created.enum_type, created.enum_status), ("顾问团", 2, 1))
    refused(send(contact.employee_type_enum.create, CreateEmployeeTypeEnumRequest, body), 400, 42301)
    level = JobLevel({"name": "P12", "status": True, "i18n_name": [{"locale": "en_us", "value": "Level 12"}]})
    level = data(send(contact.job_level.create, CreateJobLevelRequest, level)).job_level
    found = data(send(contact.job_level.list, ListJobLevelRequest, name="P12")).items
    equal([(one.job_level_id, one.i18n_name[0].value) for one in found], [(level.job_level_id, "Level 12")])
    body, into = ConvertCommonDataIdRequestBody({"ids": [level.job_level_id]}), {"id_transform_type": 2}
    kind = ConvertCommonDataIdRequest
    converted = data(send(corehr_v1.common_data_id.convert, kind, body, id_type="job_level_id", **into)).items
    equal(converted[0].id, level.job_level_id)
    assert converted[0].target_id.isdecimal() and len(converted[0].target_id) == 19, converted[0].target_id

with step("core hr keeps jobs grades and positions"):
    job = Job({"code": "SDK", "name": named("脚本工程师"), "active": True, "effective_time": "2022-01-01 00:00:00"})
    first, again = (data(send(corehr_v1.job.create, CreateJobRequest, job, client_token="sdk-job")) for _ in range(2))
    job = first.job
    equal(again.job.id, job.id)
    fields = BatchGetJobRequestBody({"job_codes": ["SDK"], "fields": ["job_name", "effective_date"]})
    [found] = data(send(corehr_v2.job.batch_get, BatchGetJobRequest, fields)).items
    equal((found.id, found.name[0].value, found.effective_time), (job.id, "脚本工程师", "2022-01-01 00:00:00"))
    grade = JobGradeCreate({"grade_order": 7, "names": named("七等")})
    grade = data(send(corehr_v2.job_grade.create, CreateJobGradeRequest, grade)).grade_id
    query = QueryJobGradeRequestBody({"ids": [grade]})
    found = data(send(corehr_v2.job_grade.query, QueryJobGradeRequest, query, page_size=10)).items
    equal([one.grade_order for one in found], [7])
    position = PositionCreate({
        "names": named("脚本岗"), "job_id": job.id, "effective_time": "2022-01-01",
        "department_id": "od-6b394871807047c7023ebfc1ff37cd3a",
    })
    kind, ids = CreatePositionRequest, {"department_id_type": "open_department_id"}
    created = data(send(corehr_v2.position.create, kind, position, **ids)).position_id
    refused(send(corehr_v2.position.create, kind, position, **ids), 400, 1161603)
    query = QueryPositionRequestBody({"position_ids": [created], "fields": ["name", "job"]})
    [found] = data(send(corehr_v2.position.query, QueryPositionRequest, query, page_size=10)).items
    equal((found.names[0].value, found.job_id), ("脚本岗", job.id))

finish()
