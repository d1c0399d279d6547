-- How far a person is with a queue of papers, on whatever device; a queue is a digest or a search, as in an address.
create table triage_place (
    account_id uuid        not null references account,
    group_id   uuid        not null references reading_group on delete cascade,
    queue      text        not null check (length(queue) <= 2000),
    paper_id   uuid references paper on delete set null,
    position   integer     not null check (position between 0 and size),
    size       integer     not null,
    changed_at timestamptz not null,
    primary key (account_id, group_id, queue)
);
comment on column triage_place.paper_id is 'null at the end of the queue';
create index triage_place_group on triage_place (group_id);
create index triage_place_paper on triage_place (paper_id);
create index triage_place_latest on triage_place (account_id, group_id, changed_at desc);

-- Whether a person wants to be told while triaging what others upvoted.
create table triage_choice (
    account_id   uuid    not null references account,
    group_id     uuid    not null references reading_group on delete cascade,
    show_upvotes boolean not null,
    primary key (account_id, group_id)
);
create index triage_choice_group on triage_choice (group_id);
