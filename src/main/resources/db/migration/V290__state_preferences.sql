-- How much a member would like to take a paper. Organisers read it when they propose who takes what.
create table preference (
    paper_id   uuid        not null references paper on delete cascade,
    account_id uuid        not null references account on delete cascade,
    level      text check (level in ('LOVE', 'LIKE', 'NEUTRAL', 'RATHER_NOT', 'CANNOT')),
    conflict   boolean     not null,
    stated_at  timestamptz not null,
    primary key (paper_id, account_id),
    check (level is not null or conflict)
);
create index preference_of_account on preference (account_id);

-- How much a member takes on in a group, and in which roles.
create table work_wish (
    group_id   uuid   not null references reading_group on delete cascade,
    account_id uuid   not null references account on delete cascade,
    most       integer check (most between 0 and 50),
    wished     text[] not null,
    unwished   text[] not null,
    primary key (group_id, account_id)
);
create index work_wish_of_account on work_wish (account_id);

-- Days on which a member of a group is away, the last one among them.
create table absence (
    group_id   uuid not null references reading_group on delete cascade,
    account_id uuid not null references account on delete cascade,
    first_day  date not null,
    last_day   date not null,
    primary key (group_id, account_id, first_day),
    check (first_day <= last_day and last_day < first_day + 400)
);
create index absence_of_account on absence (account_id);
