create table access_token (
    id           uuid primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null check (length(name) between 1 and 100),
    secret_hash  bytea       not null unique,
    scopes       text[]      not null check (scopes <@ array ['READ', 'WRITE', 'ADMIN'] and cardinality(scopes) > 0),
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index access_token_account on access_token (account_id, created_at);
