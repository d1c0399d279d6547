-- One page per paper that members write together. Its state has all updates up to state_version; newer ones are rows.
create table shared_page (
    paper_id      uuid        primary key references paper on delete cascade,
    group_id      uuid        not null references reading_group on delete cascade,
    version       integer     not null check (version > 0),
    markdown      text        not null check (length(markdown) <= 1000000),
    state         bytea       not null,
    state_version integer     not null check (state_version between 0 and version),
    updated_at    timestamptz not null,
    updated_by    uuid        not null references account
);
create index shared_page_group on shared_page (group_id);
create index shared_page_updated_by on shared_page (updated_by);

-- Numbered under a lock of the page, so that whoever asks for what is newer than a version never skips one.
create table shared_page_update (
    paper_id uuid    not null references shared_page on delete cascade,
    version  integer not null,
    bytes    bytea   not null check (length(bytes) <= 262144),
    primary key (paper_id, version)
);

-- When somebody wrote without a longer pause, and the page as it was after that.
create table shared_page_sitting (
    paper_id  uuid        not null references shared_page on delete cascade,
    number    integer     not null check (number > 0),
    author_id uuid        not null references account,
    began_at  timestamptz not null,
    ended_at  timestamptz not null check (ended_at >= began_at),
    version   integer     not null,
    markdown  text        not null check (length(markdown) <= 1000000),
    primary key (paper_id, number)
);
create index shared_page_sitting_author on shared_page_sitting (author_id);

-- Who has the editor open just now, and where in the text: worth nothing after a minute, so no crash needs to keep it.
create unlogged table shared_page_seat (
    id         uuid        primary key,
    paper_id   uuid        not null references paper on delete cascade,
    account_id uuid        not null references account on delete cascade,
    client     bigint      not null,
    cursor     text        not null check (length(cursor) <= 100),
    seen_at    timestamptz not null
);
create index shared_page_seat_paper on shared_page_seat (paper_id);
create index shared_page_seat_account on shared_page_seat (account_id);
