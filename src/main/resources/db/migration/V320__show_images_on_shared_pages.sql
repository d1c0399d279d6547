-- A shared page shows images too. One that it has shown stays its own: the page as it was before shows it still.
alter table image_use
    add column page_id uuid references shared_page on delete cascade,
    drop constraint image_use_check,
    drop constraint image_use_image_id_note_id_reply_id_key,
    add unique nulls not distinct (image_id, note_id, reply_id, page_id),
    add check (num_nonnulls(note_id, reply_id, page_id) = 1);
create index image_use_page on image_use (page_id) where page_id is not null;
