-- When whoever has it was reminded that it is due soon.
alter table assignment add reminded_at timestamptz;

alter table unwanted_letter
    drop constraint unwanted_letter_kind_check,
    add constraint unwanted_letter_kind_check
        check (kind in ('ASSIGNMENTS', 'BALLOTS', 'DEADLINES', 'MEETINGS', 'MENTIONS', 'REMINDERS', 'REPLIES', 'REPORTS'));
