-- What a register such as Crossref said of a paper when it was last asked: it completes the paper as digests do.
-- The paper's origins then say {"venue": {"record": "crossref"}}.
create table paper_record (
    paper_id uuid        not null references paper on delete cascade,
    register text        not null check (length(register) between 1 and 50),
    name     text        not null check (length(name) between 1 and 100),
    said     jsonb       not null,
    asked_at timestamptz not null,
    asked_by uuid        not null references account,
    primary key (paper_id, register)
);
create index paper_record_asked_by on paper_record (asked_by);
