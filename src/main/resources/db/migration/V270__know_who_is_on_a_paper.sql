-- Who has a paper open just now, and where they read if they share it: worth nothing after a minute, so no crash needs
-- to keep it.
create unlogged table presence (
    id         uuid        primary key,
    paper_id   uuid        not null references paper on delete cascade,
    account_id uuid        not null references account on delete cascade,
    section    text check (length(section) between 1 and 60),
    file_id    uuid references paper_file on delete cascade,
    page       integer check (page >= 1),
    seen_at    timestamptz not null,
    check (num_nulls(file_id, page) in (0, 2)),
    check (section is null or file_id is null)
);
create index presence_paper on presence (paper_id);
create index presence_account on presence (account_id);
create index presence_file on presence (file_id) where file_id is not null;

-- What somebody shows of that; whoever has chosen nothing is shown, and where they read is not.
create table presence_choice (
    account_id   uuid    primary key references account on delete cascade,
    shown        boolean not null,
    place_shared boolean not null
);
