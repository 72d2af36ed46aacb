//! Users.

crate::endpoints! {
    batch::BatchGetUsers,
    batch_get_id::FindUserIds,
    create::CreateUser,
    delete::DeleteUser,
    find_by_department::FindUsersByDepartment,
    get::GetUser,
    list::ListUsers,
    patch::PatchUser,
    resurrect::ResurrectUser,
    update::UpdateUser,
    update_user_id::UpdateUserId,
}
