-- What authenticators know a person by: random, so that it tells nobody who it is.
create table passkey_owner (
    account_id uuid primary key references account on delete cascade,
    handle bytea not null unique check (length(handle) = 32)
);

-- Passkeys: the public half, and what is needed to hold a signature against it. Nothing here signs anybody in.
create table passkey (
    id uuid primary key,
    account_id uuid not null references passkey_owner on delete cascade,
    credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
    name text not null check (length(name) between 1 and 100),
    public_key bytea not null,
    attestation bytea not null,
    client_data bytea not null,
    signatures bigint not null,
    verified boolean not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    created_at timestamptz not null,
    last_used_at       timestamptz
);
create index passkey_account on passkey (account_id, created_at);
