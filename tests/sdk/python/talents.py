"""Talents and their files through lark-oapi: talents.py BASE_URL APP_ID APP_SECRET"""

import io
import json
import urllib.request

from lark_oapi.api.hire.v1 import (
    BatchGetIdTalentRequest,
    BatchGetIdTalentRequestBody,
    CombinedCreateTalentRequest,
    CombinedCreateTalentRequestBody,
    CombinedUpdateTalentRequest,
    CombinedUpdateTalentRequestBody,
    CreateAttachmentRequest,
    GetAttachmentRequest,
    GetTalentRequest,
    ListTalentRequest,
    OnboardStatusTalentRequest,
    OnboardStatusTalentRequestBody,
    PreviewAttachmentRequest,
)
from lark_oapi.api.hire.v2 import GetTalentRequest as GetTalentV2Request

from steps import FEW_SCOPES, client, data, done, equal, finish, raw, refused, send, step

hire, hire_v2 = client().hire.v1, client().hire.v2
few = client(FEW_SCOPES).hire.v1


def talents(api=hire, **options):
    return send(api.talent.list, ListTalentRequest, **options)


def create(body):
    return send(hire.talent.combined_create, CombinedCreateTalentRequest, CombinedCreateTalentRequestBody(body))


with step("talents by keyword"):
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

with step("all talents page by page"):
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

with step("a created talent is listed and created once"):
    body = {
        "basic_info": {"name": "罗小川", "mobile": "18200003001", "mobile_country_code": "CN_1"},
        "career_list": [{"company": "潮汐云计算", "title": "架构师", "start_time": "1577808000000"}],
        "self_evaluation": {"content": "做事有始有终"},
    }
    response = create(body)
    created = data(response)
    equal(response.msg, "ok")
    equal(created.creator_account_type, 3)
    newest = data(talents(page_size=1)).items[0]
    equal(newest.id, created.talent_id)
    equal((newest.basic_info.mobile, newest.basic_info.mobile_code), ("18200003001", "86"))
    equal((newest.career_list[0].start_time, newest.career_list[0].end_time), ("2020-01", "-"))
    equal([one.id for one in data(talents(keyword="罗小川")).items], [created.talent_id])
    equal(data(create(body)).talent_id, created.talent_id)

with step("an empty search is an error unless told otherwise"):
    refused(talents(keyword="没有这样的人"), 400, 1002002)
    page = data(talents(keyword="没有这样的人", query_option="ignore_empty_error"))
    equal((page.items, page.has_more), ([], False))

with step("user ids are left out without their scope"):
    shown = data(talents(user_id_type="user_id", page_size=20)).items
    assert any(talent.basic_info.creator_id for talent in shown), "with the scope"
    hidden = data(talents(few, user_id_type="user_id", page_size=20)).items
    equal({talent.basic_info.creator_id for talent in hidden}, {None})
    open_ids = data(talents(few, user_id_type="open_id", page_size=20)).items
    assert any(talent.basic_info.creator_id for talent in open_ids), "open ids need no scope"


def set_onboarded(talent, change):
    body = OnboardStatusTalentRequestBody(change)
    return send(hire.talent.onboard_status, OnboardStatusTalentRequest, body, talent_id=talent)


def upload(content):
    request = CreateAttachmentRequest.builder().build()
    if content is not None:
        # The builder has no method for the parts.
        request.body = {"content": content}
    return hire.attachment.create(request)


def attachment(id, kind):
    return data(send(hire.attachment.get, GetAttachmentRequest, attachment_id=id, type=kind)).attachment


def preview(id):
    return data(send(hire.attachment.preview, PreviewAttachmentRequest, attachment_id=id)).url


def download(url):
    with urllib.request.urlopen(url) as file:
        return file.read(), file.headers


with step("an upload becomes the resume of a talent"):
    response = upload(("何小溪的简历.docx", io.BytesIO(b"ten years"), "application/msword"))
    uploaded = data(response)
    equal((raw(response)["message"], raw(response)["data"]["name"]), ("OK", "何小溪的简历.docx"))
    content, headers = download(raw(response)["data"]["url"])
    equal(content, b"ten years")
    assert "filename*=UTF-8''" in headers["Content-Disposition"], headers["Content-Disposition"]
    equal(attachment(uploaded.id, 3).name, "何小溪的简历.docx")
    body = {"basic_info": {"name": "何小溪", "email": "he.xiaoxi@example.com"}, "resume_attachment_id": uploaded.id}
    talent = data(create(body)).talent_id
    shown = data(send(hire_v2.talent.get, GetTalentV2Request, talent_id=talent))
    [resume] = shown.resume_attachment_list
    assert resume.id != uploaded.id, "the talent has a copy"
    equal((resume.name, attachment(resume.id, 1).name), ("何小溪的简历.docx", "何小溪的简历.docx"))
    equal(download(preview(resume.id))[0], b"ten years")

with step("files without a name and requests without a file"):
    equal(raw(upload(io.BytesIO(b"x")))["message"], "OK")
    refused(upload(None), 400, 99992402)

with step("a talent is found changed and shown alike"):
    body = BatchGetIdTalentRequestBody({"email_list": ["HE.xiaoxi@example.com"]})
    [talent] = data(send(hire.talent.batch_get_id, BatchGetIdTalentRequest, body)).talent_list
    change = {"talent_id": talent.talent_id, "basic_info": {}, "career_list": [{"company": "潮汐云计算", "career_type": 2}]}
    updated = send(hire.talent.combined_update, CombinedUpdateTalentRequest, CombinedUpdateTalentRequestBody(change))
    equal(data(updated).talent_id, talent.talent_id)
    onboarding = {"operation": 1, "onboard_time": "1719763200000"}
    done(set_onboarded(talent.talent_id, onboarding))
    first = data(send(hire.talent.get, GetTalentRequest, talent_id=talent.talent_id)).talent
    second = data(send(hire_v2.talent.get, GetTalentV2Request, talent_id=talent.talent_id))
    equal((first.is_onboarded, second.is_onboarded), (True, True))
    equal((first.basic_info.name, second.basic_info.name), ("何小溪", "何小溪"))
    equal((first.career_list[0].company, second.career_list[0].company_name), ("潮汐云计算", "潮汐云计算"))
    refused(set_onboarded(talent.talent_id, onboarding), 400, 1002002)

with step("files of the demo company are real"):
    assert download(preview("64352523512563462"))[0].startswith(b"%PDF-"), "a PDF"

finish()
