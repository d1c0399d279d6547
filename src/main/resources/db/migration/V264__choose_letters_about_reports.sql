alter table unwanted_letter
    drop constraint unwanted_letter_kind_check,
    add constraint unwanted_letter_kind_check
        check (kind in ('ASSIGNMENTS', 'BALLOTS', 'MEETINGS', 'REPLIES', 'REPORTS'));
