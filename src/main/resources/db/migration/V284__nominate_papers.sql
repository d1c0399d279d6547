-- Members propose papers before the voting opens. From when on members know of a ballot: since its nominations, or since
-- it opened. Who proposed a paper is forgotten with them.
alter table ballot
    drop constraint ballot_state_check,
    add constraint ballot_state_check
        check (state in ('DRAFT', 'NOMINATIONS', 'OPEN', 'CLOSED', 'INQUORATE', 'CANCELLED')),
    add announced_at timestamptz;
update ballot set announced_at = opened_at;
alter table ballot
    add constraint announced_when_open check (opened_at is null or announced_at is not null),
    add constraint announced_for_nominations check (state <> 'NOMINATIONS' or announced_at is not null);

alter table ballot_paper add proposed_by uuid references account on delete set null;
create index ballot_paper_proposed_by on ballot_paper (proposed_by) where proposed_by is not null;
