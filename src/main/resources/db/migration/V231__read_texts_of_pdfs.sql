-- The text of each page of a PDF, read once by a process of its own.
alter table paper_file
    add column text_state  text not null default 'WAITING' check (text_state in ('WAITING', 'THERE', 'FAILED')),
    add column text_reason text check (length(text_reason) <= 400),
    add check ((text_state = 'FAILED') = (text_reason is not null));
create index paper_file_unread on paper_file (kept_at) where text_state = 'WAITING' and kept_at is not null;

create table paper_file_page (
    file_id uuid not null references paper_file on delete cascade,
    page    int  not null check (page >= 1),
    text    text not null,
    primary key (file_id, page)
);
