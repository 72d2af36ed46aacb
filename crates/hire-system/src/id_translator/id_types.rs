//! The id types of a request.

use hire_api::id::{EmployeeTypeIdType, JobFamilyIdType, JobLevelIdType};
use hire_types::coded_enum;

coded_enum! {
    /// The id type of users. Each operation supports some of them.
    pub enum UserForm: str {
        OpenId = "open_id",
        UnionId = "union_id",
        UserId = "user_id",
        PeopleAdminId = "people_admin_id",
        CorehrId = "people_corehr_id",
    }
}

coded_enum! {
    /// The id type of departments.
    pub enum DepartmentForm: str {
        OpenDepartmentId = "open_department_id",
        DepartmentId = "department_id",
        PeopleAdminId = "people_admin_department_id",
        CorehrId = "people_corehr_department_id",
    }
}

/// The id types of one request, with the defaults of its operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdTypes {
    pub user: UserForm,
    pub department: DepartmentForm,
    pub job_level: JobLevelIdType,
    pub job_family: JobFamilyIdType,
    pub employee_type: EmployeeTypeIdType,
}

impl Default for IdTypes {
    /// For operations without such parameters. The defaults of a parameter are in the query type of its operation.
    fn default() -> Self {
        Self {
            user: UserForm::OpenId,
            department: DepartmentForm::OpenDepartmentId,
            job_level: JobLevelIdType::PeopleAdmin,
            job_family: JobFamilyIdType::PeopleAdmin,
            employee_type: EmployeeTypeIdType::PeopleAdmin,
        }
    }
}

/// A parameter whose name ends in `_id_type`, or a value of it, that has no translation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("ids cannot be translated to {parameter}={value}")]
pub struct UnknownIdType {
    parameter: String,
    value: String,
}

impl IdTypes {
    /// Sets the id type from a parameter of a request.
    pub fn set(&mut self, parameter: &str, value: &str) -> Result<(), UnknownIdType> {
        let known = match parameter {
            "user_id_type" | "feishu_user_id_type" => assign(&mut self.user, UserForm::ALL, UserForm::code, value),
            "department_id_type" | "feishu_department_id_type" => {
                assign(&mut self.department, DepartmentForm::ALL, DepartmentForm::code, value)
            }
            "job_level_id_type" => assign(&mut self.job_level, JobLevelIdType::ALL, JobLevelIdType::code, value),
            "job_family_id_type" => assign(&mut self.job_family, JobFamilyIdType::ALL, JobFamilyIdType::code, value),
            "employee_type_id_type" => {
                assign(&mut self.employee_type, EmployeeTypeIdType::ALL, EmployeeTypeIdType::code, value)
            }
            _ => None,
        };
        known.ok_or_else(|| UnknownIdType { parameter: parameter.to_owned(), value: value.to_owned() })
    }
}

fn assign<T: Copy>(target: &mut T, all: &[T], name: fn(T) -> &'static str, value: &str) -> Option<()> {
    *target = all.iter().copied().find(|one| name(*one) == value)?;
    Some(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::{
        collections::BTreeSet,
        fs,
        path::{Path, PathBuf},
    };

    use hire_api::schema::{self, ValueSchema};
    use serde_json::Value;

    use super::*;

    fn files(directory: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    /// Every `*_id_type` parameter in a tree of contract fields, with each of its values.
    fn collect(fields: &Value, types: &mut BTreeSet<(String, String)>) {
        for field in fields.as_array().into_iter().flatten() {
            let name = field["name"].as_str().unwrap_or_default();
            if name.ends_with("_id_type") {
                let values = field["enum"].as_array().into_iter().flatten().chain(field.get("default"));
                types.extend(values.map(|value| (name.to_owned(), value.as_str().unwrap().to_owned())));
            }
            collect(&field["fields"], types);
        }
    }

    #[test]
    fn every_documented_form_of_ids_is_known() {
        let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract");
        let mut documented = BTreeSet::new();
        for file in files(&contract).iter().filter(|file| file.extension().is_some_and(|ext| ext == "json")) {
            let facts: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
            for part in ["path_params", "query", "body"] {
                collect(&facts[part], &mut documented);
            }
        }
        assert!(documented.len() > 15, "{documented:?}");
        let unknown: Vec<_> = documented
            .iter()
            .map(|(parameter, value)| (parameter.as_str(), value.as_str()))
            .filter(|(parameter, value)| IdTypes::default().set(parameter, value).is_err())
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    /// Without exceptions: every id type that is served must be translated.
    #[test]
    fn every_served_form_of_ids_is_known() {
        for operation in hire_api::all() {
            for part in [operation.query, operation.body] {
                let (compiled, _) = ValueSchema::compile(&schema::inlined(part));
                for field in compiled.fields().iter().filter(|field| field.name.ends_with("_id_type")) {
                    let ValueSchema::Text { options, .. } = &field.schema else {
                        unreachable!("{}: {} is no text", operation.spec.name, field.name)
                    };
                    assert!(!options.is_empty(), "{}: {} has no options", operation.spec.name, field.name);
                    let default = field.default.as_ref().map(|default| default.as_str().unwrap().to_owned());
                    for value in options.iter().chain(&default) {
                        assert_eq!(IdTypes::default().set(&field.name, value), Ok(()), "{}", operation.spec.name);
                    }
                }
            }
        }
    }
}
