-- A note keeps its paper: neither the end of an import nor anything else may take it along, save the end of the group.
create table note (
    id            uuid primary key,
    version       integer     not null,
    group_id      uuid        not null references reading_group on delete cascade,
    paper_id      uuid        not null references paper,
    author_id     uuid        not null references account,
    visibility    text        not null check (visibility in ('GROUP', 'PRIVATE')),
    markdown      text        not null check (length(markdown) <= 20000),
    written_at    timestamptz not null,
    shared_at     timestamptz,
    edited_at     timestamptz,
    deleted_at    timestamptz,
    hidden_at     timestamptz,
    hidden_by     uuid references account,
    hidden_reason text check (length(hidden_reason) between 1 and 500),
    check ((shared_at is null) = (visibility = 'PRIVATE')),
    check (markdown <> '' or deleted_at is not null),
    check (num_nulls(hidden_at, hidden_by, hidden_reason) in (0, 3))
);
create index note_paper on note (paper_id, id);
create index note_news on note (group_id, shared_at);
create index note_author on note (author_id);
create index note_hidden_by on note (hidden_by) where hidden_by is not null;
create index note_deleted on note (deleted_at) where deleted_at is not null;

create table reply (
    id            uuid primary key,
    version       integer     not null,
    group_id      uuid        not null references reading_group on delete cascade,
    note_id       uuid        not null references note on delete cascade,
    author_id     uuid        not null references account,
    markdown      text        not null check (length(markdown) <= 20000),
    written_at    timestamptz not null,
    edited_at     timestamptz,
    deleted_at    timestamptz,
    hidden_at     timestamptz,
    hidden_by     uuid references account,
    hidden_reason text check (length(hidden_reason) between 1 and 500),
    check (markdown <> '' or deleted_at is not null),
    check (num_nulls(hidden_at, hidden_by, hidden_reason) in (0, 3))
);
create index reply_note on reply (note_id, id);
create index reply_news on reply (group_id, written_at);
create index reply_author on reply (author_id);
create index reply_hidden_by on reply (hidden_by) where hidden_by is not null;
create index reply_deleted on reply (deleted_at) where deleted_at is not null;
