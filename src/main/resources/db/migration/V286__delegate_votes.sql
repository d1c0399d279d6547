-- Who votes for a member on a ballot in the member's place: the one answer counts for both.
alter table ballot_voter
    add delegate_id uuid check (delegate_id <> member_id),
    add constraint ballot_voter_delegate foreign key (ballot_id, delegate_id) references ballot_voter (ballot_id, member_id)
        on delete set null (delegate_id);
create index ballot_voter_delegate on ballot_voter (ballot_id, delegate_id) where delegate_id is not null;

-- Whose vote is cast: by themselves, or by whom they gave it to.
create view voted as
select ballot_id, member_id from vote
union
select e.ballot_id, e.member_id from ballot_voter e
join vote v on v.ballot_id = e.ballot_id and v.member_id = e.delegate_id;
