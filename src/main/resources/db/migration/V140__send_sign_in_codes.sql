-- Codes that were asked for at the sign-in, each for the browser that asked. An address that no account has gets a row
-- too, so that neither words nor time tell who has one.
create table sign_in_code (
    browser_hash bytea       primary key,
    account_id   uuid        references account on delete cascade,
    code_hash    bytea       not null,
    tries        integer     not null default 0 check (tries between 0 and 5),
    expires_at   timestamptz not null
);
create index sign_in_code_account on sign_in_code (account_id);
create index sign_in_code_expires_at on sign_in_code (expires_at);
