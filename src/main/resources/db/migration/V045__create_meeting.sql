create table meeting (
    id         uuid primary key,
    version    integer     not null,
    group_id   uuid        not null references reading_group on delete cascade,
    starts_at  timestamptz not null,
    title      text        not null check (length(title) <= 200),
    place      text        not null check (length(place) <= 500),
    planned_by uuid        not null references account,
    planned_at timestamptz not null,
    changed_at timestamptz not null
);
create index meeting_time on meeting (group_id, starts_at, id);
create index meeting_planned_by on meeting (planned_by);

-- What a meeting discusses, in this order; a paper stands on an agenda once.
create table agenda_item (
    meeting_id uuid    not null references meeting on delete cascade,
    paper_id   uuid    not null references paper on delete cascade,
    place      integer not null,
    primary key (meeting_id, paper_id)
);
create index agenda_item_paper on agenda_item (paper_id);
