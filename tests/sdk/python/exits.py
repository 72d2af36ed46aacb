"""How a hire may end: exits.py BASE_URL APP_ID APP_SECRET

An offer is declined, withdrawn, refused or expires; an application is terminated and recovered; a candidate does not come,
returns to waiting, or leaves. The server needs `--sandbox`, whose clock lets an offer expire."""

import time

from lark_oapi.api.hire.v1 import (
    CancelOnboardApplicationRequest,
    CancelOnboardApplicationRequestBody,
    GetApplicationRequest,
    RecoverApplicationRequest,
    TerminateApplicationRequest,
    TerminateApplicationRequestBody,
)

from hiring import (
    apply,
    change_employee,
    create_job,
    create_offer,
    create_talent,
    found_company,
    hire,
    last_day,
    move,
    offer_content,
    offer_schema,
    onboard,
    process_named,
    reason,
    report,
    sandbox_tenant,
    shows,
)
from steps import data, done, equal, finish, forget_token, refused, send, step


def candidate(number, stage):
    """An application that has come to a stage, of a new talent."""
    talent = data(create_talent(f"候选人{number}", f"1390000300{number}")).talent_id
    application = data(apply(talent, job)).id
    done(move(application, process.stages[stage]))
    return talent, application


def offered(number, *statuses):
    """An application with an offer that has come to the last of these statuses."""
    talent, application = candidate(number, "offer")
    offer = data(create_offer(application, content)).offer_id
    for status in statuses:
        done(report(offer, status, expiration_date=last_day()))
    return talent, application, offer


def terminate(application, **why):
    body = TerminateApplicationRequestBody({"termination_type": 1, **why})
    return send(hire.application.terminate, TerminateApplicationRequest, body, application_id=application)


def recover(application):
    return send(hire.application.recover, RecoverApplicationRequest, application_id=application)


def cancel_onboard(application, **why):
    body = CancelOnboardApplicationRequestBody({"termination_type": 22, **why})
    return send(hire.application.cancel_onboard, CancelOnboardApplicationRequest, body, application_id=application)


def now():
    return int(time.time() * 1000)


with step("a company has a job with an offer form"):
    company = found_company()
    process = process_named("社招流程")
    job = data(create_job(company, process, "101")).job.id
    content = offer_content(company, offer_schema(job))
    rejected, declined = reason(1), reason(22)

with step("a declined offer leaves the application as it is, and may be sent again"):
    _, application, offer = offered(1, "sent")
    refused(report(offer, "declined"), 400, 1002002)
    done(report(offer, "declined", termination_reason_id_list=[declined], termination_reason_note="薪资"))
    shows(application, stage="offer", offer="declined")
    done(report(offer, "sent", expiration_date=last_day()))
    shows(application, stage="offer", offer="sent")

with step("an approval is withdrawn or refused, and begins again"):
    _, application, offer = offered(2, "in approval", "approval withdrawn")
    shows(application, stage="offer", offer="approval withdrawn")
    done(report(offer, "in approval"))
    done(report(offer, "approval refused"))
    shows(application, stage="offer", offer="approval refused")
    refused(report(offer, "approved"), 500, 1002069)

with step("an accepted offer is taken back"):
    _, application, offer = offered(3, "sent", "accepted", "expired")
    shows(application, stage="offer", offer="expired")
    refused(report(offer, "expired"), 400, 1002072)

with step("a terminated application keeps its stage, and is recovered to it"):
    talent, application, offer = offered(4, "sent")
    done(terminate(application, termination_reason_list=[rejected], termination_reason_note="岗位调整"))
    refused(terminate(application), 400, 1002221)
    refused(report(offer, "accepted"), 400, 1002002)
    shown = data(send(hire.application.get, GetApplicationRequest, application_id=application)).application
    equal((shown.termination_type, shown.termination_reason_list), (1, [rejected]))
    shows(application, stage="offer", offer="sent", active=False)
    done(recover(application))
    refused(recover(application), 400, 1002225)
    shows(application, stage="offer", offer="sent")

with step("after a termination the talent may apply again, which keeps the first application closed"):
    talent, first = candidate(5, "interview")
    done(terminate(first))
    second = data(apply(talent, job)).id
    refused(recover(first), 400, 1002206)
    shows(first, stage="interview", active=False)
    shows(second, stage="screening")

with step("a candidate who does not come ends the application and keeps the offer"):
    _, application, offer = offered(6, "sent", "accepted")
    done(move(application, process.stages["to be onboarded"]))
    done(cancel_onboard(application, termination_reason_id_list=[declined]))
    refused(cancel_onboard(application), 400, 1002221)
    refused(onboard(application), 400, 1002902)
    shows(application, stage="to be onboarded", offer="accepted", active=False)

with step("who comes with one application ends the others"):
    talent, application, offer = offered(7, "sent", "accepted")
    other = data(create_job(company, process, "101", title="航路调度员")).job.id
    second = data(apply(talent, other)).id
    done(move(application, process.stages["to be onboarded"]))
    employee = data(onboard(application)).employee.id
    here = {"offer": "accepted", "employee": "works", "works_here": True}
    shows(application, stage="onboarded", **here)
    shows(second, stage="screening", active=False, works_here=True)
    refused(recover(second), 400, 1002209)

with step("an employee leaves, and may undo that"):
    refused(change_employee(employee, 4), 400, 1002907)
    left = {"actual_overboard_time": now(), "overboard_note": "回家"}
    done(change_employee(employee, 2, overboard_info=left))
    shows(application, stage="onboarded", offer="accepted", employee="left")
    done(change_employee(employee, 4))
    shows(application, stage="onboarded", **here)

with step("an onboarding by mistake is undone, and the candidate waits again"):
    done(change_employee(employee, 3))
    shows(application, stage="to be onboarded", offer="accepted")
    refused(change_employee(employee, 2, overboard_info=left), 400, 1002903)
    again = data(onboard(application)).employee.id
    assert again != employee, "another employee"
    shows(application, stage="onboarded", **here)

with step("an offer without an answer expires, and a late acceptance is refused"):
    _, application, offer = offered(8, "sent")
    due = sandbox_tenant().clock.advance("8d")
    assert offer in [entry["offer_id"] for entry in due if entry["what"] == "offer_expired"], due
    # The token has ended as well.
    forget_token()
    shows(application, stage="offer", offer="expired")
    refused(report(offer, "accepted"), 400, 1002002)

finish()
