create table ballot (
    id         uuid primary key,
    version    integer     not null,
    group_id   uuid        not null references reading_group on delete cascade,
    title      text        not null check (length(title) between 1 and 200),
    method     text        not null,
    seats      integer     not null check (seats >= 1),
    options    jsonb       not null,
    state      text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
    created_by uuid        not null references account,
    created_at timestamptz not null,
    opens_at   timestamptz,
    opened_at  timestamptz,
    opened_by  uuid references account,
    closes_at  timestamptz,
    closed_at  timestamptz,
    closed_by  uuid references account,
    result     jsonb,
    check (closes_at > opens_at),
    check (closed_at >= opened_at),
    check (state not in ('OPEN', 'CLOSED') or opened_at is not null),
    check ((state in ('CLOSED', 'CANCELLED')) = (closed_at is not null)),
    check ((state = 'CLOSED') = (result is not null))
);
comment on column ballot.opened_by is 'null when the clock did it, and before';
create index ballot_group on ballot (group_id, id desc);
create index ballot_created_by on ballot (created_by);
create index ballot_opened_by on ballot (opened_by);
create index ballot_closed_by on ballot (closed_by);

-- The papers in the order that settles equal counts. A result outlives its papers, hence the title and an id that is
-- no foreign key; while members vote, held_paper_id is one, so that no paper goes from under their hands.
create table ballot_paper (
    ballot_id     uuid    not null references ballot on delete cascade,
    place         integer not null,
    paper_id      uuid    not null,
    title         text    not null,
    held_paper_id uuid references paper deferrable initially deferred check (held_paper_id = paper_id),
    primary key (ballot_id, place),
    unique (ballot_id, paper_id) deferrable initially deferred
);
create index ballot_paper_paper on ballot_paper (paper_id);
create index ballot_paper_held on ballot_paper (held_paper_id);

-- Who may vote, as it stood when the ballot opened.
create table ballot_voter (
    ballot_id uuid not null references ballot on delete cascade,
    member_id uuid not null references account,
    name      text not null,
    role      text not null check (role in ('GUEST', 'MEMBER', 'ORGANISER', 'OWNER')),
    primary key (ballot_id, member_id)
);
create index ballot_voter_member on ballot_voter (member_id);

-- The votes as they are counted, written at the close in random order under random ids: no member, no time.
create table counted_vote (
    id        uuid primary key,
    ballot_id uuid    not null references ballot on delete cascade,
    place     integer not null,
    answer    jsonb   not null,
    unique (ballot_id, place)
);

-- A member's own vote. While the ballot is open it holds the answer; from the close on it only points to the answer
-- among those counted, which nobody but the member is ever told.
create table vote (
    ballot_id       uuid        not null references ballot on delete cascade,
    member_id       uuid        not null,
    answer          jsonb,
    cast_at         timestamptz not null,
    counted_vote_id uuid references counted_vote on delete cascade,
    constraint one_vote_each unique (ballot_id, member_id),
    foreign key (ballot_id, member_id) references ballot_voter on delete cascade,
    check ((answer is null) <> (counted_vote_id is null))
);
create unique index vote_counted_vote on vote (counted_vote_id);
