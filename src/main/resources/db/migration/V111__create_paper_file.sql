-- The PDF of a paper, in pieces, so that nobody needs to hold it whole. One that is still coming in has no kept_at; what
-- a node left so when it fell is removed at the next fetch.
create table paper_file (
    id         uuid        primary key,
    paper_id   uuid        not null references paper on delete cascade,
    address    text        not null check (length(address) <= 4000),
    size       bigint      not null default 0 check (size >= 0),
    sha256     bytea,
    begun_at   timestamptz not null,
    begun_by   uuid        not null references account,
    kept_at    timestamptz,
    check (num_nulls(kept_at, sha256) in (0, 2))
);
create unique index paper_file_kept on paper_file (paper_id) where kept_at is not null;
create index paper_file_paper on paper_file (paper_id);
create index paper_file_begun_by on paper_file (begun_by);
create index paper_file_coming on paper_file (begun_at) where kept_at is null;

create table paper_file_piece (
    file_id uuid  not null references paper_file on delete cascade,
    place   int   not null,
    bytes   bytea not null,
    primary key (file_id, place)
);
-- Packed already.
alter table paper_file_piece alter column bytes set storage external;
