-- What one member makes of one paper.
create table paper_state (
    paper_id     uuid        not null references paper on delete cascade,
    account_id   uuid        not null references account,
    reading      text        not null check (reading in ('UNREAD', 'SKIMMED', 'READ')),
    hidden       boolean     not null,
    saved        boolean     not null,
    remark       text        not null check (length(remark) <= 300),
    share_remark boolean     not null,
    changed_at   timestamptz not null,
    primary key (paper_id, account_id)
);
create index paper_state_account on paper_state (account_id, paper_id);
