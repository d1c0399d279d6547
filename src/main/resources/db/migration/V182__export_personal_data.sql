-- What somebody had gathered about themselves, in pieces, so that nobody needs to hold it whole; it goes after a day.
create table personal_export (
    account_id uuid        primary key references account on delete cascade,
    run        uuid        not null unique,
    asked_at   timestamptz not null,
    done       integer     not null default 0,
    parts      integer     not null,
    ready_at   timestamptz,
    failed     boolean     not null default false,
    size       bigint      not null default 0
);
create table personal_export_piece (
    run   uuid  not null references personal_export (run) on delete cascade,
    place int   not null,
    bytes bytea not null,
    primary key (run, place)
);
alter table personal_export_piece alter column bytes set storage external;
