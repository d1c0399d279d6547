-- Why a published plan is as it is, in words of that moment. Members, papers and meetings stand in them as a:id, p:id
-- and m:id between the control characters 2 and 3, and are named when they are read.
create table published_plan (
    id           uuid primary key,
    group_id     uuid        not null references reading_group on delete cascade,
    published_by uuid references account on delete set null,
    published_at timestamptz not null,
    balance      text        not null,
    statement    text        not null,
    fairer       text        not null
);
create index published_plan_of_group on published_plan (group_id, id);
create index published_plan_published_by on published_plan (published_by);

-- What a member got in it, and why: "own" speaks of nobody else, "in_the_way" of what others wish and cannot.
create table published_share (
    plan_id    uuid    not null references published_plan on delete cascade,
    account_id uuid    not null references account on delete cascade,
    place      integer not null,
    turns      integer not null check (turns >= 0),
    utility    integer not null,
    own        text    not null,
    in_the_way text    not null,
    primary key (plan_id, account_id)
);
create index published_share_of_account on published_share (account_id, plan_id);
