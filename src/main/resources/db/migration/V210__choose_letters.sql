-- The kinds of letters that somebody does not want; whoever has said nothing gets all of them.
create table unwanted_letter (
    account_id uuid not null references account on delete cascade,
    kind       text not null check (kind in ('ASSIGNMENTS', 'BALLOTS', 'MEETINGS', 'REPLIES')),
    primary key (account_id, kind)
);
