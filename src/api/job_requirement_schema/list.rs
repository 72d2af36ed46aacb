use hire_api::{
    i18n::Localized,
    job_requirement_schema::{ListJobRequirementSchemas, list::JobRequirementSchema},
    page::Page,
    shapes::form::FormField,
};
use hire_types::requirement::RequirementFieldType;

use crate::{
    api::job_schema::{self, Part, Setting},
    http::{ApiError, Call, ReadTx},
    store::{
        StoreError, Tx,
        requirement_form::{RequirementField, RequirementModule, RequirementSchema, fields_of, modules_of},
        settings,
    },
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListJobRequirementSchemas>,
) -> Result<Page<JobRequirementSchema>, ApiError<ListJobRequirementSchemas>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = settings::list::<RequirementSchema>(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |schema| {
            let modules = modules_of(tx, schema.id)?;
            let object_list = modules.into_iter().map(|shown| module(tx, shown)).collect::<Result<_, _>>()?;
            Ok(JobRequirementSchema { id: schema.id, name: schema.name.i18n(), object_list })
        },
    )
}

fn module(tx: &mut Tx<'_>, module: RequirementModule) -> Result<FormField, StoreError> {
    let fields = fields_of(tx, module.id)?;
    let part = Part {
        id: module.id.number(),
        name: module.name,
        description: module.description,
        customized: module.customized,
        required: false,
        active: module.active,
    };
    // The document says that the fields of a module are none of the type of modules.
    let fields = fields.into_iter().filter(|field| field.field_type != RequirementFieldType::Module);
    Ok(job_schema::module(&part, fields.map(field)))
}

fn field(field: RequirementField) -> (Part, Setting) {
    let options = field.options.0.into_iter();
    let options = options.map(|option| job_schema::option(option.key, &option.name_zh, &option.name_en, option.active));
    let setting = Setting { field_type: field.field_type.into(), options: options.collect() };
    let part = Part {
        id: field.id.number(),
        name: field.name,
        description: field.description,
        customized: field.preset.is_none(),
        required: field.required,
        active: field.active,
    };
    (part, setting)
}
