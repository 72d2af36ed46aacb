mod list_by_id;
