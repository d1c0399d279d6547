-- Whom a note, or a reply under it, names: members only, and the first twenty. They are told, and find it again.
create table mention (
    note_id    uuid not null references note on delete cascade,
    reply_id   uuid references reply on delete cascade,
    account_id uuid not null references account on delete cascade,
    unique nulls not distinct (note_id, reply_id, account_id)
);
create index mention_account on mention (account_id, note_id);
create index mention_reply on mention (reply_id) where reply_id is not null;

alter table unwanted_letter
    drop constraint unwanted_letter_kind_check,
    add constraint unwanted_letter_kind_check
        check (kind in ('ASSIGNMENTS', 'BALLOTS', 'MEETINGS', 'MENTIONS', 'REPLIES', 'REPORTS'));
