-- How the sending of a letter goes. What was written is forgotten once it has left.
alter table letter
    add column attempts     integer     not null default 0,
    add column next_try     timestamptz not null default now(),
    add column held         boolean     not null default false, -- waits because the mail server as a whole failed
    add column last_problem text,
    add column failed       boolean     not null default false, -- for good
    add column sent_at      timestamptz,
    alter column recipient drop not null,
    alter column subject drop not null,
    alter column greeting drop not null,
    alter column paragraphs drop not null,
    alter column reason drop not null,
    add constraint letter_kept_until_it_left check (
        case when sent_at is not null then num_nonnulls(recipient, subject, greeting, paragraphs, address, reason) = 0
             when failed then num_nonnulls(greeting, paragraphs, address, reason) = 0
             else num_nulls(recipient, subject, greeting, paragraphs, reason) = 0 end);
create index letter_waiting on letter (next_try) where sent_at is null and not failed;
