-- Who asks for an account: first only an address and a link to it, then, once the link was followed, somebody who waits.
create table registration (
    id            uuid primary key,
    email         text        not null unique check (email = lower(email) and length(email) <= 254),
    name          text        not null check (length(name) between 1 and 200),
    secret_hash   bytea       not null unique,
    expires_at    timestamptz not null,
    password_hash text,
    confirmed_at  timestamptz,
    check ((password_hash is null) = (confirmed_at is null))
);
create index registration_waiting on registration (id) where confirmed_at is not null;
