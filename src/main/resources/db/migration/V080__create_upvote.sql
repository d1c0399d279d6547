-- A member would like a paper discussed, whatever ballots there are; it stands until the member takes it back.
create table upvote (
    paper_id   uuid        not null references paper on delete cascade,
    member_id  uuid        not null references account,
    upvoted_at timestamptz not null,
    constraint one_upvote_each primary key (paper_id, member_id)
);
create index upvote_member on upvote (member_id, paper_id);
