"""An internship, from an empty company to the intern's last day: internship.py BASE_URL APP_ID APP_SECRET"""

from lark_oapi.api.hire.v1 import InternOfferStatus, InternOfferStatusOfferRequest

from hiring import (
    INTERNSHIP,
    apply,
    create_job,
    create_offer,
    create_talent,
    found_company,
    hire,
    last_day,
    move,
    offer_content,
    offer_schema,
    process_named,
    report,
    shows,
    upload_resume,
)
from steps import data, done, equal, finish, refused, send, step


def intern(operation, **more):
    body = InternOfferStatus({"operation": operation, **more})
    return send(hire.offer.intern_offer_status, InternOfferStatusOfferRequest, body, offer_id=offer)


with step("a job for interns follows their process"):
    company = found_company()
    process = process_named("实习生流程")
    job = data(create_job(company, process, "202", title="航路规划实习生")).job.id

with step("a student applies and is interviewed"):
    student = {"education_list": [{"school": "湘港大学", "degree": 6, "start_time": "1693497600000"}]}
    resume = data(upload_resume()).id
    talent = data(create_talent("苏禾", "13900002001", resume_attachment_id=resume, **student)).talent_id
    application = data(apply(talent, job, delivery_type=2)).id
    done(move(application, process.stages["interview"]))
    shows(application, stage="interview")

with step("the offer is of another type, and its pay is that of a day"):
    done(move(application, process.stages["offer"]))
    content = offer_content(company, offer_schema(job), {"employee_type_id": "2"}, basic_salary="300")
    offer = data(create_offer(application, content, kind=INTERNSHIP)).offer_id
    shows(application, stage="offer", offer="created")

with step("an internship that is accepted waits for the intern"):
    done(report(offer, "in approval"))
    done(report(offer, "approved"))
    done(report(offer, "sent", expiration_date=last_day()))
    refused(intern("confirm_onboarding", onboarding_info={"actual_onboarding_date": last_day(0)}), 500, 1002067)
    done(report(offer, "accepted"))
    shows(application, stage="offer", offer="intern to come")

with step("the intern comes"):
    coming = {"actual_onboarding_date": last_day(0)}
    refused(intern("offboard", offboarding_info={"actual_offboarding_date": last_day(90)}), 500, 1002068)
    equal(data(intern("confirm_onboarding", onboarding_info=coming)).operation, "confirm_onboarding")
    shows(application, stage="offer", offer="intern works", works_here=True)

with step("the intern leaves, and not before coming"):
    refused(intern("offboard", offboarding_info={"actual_offboarding_date": last_day(0)}), 400, 1002002)
    done(intern("offboard", offboarding_info={"actual_offboarding_date": last_day(90), "notes": "学期开始"}))
    shows(application, stage="offer", offer="intern left")

finish()
