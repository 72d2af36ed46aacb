use hire_api::{
    interview_registration_schema::{ListInterviewRegistrationSchemas, list::InterviewRegistrationSchema},
    page::Page,
};
use hire_types::form::RegistrationScenario;

use crate::{
    api::registration_schema::objects,
    http::{ApiError, Call, ReadTx},
    store::registrations,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListInterviewRegistrationSchemas>,
) -> Result<Page<InterviewRegistrationSchema>, ApiError<ListInterviewRegistrationSchemas>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = registrations::list(tx, Some(RegistrationScenario::Interview), after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |form| {
            Ok(InterviewRegistrationSchema {
                id: form.id,
                name: Some(form.name.zh),
                is_used_as_interview: Some(form.for_interviews),
                object_list: Some(objects(&form.document)),
            })
        },
    )
}
