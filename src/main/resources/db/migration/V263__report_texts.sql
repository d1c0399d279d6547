-- That a member asks the moderators to look at what another wrote. A report is its reporter's and ends with their account.
create table report (
    id          uuid        primary key,
    group_id    uuid        not null references reading_group on delete cascade,
    note_id     uuid        references note on delete cascade,
    reply_id    uuid        references reply on delete cascade,
    reporter_id uuid        not null references account on delete cascade,
    reason      text        not null check (length(reason) between 1 and 500),
    made_at     timestamptz not null,
    handled_at  timestamptz,
    handled_by  uuid        references person,
    outcome     text        check (outcome in ('HIDDEN', 'DISMISSED')),
    check (num_nonnulls(note_id, reply_id) = 1),
    check (num_nulls(handled_at, handled_by, outcome) in (0, 3))
);
create unique index report_open on report (reporter_id, note_id, reply_id) nulls not distinct where handled_at is null;
create index report_waiting on report (group_id, id) where handled_at is null;
create index report_group on report (group_id);
create index report_note on report (note_id) where note_id is not null;
create index report_reply on report (reply_id) where reply_id is not null;
create index report_reporter on report (reporter_id);
create index report_handled_by on report (handled_by) where handled_by is not null;
