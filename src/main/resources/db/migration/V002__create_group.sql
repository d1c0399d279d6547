create table reading_group (
    id         uuid primary key,
    version    integer     not null,
    slug       text        not null check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 60),
    name       text        not null check (length(name) between 1 and 120),
    zone       text        not null,
    created_at timestamptz not null
);
create unique index reading_group_slug on reading_group (slug);

create table membership (
    group_id   uuid        not null references reading_group on delete cascade,
    account_id uuid        not null references account,
    version    integer     not null,
    role       text        not null check (role in ('GUEST', 'MEMBER', 'ORGANISER', 'OWNER')),
    since      timestamptz not null,
    visited_at timestamptz,
    primary key (group_id, account_id)
);
create index membership_account on membership (account_id);
