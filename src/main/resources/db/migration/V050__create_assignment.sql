create table assignment (
    id          uuid primary key,
    version     integer     not null,
    group_id    uuid        not null references reading_group on delete cascade,
    paper_id    uuid        not null references paper on delete cascade,
    account_id  uuid        not null references account,
    role        text        not null check (length(role) between 1 and 40),
    due         date,
    meeting_id  uuid references meeting on delete set null,
    state       text        not null check (state in ('OPEN', 'STARTED', 'DONE', 'DECLINED')),
    reason      text check (length(reason) between 1 and 500),
    assigned_by uuid        not null references account,
    assigned_at timestamptz not null,
    started_at  timestamptz,
    marked_at   timestamptz,
    removed_at  timestamptz,
    check ((state = 'DECLINED') = (reason is not null))
);
-- Nobody twice in the same role on one paper; what was removed is kept only so that removing can be undone.
create unique index assignment_once on assignment (paper_id, account_id, lower(role)) where removed_at is null;
create index assignment_of_paper on assignment (paper_id);
create index assignment_of_group on assignment (group_id, id);
create index assignment_of_account on assignment (account_id, group_id);
create index assignment_of_meeting on assignment (meeting_id);
create index assignment_assigned_by on assignment (assigned_by);
