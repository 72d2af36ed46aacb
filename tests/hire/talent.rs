mod combined_create;
mod list;
mod list_keyword;
mod list_pages;
