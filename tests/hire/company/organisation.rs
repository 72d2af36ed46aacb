//! People, departments, and what else has ids in several forms; core HR.

use serde_json::{Value, json};

use super::{Company, Entity, merged};

/// Types that builders create.
const MAX_EMPLOYEE_TYPES: usize = 100;

impl Company {
    /// A person of the company.
    pub fn user(&mut self) -> Entity {
        let number = self.number();
        let user_id = format!("user{number:07}");
        let mobile = format!("139{number:08}");
        let members = json!({ "user_id": user_id, "mobile": mobile, "corehr_id": corehr_id(number) });
        let user = self.add("users", number, merged(self.name(number), members));
        let id: i64 = user.id.parse().expect("a number");
        let [open_id, union_id] = (self.open_and_union_id)(id);
        let forms = [
            ("open_id", open_id),
            ("union_id", union_id),
            ("user_id", user_id),
            ("people_admin_id", user.id.clone()),
            ("people_corehr_id", user.corehr_id.clone()),
        ];
        self.named("user_id_type", user, forms)
    }

    /// A user in a department.
    pub fn member(&mut self, department: &Entity) -> Entity {
        let user = self.user();
        self.amend("users", json!({ "department": department.key }));
        user
    }

    /// A user who left.
    pub fn left_user(&mut self) -> Entity {
        let user = self.user();
        self.amend("users", json!({ "active": false }));
        user
    }

    pub fn department(&mut self) -> Entity {
        self.department_with(json!({}))
    }

    /// A department with the members of a chat.
    pub fn department_with_chat(&mut self) -> Entity {
        self.department_with(json!({ "group_chat": true }))
    }

    pub fn department_below(&mut self, parent: &Entity) -> Entity {
        self.department_with(json!({ "parent": parent.key }))
    }

    fn department_with(&mut self, more: Value) -> Entity {
        let number = self.number();
        let (open, own) = (format!("od-{number:032x}"), format!("department{number:07}"));
        let members = json!({ "open_department_id": open, "department_id": own, "corehr_id": corehr_id(number) });
        let department = self.add("departments", number, merged(merged(self.name(number), members), more));
        let admin = department.id.clone();
        let forms = [
            ("open_department_id", open),
            ("department_id", own),
            ("people_admin_department_id", admin),
            ("people_corehr_department_id", department.corehr_id.clone()),
        ];
        self.named("department_id_type", department, forms)
    }

    pub fn job_level(&mut self) -> Entity {
        let number = self.number();
        let own = format!("level{number:07}");
        let level = self.add(
            "job_levels",
            number,
            merged(self.name(number), json!({ "job_level_id": own, "corehr_id": corehr_id(number) })),
        );
        let admin = level.id.clone();
        self.named("job_level_id_type", level, [("people_admin_job_level_id", admin), ("job_level_id", own)])
    }

    pub fn job_family(&mut self) -> Entity {
        let number = self.number();
        let own = format!("family{number:07}");
        let family = self.add(
            "job_families",
            number,
            merged(self.name(number), json!({ "job_family_id": own, "corehr_id": corehr_id(number) })),
        );
        let admin = family.id.clone();
        self.named("job_family_id_type", family, [("people_admin_job_category_id", admin), ("job_family_id", own)])
    }

    /// A new type, or an existing one when there are many: a company has at most 255.
    pub fn employee_type(&mut self) -> Entity {
        let next = self.number();
        let turn = usize::try_from(next).expect("a small number") % MAX_EMPLOYEE_TYPES;
        let earlier =
            self.employee_types.get(turn).filter(|_| self.employee_types.len() == MAX_EMPLOYEE_TYPES).cloned();
        let number = earlier.as_ref().map_or(next, |(number, _)| *number);
        let (value, own) = ((7_300_000_000_000_000_000 + number).to_string(), format!("type{number:07}"));
        let employee_type = match earlier {
            Some((_, employee_type)) => employee_type,
            None => {
                let members = json!({ "enum_value": value, "enum_id": own, "corehr_id": corehr_id(number) });
                let employee_type = self.add("employee_types", number, merged(self.name(number), members));
                self.employee_types.push((number, employee_type.clone()));
                employee_type
            }
        };
        let forms = [("people_admin_employee_type_id", value), ("employee_type_enum_id", own)];
        self.named("employee_type_id_type", employee_type, forms)
    }

