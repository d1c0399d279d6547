-- How an open ballot stands, where the group agreed to see it: what was shown last, and the votes that are in it, sealed
-- like those cast. Both go with the close.
alter table ballot add results_while_open boolean not null default false;
create table interim_result (
    ballot_id   uuid primary key references ballot on delete cascade,
    result      jsonb   not null,
    abstentions integer not null
);
create table interim_vote (
    ballot_id     uuid not null,
    member_id     uuid not null,
    sealed_answer text not null,
    primary key (ballot_id, member_id),
    foreign key (ballot_id, member_id) references ballot_voter on delete cascade
);
