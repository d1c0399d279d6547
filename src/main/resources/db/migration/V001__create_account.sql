create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table account (
    id            uuid primary key,
    version       integer     not null,
    email         text        not null check (email = lower(email) and length(email) <= 254),
    name          text        not null check (length(name) between 1 and 200),
    password_hash text,
    administrator boolean     not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    last_seen_at  timestamptz
);
create unique index account_email on account (email);

-- Remembered sign-ins, in the shape that Spring Security's JdbcTokenRepositoryImpl reads.
create table persistent_logins (
    series    varchar(64) primary key,
    username  varchar(64) not null,
    token     varchar(64) not null,
    last_used timestamp   not null
);
create index persistent_logins_username on persistent_logins (username);
