-- Mail that has still to leave, and what became of it.
create table letter (
    id         uuid        primary key,
    recipient  text        not null check (length(recipient) <= 320),
    subject    text        not null check (length(subject) between 1 and 300),
    greeting   text        not null,
    paragraphs text[]      not null,
    action     text,
    address    text,
    reason     text        not null,
    written_at timestamptz not null,
    check ((action is null) = (address is null))
);
