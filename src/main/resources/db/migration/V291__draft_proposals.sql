-- A proposal of who takes what: one a group at most, seen by organisers only, gone once it is published.
create table proposal (
    group_id uuid primary key references reading_group on delete cascade,
    version  integer     not null,
    seed     bigint      not null,
    least    integer     not null check (least between 0 and 50),
    most     integer check (most between 0 and 50 and most >= least),
    spaced   boolean     not null,
    rounds   text[]      not null,
    proved   boolean     not null,
    made_by  uuid references account on delete set null,
    made_at  timestamptz not null
);
create index proposal_made_by on proposal (made_by);

-- How many are to take a role on a paper, those assigned already among them.
create table proposal_work (
    group_id   uuid    not null references proposal on delete cascade,
    paper_id   uuid    not null references paper on delete cascade,
    role       text    not null check (length(role) between 1 and 40),
    meeting_id uuid references meeting on delete set null,
    count      integer not null check (count between 1 and 50),
    place      integer not null,
    primary key (group_id, paper_id, role)
);
create index proposal_work_of_paper on proposal_work (paper_id);
create index proposal_work_of_meeting on proposal_work (meeting_id);

create table proposal_place (
    group_id   uuid    not null,
    paper_id   uuid    not null references paper on delete cascade,
    role       text    not null,
    account_id uuid    not null references account on delete cascade,
    pinned     boolean not null,
    primary key (group_id, paper_id, role, account_id),
    foreign key (group_id, paper_id, role) references proposal_work on delete cascade
);
create index proposal_place_of_paper on proposal_place (paper_id);
create index proposal_place_of_account on proposal_place (account_id);

-- What members are left with after the proposals published so far, about the middle of the group: below 0 who had more
-- than others. Assignments made up to then are part of it.
create table season_credit (
    group_id   uuid        not null references reading_group on delete cascade,
    account_id uuid        not null references account on delete cascade,
    credit     integer     not null check (credit between -50 and 50),
    counted_at timestamptz not null,
    primary key (group_id, account_id)
);
create index season_credit_of_account on season_credit (account_id);
