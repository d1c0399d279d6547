-- Failed attempts, shared by all nodes, in the shape that bucket4j reads.
create table attempt_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index attempt_limit_expires_at on attempt_limit (expires_at);

-- Codes with which the first administrator may be made; none is left once there is one.
create table setup_code (
    code_hash bytea primary key,
    made_at   timestamptz not null
);

-- Grows when all sessions of a person end: a session that remembers an older number is refused.
alter table account add column epoch integer not null default 0;

-- Accounts are listed and searched by name and address.
create index account_by_name on account (lower(name), id);
create index account_search on account using gin ((lower(name) || ' ' || email) gin_trgm_ops);

-- Remembered sign-ins, with nothing in them that could be used to sign in.
drop table persistent_logins;
create table remembered_sign_in (
    series     text primary key,
    account_id uuid        not null references account on delete cascade,
    token_hash bytea       not null,
    last_used  timestamptz not null
);
create index remembered_sign_in_account on remembered_sign_in (account_id);
