//! Departments.

crate::endpoints! {
    batch::BatchGetDepartments,
    children::ListDepartmentChildren,
    create::CreateDepartment,
    delete::DeleteDepartment,
    get::GetDepartment,
    list::ListDepartments,
    parent::ListDepartmentParents,
    patch::PatchDepartment,
    unbind_department_chat::UnbindDepartmentChat,
    update::UpdateDepartment,
    update_department_id::UpdateDepartmentId,
}
