-- The authenticator app of an account: its sealed secret, and the last step whose code was used, so that none is used twice.
create table second_factor (
    account_id uuid        primary key references account (id) on delete cascade,
    secret     text        not null,
    last_step  bigint      not null,
    made_at    timestamptz not null
);

-- Codes that stand in for the app, each once; a row goes when its code is used.
create table recovery_code (
    account_id uuid not null references second_factor (account_id) on delete cascade,
    name       text not null check (length(name) = 2),
    code_hash  text not null,
    primary key (account_id, name)
);
