//! The offer application form of the application's job: chooses the version and applies it to the content.

use hire_rules::{
    form::{Accepted, Form, Submitted, Value},
    offer::{SchemaRefusal, choose_schema},
};
use hire_types::{
    hiring::AttachmentKind,
    id::{AttachmentId, JobId, OfferFormId, OfferSchemaId},
};

use super::{ContentRefusal, content::UnknownValue};
use crate::{
    documents::CustomFieldRecord,
    store::{
        StoreError, Tx, attachments,
        directory::User,
        forms::{self, OfferSchema, to_rules_form},
        settings::Place,
    },
};

/// The version that an offer is written with.
pub(super) struct FormVersion {
    pub id: OfferSchemaId,
    pub form: Form,
}

pub(super) fn choose(
    tx: &mut Tx<'_>,
    job: JobId,
    form: Option<OfferFormId>,
    requested: Option<OfferSchemaId>,
) -> Result<FormVersion, ContentRefusal> {
    let form = form.ok_or(ContentRefusal::NoForm(job))?;
    let versions = forms::versions(tx, form)?.ok_or(ContentRefusal::SchemaUnknown)?;
    let id = choose_schema(requested, versions.latest, &versions.all).map_err(|refusal| match refusal {
        SchemaRefusal::NotLatest => ContentRefusal::SchemaNotLatest,
        SchemaRefusal::Unknown => ContentRefusal::SchemaUnknown,
    })?;
    let schema = tx.get::<OfferSchema>(&id)?.ok_or(ContentRefusal::SchemaUnknown)?;
    let form = to_rules_form(&schema.document).map_err(|_| StoreError::Unreadable("offer_schemas.document"))?;
    Ok(FormVersion { id, form })
}

/// Formulas have their own refusal, which precedes all other problems. Those are returned as a value, to be refused
/// after the people that the content names.
pub(super) fn validate(
    form: &Form,
    submitted: &Submitted<'_>,
) -> Result<Result<Accepted, ContentRefusal>, ContentRefusal> {
    match hire_rules::form::validate(form, submitted) {
        Ok(accepted) => Ok(Ok(accepted)),
        Err(problems) => match problems.iter().find(|problem| problem.is_formula()) {
            Some(formula) => Err(ContentRefusal::Formula(formula.clone())),
            None => Ok(Err(ContentRefusal::Form(problems))),
        },
    }
}

/// Custom values may name files, people and cities. The rules check their format, this checks that they exist.
pub(super) fn look_up_values(tx: &mut Tx<'_>, accepted: &Accepted) -> Result<(), ContentRefusal> {
    for accepted in &accepted.custom {
        let unknown = unknown_in(tx, &accepted.value)?;
        if let Some(unknown) = unknown {
            return Err(ContentRefusal::CustomValue { field: accepted.field, unknown });
        }
    }
    Ok(())
}

fn unknown_in(tx: &mut Tx<'_>, value: &Value) -> Result<Option<UnknownValue>, StoreError> {
    match value {
        Value::Files(files) => {
            for file in files {
                if !attachments::exists(tx, AttachmentId::new(*file), AttachmentKind::General)? {
                    return Ok(Some(UnknownValue::Attachment(*file)));
                }
            }
        }
        Value::People(people) => {
            for person in people {
                if !tx.get::<User>(person)?.is_some_and(|user| user.active) {
                    return Ok(Some(UnknownValue::Person(*person)));
                }
            }
        }
        Value::City(code) => {
            if tx.cached::<Place>(code)?.is_none() {
                return Ok(Some(UnknownValue::City(code.clone())));
            }
        }
        Value::Text(_)
        | Value::Choices(_)
        | Value::Date(_)
        | Value::Month(_)
        | Value::Year(_)
        | Value::Number(_)
        | Value::Boolean(_)
        | Value::Computed(_) => {}
    }
    Ok(None)
}

pub(super) fn custom_records(accepted: &Accepted) -> Vec<CustomFieldRecord> {
    let records = accepted.custom.iter().map(|value| CustomFieldRecord {
        field: value.field,
        value: value.text.clone(),
        module: value.place.module,
        module_kind: value.place.kind,
        computed: value.is_computed(),
    });
    records.collect()
}
