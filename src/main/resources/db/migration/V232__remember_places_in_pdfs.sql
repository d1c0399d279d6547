-- Where a person stopped reading a PDF, on whatever device: the page, and how far down it, from 0 to 1.
create table pdf_place (
    account_id uuid        not null references account,
    file_id    uuid        not null references paper_file on delete cascade,
    page       int         not null check (page between 1 and 1000000),
    down       real        not null check (down between 0 and 1),
    changed_at timestamptz not null,
    primary key (account_id, file_id)
);
create index pdf_place_file on pdf_place (file_id);
