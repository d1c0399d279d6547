-- What a note or a reply said before its author changed it, while the group could read it.
create table text_version (
    id         uuid        primary key,
    note_id    uuid        references note on delete cascade,
    reply_id   uuid        references reply on delete cascade,
    markdown   text        not null check (length(markdown) <= 20000),
    written_at timestamptz not null,
    check (num_nonnulls(note_id, reply_id) = 1)
);
create index text_version_note on text_version (note_id, id) where note_id is not null;
create index text_version_reply on text_version (reply_id, id) where reply_id is not null;
