create table paper (
    id            uuid primary key,
    version       integer     not null,
    group_id      uuid        not null references reading_group on delete cascade,
    title         text        not null,
    title_text    text        not null,
    abstract      text        not null,
    abstract_text text        not null,
    authors       text[]      not null,
    arxiv_id      text,
    doi           text,
    published     date,
    links         jsonb       not null,
    title_key     text        not null,
    added_at      timestamptz not null,
    added_by      uuid references account
);
create index paper_newest on paper (group_id, added_at desc, id desc);
create index paper_added_by on paper (added_by);
