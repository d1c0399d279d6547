-- One-time links: each is gone once it was followed or revoked.
create table invitation (
    id          uuid primary key,
    secret_hash bytea       not null unique,
    email       text        not null check (email = lower(email)),
    account_id  uuid references account on delete cascade,
    made_by     uuid references account on delete set null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null
);
create unique index invitation_account on invitation (account_id);
create index invitation_made_by on invitation (made_by);

-- Those that also lead into a group.
create table group_invitation (
    invitation_id uuid primary key references invitation on delete cascade,
    group_id      uuid not null references reading_group on delete cascade,
    email         text not null,
    role          text not null check (role in ('GUEST', 'MEMBER', 'ORGANISER', 'OWNER')),
    unique (group_id, email)
);
