use hire_api::{
    i18n::Localized,
    offer_approval_template::{
        ListOfferApprovalTemplates,
        list::{OfferApprovalTemplate, OfferApprovalTemplateDepartment},
    },
    page::Page,
};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::{approval_templates, directory::Department},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListOfferApprovalTemplates>,
) -> Result<Page<OfferApprovalTemplate>, ApiError<ListOfferApprovalTemplates>> {
    let (page, translator) = (call.page()?, call.translator());
    let rows = approval_templates::list(tx, page.after_or([i64::MIN; 2]), page.limit)?;
    page.respond(
        rows,
        |last| [last.created_at, last.id.number()],
        |template| {
            let mut departments = Vec::with_capacity(template.document.departments.len());
            for department in &template.document.departments {
                departments.extend(tx.cached::<Department>(department)?.map(|department| {
                    OfferApprovalTemplateDepartment {
                        id: translator.department(&department),
                        name: department.name.zh.clone(),
                        en_name: department.name.en.clone(),
                    }
                }));
            }
            Ok(OfferApprovalTemplate {
                id: template.id,
                name: template.name.i18n(),
                create_time: template.created_at.to_string(),
                remark: template.document.0.remark,
                department_list: crate::api::non_empty(departments),
            })
        },
    )
}
