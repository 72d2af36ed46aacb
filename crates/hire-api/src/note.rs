//! Notes on talents.

crate::endpoints! {
    create::CreateNote,
    get::GetNote,
    list::ListNotes,
    patch::PatchNote,
    delete::DeleteNote,
}