    /// The contact id of a job level.
    pub fn contact_job_level(&mut self) -> String {
        let level = self.job_level();
        format!("level{:07}", number_of(&level))
    }

    /// The contact id of a job family.
    pub fn contact_job_family(&mut self) -> String {
        let family = self.job_family();
        format!("family{:07}", number_of(&family))
    }

    /// The value of an employee type that fits the number of the contacts.
    pub fn contact_employee_type(&mut self) -> i64 {
        // Lower values are those of other companies that tests begin with.
        let number = 1_000_000 + self.number();
        let members = json!({ "enum_value": number.to_string(), "enum_id": format!("type{number:07}") });
        self.add("employee_types", number, merged(self.name(number), members));
        number
    }

    /// A mobile that no other record of the server has.
    pub fn new_mobile(&self) -> String {
        format!("138{:08}", self.number())
    }

    /// A word that no other record of the server has.
    pub fn new_word(&self, begin: &str) -> String {
        format!("{begin}{:07}", self.number())
    }

    pub fn job_title(&mut self) -> Entity {
        let number = self.number();
        let members = json!({ "name": format!("职务{number:07}"), "job_title_id": format!("title{number:07}") });
        self.add("job_titles", number, members)
    }

    pub fn work_city(&mut self) -> Entity {
        let number = self.number();
        let members = json!({ "name": format!("城市{number:07}"), "work_city_id": format!("citys{number:07}") });
        self.add("work_cities", number, members)
    }

    /// An employment job for any family and level.
    pub fn hr_job(&mut self) -> Entity {
        let number = self.number();
        self.add("hr_jobs", number, merged(self.name(number), json!({ "code": code(number) })))
    }

    pub fn job_grade(&mut self, level: &Entity) -> Entity {
        let number = self.number();
        self.add(
            "job_grades",
            number,
            merged(self.name(number), json!({ "levels": [level.key], "code": code(number) })),
        )
    }

    pub fn position(&mut self) -> Entity {
        let number = self.number();
        self.add("positions", number, merged(self.name(number), json!({ "code": code(number) })))
    }

    pub fn pathway(&mut self) -> Entity {
        let number = self.number();
        self.add("pathways", number, self.name(number))
    }

    /// A location of core HR.
    pub fn hr_location(&mut self) -> Entity {
        let number = self.number();
        self.add("hr_locations", number, merged(self.name(number), json!({ "code": code(number) })))
    }

    /// Notes the forms of an id and names the record in the one that the call under test uses.
    fn named<const N: usize>(
        &mut self,
        parameter: &'static str,
        entity: Entity,
        forms: [(&'static str, String); N],
    ) -> Entity {
        let selected = self.id_forms.get(parameter).cloned().unwrap_or_else(|| forms[0].0.to_owned());
        let mut id = None;
        for (form, text) in forms {
            if form == selected {
                id = Some(text.clone());
            }
            self.texts.insert(text.clone());
            self.ids.entry((parameter, form)).or_default().insert(text);
        }
        Entity { id: id.unwrap_or_else(|| panic!("{parameter}: no form {selected}")), ..entity }
    }
}

fn corehr_id(number: i64) -> String {
    (7_400_000_000_000_000_000 + number).to_string()
}

fn code(number: i64) -> String {
    format!("CODE{number:07}")
}

fn number_of(entity: &Entity) -> i64 {
    let number = entity.key.rsplit('-').next().and_then(|number| number.parse().ok());
    number.expect("a key ends in a number")
}
