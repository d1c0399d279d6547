-- The logo of this server, at most one: as the server itself has written it.
create table site_logo (
    only_one   boolean     primary key default true check (only_one),
    png        bytea       not null check (octet_length(png) <= 200000),
    changed_at timestamptz not null
);
