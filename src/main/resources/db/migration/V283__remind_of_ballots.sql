-- How many hours before the close those are reminded who have not voted, 0 for not at all; and when the clock will, of
-- an open ballot: it is emptied by the one who does.
alter table ballot
    add reminder_hours integer not null default 24 check (reminder_hours between 0 and 720),
    add remind_at timestamptz;

alter table unwanted_letter
    drop constraint unwanted_letter_kind_check,
    add constraint unwanted_letter_kind_check
        check (kind in ('ASSIGNMENTS', 'BALLOTS', 'MEETINGS', 'MENTIONS', 'REMINDERS', 'REPLIES', 'REPORTS'));
