-- What somebody says to a note or a reply without words, one of each kind.
create table reaction (
    id         uuid        primary key,
    note_id    uuid        references note on delete cascade,
    reply_id   uuid        references reply on delete cascade,
    account_id uuid        not null references account on delete cascade,
    kind       text        not null check (kind in ('AGREE', 'THANKS', 'INSIGHTFUL', 'SURPRISED', 'UNSURE')),
    since      timestamptz not null,
    check (num_nonnulls(note_id, reply_id) = 1),
    unique nulls not distinct (note_id, reply_id, account_id, kind)
);
create index reaction_reply on reaction (reply_id) where reply_id is not null;
create index reaction_account on reaction (account_id);
